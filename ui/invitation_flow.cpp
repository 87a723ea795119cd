#include "ui/invitation_flow.h"

#include "app/desk/open_review.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

namespace story {

namespace {

// Longer links are cut, or refused, on their way to some mail programs.
constexpr qsizetype longestLink = 30'000;

QUrl mailLink(const report::Invitation &invitation)
{
    QString body = invitation.plain;
    body.replace(QLatin1Char('\n'), QLatin1String("\r\n")); // as RFC 6068 has it
    const QByteArray link = "mailto:?subject=" + QUrl::toPercentEncoding(invitation.subject) + "&body=" + QUrl::toPercentEncoding(body);
    return link.size() > longestLink ? QUrl() : QUrl::fromEncoded(link, QUrl::StrictMode);
}

} // namespace

InvitationFlow::InvitationFlow(OpenReview &review, const ReviewWord &word, QObject *parent) : QObject(parent), m_review(review), m_word(word) {}

report::Invitation InvitationFlow::made() const
{
    return report::invitation(m_review.review(), {}, m_word);
}

void InvitationFlow::copy()
{
    QGuiApplication::clipboard()->setText(made().plain);
    Q_EMIT noticed({Notice::Weight::Good, tr("The invitation is on the clipboard."), {}, tr("Paste it into a mail to everyone who was there."), {}});
}

void InvitationFlow::copyMarkdown()
{
    QGuiApplication::clipboard()->setText(made().markdown);
    Q_EMIT noticed({Notice::Weight::Good, tr("The invitation is on the clipboard as Markdown."), {}, tr("Paste it into a chat or a wiki."), {}});
}

void InvitationFlow::mail()
{
    const report::Invitation invitation = made();
    const QUrl link = mailLink(invitation);
    if (link.isValid() && QDesktopServices::openUrl(link))
        return;
    QGuiApplication::clipboard()->setText(invitation.plain);
    Q_EMIT noticed({Notice::Weight::Warn, tr("No mail program could be opened."), tr("The invitation is on the clipboard instead."),
                    tr("Paste it into a mail to everyone who was there."), {}});
}

} // namespace story
