// What the window looks like just now, and the wish behind it: theme and size of text.
#pragma once

#include "ui/parts/tokens.h"

#include <QDBusVariant>
#include <QObject>

#include <optional>

class QApplication;

namespace story {

// What the user asked for; System follows the desktop.
enum class ThemeChoice { System, Light, Dark, HighContrast };

// Gives an application its style, palette and fonts. Calling it again changes what is on the screen.
void applyLook(QApplication &application, const Tokens &tokens);

// The theme the desktop's own palette asks for: dark where its windows are dark. Ask before applyLook replaces that palette.
Theme systemTheme();

// Owned by main, handed down to everything that paints. One per application.
class Look : public QObject {
    Q_OBJECT
public:
    // Applies the look at once, with what the palette says; the desktop portal is asked after the first events are handled, so that
    // no start waits for it, and is listened to from then on. `application` must outlive this.
    explicit Look(QApplication &application, ThemeChoice choice = ThemeChoice::System, int textPercent = 100,
                  QObject *parent = nullptr);

    const Tokens &tokens() const { return m_tokens; }
    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    int textPercent() const { return m_textPercent; }
    // Held between leastText and mostText.
    void setTextPercent(int percent);

Q_SIGNALS:
    // After style, palette and fonts are in place.
    void changed();

private Q_SLOTS:
    void portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void hearPortal(const QString &key, const QVariant &value);
    void renew();

    QApplication &m_application;
    QFont m_base;
    Theme m_paletteTheme;
    std::optional<bool> m_portalDark;
    bool m_portalContrast = false;
    ThemeChoice m_choice;
    int m_textPercent;
    Tokens m_tokens;
};

} // namespace story
