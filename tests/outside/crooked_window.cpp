// A window as it should be, or with one fault that its first argument names: the judge of keys and screen readers must object to just that.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// Gives away the focus as soon as it has it.
class Coy : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QPushButton::focusInEvent(event);
        QTimer::singleShot(0, this, [this] { clearFocus(); });
    }
};

// Sends a key elsewhere from one widget.
class Astray : public QObject {
public:
    Astray(QWidget *from, Qt::Key key, QWidget *to) : QObject(from), m_key(key), m_to(to) { from->installEventFilter(this); }

protected:
    bool eventFilter(QObject *from, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != m_key)
            return QObject::eventFilter(from, event);
        m_to->setFocus(m_key == Qt::Key_Tab ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }

private:
    Qt::Key m_key;
    QWidget *m_to;
};

// QWidget::setTabOrder() takes a list from Qt 6.6 on.
void goInOrder(const QList<QWidget *> &widgets)
{
    for (qsizetype i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString fault = QApplication::arguments().value(1);
    QWidget window;
    window.setWindowTitle(u"Crooked"_s);
    auto *layout = new QVBoxLayout(&window);

    auto *label = new QLabel(u"Title"_s);
    auto *title = new QLineEdit;
    title->setAccessibleName(u"Title"_s);
    if (fault != u"no-buddy"_s)
        label->setBuddy(title);
    if (fault == u"other-name"_s || fault == u"no-buddy"_s)
        title->setAccessibleName(u"Severity"_s);
    layout->addWidget(label);
    layout->addWidget(title);

    auto *row = new QHBoxLayout;
    auto *save = fault == u"coy"_s ? new Coy(u"Save"_s) : new QPushButton(u"Save"_s);
    auto *leave = new QPushButton(u"Leave"_s);
    auto *closed = new QCheckBox(u"Closed"_s);
    for (QWidget *widget : {static_cast<QWidget *>(save), static_cast<QWidget *>(leave), static_cast<QWidget *>(closed)})
        row->addWidget(widget);
    layout->addLayout(row);
    if (fault == u"unnamed"_s)
        leave->setText({});
    else if (fault == u"class"_s)
        leave->setText(u"QPushButton"_s);
    else if (fault == u"dots"_s)
        leave->setText(u"…"_s);
    else if (fault == u"role"_s)
        closed->setText(u"Check box"_s);
    else if (fault == u"twins"_s)
        leave->setText(save->text());
    else if (fault == u"unseen"_s)
        leave->setFixedWidth(0);
    else if (fault == u"one-way"_s)
        new Astray(leave, Qt::Key_Backtab, title); // over Save
    else if (fault == u"skipped"_s)
        leave->setFocusPolicy(Qt::ClickFocus);
    else if (fault == u"order"_s)
        goInOrder({title, leave, save, closed});
    else if (fault == u"filler"_s) {
        auto *box = new QWidget;
        box->setFixedSize(40, 40);
        box->setFocusPolicy(Qt::StrongFocus);
        box->setAccessibleName(u"Lanes"_s);
        layout->addWidget(box);
    }

    if (fault == u"value"_s) {
        auto *severity = new QComboBox;
        severity->addItems({u"SEV1"_s, u"SEV2"_s});
        severity->setAccessibleName(severity->currentText()); // as Qt 6.4 does by itself
        layout->addWidget(severity);
    }

    auto *notes = new QPlainTextEdit;
    notes->setAccessibleName(u"Notes"_s);
    notes->setTabChangesFocus(fault != u"trap"_s);
    layout->addWidget(notes);
    auto *reviews = new QListWidget;
    reviews->setAccessibleName(u"Reviews"_s);
    reviews->addItems({u"Checkout latency"_s, fault == u"cells"_s ? QString() : u"Queue is full"_s});
    layout->addWidget(reviews);
    if (fault == u"start"_s)
        new Astray(reviews, Qt::Key_Tab, save); // the title comes no more
    if (fault == u"torn"_s) { // from the row to the foot, and back into the row
        auto *boxed = new QWidget;
        auto *inside = new QVBoxLayout(boxed);
        auto *one = new QPushButton(u"One"_s);
        auto *other = new QPushButton(u"Other"_s);
        inside->addWidget(one);
        inside->addWidget(other);
        layout->addWidget(boxed);
        auto *foot = new QPushButton(u"Foot"_s);
        layout->addWidget(foot);
        goInOrder({reviews, one, foot, other});
    }
    window.resize(480, 480);
    title->setFocus();
    window.show();
    return QApplication::exec();
}
