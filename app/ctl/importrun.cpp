#include "app/ctl/importrun.h"

#include "app/ctl/opendesk.h"
#include "core/exchange/csvcell.h"
#include "core/support/errortext.h"

#include <csignal>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

constexpr qint64 c_mostSaid = 20;
volatile std::sig_atomic_t interrupted = 0;

} // namespace

Result<void> ErrorFile::open(const QString &path, const QStringList &columns)
{
    if (path.isEmpty())
        return {};
    m_file.setFileName(path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Truncate) && m_file.write("\xEF\xBB\xBF") > 0 && m_file.write((columns.join(u',') + u"\r\n"_s).toUtf8()) > 0)
        return {};
    return failure(Error{ErrorKind::Invalid, u"file.unwritable"_s, u"errors"_s, m_file.errorString(), {{u"file"_s, path}}});
}

void ErrorFile::add(const QStringList &cells)
{
    if (!m_file.isOpen())
        return;
    QStringList quoted;
    for (const QString &cell : cells)
        quoted += csvCell(cell);
    m_file.write((quoted.join(u',') + u"\r\n"_s).toUtf8());
}

ImportRun::ImportRun(Context &context) : m_context(context)
{
    std::signal(SIGINT, [](int) { interrupted = 1; });
}

void ImportRun::remark(const QString &subject, const Error &error)
{
    if (++m_remarks <= c_mostSaid)
        m_context.say(u"%1: %2"_s.arg(subject.isEmpty() ? u"?"_s : subject, errorText(error)));
}

bool ImportRun::progress(double share)
{
    const int percent = int(share * 100);
    if (percent / 5 != m_percent / 5 || m_percent < 0)
        m_context.say(u"%1 % read"_s.arg(percent));
    m_percent = percent;
    return goesOn();
}

bool ImportRun::goesOn()
{
    return interrupted == 0;
}

qint64 ImportRun::unsaid() const
{
    return std::max<qint64>(0, m_remarks - c_mostSaid);
}

ExitCode ImportRun::refuse(const Error &error)
{
    if (error.kind == ErrorKind::Canceled)
        m_context.say(u"Stopped. What is in the desk stays; the same call goes on where this one ended."_s);
    return refuseItem(m_context, error);
}

Result<QByteArray> readMappingFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error{ErrorKind::Invalid, u"file.not_found"_s, u"mapping"_s, file.errorString(), {{u"file"_s, path}}});
    return file.readAll();
}

Result<void> sayProblems(Context &context, const QList<Error> &problems)
{
    for (const Error &problem : problems)
        context.say(u"%1: %2"_s.arg(problem.field, errorText(problem)));
    if (!problems.isEmpty())
        return failure(problems.first());
    return {};
}

} // namespace frontdesk::ctl
