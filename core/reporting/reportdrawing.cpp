#include "core/reporting/reportdrawing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int longestMs = 5 * 60 * 1000;
constexpr qsizetype mostWords = 4000; // of what it says, for the log

} // namespace

ReportDrawing::ReportDrawing(QObject *parent) : QObject(parent)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] { m_made += m_process.readAllStandardOutput(); });
    connect(&m_process, &QProcess::readyReadStandardError, this, &ReportDrawing::readWords);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answer(failure(ErrorKind::Unavailable, u"report.drawer_missing"_s, {}, m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        m_made += m_process.readAllStandardOutput();
        readWords();
        const bool whole = status == QProcess::NormalExit && code == 0 && m_made.startsWith("%PDF-");
        if (whole)
            answer(m_made);
        else
            answer(failure(ErrorKind::Internal, u"report.not_drawn"_s, {}, QString::fromUtf8(m_words).simplified()));
    });
}

ReportDrawing::~ReportDrawing()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
    answer(failure(ErrorKind::Canceled, u"desk.canceled"_s));
}

QString ReportDrawing::program()
{
    // Tests stand in a folder beside the programs.
    const QDir own(QCoreApplication::applicationDirPath());
    for (const QString &folder : {own.path(), own.filePath(u"../bin"_s)}) {
#ifdef Q_OS_WIN
        const QFileInfo file(folder + u"/frontdesk-report.exe"_s);
#else
        const QFileInfo file(folder + u"/frontdesk-report"_s);
#endif
        if (file.isExecutable())
            return QDir::cleanPath(file.absoluteFilePath());
    }
    return {};
}

QFuture<Result<QByteArray>> ReportDrawing::draw(const PaperOrder &order)
{
    m_promise.start();
    m_answered = false;
    const QString file = program();
    if (file.isEmpty()) {
        answer(failure(ErrorKind::Unavailable, u"report.drawer_missing"_s));
        return m_promise.future();
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"PGPASSWORD"_s); // none of its business
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(file);
    m_process.start();
    m_process.write(reportstream::write(order));
    m_process.closeWriteChannel();
    m_limit.start(longestMs);
    return m_promise.future();
}

void ReportDrawing::cancel()
{
    answer(failure(ErrorKind::Canceled, u"desk.canceled"_s));
    m_process.kill();
}

void ReportDrawing::answer(const Result<QByteArray> &result)
{
    m_limit.stop();
    if (std::exchange(m_answered, true))
        return;
    m_promise.addResult(result);
    m_promise.finish();
}

/// Lines "page 3 of 7"; anything else is for the log.
void ReportDrawing::readWords()
{
    for (const QByteArray &line : m_process.readAllStandardError().split('\n')) {
        const QList<QByteArray> words = line.trimmed().split(' ');
        if (words.size() == 4 && words.first() == "page")
            emit progressed(words.at(1).toInt(), words.at(3).toInt());
        else if (m_words.size() < mostWords)
            m_words += line + '\n';
    }
}

} // namespace frontdesk
