#include "ui/dialogs/preferences_dialog.h"

#include "app/model/zones.h"
#include "ui/parts/scrolled.h"
#include "ui/parts/story_style.h"
#include "ui/parts/zone_completion.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace story {

namespace {

constexpr int columns = 3;   // label, control, its way back
constexpr QSize wanted{640, 620};

QString computerZone()
{
    return QString::fromLatin1(QTimeZone::systemTimeZoneId());
}

// As somebody types it: with ~ for the home, and in the way of this system.
QString folderTyped(const QString &typed)
{
    QString path = QDir::fromNativeSeparators(typed.trimmed());
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    return path.isEmpty() ? path : QDir::cleanPath(path);
}

} // namespace

PreferencesDialog::PreferencesDialog(const Look &look, Preferences &preferences, const QList<Language> &languages,
                                     const spelling::Checker &spelling, const QStringList &usual, QWidget *parent)
    : QDialog(parent), m_look(look), m_preferences(preferences), m_grid(new QGridLayout), m_allBack(new QPushButton(tr("&All back to default")))
{
    setWindowTitle(tr("Preferences"));
    resize(screen() ? wanted.boundedTo(screen()->availableSize() * 0.9) : wanted);
    m_grid->setContentsMargins(gap::page, gap::large, gap::page, gap::large);
    m_grid->setHorizontalSpacing(gap::large);
    m_grid->setVerticalSpacing(gap::small);
    m_grid->setColumnStretch(1, 1);
    addLook(languages);
    addSpelling(spelling, usual);
    addWord();
    addZone();
    addSection(tr("Folders"));
    addFolder(tr("&Exports"),
              {nullptr, nullptr, &Preferences::exportFolder, tr("Where reports are saved, unless you choose another place."),
               tr("There is no such folder just now. Until there is, reports go to the documents.")},
              QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)), tr("Folder for exports"));
    addFolder(tr("&Backups"),
              {nullptr, nullptr, &Preferences::backupFolder,
               tr("Each earlier version is copied there as well. On another disk, it is a backup of the library."),
               tr("There is no such folder just now. Versions are copied as soon as there is.")},
              tr("None: kept on this disk alone"), tr("Folder for backups"));

    auto *inside = new QWidget;
    auto *page = new QVBoxLayout(inside);
    page->setContentsMargins(0, 0, 0, 0);
    page->addLayout(m_grid);
    page->addStretch();
    auto *close = new QPushButton(tr("&Close"));
    for (QPushButton *button : {m_allBack, close})
        button->setAutoDefault(false); // Enter belongs to the fields
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_allBack, &QPushButton::clicked, this, [this] {
        for (const Row &row : std::as_const(m_rows))
            row.putBack();
        say();
        m_rows.front().control->setFocus();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(gap::page, gap::medium, gap::page, gap::large);
    buttons->addWidget(m_allBack);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QScrollArea *all = scrolled(inside);
    all->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // where not even the screen is wide enough
    layout->addWidget(all, 1);
    layout->addLayout(buttons);
    refresh();
    connect(&look, &Look::changed, this, &PreferencesDialog::fitWidth, Qt::QueuedConnection); // once its widgets have the new type
    m_rows.front().control->setFocus();
}

void PreferencesDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitWidth();
}

// Words of another language, or of a larger type, may need more than what is wanted.
void PreferencesDialog::fitWidth()
{
    m_grid->invalidate();
    const int needed = m_grid->minimumSize().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + gap::small;
    const int most = screen() ? screen()->availableSize().width() * 9 / 10 : needed;
    if (needed > width())
        resize(std::max(width(), std::min(needed, most)), height());
}

PreferencesDialog::~PreferencesDialog()
{
    // The focus leaves the fields while they go.
    const auto fields = findChildren<QLineEdit *>();
    for (QLineEdit *field : fields)
        field->disconnect(this);
}

void PreferencesDialog::done(int result)
{
    for (const Folder &folder : std::as_const(m_folders))
        takeFolder(folder);
    QDialog::done(result);
}

void PreferencesDialog::addSection(const QString &words)
{
    const int row = m_grid->rowCount();
    if (!m_rows.isEmpty())
        m_grid->setRowMinimumHeight(row, gap::medium);
    m_grid->addWidget(sectionLabel(m_look, words), row + 1, 0, 1, columns);
}

