#pragma once

#include "app/ctl/context.h"
#include "app/ctl/exitcode.h"
#include "core/support/result.h"

#include <QFile>
#include <QStringList>

namespace frontdesk::ctl {

/// The file of --errors: CSV that a spreadsheet opens. Without a path everything is left out.
class ErrorFile
{
public:
    /// Errors: Invalid "file.unwritable" at "errors".
    Result<void> open(const QString &path, const QStringList &columns);
    void add(const QStringList &cells);

private:
    QFile m_file;
};

/// What all imports say while they run, on standard error: progress in steps of 5 %, and the first remarks, so that a file of wrong rows does
/// not flood the terminal. While one lives, Ctrl+C ends the import after the piece at hand.
class ImportRun
{
public:
    explicit ImportRun(Context &context);

    /// `subject`: the row or line it is about.
    void remark(const QString &subject, const Error &error);
    /// False once somebody has pressed Ctrl+C. `share` of the file, 0 to 1.
    bool progress(double share);
    static bool goesOn();

    /// How many remarks were not said.
    qint64 unsaid() const;
    /// The words for an import that ended early, with its exit code.
    ExitCode refuse(const Error &error);

private:
    Context &m_context;
    qint64 m_remarks = 0;
    int m_percent = -1;
};

/// The text of a mapping's file. Errors: Invalid "file.not_found" at "mapping".
Result<QByteArray> readMappingFile(const QString &path);
/// Says what is wrong in a mapping; its first problem, if there is one, is the error.
Result<void> sayProblems(Context &context, const QList<Error> &problems);

} // namespace frontdesk::ctl
