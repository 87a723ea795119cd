#include "ui/parts/look.h"

#include "ui/parts/story_style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QHeaderView>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

namespace story {

using namespace Qt::StringLiterals;

namespace {

// The portal's settings that say how the desktop wishes to look (org.freedesktop.appearance).
constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colourScheme = "color-scheme"_L1; // 0 no preference, 1 dark, 2 light
constexpr auto contrastKey = "contrast"_L1;      // 1 higher

// Without a bus that is already there, asking would start one.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

} // namespace

void applyLook(QApplication &application, const Tokens &tokens)
{
    if (auto *style = dynamic_cast<StoryStyle *>(QApplication::style()))
        style->setTokens(tokens);
    else
        QApplication::setStyle(new StoryStyle(tokens));

    const QPalette palette = paletteOf(tokens);
    QApplication::setPalette(palette);
    QApplication::setFont(tokens.body);
    QToolTip::setPalette(palette);
    QToolTip::setFont(tokens.font(TextSize::Secondary));

    QPalette quiet = palette;
    quiet.setColor(QPalette::ButtonText, tokens.muted);
    QApplication::setPalette(quiet, "QHeaderView");
    QApplication::setFont(tokens.font(TextSize::Secondary, QFont::Medium), "QHeaderView");
    for (QWidget *widget : application.allWidgets())
        widget->update();
}

Theme systemTheme()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
}

Look::Look(QApplication &application, ThemeChoice choice, int textPercent, QObject *parent)
    : QObject(parent), m_application(application), m_base(QApplication::font()), m_paletteTheme(systemTheme()),
      m_choice(choice), m_textPercent(std::clamp(textPercent, leastText, mostText))
{
    renew();
    QTimer::singleShot(0, this, &Look::askPortal);
}

void Look::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    renew();
}

void Look::setTextPercent(int percent)
{
    m_textPercent = std::clamp(percent, leastText, mostText);
    renew();
}

void Look::askPortal()
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // QtDBus 6.4 knows its own type only after the first message, and would not connect a slot that takes it.
    qDBusRegisterMetaType<QDBusVariant>();
    // Whoever sends it: asking for the owner of the portal's name would be a call that blocks.
    bus.connect(QString(), portalPath, portalInterface, "SettingChanged"_L1, this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    for (const QLatin1String key : {colourScheme, contrastKey}) {
        QDBusMessage ask = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, "Read"_L1);
        ask << QString(appearance) << QString(key);
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *finished) {
            const QDBusPendingReply<QDBusVariant> reply = *finished;
            if (!reply.isError())
                hearPortal(key, reply.value().variant());
            finished->deleteLater();
        });
    }
}

void Look::portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance)
        hearPortal(key, value.variant());
}

void Look::hearPortal(const QString &key, const QVariant &value)
{
    // Read wraps its answer in one more variant than the signal does.
    const QVariant plain = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint number = plain.toUInt();
    if (key == colourScheme)
        m_portalDark = number == 0 ? std::nullopt : std::optional(number == 1);
    else if (key == contrastKey)
        m_portalContrast = number == 1;
    else
        return;
    if (m_choice == ThemeChoice::System)
        renew();
}

void Look::renew()
{
    Theme theme = Theme::Light;
    switch (m_choice) {
    case ThemeChoice::System:
        theme = m_portalContrast ? Theme::HighContrast
            : m_portalDark       ? (*m_portalDark ? Theme::Dark : Theme::Light)
                                 : m_paletteTheme;
        break;
    case ThemeChoice::Light: theme = Theme::Light; break;
    case ThemeChoice::Dark: theme = Theme::Dark; break;
    case ThemeChoice::HighContrast: theme = Theme::HighContrast; break;
    }
    m_tokens = makeTokens(theme, m_base, m_textPercent);
    applyLook(m_application, m_tokens);
    Q_EMIT changed();
}

} // namespace story