TextLabel *PreferencesDialog::addRow(const QString &label, QWidget *control, const QString &hint, Row row, QWidget *more)
{
    const int line = m_grid->rowCount();
    auto *words = new QLabel(label);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(control);
    const QString name = QString(label).remove(QLatin1Char('&'));
    control->setAccessibleName(name);
    control->setAccessibleDescription(hint);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(gap::small);
    beside->addWidget(control, 1);
    if (more)
        beside->addWidget(more);
    auto *reset = new QPushButton(tr("Default"));
    reset->setAutoDefault(false);
    setButtonKind(reset, ButtonKind::Quiet);
    reset->setAccessibleName(tr("%1, back to default").arg(name));
    m_grid->addWidget(words, line, 0);
    m_grid->addLayout(beside, line, 1);
    m_grid->addWidget(reset, line, 2);
    TextLabel *under = nullptr;
    if (!hint.isEmpty()) {
        under = secondaryLabel(m_look, hint);
        under->setWordWrap(true);
        m_grid->addWidget(under, line + 1, 1, 1, columns - 1);
    }
    row.control = control;
    row.reset = reset;
    connect(reset, &QPushButton::clicked, this, [this, row] {
        row.putBack();
        row.control->setFocus(); // the button can do nothing more
        say();
    });
    m_rows.append(row);
    return under;
}

// A preference that is one of the data of `box`.
template <class T>
void PreferencesDialog::addChoice(const QString &label, QComboBox *box, const QString &hint, T Preferences::*member)
{
    const auto show = [this, box, member] {
        int row = 0;
        for (int i = 0; i < box->count(); ++i) {
            if (box->itemData(i).value<T>() == m_preferences.*member)
                row = i;
        }
        box->setCurrentIndex(row);
    };
    addRow(label, box, hint,
           {nullptr, nullptr, [this, member] { return m_preferences.*member == Preferences().*member; },
            [this, member, show] {
                m_preferences.*member = Preferences().*member;
                show();
            }});
    show();
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, member] {
        const T chosen = box->currentData().value<T>();
        if (m_preferences.*member == chosen)
            return;
        m_preferences.*member = chosen;
        say();
    });
}

void PreferencesDialog::addLook(const QList<Language> &languages)
{
    addSection(tr("Look"));
    auto *theme = new QComboBox;
    theme->addItem(tr("As the desktop"), QVariant::fromValue(ThemeChoice::System));
    theme->addItem(tr("Light"), QVariant::fromValue(ThemeChoice::Light));
    theme->addItem(tr("Dark"), QVariant::fromValue(ThemeChoice::Dark));
    theme->addItem(tr("High contrast"), QVariant::fromValue(ThemeChoice::HighContrast));
    addChoice(tr("&Theme"), theme, {}, &Preferences::theme);

    auto *size = new QComboBox;
    QList<int> sizes{m_preferences.textPercent};
    for (int percent = leastText; percent <= mostText; percent += textStep) {
        if (!sizes.contains(percent))
            sizes.append(percent);
    }
    std::sort(sizes.begin(), sizes.end());
    for (const int percent : std::as_const(sizes))
        size->addItem(tr("%1 %", "percent").arg(percent), percent);
    addChoice(tr("&Size of text"), size, {}, &Preferences::textPercent);

    if (languages.size() < 2)
        return;
    auto *language = new QComboBox;
    language->addItem(tr("As the desktop"), QString());
    for (const Language &one : languages)
        language->addItem(one.name, one.code);
    addChoice(tr("&Language"), language, tr("From the next start on."), &Preferences::language);
}

// Some teams prefer the other word.
void PreferencesDialog::addWord()
{
    auto *word = new QComboBox;
    for (const ReviewWord one : {ReviewWord::Blameless, ReviewWord::BlameAware})
        word->addItem(wordText(one), QVariant::fromValue(one));
    addChoice(tr("Our &reviews are"), word, tr("What the room reads, at the premises, in the invitation and in our opening words."), &Preferences::word);
}

