#include "ui/preferences_flow.h"

#include "ui/dialogs/preferences_dialog.h"
#include "ui/spelling_flow.h"

#include <QAction>
#include <QTimer>

namespace story {

namespace {

constexpr std::pair<CommandId, ThemeChoice> themes[] = {{CommandId::ThemeSystem, ThemeChoice::System},
                                                        {CommandId::ThemeLight, ThemeChoice::Light},
                                                        {CommandId::ThemeDark, ThemeChoice::Dark},
                                                        {CommandId::ThemeContrast, ThemeChoice::HighContrast}};

} // namespace

PreferencesFlow::PreferencesFlow(Look &look, Preferences &preferences, PreferencesFile *file, const Commands &commands,
                                 const SpellingFlow &spelling, QWidget *window)
    : QObject(window), m_look(look), m_preferences(preferences), m_file(file), m_commands(commands), m_spelling(spelling), m_window(window)
{
    connectLook();
    connect(m_commands.action(CommandId::Preferences), &QAction::triggered, this, &PreferencesFlow::open);
    // After the library was opened, which clears the bar.
    if (m_file && m_file->problem())
        QTimer::singleShot(0, this, &PreferencesFlow::sayProblem);
}

void PreferencesFlow::connectLook()
{
    for (const auto &[id, choice] : themes) {
        m_commands.action(id)->setChecked(m_look.choice() == choice);
        connect(m_commands.action(id), &QAction::triggered, this, [this, choice = choice] {
            m_preferences.theme = choice;
            follow();
            keep();
        });
    }
    const auto size = [this](int percent) {
        m_look.setTextPercent(percent);
        m_preferences.textPercent = m_look.textPercent();
        keep();
    };
    connect(m_commands.action(CommandId::LargerText), &QAction::triggered, this, [this, size] { size(m_look.textPercent() + textStep); });
    connect(m_commands.action(CommandId::SmallerText), &QAction::triggered, this, [this, size] { size(m_look.textPercent() - textStep); });
    connect(m_commands.action(CommandId::ResetText), &QAction::triggered, this, [size] { size(100); });
}

void PreferencesFlow::open()
{
    auto *dialog = new PreferencesDialog(m_look, m_preferences, languagesIn(QLatin1String(translationsFolder)), m_spelling.checker(),
                                         m_spelling.usual(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::changed, this, [this] {
        follow();
        keep();
        Q_EMIT changed();
    });
    dialog->open();
}

void PreferencesFlow::follow()
{
    for (const auto &[id, choice] : themes)
        m_commands.action(id)->setChecked(m_preferences.theme == choice);
    if (m_look.choice() != m_preferences.theme)
        m_look.setChoice(m_preferences.theme);
    if (m_look.textPercent() != m_preferences.textPercent)
        m_look.setTextPercent(m_preferences.textPercent);
}

void PreferencesFlow::keep()
{
    if (!m_file)
        return;
    const auto kept = m_file->write(m_preferences);
    if (!kept && !m_saidNotKept)
        Q_EMIT noticed(Notice::of(kept.error(), Notice::Weight::Warn));
    m_saidNotKept = !kept;
}

void PreferencesFlow::sayProblem()
{
    Notice notice = Notice::of(*m_file->problem(), Notice::Weight::Warn);
    notice.buttons.append({tr("Start afresh"), [this] {
                               if (const auto begun = m_file->startAfresh(m_preferences); !begun)
                                   Q_EMIT noticed(Notice::of(begun.error(), Notice::Weight::Warn));
                           }});
    Q_EMIT noticed(notice);
}

} // namespace story
