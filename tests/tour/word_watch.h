// Watches what windows show: words that do not fit, and in the pseudo-language words of the program that were not translated.
#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

class QWidget;

class WordWatch {
public:
    explicit WordWatch(bool isPseudo);

    // `place` names what was looked at. Each thing is told once, with the place it was first seen in.
    void look(QWidget &window, const QString &place);
    const QStringList &wrong() const { return m_wrong; }

private:
    void tell(const QString &what, const QString &place);

    bool m_isPseudo;
    QSet<QString> m_foreign; // words that are not the program's own, in lower case
    QSet<QString> m_seen;
    QStringList m_wrong;
    // What is in brackets was translated; brackets stand in brackets where one text holds another.
    QRegularExpression m_translated{QStringLiteral("⟦(?:[^⟦⟧]|(?R))*⟧")};
    QRegularExpression m_word{QStringLiteral("\\p{L}{3,}")};
};
