// Writes a picture of every screen, with the sample in it and empty, light and dark, in two sizes: secondstory-tour FOLDER [WORD].
// With WORD only those pictures whose name contains it. With "timelines" and another WORD, or none: see timelines.h. With "contrast" no picture
// is written: every word and shape of each screen is held against its ground (contrast_on_screen.h).
// --language de speaks that language, --pseudo one that nobody speaks (tests/support/pseudo_language.h), --mirrored puts the left on the right:
// each of them in one size, light. --pseudo also names words that were not translated, which makes it fail, and words that do not fit.
#include "app/desk/sample.h"
#include "app/desk/workspace.h"
#include "app/report/exporter.h"
#include "app/report/svg_painter.h"
#include "app/report/timeline_figure.h"
#include "tests/support/contrast_on_screen.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/pseudo_language.h"
#include "tests/tour/timelines.h"
#include "tests/tour/word_watch.h"
#include "ui/dialogs/manual_dialog.h"
#include "ui/languages.h"
#include "ui/dialogs/paper_view.h"
#include "ui/dialogs/preview_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/entity_table.h"
#include "ui/pages/timeline_lanes.h"
#include "ui/presenter/presenter_window.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QThread>
#include <QToolButton>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

class Tour {
public:
    // `language` begins the names of its pictures: "de-".
    Tour(QApplication &application, const QDir &folder, const QString &only, const QString &language = {})
        : m_look(application, ThemeChoice::Light), m_folder(folder), m_only(only), m_language(language)
    {
    }

    // Looks at every picture, too.
    void setWatch(WordWatch *watch) { m_watch = watch; }

    int taken() const { return m_taken; }
    void judgeContrast() { m_judges = true; }
    // What cannot be seen well enough, by the pictures; how many words and shapes were looked at.
    const QStringList &faint() const { return m_faint; }
    int judged() const { return m_judged; }
    bool failed() const { return m_failed; }