void PreferencesDialog::addZone()
{
    addSection(tr("Time"));
    m_zone = new QLineEdit;
    m_zone->setPlaceholderText(tr("As this computer: %1").arg(computerZone()));
    proposeZones(m_zone);
    m_zone->setText(m_preferences.zone);
    m_zoneHint = addRow(tr("Your time &zone"), m_zone,
                        tr("For new reviews, for imported times without a zone, and for the dates of earlier versions."),
                        {nullptr, nullptr, [this] { return m_preferences.zone.isEmpty() && m_zone->text().isEmpty(); },
                         [this] {
                             m_zone->clear();
                             takeZone(true);
                         }});
    connect(m_zone, &QLineEdit::textChanged, this, [this] { takeZone(false); });
    connect(m_zone, &QLineEdit::editingFinished, this, [this] { takeZone(true); });
}

void PreferencesDialog::takeZone(bool finished)
{
    const QString typed = m_zone->text().trimmed();
    const auto zone = zoneNamed(typed);
    const bool isRead = typed.isEmpty() || (zone && !zone->isAmbiguous());
    const QString before = m_preferences.zone;
    if (isRead)
        m_preferences.zone = typed.isEmpty() ? QString() : zone->name;
    // Half a name is no mistake yet.
    const bool wrong = finished && !isRead;
    setMarked(m_zone, wrong);
    m_zoneHint->setTone(wrong ? Tone::Warn : Tone::Muted);
    m_zoneHint->setText(!wrong   ? m_zone->accessibleDescription()
                            : zone ? tr("“%1” means several zones: write one like Europe/Berlin or +05:30.").arg(typed.left(40))
                                   : tr("“%1” is no zone that is known, so nothing was changed.").arg(typed.left(40)));
    if (m_preferences.zone != before)
        say();
    else
        refresh();
}

void PreferencesDialog::addFolder(const QString &label, const Folder &described, const QString &placeholder, const QString &title)
{
    Folder folder = described;
    folder.line = new QLineEdit;
    folder.line->setPlaceholderText(placeholder);
    auto *ask = new QPushButton(tr("Choose…"));
    ask->setAutoDefault(false);
    ask->setAccessibleName(title);
    folder.line->setText(QDir::toNativeSeparators(m_preferences.*(folder.member)));
    // What is done with it needs the hint, which is made with the row.
    const auto made = std::make_shared<Folder>(folder);
    made->hint = addRow(label, folder.line, folder.usualHint,
                        {nullptr, nullptr,
                         [this, member = folder.member, line = folder.line] { return (m_preferences.*member).isEmpty() && line->text().isEmpty(); },
                         [this, made] {
                             made->line->clear();
                             takeFolder(*made);
                         }},
                        ask);
    takeFolder(*made);
    connect(folder.line, &QLineEdit::editingFinished, this, [this, made] { takeFolder(*made); });
    m_folders.append(*made);
    connect(ask, &QPushButton::clicked, this, [this, made, title] {
        auto *dialog = new QFileDialog(this, title, m_preferences.*(made->member));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this, made](const QString &path) {
            made->line->setText(QDir::toNativeSeparators(path));
            takeFolder(*made);
        });
        dialog->open();
    });
}

void PreferencesDialog::takeFolder(const Folder &folder)
{
    const QString path = folderTyped(folder.line->text());
    const bool isWhole = path.isEmpty() || QDir::isAbsolutePath(path);
    // A folder that is not there may be on a disk that is not plugged in: it is kept, and said.
    const bool isThere = path.isEmpty() || QFileInfo(path).isDir();
    setMarked(folder.line, !isWhole || !isThere);
    folder.hint->setTone(isWhole && isThere ? Tone::Muted : Tone::Warn);
    folder.hint->setText(!isWhole ? tr("Write the whole path, so that it means the same everywhere. Nothing was changed.")
                             : isThere ? folder.usualHint
                                       : folder.missingHint);
    if (isWhole && path != m_preferences.*(folder.member)) {
        m_preferences.*(folder.member) = path;
        say();
    } else {
        refresh();
    }
}

void PreferencesDialog::refresh()
{
    bool all = true;
    for (const Row &row : std::as_const(m_rows)) {
        row.reset->setEnabled(!row.isUsual());
        all = all && row.isUsual();
    }
    m_allBack->setEnabled(!all);
}

void PreferencesDialog::say()
{
    refresh();
    Q_EMIT changed();
}

} // namespace story
