#include "app/desk/pdf_page.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::PdfPage)
};

constexpr int longestWait = 30'000; // ms

Error refused(const QString &detail)
{
    return {Failure::CannotRead, Words::tr("This page could not be drawn."), Words::tr("The document itself is as it was."),
            Words::tr("Export it and open it in another program."), detail};
}

} // namespace

void drawPdfPage(const QByteArray &pdf, int page, int width, QObject *owner, const std::function<void(const Result<QByteArray> &png)> &then)
{
    const QString program = QStandardPaths::findExecutable(u"pdftoppm"_s);
    if (program.isEmpty()) {
        then(fail({Failure::NotFound, Words::tr("The program that draws pages, pdftoppm of Poppler, is not installed."),
                   Words::tr("Exporting and printing work without it."), Words::tr("Install poppler-utils to see pages here."), {}}));
        return;
    }
    // Not a child of the owner: a widget deletes its children while it still hears of them, and would be told of this one's end.
    auto *poppler = new QProcess(QCoreApplication::instance());
    QObject::connect(owner, &QObject::destroyed, poppler, [poppler] {
        QObject::connect(poppler, &QProcess::finished, poppler, &QObject::deleteLater);
        poppler->kill();
    });
    const auto end = [poppler, then](const Result<QByteArray> &png) {
        poppler->disconnect();
        poppler->deleteLater();
        then(png);
    };
    QObject::connect(poppler, &QProcess::finished, owner, [poppler, end](int code, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit && code == 0)
            end(poppler->readAllStandardOutput());
        else
            end(fail(refused(QString::fromLocal8Bit(poppler->readAllStandardError()).trimmed())));
    });
    QObject::connect(poppler, &QProcess::errorOccurred, owner, [poppler, end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(fail(refused(poppler->errorString())));
    });
    QTimer::singleShot(longestWait, poppler, [poppler] { poppler->kill(); }); // its end tells of it
    const QString number = QString::number(page);
    poppler->start(program, {u"-png"_s, u"-f"_s, number, u"-l"_s, number, u"-scale-to-x"_s, QString::number(width), u"-scale-to-y"_s, u"-1"_s, u"-"_s});
    if (poppler->state() == QProcess::NotRunning)
        return;
    poppler->write(pdf);
    poppler->closeWriteChannel();
}

} // namespace story
