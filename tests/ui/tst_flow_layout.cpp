// Rows that go on below where there is no room.
#include "ui/parts/flow_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace story;

class TestFlowLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatFitsStandsInOneRow()
    {
        Row row(FlowLayout::Side::Leading, 3);
        row.widget.resize(400, 100);
        QCOMPARE(row.places(), QList<QPoint>({{0, 0}, {108, 0}, {216, 0}}));
        QCOMPARE(row.layout->heightForWidth(316), 30);
        QCOMPARE(row.layout->sizeHint(), QSize(316, 30));
    }
    void whatDoesNotFitGoesOnBelow()
    {
        Row row(FlowLayout::Side::Leading, 3);
        row.widget.resize(315, 100);
        QCOMPARE(row.places(), QList<QPoint>({{0, 0}, {108, 0}, {0, 38}}));
        QCOMPARE(row.layout->heightForWidth(315), 68);
        QCOMPARE(row.layout->heightForWidth(100), 106);
        QCOMPARE(row.layout->minimumSize(), QSize(100, 30));
    }
    void rowsStandAtTheSideThatWasAskedFor()
    {
        Row middle(FlowLayout::Side::Middle, 2);
        middle.widget.resize(308, 100);
        QCOMPARE(middle.places(), QList<QPoint>({{50, 0}, {158, 0}}));
        Row trailing(FlowLayout::Side::Trailing, 3);
        trailing.widget.resize(300, 100);
        QCOMPARE(trailing.places(), QList<QPoint>({{92, 0}, {200, 0}, {200, 38}}));
    }
    void fromRightToLeftItBeginsAtTheRight()
    {
        Row row(FlowLayout::Side::Leading, 2);
        row.widget.setLayoutDirection(Qt::RightToLeft);
        row.widget.resize(300, 100);
        QCOMPARE(row.places(), QList<QPoint>({{200, 0}, {92, 0}}));
    }
    void marginsStayFree()
    {
        Row row(FlowLayout::Side::Leading, 3);
        row.layout->setContentsMargins(16, 8, 16, 12);
        row.widget.resize(300, 100);
        QCOMPARE(row.places(), QList<QPoint>({{16, 8}, {124, 8}, {16, 46}}));
        QCOMPARE(row.layout->sizeHint(), QSize(348, 50));
        QCOMPARE(row.layout->heightForWidth(300), 88);
    }
    void whatIsHiddenTakesNoRoom()
    {
        Row row(FlowLayout::Side::Leading, 3);
        row.labels[1]->hide();
        row.widget.resize(300, 100);
        QCOMPARE(row.places().value(2), QPoint(108, 0));
        QCOMPARE(row.layout->sizeHint(), QSize(208, 30));
    }
    void besideWordsItHasTheRoomItWants()
    {
        QWidget window;
        auto *whole = new QVBoxLayout(&window);
        auto *top = new QHBoxLayout;
        auto *words = new QLabel(QString(200, QLatin1Char('w')));
        words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        top->addWidget(words, 1);
        auto *flow = new FlowLayout(8, FlowLayout::Side::Trailing);
        top->addLayout(flow);
        whole->addLayout(top);
        whole->addStretch(1);
        for (int i = 0; i < 3; ++i)
            flow->addWidget(Row::box());
        window.resize(600, 300);
        window.show();
        QCOMPARE(flow->geometry().width(), 316);
        window.resize(260, 300);
        QTest::qWait(0);
        QVERIFY2(flow->geometry().width() >= 208 && flow->geometry().height() >= 68, "it goes on below before it is cut");
    }

private:
    struct Row {
        explicit Row(FlowLayout::Side side, int count) : layout(new FlowLayout(8, side))
        {
            widget.setLayout(layout);
            for (int i = 0; i < count; ++i) {
                labels.append(box());
                layout->addWidget(labels.back());
            }
        }
        static QLabel *box()
        {
            auto *label = new QLabel;
            label->setFixedSize(100, 30);
            return label;
        }
        QList<QPoint> places()
        {
            layout->activate();
            widget.show();
            QList<QPoint> all;
            for (const QLabel *label : std::as_const(labels))
                all.append(label->pos());
            return all;
        }
        QWidget widget;
        FlowLayout *layout;
        QList<QLabel *> labels;
    };
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flow_layout.moc"
