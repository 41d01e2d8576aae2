#include "tests/benchmarks/measure.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

QJsonObject quantiles(const Samples &samples)
{
    return {{u"count"_s, samples.size()}, {u"p50"_s, samples.p50()}, {u"p95"_s, samples.p95()}, {u"p99"_s, samples.quantile(0.99)},
            {u"p999"_s, samples.quantile(0.999)}, {u"max"_s, samples.highest()}};
}

} // namespace

double Samples::quantile(double share) const
{
    if (m_values.isEmpty())
        return 0;
    QList<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto place = qsizetype(std::ceil(share * double(sorted.size()))) - 1;
    return sorted.at(std::clamp<qsizetype>(place, 0, sorted.size() - 1));
}

QString BenchRow::budgetWords() const
{
    switch (budget.kind) {
    case Budget::None: return u"-"_s;
    case Budget::AgainstRaw: return u"p50 <= max(%1 x raw, raw + %2)"_s.arg(budget.factor).arg(budget.extra);
    case Budget::P50Below: return u"p50 < %1 %2"_s.arg(budget.limit).arg(unit);
    case Budget::P95Below: return u"p95 < %1 %2"_s.arg(budget.limit).arg(unit);
    case Budget::P99Below: return u"p99 < %1 %2"_s.arg(budget.limit).arg(unit);
    case Budget::P999Below: return u"p99.9 < %1 %2"_s.arg(budget.limit).arg(unit);
    }
    return {};
}

std::optional<bool> BenchRow::met() const
{
    if (ours.isEmpty())
        return std::nullopt;
    switch (budget.kind) {
    case Budget::None: return std::nullopt;
    case Budget::AgainstRaw:
        if (raw.isEmpty())
            return std::nullopt;
        return ours.p50() <= std::max(budget.factor * raw.p50(), raw.p50() + budget.extra);
    case Budget::P50Below: return ours.p50() < budget.limit;
    case Budget::P95Below: return ours.p95() < budget.limit;
    case Budget::P99Below: return ours.quantile(0.99) < budget.limit;
    case Budget::P999Below: return ours.quantile(0.999) < budget.limit;
    }
    return std::nullopt;
}

QJsonObject BenchRow::json() const
{
    QJsonObject object{{u"row"_s, id}, {u"what"_s, what}, {u"unit"_s, unit}, {u"ours"_s, ours.isEmpty() ? QJsonValue() : QJsonValue(quantiles(ours))},
                       {u"raw"_s, raw.isEmpty() ? QJsonValue() : QJsonValue(quantiles(raw))}, {u"budget"_s, budgetWords()}};
    if (!ours.isEmpty() && raw.p50() > 0)
        object.insert(u"ratio"_s, ours.p50() / raw.p50());
    const auto verdict = met();
    object.insert(u"met"_s, verdict ? QJsonValue(*verdict) : QJsonValue());
    if (!note.isEmpty())
        object.insert(u"note"_s, note);
    if (!figures.isEmpty())
        object.insert(u"figures"_s, figures);
    return object;
}

} // namespace frontdesk::bench
