#pragma once

#include "core/support/result.h"
#include "tests/benchmarks/measure.h"

namespace frontdesk::bench {

/// The rows of one backend, printed as they come and written as JSON at the end.
class Report
{
public:
    /// `desk`: what was measured, for the heading and the file.
    Report(const QString &backend, const QJsonObject &desk);

    void add(const BenchRow &row);
    QJsonObject json() const;
    int missed() const { return m_missed; }

private:
    QString m_backend;
    QJsonObject m_desk;
    QList<BenchRow> m_rows;
    int m_missed = 0;
};

/// Errors: "desk.cannot_open" when the file cannot be written.
Result<void> writeReports(const QString &file, const QList<QJsonObject> &reports);

} // namespace frontdesk::bench
