#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace frontdesk::bench {

/// What one thing took, time after time, in the unit of its row.
class Samples
{
public:
    void add(double value) { m_values.append(value); }
    void add(const Samples &others) { m_values += others.m_values; }
    bool isEmpty() const { return m_values.isEmpty(); }
    qsizetype size() const { return m_values.size(); }
    /// The smallest value that `share` of all do not exceed; 0 without values.
    double quantile(double share) const;
    double p50() const { return quantile(0.5); }
    double p95() const { return quantile(0.95); }
    double highest() const { return quantile(1); }

private:
    QList<double> m_values;
};

/// Milliseconds with fractions.
class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    double ms() const { return double(m_timer.nsecsElapsed()) / 1e6; }
    double restart()
    {
        const double passed = ms();
        m_timer.start();
        return passed;
    }

private:
    QElapsedTimer m_timer;
};

/// What a row is held against (design, section 9).
struct Budget
{
    enum Kind {
        None,
        AgainstRaw,    ///< the median: at most the larger of `factor` x raw and raw + `extra`
        P50Below,
        P95Below,
        P99Below,
        P999Below,
    };
    Kind kind = None;
    double factor = 1.5;
    double extra = 2;
    double limit = 0;

    static Budget againstRaw(double factor = 1.5, double extraMs = 2) { return {AgainstRaw, factor, extraMs, 0}; }
    static Budget below(Kind kind, double limit) { return {kind, 0, 0, limit}; }
};

/// One line of the table.
struct BenchRow
{
    QString id{};   ///< stable, for --rows and for comparing two runs
    QString what{};
    QString unit = QStringLiteral("ms");
    Samples ours{};
    Samples raw{}; ///< empty where the raw database has nothing to compare
    Budget budget{};
    QString note{}; ///< what a reader must know; also why nothing was measured
    QJsonObject figures{}; ///< beside the quantiles

    QString budgetWords() const;
    std::optional<bool> met() const; ///< nothing without a budget or without figures
    QJsonObject json() const;
};

} // namespace frontdesk::bench