    // One made-up timeline as the window shows it, its lanes by kind and by who.
    void walkTimeline(ThemeChoice theme, QSize size, int textPercent, int events, const QString &language)
    {
        look(theme, size, textPercent);
        const QTemporaryDir folder;
        const QString path = folder.path() + u"/Timelines.secondstory"_s;
        const Review review = timelineReview(events, language);
        {
            const auto workspace = Workspace::fresh({path, folder.path() + u"/state"_s, u"tour"_s, &m_clock, true});
            if (!workspace->importReview(review, u"tour"_s))
                m_failed = true;
            workspace->flushAndWait(60'000);
        }
        Preferences preferences;
        MainWindow window({m_look, preferences, m_clock, folder.path() + u"/state"_s, u"tour"_s});
        show(window, size);
        window.openLibrary(path);
        window.openReview(review.id());
        press(window, u"go-timeline"_s);
        const QString name = u"timelines-%1-%2"_s.arg(language).arg(events);
        shoot(window, name);
        for (QComboBox *box : window.findChildren<QComboBox *>()) {
            if (box->accessibleName() == said("TimelinePage", "What a lane is for"))
                box->setCurrentIndex(1);
        }
        settle();
        shoot(window, name + u"-who"_s);
        // The lowest lane, where they scroll.
        for (TimelineLanes *lanes : window.findChildren<TimelineLanes *>()) {
            lanes->setFocus();
            key(lanes, Qt::Key_Home);
            for (int i = 0; i < 20; ++i)
                key(lanes, Qt::Key_Down);
        }
        shoot(window, name + u"-who-lowest"_s);
    }

    // The same as a file of its own and within the reports.
    void writeTimeline(int events, const QString &language)
    {
        const Review review = timelineReview(events, language);
        const QString name = u"timelines-%1-%2."_s.arg(language).arg(events);
        const auto write = [&](const char *ending, const QByteArray &bytes) {
            QFile file(m_folder.filePath(name + QLatin1String(ending)));
            if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                m_failed = true;
        };
        report::BuildOptions options;
        options.now = m_clock.now();
        for (const report::Format format : {report::Format::Html, report::Format::Pdf})
            write(report::fileEnding(format), report::render(review, format, options).value_or(QByteArray()));
        if (const auto figure = report::timelineFigure(review, options))
            write("svg", report::svgFile(report::drawingOf(*figure, 960, {}, report::svgMeasure())));
    }

    void walk(ThemeChoice theme, QSize size, int textPercent = 100)
    {
        look(theme, size, textPercent);
        walkEmpty(size);
        walkSample(size);
    }

private:
    // The words of the program in the language of the tour, up to the first place for others.
    static QString said(const char *context, const char *source)
    {
        return QCoreApplication::translate(QByteArray("story::").append(context).constData(), source).section(u'%', 0, 0);
    }

    void look(ThemeChoice theme, QSize size, int textPercent)
    {
        m_look.setChoice(theme);
        m_look.setTextPercent(textPercent);
        m_prefix = m_language + u"%1-%2x%3-"_s.arg(theme == ThemeChoice::Dark ? u"dark"_s
                                          : theme == ThemeChoice::HighContrast ? u"contrast"_s
                                                                               : u"light"_s)
                       .arg(size.width())
                       .arg(size.height());
        if (textPercent != 100)
            m_prefix += u"text%1-"_s.arg(textPercent);
    }

    void walkEmpty(QSize size)
    {
        const QTemporaryDir folder;
        Preferences preferences;
        MainWindow window({m_look, preferences, m_clock, folder.path() + u"/state"_s, u"tour"_s});
        show(window, size);
        window.openLibrary(folder.path() + u"/Second Story.secondstory"_s);
        shoot(window, u"empty-library"_s);
        press(window, u"new-review"_s);
        shoot(window, u"empty-new-review"_s);
        QWidget *focus = window.focusWidget();
        if (auto *title = qobject_cast<QLineEdit *>(focus)) {
            title->setText(u"Checkout latency"_s);
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
            QApplication::sendEvent(title, &enter);
        }
        pages(window, u"empty-"_s);
        meeting(window);
    }

    void walkSample(QSize size)
    {
        const QTemporaryDir folder;
        Preferences preferences;
        MainWindow window({m_look, preferences, m_clock, folder.path() + u"/state"_s, u"tour"_s});
        show(window, size);
        window.openSample();
        settle();
        shoot(window, u"library"_s);
        press(window, u"command-palette"_s);
        shoot(window, u"palette"_s);
        press(window, u"shortcut-sheet"_s);
        shoot(window, u"shortcuts"_s);
        press(window, u"manual"_s);
        if (auto *manual = window.findChild<ManualDialog *>()) {
            shoot(*manual, u"manual"_s);
            manual->findChild<QListWidget *>()->setCurrentRow(1);
            shoot(*manual, u"manual-table"_s);
            manual->close();
            window.activateWindow();
        }
        press(window, u"go-library"_s);
        const auto list = window.findChildren<QListView *>();
        for (QListView *view : list) {
            if (view->accessibleName() == said("LibraryPage", "Reviews")) {
                QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
                view->setFocus();
                QApplication::sendEvent(view, &enter);
            }
        }
        press(window, u"go-timeline"_s);
        press(window, u"focus-capture"_s);
        for (const QChar letter : u"15:31 Errors fall on the rolled-back hosts #recovery @on-call"_s) {
            QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QApplication::sendEvent(window.focusWidget(), &key);
        }
        shoot(window, u"capture"_s);
        pages(window, {});
        presenting(window, size);
        evidence(window);
        knownThen(window);
        beside(window);
        dialogs(window);
    }

    // Windows of their own: preferences, the history with a step that changed words, and what is asked before a text is taken out.
    void dialogs(MainWindow &window)
    {
        window.activateWindow();
        press(window, u"go-timeline"_s);
        press(window, u"focus-capture"_s);
        for (const QString &typed : {u"15:40 The queue drains, nobody had to do anything"_s, u"15:45 All quiet"_s}) {
            for (const QChar letter : typed) {
                QKeyEvent one(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
                QApplication::sendEvent(window.focusWidget(), &one);
            }
            key(window, Qt::Key_Return);
        }
        press(window, u"undo"_s);
        for (const QString &command : {u"preferences"_s, u"history"_s, u"scrub-text"_s, u"preview-report"_s, u"review-redaction"_s, u"write-site"_s, u"parts"_s}) {
            if (command == u"parts"_s)
                chooseParts(window);
            else
                press(window, command);
            for (int wait = 0; wait < 10; ++wait)
                settle();
            if (auto *preview = window.findChild<PreviewDialog *>(); preview && preview->isVisible()) {
                constexpr int mostMilliseconds = 10'000; // another program draws the page
                m_failed = !QTest::qWaitFor([&] { return preview->paper()->isDrawn(1); }, mostMilliseconds) || m_failed;
            }
            for (QDialog *dialog : window.findChildren<QDialog *>()) {
                if (!dialog->isVisible())
                    continue;
                shoot(*dialog, command);
                dialog->close();
            }
            window.activateWindow();
            settle();
        }
    }

    // The parts of the report of readers who learn no names; no command leads there.
    static void chooseParts(MainWindow &window)
    {
        press(window, u"go-publish"_s);
        for (QToolButton *button : window.findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text().contains(said("PublishPage", "Export")))
                button->click();
        }
        for (QComboBox *box : window.findChildren<QComboBox *>()) {
            if (box->isVisible() && box->accessibleName() == said("ExportPart", "For whom"))
                box->setCurrentIndex(box->count() - 1);
        }
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == said("ExportPart", "&Parts of the report…"))
                button->click();
        }
    }

    // A meeting of half an hour: its agenda, and each state of the clock; and a roll call of many.
    void meeting(MainWindow &window)
    {
        window.activateWindow();
        const Micros before = m_clock.now();
        const auto menu = [&](const QString &command, const QString &picture) {
            press(window, command);
            if (QWidget *popup = QApplication::activePopupWidget()) {
                shoot(*popup, picture);
                key(popup, Qt::Key_Down);
                if (command == u"choose-agenda"_s)
                    key(popup, Qt::Key_Return);
                else
                    popup->close();
            }
            settle();
        };
        menu(u"choose-agenda"_s, u"agenda-menu"_s);
        shoot(window, u"agenda-asked"_s);
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == said("AgendaChoice", "Use it"))
                button->click();
        }
        shoot(window, u"clock-not-begun"_s);
        press(window, u"start-clock"_s);
        const auto pass = [this](int seconds) {
            m_clock.advance(seconds * microsPerSecond);
            QTest::qWait(1'100); // it looks once a second
        };
        pass(60);
        shoot(window, u"clock-running"_s);
        pass(85);
        shoot(window, u"clock-short"_s);
        menu(u"show-clock"_s, u"clock-menu"_s);
        pass(120);
        shoot(window, u"clock-over"_s);
        press(window, u"start-clock"_s);
        press(window, u"go-prepare"_s);
        shoot(window, u"clock-paused"_s);
        press(window, u"go-premises"_s);
        for (QLineEdit *line : window.findChildren<QLineEdit *>()) {
            if (line->accessibleName() != said("PremisesPage", "Add somebody by role"))
                continue;
            for (const QString &role : {u"facilitator"_s, u"on-call"_s, u"database"_s, QString(u"somebody whose role is very long "_s).repeated(8),
                                        u"مهندس البيانات"_s, u"auditor"_s, u"support"_s, u"mobile lead"_s, u"network"_s, u"security"_s}) {
                line->setText(role);
                key(line, Qt::Key_Return);
            }
        }
        for (QToolButton *button : window.findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text().contains(said("PremisesPage", "Roll call")))
                button->click();
        }
        shoot(window, u"roll-call"_s);
        m_clock.set(before);
    }

    static void key(QWidget *to, Qt::Key which)
    {
        QTest::keyClick(to, which);
        settle();
    }

    // What the room sees, and the window in room view.
    void presenting(MainWindow &window, QSize size)
    {
        press(window, u"go-premises"_s);
        press(window, u"present"_s);
        PresenterWindow *presenter = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<PresenterWindow *>(widget); found && found->isVisible())
                presenter = found;
        }
        if (!presenter) {
            m_failed = true;
            return;
        }
        presenter->showNormal();
        presenter->resize(size);
        for (QToolButton *button : window.findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text().contains(said("PremisesPage", "The six")))
                button->click();
        }
        press(window, u"next-premise"_s);
        shoot(*presenter, u"presenter-premise"_s);
        for (const QString &page : {u"prepare"_s, u"timeline"_s, u"explore"_s, u"actions"_s, u"publish"_s}) {
            press(window, u"go-"_s + page);
            shoot(*presenter, u"presenter-"_s + page);
        }
        press(window, u"go-timeline"_s);
        press(window, u"replay"_s);
        shoot(*presenter, u"presenter-replay"_s);
        press(window, u"replay"_s);
        press(window, u"go-actions"_s);
        shoot(window, u"presenting"_s);
        press(window, u"room-view"_s);
        shoot(window, u"room-view"_s);
        press(window, u"go-library"_s);
        shoot(window, u"room-view-library"_s);
        press(window, u"back"_s);
        press(window, u"room-view"_s);
        press(window, u"present"_s);
        window.activateWindow();
        settle();
    }

    // The form of the first event that a picture shows, and the picture.
    void evidence(MainWindow &window)
    {
        press(window, u"go-timeline"_s);
        for (QToolButton *button : window.findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text().contains(said("TimelinePage", "Events")))
                button->click();
        }
        settle();
        QListWidget *list = nullptr;
        for (QListWidget *one : window.findChildren<QListWidget *>()) {
            if (one->accessibleName().startsWith(said("EvidenceList", "Evidence of the chosen event; Enter shows it")))
                list = one;
        }
        const auto pictures = [&] { return list && list->count() > 0 && list->item(0)->text().startsWith(said("Evidence", "Picture: %1")); };
        auto *events = qobject_cast<QAbstractItemView *>(window.focusWidget());
        for (int row = 0; events && row < events->model()->rowCount() && !pictures(); ++row)
            events->setCurrentIndex(events->model()->index(row, 0));
        if (!pictures())
            return;
        const auto enter = [](QWidget *to) {
            QKeyEvent key(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
            QApplication::sendEvent(to, &key);
            settle();
        };
        shoot(window, u"small-pictures"_s);
        enter(events);
        list->setFocus();
        settle();
        for (QScrollArea *area : window.findChildren<QScrollArea *>()) {
            if (area->isAncestorOf(list))
                area->ensureWidgetVisible(list, 0, 80);
        }
        settle();
        shoot(window, u"evidence"_s);
        enter(list);
        if (auto *dialog = window.findChild<QDialog *>()) {
            settle();
            settle();
            const QString file = m_prefix + u"picture.png"_s;
            if (m_only.isEmpty() || file.contains(m_only)) {
                ++m_taken;
                m_failed = !dialog->grab().save(m_folder.filePath(file)) || m_failed;
            }
            dialog->reject();
        }
    }

    // The replay at its first instant and some steps on, and a moment that two people tell.
    void knownThen(MainWindow &window)
    {
        window.activateWindow(); // nobody gives the focus back when a menu or a dialog closes
        settle();
        press(window, u"go-timeline"_s);
        press(window, u"replay"_s);
        shoot(window, u"replay-first"_s);
        for (int i = 0; i < 5; ++i)
            key(window, Qt::Key_Space);
        shoot(window, u"replay"_s);
        key(window, Qt::Key_Escape);
        for (QTableView *table : window.findChildren<QTableView *>()) {
            if (!table->isVisible())
                continue;
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    if (table->model()->index(row, column).data().toString().startsWith("Someone saw retries"_L1))
                        table->setCurrentIndex(table->model()->index(row, 0));
                }
            }
            table->setFocus();
        }
        shoot(window, u"timeline-told-twice"_s);
        press(window, u"show-tellings"_s);
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            if (!dialog->isVisible())
                continue;
            shoot(*dialog, u"tellings"_s);
            dialog->close();
        }
    }

    // What stands beside the work, and an idea that is declined.
    void beside(MainWindow &window)
    {
        window.activateWindow(); // a dialog was the active window before
        if (!QTest::qWaitForWindowActive(&window))
            return;
        press(window, u"go-timeline"_s);
        press(window, u"next-prompt"_s);
        press(window, u"mark-prompt-asked"_s);
        press(window, u"next-prompt"_s);
        shoot(window, u"prompts"_s);
        press(window, u"somebody-spoke"_s);
        shoot(window, u"voices-first"_s);
        key(window, Qt::Key_4);
        press(window, u"somebody-spoke"_s);
        key(window, Qt::Key_3);
        shoot(window, u"voices"_s);
        press(window, u"go-actions"_s);
        for (QToolButton *part : window.findChildren<QToolButton *>()) {
            if (isPart(part) && part->text().contains(said("ActionsPage", "Actions")))
                part->click();
        }
        for (EntityTable *table : window.findChildren<EntityTable *>()) {
            if (table->entities()->kind() == EntityKind::Action)
                table->setFocus();
        }
        press(window, u"decline-action"_s);
        shoot(window, u"declining"_s);
        key(window, Qt::Key_Escape);
        press(window, u"go-close"_s);
        shoot(window, u"close"_s);
        press(window, u"silent-writing"_s);
        shoot(window, u"silent-writing"_s);
        press(window, u"silent-writing"_s);
    }

    // Where no window manager gives the focus back after a dialog, the window takes it.
    static void key(MainWindow &window, Qt::Key which)
    {
        if (!QApplication::focusWidget()) {
            window.activateWindow();
            if (!QTest::qWaitForWindowActive(&window))
                return;
        }
        QTest::keyClick(window.focusWidget(), which);
        settle();
    }

    // A tab of the page in sight.
    static bool isPart(const QToolButton *button)
    {
        return button->isVisible() && button->parentWidget()->accessibleName().startsWith(said("TabbedPage", "Parts of %1"));
    }

    void pages(MainWindow &window, const QString &state)
    {
        for (const QString &page : {u"prepare"_s, u"premises"_s, u"timeline"_s, u"explore"_s, u"actions"_s, u"publish"_s}) {
            press(window, u"go-"_s + page);
            shoot(window, state + page);
            // Every further part of the page.
            int part = 0;
            const auto buttons = window.findChildren<QToolButton *>();
            for (QToolButton *button : buttons) {
                if (!isPart(button) || button->isChecked())
                    continue;
                button->click();
                shoot(window, u"%1%2-%3"_s.arg(state, page).arg(++part));
            }
        }
    }

    static void show(MainWindow &window, QSize size)
    {
        window.resize(size);
        window.show();
        window.activateWindow();
        settle();
    }

    static void press(MainWindow &window, const QString &command)
    {
        // Keys of a part are with its widgets.
        QList<QWidget *> widgets = window.findChildren<QWidget *>();
        widgets.prepend(&window);
        for (QWidget *widget : std::as_const(widgets)) {
            for (QAction *action : widget->actions()) {
                if (action->objectName() != command)
                    continue;
                action->trigger();
                settle();
                return;
            }
        }
        settle();
    }

    static void settle()
    {
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < 60) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            QThread::msleep(4);
        }
    }

    void shoot(QWidget &window, const QString &name)
    {
        const QString file = m_prefix + name + u".png"_s;
        if (!m_only.isEmpty() && !file.contains(m_only))
            return;
        settle();
        ++m_taken;
        if (m_judges) {
            support::ContrastPaper paper(window.size(), m_look.tokens());
            window.render(&paper);
            m_judged += paper.engine().judged();
            const auto &findings = paper.engine().findings();
            for (auto it = findings.begin(); it != findings.end(); ++it)
                m_faint.append(u"%1: %2, %3"_s.arg(file.chopped(4), it.key(), it.value()));
        } else if (!window.grab().save(m_folder.filePath(file))) {
            m_failed = true;
        }
        if (m_watch)
            m_watch->look(window, name);
    }

    Look m_look;
    QDir m_folder;
    QString m_only;
    QString m_language;
    WordWatch *m_watch = nullptr;
    support::FixedClock m_clock;
    QString m_prefix;
    int m_taken = 0;
    bool m_judges = false;
    int m_judged = 0;
    QStringList m_faint;
    bool m_failed = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    QCommandLineParser parser;
    const QCommandLineOption languageOption(u"language"_s, {}, u"code"_s);
    const QCommandLineOption pseudoOption(u"pseudo"_s);
    const QCommandLineOption mirroredOption(u"mirrored"_s);
    parser.addOptions({languageOption, pseudoOption, mirroredOption});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty()) {
        out << "secondstory-tour FOLDER [WORD] [--language CODE | --pseudo] [--mirrored]\n";
        return 2;
    }
    const QString folder = arguments[0];
    QDir().mkpath(folder);
    QFont font(u"Inter"_s);
    font.setPixelSize(14);
    QApplication::setFont(font);
    if (arguments.value(1) == u"timelines"_s) {
        Tour timelines(application, QDir(folder), arguments.value(2));
        const std::pair<int, QString> stories[] = {{5, u"en"_s}, {50, u"en"_s}, {5'000, u"en"_s}, {50, u"de"_s}, {50, u"ar"_s}, {50, u"ja"_s}};
        for (const auto &[events, language] : stories) {
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast})
                timelines.walkTimeline(theme, QSize(1280, 800), 100, events, language);
            for (const int percent : {100, 200})
                timelines.walkTimeline(ThemeChoice::Light, QSize(1920, 1080), percent, events, language);
            timelines.walkTimeline(ThemeChoice::HighContrast, QSize(1920, 1080), 200, events, language);
            timelines.writeTimeline(events, language);
        }
        out << timelines.taken() << " pictures in " << folder << "\n";
        return timelines.failed() ? 1 : 0;
    }
    if (arguments.value(1) == u"contrast"_s) {
        Tour eyes(application, QDir(folder), arguments.value(2));
        eyes.judgeContrast();
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
            eyes.walk(theme, QSize(1280, 800));
            eyes.walkTimeline(theme, QSize(1280, 800), 100, 50, u"en"_s);
        }
        for (const QString &one : eyes.faint())
            out << one << "\n";
        out << eyes.judged() << " words and shapes on " << eyes.taken() << " screens, " << eyes.faint().size() << " too faint\n";
        return eyes.failed() || eyes.taken() == 0 || eyes.judged() == 0 || !eyes.faint().isEmpty() ? 1 : 0;
    }
    QString prefix;
    if (parser.isSet(mirroredOption)) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        prefix += u"mirrored-"_s;
    }
    support::PseudoLanguage pseudo;
    if (parser.isSet(pseudoOption)) {
        QCoreApplication::installTranslator(&pseudo);
        prefix += u"pseudo-"_s;
    } else if (const QString code = parser.value(languageOption); !code.isEmpty()) {
        speak(application, code, QLatin1String(translationsFolder));
        prefix += code + u'-';
    }
    Tour tour(application, QDir(folder), arguments.value(1), prefix);
    WordWatch watch(parser.isSet(pseudoOption));
    tour.setWatch(&watch);
    if (!prefix.isEmpty()) {
        tour.walk(ThemeChoice::Light, QSize(1280, 800));
    } else {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark})
                tour.walk(theme, size);
        }
        tour.walk(ThemeChoice::HighContrast, QSize(1280, 800));
        tour.walk(ThemeChoice::Light, QSize(1920, 1080), 200);
    }
    for (const QString &one : watch.wrong())
        out << one << "\n";
    out << tour.taken() << " pictures in " << folder << "\n";
    return tour.failed() || tour.taken() == 0 || !watch.wrong().isEmpty() ? 1 : 0;
}
