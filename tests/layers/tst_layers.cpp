// Every source of app/ and ui/ keeps to what its room may know; and the judge is shown to convict.
#include "tests/layers/layer_rules.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestLayers : public QObject {
    Q_OBJECT

    const LayerRules m_rules{QLibraryInfo::path(QLibraryInfo::HeadersPath)};

private Q_SLOTS:
    void theModulesOfQtAreKnown_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("module");
        QTest::newRow("QString") << u"QString"_s << u"QtCore"_s;
        QTest::newRow("QPainter") << u"QPainter"_s << u"QtGui"_s;
        QTest::newRow("qpainter.h") << u"qpainter.h"_s << u"QtGui"_s;
        QTest::newRow("QWidget") << u"QWidget"_s << u"QtWidgets"_s;
        QTest::newRow("QtWidgets/QWidget") << u"QtWidgets/QWidget"_s << u"QtWidgets"_s;
        QTest::newRow("QTcpSocket") << u"QTcpSocket"_s << u"QtNetwork"_s;
        QTest::newRow("vector") << u"vector"_s << QString();
    }

    void theModulesOfQtAreKnown()
    {
        QFETCH(QString, header);
        QTEST(m_rules.qtModule(header), "module");
    }

    void everySourceKeepsToItsRoom()
    {
        const QDir root(QStringLiteral(STORY_SOURCE_DIR));
        QStringList wrong;
        QStringList seen;
        for (const QString &top : {u"app"_s, u"ui"_s, u"tests/flows"_s}) {
            QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = root.relativeFilePath(files.next());
                if (path == "app/CMakeLists.txt"_L1) // it names the rooms, and lies in none
                    continue;
                QFile file(root.filePath(path));
                QVERIFY(file.open(QIODevice::ReadOnly));
                wrong << m_rules.check(path, QString::fromUtf8(file.readAll()));
                seen << path;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
        for (const QString &known :
             {u"app/core/text.cpp"_s, u"app/model/event.h"_s, u"app/core/CMakeLists.txt"_s})
            QVERIFY2(seen.contains(known), qPrintable(known));
    }

    void whatBreaksARuleIsConvicted_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QString &path, const QString &text,
                            const QString &why) { QTest::newRow(name) << path << text << why; };
        row("core knows the model", u"app/core/text.cpp"_s, u"#include \"app/model/event.h\""_s,
            u"app/core may not know app/model"_s);
        row("model knows the store", u"app/model/edit.h"_s, u"#include \"app/store/rows.h\""_s,
            u"app/model may not know app/store"_s);
        row("store knows the desk", u"app/store/rows.cpp"_s, u"#include \"app/desk/workspace.h\""_s,
            u"app/store may not know app/desk"_s);
        row("desk knows the window", u"app/desk/history.cpp"_s, u"#include \"ui/main_window.h\""_s,
            u"app/desk may not know ui"_s);
        row("capture knows the store", u"app/capture/line.cpp"_s,
            u"#include \"app/store/rows.h\""_s, u"app/capture may not know app/store"_s);
        row("report knows the desk", u"app/report/builder.cpp"_s,
            u"#include \"app/desk/open_review.h\""_s, u"app/report may not know app/desk"_s);
        row("the window knows the store", u"ui/pages/timeline_page.cpp"_s,
            u"#include \"app/store/rows.h\""_s, u"ui may not know app/store"_s);
        row("the window knows the command line", u"ui/main_window.cpp"_s,
            u"#include \"app/cli/commands.h\""_s, u"ui may not know app/cli"_s);
        row("a widget in app", u"app/desk/model.cpp"_s, u"#include <QWidget>"_s,
            u"app/desk may not use QtWidgets"_s);
        row("a widget by its module", u"app/desk/model.cpp"_s, u"#include <QtWidgets/QWidget>"_s,
            u"app/desk may not use QtWidgets"_s);
        row("a widget by its file", u"app/desk/model.cpp"_s, u"# include  <qwidget.h>"_s,
            u"app/desk may not use QtWidgets"_s);
        row("a painter in app", u"app/report/pdf_writer.cpp"_s, u"#include <QPainter>"_s,
            u"app/report may not use QtGui"_s);
        row("QtSql in the store", u"app/store/rows.cpp"_s, u"#include <QSqlQuery>"_s,
            u"app/store may not use QtSql"_s);
        row("the network in app", u"app/intake/fetch.cpp"_s, u"#include <QNetworkAccessManager>"_s,
            u"app/intake may not use QtNetwork"_s);
        row("the network in the window", u"ui/main_window.cpp"_s,
            u"#include <QtNetwork/QTcpSocket>"_s, u"ui may not use QtNetwork"_s);
        row("SQLite outside the store", u"app/desk/workspace.cpp"_s,
            u"#include <SQLiteCpp/SQLiteCpp.h>"_s, u"app/desk may not use SQLiteCpp"_s);
        row("Markdown outside its room", u"ui/editors/text.cpp"_s, u"#include <md4c.h>"_s,
            u"ui may not use md4c.h"_s);
        row("a library nobody knows", u"app/model/edit.cpp"_s, u"#include <boost/any.hpp>"_s,
            u"app/model may not use boost/any.hpp"_s);
        row("the system", u"app/capture/line.cpp"_s, u"#include <unistd.h>"_s,
            u"app/capture may not call the system"_s);
        row("a name from beside", u"app/model/edit.cpp"_s, u"#include \"event.h\""_s,
            u"not named from the root"_s);
        row("a name from above", u"app/model/edit.cpp"_s, u"#include \"../core/text.h\""_s,
            u"not named from the root"_s);
        row("Qt's module in the name", u"ui/main_window.cpp"_s, u"#include <QtWidgets/QWidget>"_s,
            u"without their module"_s);
        row("a room nobody planned", u"app/utils/strings.h"_s, QString(),
            u"no room of the house"_s);
        row("a file in no room", u"app/strings.h"_s, QString(), u"no room of the house"_s);
        row("select in the window", u"ui/pages/a.cpp"_s,
            u"db.exec(\"SELECT title FROM review\");"_s, u"SQL is said"_s);
        row("insert in the desk", u"app/desk/a.cpp"_s,
            u"exec(\"INSERT OR REPLACE INTO event VALUES(1)\");"_s, u"SQL is said"_s);
        row("pragma in the window", u"ui/a.cpp"_s, u"exec(\"PRAGMA user_version\");"_s,
            u"SQL is said"_s);
        row("raw SQL over lines", u"ui/a.cpp"_s,
            u"exec(R\"(\nUPDATE event\n SET text = ? // no comment here\n)\");"_s,
            u"ui/a.cpp:2: SQL is said"_s);
        row("setHtml", u"ui/a.cpp"_s, u"edit->setHtml (text);"_s, u"never handed to Qt"_s);
        row("setMarkdown", u"ui/a.cpp"_s, u"document.setMarkdown(text);"_s,
            u"never handed to Qt"_s);
        row("rich text", u"ui/a.cpp"_s, u"label->setTextFormat(Qt::RichText);"_s,
            u"shown as plain text"_s);
        row("a singleton", u"app/desk/a.h"_s, u"class A {\n    static A &instance();\n};"_s,
            u"app/desk/a.h:2: no singletons"_s);
        row("a singleton asked", u"ui/a.cpp"_s, u"Settings::instance().theme();"_s,
            u"no singletons"_s);
        row("a clock of its own", u"app/capture/a.cpp"_s, u"QDateTime::currentDateTimeUtc();"_s,
            u"the Clock"_s);
        row("a clock made below", u"app/desk/a.h"_s, u"SystemClock m_clock;"_s, u"the Clock"_s);
        row("a clock in the window", u"ui/pages/a.cpp"_s, u"QDate::currentDate();"_s,
            u"the Clock"_s);
        row("model links the store", u"app/model/CMakeLists.txt"_s,
            u"story_layer(model LINKS story_store)"_s, u"app/model may not link app/store"_s);
        row("desk links widgets", u"app/desk/CMakeLists.txt"_s,
            u"story_layer(desk LINKS story_store Qt6::Widgets)"_s,
            u"app/desk may not link QtWidgets"_s);
        row("the window links the network", u"ui/CMakeLists.txt"_s,
            u"target_link_libraries(x Qt6::Network)"_s, u"ui may not link QtNetwork"_s);
        row("a flow that looks inside", u"tests/flows/tst_meeting.cpp"_s,
            u"#include \"app/desk/open_review.h\""_s, u"a flow drives the window"_s);
        row("after a comment that ends", u"ui/a.cpp"_s, u"/* \" */ label->setHtml(x);"_s,
            u"never handed to Qt"_s);
        row("after digits with quotes", u"ui/a.cpp"_s,
            u"int n = 1'000'0; a->setHtml(x); char c = '\\'';"_s, u"never handed to Qt"_s);
        row("after a string with slashes", u"ui/a.cpp"_s, u"f(\"http://x\"); a->setHtml(x);"_s,
            u"never handed to Qt"_s);
    }

    void whatBreaksARuleIsConvicted()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, why);
        const QStringList wrong = m_rules.check(path, text);
        QCOMPARE(wrong.size(), 1);
        QVERIFY2(wrong[0].contains(why), qPrintable(wrong[0]));
        QVERIFY2(wrong[0].startsWith(path + u':'), qPrintable(wrong[0]));
    }

    void whatKeepsTheRulesPasses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &path, const QString &text) {
            QTest::newRow(name) << path << text;
        };
        row("the next room down", u"app/store/rows.cpp"_s,
            u"#include \"app/store/rows.h\"\n#include \"app/model/fields.h\"\n#include <SQLiteCpp/SQLiteCpp.h>\n"
            "#include <QHash>\n#include <vector>\nexec(\"SELECT id FROM review\");"_s);
        row("the window", u"ui/main_window.cpp"_s,
            u"#include \"app/desk/workspace.h\"\n#include <QMainWindow>\n#include \"main_window.moc\""_s);
        row("main", u"ui/main.cpp"_s,
            u"#include \"app/cli/commands.h\"\nconst SystemClock clock;"_s);
        row("comments may say anything", u"ui/a.cpp"_s,
            u"// never setHtml(text), no SELECT id\n/* #include <QTcpSocket>\n#include \"x.h\" */\n"_s);
        row("words for people", u"ui/a.cpp"_s,
            u"tr(\"Select the events, then update them and set a time.\");"_s);
        row("Qt's own instances", u"ui/a.cpp"_s,
            u"QCoreApplication::instance()->quit(); QGuiApplication::instance();"_s);
        row("a time that was passed in", u"app/desk/a.cpp"_s,
            u"edit.at = m_clock.now(); timer.elapsed();"_s);
        row("links downward", u"app/desk/CMakeLists.txt"_s,
            u"# not story_report\nstory_layer(desk SOURCES a.cpp LINKS story_store Qt6::Core)"_s);
        row("a flow", u"tests/flows/tst_meeting.cpp"_s,
            u"#include \"ui/main_window.h\"\n#include <QTest>\n#include \"tst_meeting.moc\""_s);
    }

    void whatKeepsTheRulesPasses()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QCOMPARE(m_rules.check(path, text), QStringList());
    }

    void commentsGoAndStringsStay()
    {
        QCOMPARE(withoutComments(u"a // b\nc /* d\n e */ f"_s), u"a \nc  \n f"_s);
        QCOMPARE(withoutComments(u"\"// no\" '\"' // yes"_s), u"\"// no\" '\"' "_s);
        QCOMPARE(withoutComments(u"R\"x(/* )\" */)x\" /* y */"_s), u"R\"x(/* )\" */)x\"  "_s);
        QCOMPARE(withoutComments(u"1'000 /* a */ u'\\'' // b"_s), u"1'000   u'\\'' "_s);
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
