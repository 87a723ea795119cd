// Proposals for the word under the cursor: after "@" the roles of a review, after "#" its kinds and tags. The list never has the keys
// of its own accord: what is typed goes on into the line, Enter stores the line, and only who walks into the list with Up or Down
// takes from it, by Tab or Enter.
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QCompleter;
class QStringListModel;

namespace story {

class PlainEdit;

class WordProposals : public QObject {
    Q_OBJECT
public:
    // `words` is asked when such a word begins, with the sign before it, and says what may stand behind it. Owned by `edit`.
    WordProposals(PlainEdit *edit, std::function<QStringList(QChar sign)> words);

    bool isOpen() const;

private:
    struct Word {
        int from = 0; // of the sign
        int to = 0;
        QChar sign;
        QString begun; // from the sign to the cursor, without it
    };
    std::optional<Word> wordAtCursor() const;
    void follow();
    void take(const QString &chosen);

    PlainEdit *m_edit;
    std::function<QStringList(QChar)> m_words;
    QStringListModel *m_model;
    QCompleter *m_completer;
    int m_askedFor = -1; // where the word begins whose proposals are in the model
    QChar m_askedSign;
};

} // namespace story
