#include "tests/ui/ticket/viewbench.h"
#include "ui/kit/errorbanner.h"
#include "ui/ticket/attachmentlist.h"

#include <QFileInfo>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class AttachmentsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void programsAreToldFromPapers_data();
    void programsAreToldFromPapers();
    void aProgramIsNotOpened();
    void aPictureIsOpenedAsAPrivateReadOnlyCopy();
    void aFileIsAttachedAndOneTooBigRefused();

private:
    std::unique_ptr<ViewBench> open();
};

std::unique_ptr<ViewBench> AttachmentsTest::open()
{
    auto made = ViewBench::make(u"sqlite"_s);
    if (!made)
        return nullptr;
    auto ticket = (*made)->bench->create();
    return ticket && (*made)->show(ticket->id) ? std::move(*made) : nullptr;
}

void AttachmentsTest::programsAreToldFromPapers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<bool>("program");
    QTest::newRow("windows program") << u"fix.EXE"_s << u"application/octet-stream"_s << true;
    QTest::newRow("second suffix") << u"invoice.pdf.js"_s << u"text/plain"_s << true;
    QTest::newRow("shell script by content") << u"readme"_s << u"application/x-shellscript"_s << true;
    QTest::newRow("linux program by content") << u"viewer"_s << u"application/x-executable"_s << true;
    QTest::newRow("document with macros") << u"plan.docm"_s << u"application/zip"_s << true;
    QTest::newRow("page with scripts") << u"report.html"_s << u"text/html"_s << true;
    QTest::newRow("picture") << u"截图.png"_s << u"image/png"_s << false;
    QTest::newRow("paper") << u"vpn.pdf"_s << u"application/pdf"_s << false;
    QTest::newRow("words") << u"log.txt"_s << u"text/plain"_s << false;
}

void AttachmentsTest::programsAreToldFromPapers()
{
    QFETCH(QString, name);
    QFETCH(QString, mime);
    QTEST(AttachmentList::isProgram(name, mime), "program");
}

void AttachmentsTest::aProgramIsNotOpened()
{
    const auto bench = open();
    QVERIFY(bench);
    FRONTDESK_VALUE(program, await(bench->theirs->tickets().attach(bench->view->shownTicket(), u"fix.exe"_s, "MZ")));
    QTRY_COMPARE(bench->view->shown().attachments.size(), 1);
    auto *files = bench->find<AttachmentList>("attachments");
    bool opened = false;
    files->opener = [&](const QString &) { return opened = true; };
    files->open(program.id);
    QVERIFY(bench->find<ErrorBanner>("banner")->text().contains(u"fix.exe"_s));
    // An answer to a question asked later has come: the file was not even fetched.
    FRONTDESK_OK(await(bench->mine->tickets().page(bench->view->shownTicket())));
    QVERIFY(!opened);
}

void AttachmentsTest::aPictureIsOpenedAsAPrivateReadOnlyCopy()
{
    const auto bench = open();
    QVERIFY(bench);
    const QByteArray bytes("\x89PNG\r\n\x1a\n");
    FRONTDESK_VALUE(picture, await(bench->theirs->tickets().attach(bench->view->shownTicket(), u"screen.png"_s, bytes)));
    QTRY_COMPARE(bench->view->shown().attachments.size(), 1);
    auto *files = bench->find<AttachmentList>("attachments");
    QStringList opened;
    files->opener = [&](const QString &path) {
        opened += path;
        return true;
    };
    files->open(picture.id);
    files->open(picture.id); // again while the first copy still lies there
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(QFileInfo(opened.first()).fileName(), u"screen.png"_s);
    QVERIFY(!(QFile::permissions(opened.first()) & (QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)));
    QFile copy(opened.first());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), bytes);
    // The copies go with the view.
    bench->view.reset();
    QVERIFY(!QFileInfo::exists(opened.first()));
}

void AttachmentsTest::aFileIsAttachedAndOneTooBigRefused()
{
    const auto bench = open();
    QVERIFY(bench);
    const QString small = bench->files.folder() + u"/vpn.log"_s, huge = bench->files.folder() + u"/huge.iso"_s;
    QFile file(small);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("refused") == 7);
    file.close();
    QFile big(huge);
    QVERIFY(big.open(QIODevice::WriteOnly) && big.resize(26 << 20)); // sparse: the size alone decides
    big.close();
    auto *files = bench->find<AttachmentList>("attachments");
    QSignalSpy failed(files, &AttachmentList::failed);
    files->add({huge, bench->files.folder(), small});
    QTRY_COMPARE(bench->view->shown().attachments.size(), 1);
    QCOMPARE(bench->view->shown().attachments.first().name, u"vpn.log"_s);
    QCOMPARE(failed.size(), 2);
    QVERIFY(failed.first().first().toString().contains(u"25 MB"_s));
}

QTEST_MAIN(AttachmentsTest)
#include "tst_attachments.moc"
