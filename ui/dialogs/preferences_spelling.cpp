// The part of the preferences about spelling.
#include "ui/dialogs/preferences_dialog.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QMenu>
#include <QPushButton>

namespace story {

void PreferencesDialog::addSpelling(const spelling::Checker &spelling, const QStringList &usual)
{
    addSection(tr("Writing"));
    auto *on = new QCheckBox(tr("Underline words that no dictionary knows"));
    on->setChecked(m_preferences.spelling);
    const QString words = spelling.ownWordsFile().isEmpty()
        ? QString()
        : tr("Words you add are kept in “%1”.").arg(QDir::toNativeSeparators(spelling.ownWordsFile()));
    addRow(tr("S&pelling"), on, words,
           {nullptr, nullptr, [this] { return m_preferences.spelling; }, [on] { on->setChecked(true); }});
    connect(on, &QCheckBox::toggled, this, [this](bool checked) {
        if (m_preferences.spelling == checked)
            return;
        m_preferences.spelling = checked;
        say();
    });

    const QList<spelling::Dictionary> found = spelling.dictionaries();
    auto *choose = new QPushButton;
    choose->setAutoDefault(false);
    choose->setEnabled(!found.isEmpty());
    auto *menu = new QMenu(choose);
    choose->setMenu(menu);
    // What the button and its menu say follows from what counts.
    const auto counting = [this, usual] { return m_preferences.dictionaries.isEmpty() ? usual : m_preferences.dictionaries; };
    const auto show = [choose, menu, counting] {
        QStringList names;
        for (QAction *action : menu->actions()) {
            action->setChecked(counting().contains(action->data().toString()));
            if (action->isChecked())
                names.append(action->text());
        }
        choose->setText(names.isEmpty() ? tr("None") : names.join(QStringLiteral(", ")));
        choose->setAccessibleName(tr("Dictionaries: %1").arg(choose->text()));
    };
    for (const spelling::Dictionary &one : found) {
        QAction *action = menu->addAction(one.name());
        action->setCheckable(true);
        action->setData(one.code);
        connect(action, &QAction::triggered, this, [this, action, counting, show, usual] {
            QStringList codes = counting();
            codes.removeAll(action->data().toString());
            if (action->isChecked())
                codes.append(action->data().toString());
            codes.sort();
            QStringList sortedUsual = usual;
            sortedUsual.sort();
            // None at all is what the box above is for.
            if (!codes.isEmpty())
                m_preferences.dictionaries = codes == sortedUsual ? QStringList() : codes;
            show();
            say();
        });
    }
    QStringList problems;
    if (found.isEmpty())
        problems.append(spelling::noDictionary(spelling.folders()).sentences());
    for (const Error &problem : spelling.problems())
        problems.append(problem.sentences());
    TextLabel *hint = addRow(tr("&Dictionaries"), choose,
                             problems.isEmpty() ? tr("A word is right where one of them knows it. By itself: the language of the program and of the desktop.")
                                                : problems.join(QLatin1Char(' ')),
                             {nullptr, nullptr, [this] { return m_preferences.dictionaries.isEmpty(); },
                              [this, show] {
                                  m_preferences.dictionaries.clear();
                                  show();
                              }});
    if (!problems.isEmpty())
        hint->setTone(Tone::Warn);
    show();
}

} // namespace story
