// Whether callers were content: always with how many answered, and of how many.

#include "core/reporting/reportcells.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

using namespace reportcells;

Result<void> ReportMaker::satisfaction()
{
    const QString answered = u"satisfaction"_s;
    const QString asked = u"surveys"_s;
    const QList<ReportColumn> columns{shared(u"csat"_s, answered), counted(u"answers"_s, answered), counted(u"content"_s, answered, u"hits"_s), counted(u"asked"_s, asked),
                                      shared(u"response_rate"_s, asked)};
    const auto cells = [](const QList<Tally> &of) {
        const Tally &answers = of.at(0), &questions = of.at(1);
        if (answers.count + questions.count == 0) // nobody was asked: not the same as nobody being content
            return QList<ReportCell>(5);
        return QList{share(answers.hits, answers.count), count(answers.count), count(answers.hits), count(questions.count), share(questions.hits, questions.count)};
    };
    FRONTDESK_TRY(joined({{u"total"_s, {}}, {u"by_group"_s, u"group"_s}, {u"by_agent"_s, u"agent"_s}, {u"by_service"_s, u"service"_s}, {u"by_category"_s, u"category"_s},
                          {u"distribution"_s, u"count"_s}},
                         columns, {answered, asked}, cells));
    const ReportTable scores = m_report.tables.takeLast(); // of questions it says nothing
    m_report.noData = !m_report.tables.first().rows.first().cells.at(1).value.isValid();
    if (m_report.noData) {
        m_report.tables.resize(1);
        return {};
    }
    QHash<qint64, qint64> given;
    qint64 all = 0;
    for (const ReportRow &row : scores.rows) {
        const qint64 answers = row.cells.at(2).value.toLongLong();
        given[row.bucket.value(u"count"_s).toLongLong()] += answers;
        all += answers;
    }
    ReportTable spread{u"distribution"_s, {{u"score"_s, ReportValue::Count, {}, {}}, counted(u"answers"_s, answered), shared(u"share"_s, answered)}, {}};
    for (qint64 score = 5; score >= 1; --score)
        spread.rows += ReportRow{{count(score), count(given.value(score)), share(given.value(score), all)}, {{u"count"_s, score}}};
    m_report.tables.insert(1, spread);
    return {};
}

} // namespace frontdesk
