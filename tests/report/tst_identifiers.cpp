// What is a host, an address, a handle or a phone number in a text, and what only looks like one. The texts are ours; the expected
// finds were marked by hand.
#include "app/report/identifiers.h"
#include "app/report/secret_words.h"
#include "app/report/written_days.h"
#include "tests/support/effort.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

KeptWords kept()
{
    return {{u"checkout-2"_s, u"search-v3"_s}, {u"on-call"_s, u"payments engineer"_s}, u"host "_s};
}

// "host db-eu-3, mail a@b.example"
QString listed(const QString &text, const QList<Identifier> &found)
{
    static const QStringList names{u"host"_s, u"mail"_s, u"handle"_s, u"phone"_s, u"login"_s};
    QStringList all;
    for (const Identifier &one : found)
        all.append(names[static_cast<int>(one.kind)] + u' ' + text.mid(one.at, one.size));
    return all.join(u", "_s);
}

QString found(const QString &text)
{
    return listed(text, identifiersIn(text, kept()));
}

} // namespace

class TstIdentifiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatLeadsToAMachineOrAPersonIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::newRow(qPrintable(text.left(60))) << text << expected;
        };
        row(u"db-eu-3 was slow"_s, u"host db-eu-3"_s);
        row(u"We restarted web01, then web02."_s, u"host web01, host web02"_s);
        row(u"DB-EU-3 in capitals"_s, u"host DB-EU-3"_s);
        row(u"(db-eu-3.corp.example)"_s, u"host db-eu-3.corp.example"_s);
        row(u"checkout-7f9c4b5d8-x2k4q crashed"_s, u"host checkout-7f9c4b5d8-x2k4q"_s);
        row(u"ip-10-0-3-7.ec2.internal"_s, u"host ip-10-0-3-7.ec2.internal"_s);
        row(u"grafana.acme.com is down."_s, u"host grafana.acme.com"_s);
        row(u"payments.firma.pl and db.corp.rs."_s, u"host payments.firma.pl, host db.corp.rs"_s);
        row(u"api.payments.com.py, PAYMENTS.FIRMA.PL, test.firma.md"_s, u"host api.payments.com.py, host PAYMENTS.FIRMA.PL, host test.firma.md"_s);
        row(u"payments.firma.pl.log"_s, u"host payments.firma.pl"_s);
        row(u"see www.acme.it"_s, u"host www.acme.it"_s);
        row(u"checkout.payments.svc.cluster.local"_s, u"host checkout.payments.svc.cluster.local"_s);
        row(u"fixed.db-eu-3 came back"_s, u"host db-eu-3"_s);
        row(u"db-eu-3.log and db-eu-3.corp.example.log.gz"_s, u"host db-eu-3, host db-eu-3.corp.example"_s);
        row(u"alerts_db-eu-3_2026.csv"_s, u"host db-eu-3"_s);
        row(u"bücher.example"_s, u"host bücher.example"_s);
        row(u"xn--bcher-kva.example"_s, u"host xn--bcher-kva.example"_s);
        row(u"10.0.3.7 and 10.0.0.0/8"_s, u"host 10.0.3.7, host 10.0.0.0/8"_s);
        row(u"moved to 10.0.3.7."_s, u"host 10.0.3.7"_s);
        row(u"2001:db8::7 and fe80::1ff:fe23:4567:890a"_s, u"host 2001:db8::7, host fe80::1ff:fe23:4567:890a"_s);
        row(u"[2001:db8:0:0:0:0:0:7]:443"_s, u"host 2001:db8:0:0:0:0:0:7"_s);
        row(u"00:1a:2b:3c:4d:5e"_s, u"host 00:1a:2b:3c:4d:5e"_s);
        row(u"https://grafana.corp.example:3000/d/7?x=1"_s, u"host grafana.corp.example"_s);
        row(u"https://grafana/d/7"_s, u"host grafana"_s);
        row(u"https://jane:hunter2@db-eu-3:5432/x"_s, u"login jane:hunter2@, host db-eu-3"_s);
        row(u"http://[2001:db8::7]:8080/"_s, u"host [2001:db8::7]"_s);
        row(u"mysql://db-eu-3:3306,db-eu-4:3306/shop"_s, u"host db-eu-3, host db-eu-4"_s);
        row(u"https://wiki.example/?user=jane%40corp.example"_s, u"host wiki.example, mail jane%40corp.example"_s);
        row(u"Mail jane.doe+ops@corp.example."_s, u"mail jane.doe+ops@corp.example"_s);
        row(u"<mailto:jane@corp.example>"_s, u"mail mailto:jane@corp.example"_s);
        row(u"jørgen@bücher.example"_s, u"mail jørgen@bücher.example"_s);
        row(u"jane (at) corp.example"_s, u"mail jane (at) corp.example"_s);
        row(u"root@10.0.3.7 and deploy@web-3"_s, u"mail root@10.0.3.7, mail deploy@web-3"_s);
        row(u"git@git.corp.example:shop/cart.git"_s, u"mail git@git.corp.example"_s);
        row(u"@jdoe and @jane.doe-1."_s, u"handle @jdoe, handle @jane.doe-1"_s);
        row(u"@on-call-jane, @on-call.jane and @on-call_2"_s, u"handle @on-call-jane, handle @on-call.jane, handle @on-call_2"_s);
        row(u"<@U024BE7LH|jdoe> said"_s, u"handle @U024BE7LH|jdoe"_s);
        row(u"https://social.example/@jdoe"_s, u"host social.example, handle @jdoe"_s);
        row(u"/home/jdoe/run.sh and C:\\Users\\jane.doe\\x"_s, u"handle jdoe, handle jane.doe"_s);
        row(u"call +49 30 1234567 at once"_s, u"phone +49 30 1234567"_s);
        row(u"+49 30 1234567 14:02 nobody"_s, u"phone +49 30 1234567"_s);
        row(u"(555) 010-1234 or 1-555-010-1234"_s, u"phone (555) 010-1234, phone 1-555-010-1234"_s);
        row(u"0049 30 1234567"_s, u"phone 0049 30 1234567"_s);
        row(u"030 1234567, 0171/1234567, 020 7946 0958"_s, u"phone 030 1234567, phone 0171/1234567, phone 020 7946 0958"_s);
        row(u"Tel.: 555-0142"_s, u"phone 555-0142"_s);
    }

    void whatLeadsToAMachineOrAPersonIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(found(text), expected);
    }

    void whatOnlyLooksLikeItIsLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {
                 // versions, times, dates, durations, counts
                 u"1.2.3, v1.2.3, v1.2.3.4, version 2.4.0.1, 1.25.3-rc1, 3.11.dev1, 2.0.dev"_s,
                 u"postgres-14.2, nginx-1.25.3, log4j-core-2.14.1.jar, python-3.11"_s,
                 u"14:02, 14:02:33, 14:02:33.250, 2026-11-14, 14.11.2026, 11/14/2026, 2026-11-14T14:02:33Z, 20261114"_s,
                 u"5m30s, 24h, 10-15 min, 1200-1500, 1 234 567 requests, 4812/4813, 0.81, 99.95 %, +1 234, +05:30, 1e-9"_s,
                 u"2026-11-14 14:02 to 2026-11-14 15:36"_s,
                 // files, code, words with digits
                 u"main.cpp, access.log, deploy.sh, config.yaml, README.md, backup.tar.gz, index.html, setup.py, values.prod.yaml"_s,
                 u"main.rs, foo.test.py, jquery.min.pl, CHANGELOG.old.md, release.1.2.md, a.b.rs, My.Module.py, app.config.mk"_s,
                 u"node.js, Node.js, ASP.NET, e.g. this, i.e. that, 10 a.m. or 3 p.m., etc."_s,
                 u"java.lang.NullPointerException, obj.method(), foo.is(bar), std::move, face::add, a::b, self.name"_s,
                 u"http.server.requests, checkout.latency.ms, spec.replicas, server.port"_s,
                 u"utf-8, sha-256, iso-8601, RFC-7231, CVE-2024-1234, INC-4812, SEV-1, x86-64, k8s, s3, p99, sev1, http2, ipv6, md5"_s,
                 u"us-east-1, us-east-1a, eu-central-1, europe-west1-b, ap-southeast-2"_s,
                 u"step-2, phase-1, tier-3, postmortem-2026, black-friday-2025, top-10, day-2, section-3, e-mail, follow-up"_s,
                 u"fixed.The next day, restarted.It was fine"_s,
                 // hashes and ids
                 u"commit 3f2a9c1, 6cb27ca0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f5a6, #4812, PR 4812"_s,
                 u"a50e8400-e29b-41d4-a716-446655440000, 4bf92f3577b34da6a3ce929d0e0e4736"_s,
                 // what every machine calls itself
                 u"localhost, 127.0.0.1, ::1, 0.0.0.0, http://localhost:8080/x, 255.255.255.0"_s,
                 // words of the review
                 u"checkout-2 and search-v3 are services"_s, u"@on-call and @payments engineer, @oncall? no: @on-call"_s.left(34),
                 u"@on-call. @on-call- and @on-call: @on-call's"_s,
                 u"@here @channel @everyone, @Override, @Retry(3), 14:02 @ 15:00, package@1.2.3, checkout@v4, react@latest"_s,
                 u"image@sha256:6cb27ca0, C++, and/or, 24/7, TCP/IP, I/O"_s,
             })
            QTest::newRow(qPrintable(text.left(60))) << text;
    }

    void whatOnlyLooksLikeItIsLeftAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(found(text), QString());
    }

    void anAddressCanBeTakenAsAWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) { QTest::newRow(qPrintable(text)) << text << expected; };
        row(u"see https://github.com/janedoe."_s, u"host https://github.com/janedoe"_s);
        row(u"(https://wiki.example/People/Jane_(SRE)?a=1#b), then"_s, u"host https://wiki.example/People/Jane_(SRE)?a=1#b"_s);
        row(u"[https://grafana/d?var[]=jane|doe&{a}]"_s, u"host https://grafana/d?var[]=jane|doe&{a}"_s);
        row(u"https://grafana:3000/d/7, https://grafana, https://grafana/?"_s, u"host https://grafana:3000/d/7, host https://grafana, host https://grafana/"_s);
        row(u"https://jane:hunter2@db-eu-3:5432/x!"_s, u"login https://jane:hunter2@, host db-eu-3:5432/x"_s);
        row(u"mysql://db-eu-3:3306,db-eu-4:3306/shop now"_s, u"host mysql://db-eu-3:3306,db-eu-4:3306/shop"_s);
        row(u"https://wiki.example/?user=jane%40corp.example&x=db-eu-3 and db-eu-4"_s, u"host https://wiki.example/?user=jane%40corp.example&x=db-eu-3, host db-eu-4"_s);
        row(u"https://social.example/@jdoe said"_s, u"host https://social.example/@jdoe"_s);
        row(u"http://[2001:db8::7]:8080/jane"_s, u"host http://[2001:db8::7]:8080/jane"_s);
        row(u"github.com/janedoe/cart and github.com:443/jane"_s, u"host github.com/janedoe/cart, host github.com:443/jane"_s);
        row(u"10.0.3.7:8080/users/jane, 10.0.0.0/8"_s, u"host 10.0.3.7:8080/users/jane, host 10.0.0.0/8"_s);
        row(u"git@github.com:janedoe/cart.git is cloned"_s, u"mail git@github.com:janedoe/cart.git"_s);
        row(u"mailto:jane@corp.example?subject=Jane"_s, u"mail mailto:jane@corp.example?subject=Jane"_s);
        row(u"詳細はhttps://wiki.example/janedoe。次に"_s, u"host https://wiki.example/janedoe"_s);
        row(u"db-eu-3/db-eu-4, db-eu-3: slow, a.b@corp.example: yes, http://localhost:8080/x"_s, u"host db-eu-3, host db-eu-4, host db-eu-3, mail a.b@corp.example"_s);
    }

    void anAddressCanBeTakenAsAWhole()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(listed(text, wholeAddressesIn(text, kept())), expected);
    }

    void theSameThingHasTheSameKey()
    {
        const auto keyOf = [](const QString &text) { return identifiersIn(text, kept()).value(0).key; };
        QCOMPARE(keyOf(u"DB-EU-3.Corp.Example"_s.toUpper()), keyOf(u"db-eu-3.corp.example"_s));
        QCOMPARE(keyOf(u"https://grafana.corp.example/x"_s), keyOf(u"grafana.corp.example"_s));
        QCOMPARE(keyOf(u"Jane@Corp.Example"_s.toLower()), keyOf(u"mailto:jane@corp.example"_s));
        QCOMPARE(keyOf(u"+49 30 1234567"_s), keyOf(u"+49 (30) 123-45-67"_s));
        QVERIFY(keyOf(u"db-eu-3"_s) != keyOf(u"db-eu-4"_s));
    }

    void secretsAreSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: none
        const auto row = [](const QString &text, const QString &expected) { QTest::newRow(qPrintable(text.left(60))) << text << expected; };
        // Pieced together, so that no scanner takes this file for a leak.
        const QString amazon = u"AKIA"_s + u"IOSFODNN7EXAMPLE"_s;
        const QString hub = u"ghp_"_s + QString(u"aB3"_s).repeated(12);
        const QString web = u"eyJ"_s + u"hbGciOiJIUzI1NiJ9.eyJ"_s + u"zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"_s;
        row(u"key "_s + amazon + u" was in the log"_s, amazon);
        row(u"token="_s + hub, hub);
        row(web, web);
        row(u"-----BEGIN RSA "_s + u"PRIVATE KEY-----"_s, u"-----BEGIN RSA "_s + u"PRIVATE KEY-----"_s);
        row(u"postgres://app:hunter2@db/x"_s, u"hunter2"_s);
        row(u"password: s3cr3t!"_s, u"s3cr3t!"_s);
        row(u"API_KEY=\"12ab34cd56ef\""_s, u"12ab34cd56ef"_s);
        row(u"Authorization: Bearer abc123def456"_s, u"abc123def456"_s);
        row(u"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY1"_s, u"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY1"_s);
        row(u"SECRET_KEY=Winter2026!"_s, u"Winter2026!"_s);
        row(u"export PGPASSWORD=Winter2026!"_s, u"Winter2026!"_s);
        row(u"mysql --password hunter22 -h db"_s, u"hunter22"_s);
        row(u"curl --api-key=abc123def"_s, u"abc123def"_s);
        row(u"MYSQL_ROOT_PASSWORD: \"x9!kfoo\""_s, u"x9!kfoo"_s);
        row(u"AWS_SECRET_ACCESS_KEY=abc123/def"_s, u"abc123/def"_s);
        row(u"dbPassword: 'hunter22'"_s, u"hunter22"_s);
        row(u"password reset failed, --password reset, the secret key: unknown, PASSWORD_FILE=/run/secrets/db1"_s, QString());
        row(u"the token: expired, the password: unknown to us"_s, QString());
        row(u"commit 6cb27ca0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f5a6"_s, QString());
        row(u"a50e8400-e29b-41d4-a716-446655440000"_s, QString());
        row(u"/var/lib/kubelet/pods/Volumes1/data/AndSoOn2"_s, QString());
        row(u"CheckoutServiceRequestHandlerFactory"_s, QString());
    }

    void secretsAreSeen()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QList<Suspect> all = secretsIn(text);
        QCOMPARE(all.size(), expected.isEmpty() ? 0 : 1);
        if (!all.isEmpty())
            QCOMPARE(text.mid(all.first().at, all.first().size), expected);
    }

    void namesAreSeen()
    {
        const auto names = [](const QString &text) {
            QSet<QString> ordinary{u"failover"_s, u"drill"_s};
            addOrdinaryWords(text, ordinary);
            QStringList all;
            for (const Suspect &one : namesIn(text, ordinary))
                all.append(text.mid(one.at, one.size));
            return all;
        };
        QCOMPARE(names(u"We asked Maren Tollund, and J. Tollund answered."_s), QStringList{u"Maren Tollund"_s});
        QCOMPARE(names(u"Zoë O'Brien-Lund said so."_s), QStringList{u"Zoë O'Brien-Lund"_s});
        QCOMPARE(names(u"Failover Drill, Black Friday, Google Cloud, Incident Commander, Sat Nov, HTTP Server, Amazon Web Services"_s), QStringList());
        QCOMPARE(names(u"Queue Depth rose; the queue had no depth alert."_s), QStringList());
    }

    void writtenDaysAreSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) { QTest::newRow(qPrintable(text)) << text << expected; };
        row(u"on 2026-11-14"_s, u"on [the day of the start]"_s);
        row(u"2026-11-15T14:02Z"_s, u"[1 day after the start ]14:02Z"_s);
        row(u"alerts-20261113.csv"_s, u"alerts-[1 day before the start].csv"_s);
        row(u"29.11.2026, 29.11.26"_s, u"[15 days after the start], [15 days after the start]"_s);
        row(u"11/15/2026 and 10/11/2026"_s, u"[1 day after the start] and [some day]"_s);
        row(u"14 Nov 2026, Nov 15, November 16th, 2026, 17th of November"_s,
            u"[the day of the start], [1 day after the start], [2 days after the start], [3 days after the start]"_s);
        row(u"on Dec 1 and 31 October"_s, u"on [17 days after the start] and [14 days before the start]"_s);
        row(u"since November 2026"_s, u"since [some month]"_s);
        row(u"[14/Nov/2026:14:02:11 +0000]"_s, u"[[the day of the start ]14:02:11 +0000]"_s);
        row(u"14 nov 2026, 15-nov-2026, 16NOV2026, 2026-Nov-17, Nov 2026"_s,
            u"[the day of the start], [1 day after the start], [2 days after the start], [3 days after the start], [some month]"_s);
        row(u"2026_11_14 2026-11-5 14-11-2026-log"_s, u"[the day of the start] [9 days before the start] [the day of the start]-log"_s);
        row(u"dump-20261114140233.sql, 202611141402, 20261114-140233"_s,
            u"dump-[the day of the start ]140233.sql, [the day of the start ]1402, [the day of the start]-140233"_s);
        row(u"Sat Nov 14 14:02:33 2026 and Sun Nov 15 14:02 UTC 2026"_s, u"[the day of the start] 14:02:33[] and [1 day after the start] 14:02 UTC[]"_s);
        row(u"2026-W46, 2026-W46-6, 2026W47, KW 46/2026"_s, u"[some week], [the day of the start], [some week], [some week]"_s);
        row(u"2026-11 and 11/2026"_s, u"[some month] and [some month]"_s);
        row(u"2026年11月14日 14:02、11月15日"_s, u"[the day of the start] 14:02、[1 day after the start]"_s);
        row(u"1794664920, 1794664920.123, 1794664920123, /p1794664920123456"_s,
            u"[the day of the start], [the day of the start], [the day of the start], /p[the day of the start]"_s);
        row(u"am 14.11. fiel es aus, 15.11., seit 13.11."_s, u"am [the day of the start] fiel es aus, [1 day after the start], seit [1 day before the start]"_s);
        row(u"on 11/14 it failed, 11/15 14:02 again, since 16/11, Sat 11/14"_s, u"on [the day of the start] it failed, [1 day after the start] 14:02 again, since [2 days after the start], [the day of the start]"_s);
        row(u"on Saturday, 14 Nov 2026 and Sun 2026-11-15; 2026-11-16 (Mon), Nov 17, Tuesday, on saturday 2026-11-14"_s,
            u"on [the day of the start] and [1 day after the start]; [2 days after the start], [3 days after the start], on [the day of the start]"_s);
        row(u"mon 2026-11-16, 2026-11-14 so it went"_s, u"mon [2 days after the start], [the day of the start] so it went"_s);
        row(u"11/14 hosts, 10/12 pods, grew to 12.11. Then, section 1.2. and, 3/4, 4915123456, MAR-1234, 3f1794664920ab, 1234567890123456"_s,
            u"11/14 hosts, 10/12 pods, grew to 12.11. Then, section 1.2. and, 3/4, 4915123456, MAR-1234, 3f1794664920ab, 1234567890123456"_s);
        row(u"12 may have failed, March of the penguins, 1.2.3, 14:02, 4812, 10.0.3.7, 1/2, v1.11.20"_s,
            u"12 may have failed, March of the penguins, 1.2.3, 14:02, 4812, 10.0.3.7, 1/2, v1.11.20"_s);
    }

    void writtenDaysAreSeen()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QString out;
        qsizetype from = 0;
        for (const WrittenDay &day : writtenDaysIn(text, QDate(2026, 11, 14))) {
            out += text.mid(from, day.at - from) + u'[' + day.words + u']';
            from = day.at + day.size;
        }
        QCOMPARE(out + text.mid(from), expected);
    }

    void whatMayBeADayIsListed()
    {
        const auto likely = [](const QString &text) {
            QStringList all;
            for (const WrittenDay &day : likelyDaysIn(text, QDate(2026, 11, 14)))
                all.append(text.mid(day.at, day.size));
            return all.join(u", "_s);
        };
        QCOMPARE(likely(u"on 2026-11-14, 14 nov, 11/14 hosts, since 10/12, grew to 12.11. Then in 2025, Saturday the 14th"_s),
                 u"2026-11-14, 14 nov, 11/14, 10/12, 12.11., 2025, Saturday the 14th"_s);
        QCOMPARE(likely(u"12 may have failed, 1/2, 10/12 pods, 1.2.3, 14:02, 4812, 1999 errors, 10.0.3.7, v2026.1, INC-2026, the 5th try"_s), QString());
    }

    // Pieces that lead rules astray, in any order, and each alone without end.
    void timeGrowsWithTheText_data()
    {
        QTest::addColumn<QString>("piece"); // empty: pieces by chance
        QTest::newRow("by chance") << QString();
        for (const char *piece : {"a", "a.", "a-", "a-1", "a@", "@", "@a", "a@a.", "://", "a://a", "a://a@", "1", "1.", "1 ", "+1 ", "0", "01 ", "(", "1-", ":", "a:", "1:", "::", "0:1", "%40",
                                  " at ", "(at)", "tel ", "/home/", "-----BEGIN ", "eyJ", "eyJa.", "token=", "Aa ", "Aa-", "A.", "Nov 1", "20261114", "1.1.", "1/1/", "password", "ghp_", "aA1", "a.com/", "a://b/", "a.com:1/(", "--token ", "Sat ", "11/14 ", "14.11. ", "Nov 14 14:02 ", "1794664920 ", "2026-11-14 Sat "})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }

    void timeGrowsWithTheText()
    {
        QFETCH(QString, piece);
        constexpr quint32 seed = 20261114;
        constexpr qsizetype million = 1'000'000;
        QString text;
        if (piece.isEmpty()) {
            QRandomGenerator random(seed);
            static const QStringList pieces{u"a"_s, u"b1"_s, u"-"_s, u"."_s, u"@"_s, u"://"_s, u":"_s, u"/"_s, u" "_s, u"+49 "_s, u"030 "_s, u"db-eu-3"_s, u"(at)"_s,
                                            u"%40"_s, u"10.0.3.7"_s, u"2001:db8::"_s, u"com"_s, u"\n"_s, u"Nov 14"_s, u"eyJ"_s, u"ß"_s, u"日本"_s, u"_"_s, u"tel "_s};
            while (text.size() < million)
                text += pieces[random.bounded(static_cast<int>(pieces.size()))];
        } else {
            text = piece.repeated(million / piece.size());
        }
        const auto all = [](const QString &one) {
            return [one] {
                wholeAddressesIn(one, kept());
                secretsIn(one);
                namesIn(one, {});
                likelyDaysIn(one, QDate(2026, 11, 14));
            };
        };
        // Four times the text: with the square it would be sixteen times the time.
        const double times = timesAsLong(all(text), all(text.left(million / 4)));
        QVERIFY2(times < 8, qPrintable(QString::number(times)));
        const double seconds = processorSeconds(all(text));
        QVERIFY2(seconds < 20, qPrintable(QString::number(seconds)));
    }
};

QTEST_GUILESS_MAIN(TstIdentifiers)
#include "tst_identifiers.moc"
