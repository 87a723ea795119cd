// Builds everything and hands it down. The only place that knows the command line and makes the clock.
#include "app/cli/cli.h"
#include "app/desk/places.h"
#include "app/spelling/dictionaries.h"
#include "ui/languages.h"
#include "ui/main_window.h"
#include "ui/one_window.h"
#include "ui/parts/choice_access.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

namespace {

void nameTheProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("secondstory"));
    QCoreApplication::setOrganizationName(QStringLiteral("secondstory"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STORY_VERSION));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && story::cli::isCommand(QString::fromLocal8Bit(argv[1]))) {
        // No window, no display: what would need either is never made.
        QCoreApplication application(argc, argv);
        nameTheProgram();
        // Commands speak English in every country, and so do the reports they write: scripts read them.
        story::speak(application, QStringLiteral("en"), QLatin1String(story::translationsFolder));
        return story::cli::runCommand(QCoreApplication::arguments());
    }

    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const std::optional<QString> library = story::cli::libraryForWindow(words);
    if (!library)
        return story::cli::Usage;

    QApplication application(argc, argv);
    nameTheProgram();
    QApplication::setApplicationDisplayName(QStringLiteral("Second Story"));
    QApplication::setDesktopFileName(QStringLiteral("secondstory"));

    story::OneWindow one(story::stateFolder());
    if (one.handOver(library->isEmpty() ? QString() : QFileInfo(*library).absoluteFilePath()))
        return story::cli::Done;

    story::PreferencesFile file(QSettings().fileName());
    story::Preferences preferences = file.read();
    story::nameComboBoxes();
    story::speak(application, preferences.language, QLatin1String(story::translationsFolder));
    const story::SystemClock clock;
    story::Look look(application, preferences.theme, preferences.textPercent);
    story::MainWindow window({look, preferences, clock, story::stateFolder(), story::userName(), &file,
                              story::spelling::dictionaryFolders()});

    // Queued: whoever asks is answered at once, also where the library is a large one.
    QObject::connect(&one, &story::OneWindow::asked, &window, &story::MainWindow::openHandedOver, Qt::QueuedConnection);

    window.show();
    if (!library->isEmpty())
        window.openLibrary(*library);
    else
        window.openLast(story::defaultLibraryPath());
    return QApplication::exec();
}
