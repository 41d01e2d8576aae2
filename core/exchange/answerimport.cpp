#include "core/exchange/answerimport.h"

#include "core/exchange/importfile.h"
#include "core/storage/bulkrows.h"
#include "core/survey/surveywork.h"
#include "core/ticket/ticketstore.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct AnswerRow
{
    ImportedAnswer answer;
    qint64 line = 0;
};

class Import
{
public:
    Import(DbWorker &worker, const DeskReference &reference, const Actor &actor, const AnswerImportOptions &options,
           const std::function<void(const AnswerImportRemark &)> &said)
        : m_worker(worker), m_reference(reference), m_actor(actor), m_options(options), m_said(said)
    {
    }

    Result<AnswerImportReport> run(ImportFile &file, const AnswerMapping &mapping, const std::function<bool(double)> &progress)
    {
        if (m_actor.role != "admin"_L1 && m_actor.role != "service"_L1)
            return failure(ErrorKind::Denied, u"access.denied"_s);
        QList<AnswerRow> batch;
        QSet<QString> seen;
        while (auto row = file.rows().next()) {
            if (!*row) {
                refuse({}, row->error());
                continue;
            }
            const qint64 line = (*row)->position().line;
            auto answer = importedAnswer(mapping, **row);
            if (answer && seen.contains(answer->number))
                answer = failure(Error{ErrorKind::Invalid, u"import.rows_many"_s, {}, {}, {{u"line"_s, QString::number(line)}}});
            if (!answer) {
                refuse(knownCell(**row, mapping.ticket, mapping.unknown), answer.error());
                continue;
            }
            seen.insert(answer->number);
            batch += AnswerRow{*answer, line};
            if (batch.size() < m_options.answersAtOnce)
                continue;
            FRONTDESK_TRY(write(batch));
            batch.clear();
            if (!progress(file.progress()))
                return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        }
        FRONTDESK_TRY(write(batch));
        progress(1);
        return m_report;
    }

private:
    struct Unit
    {
        AnswerImportReport report;
        QList<AnswerImportRemark> remarks;
    };

    void refuse(const QString &number, const Error &error)
    {
        ++m_report.refused;
        m_said({number, error});
    }

    Result<void> write(const QList<AnswerRow> &batch)
    {
        if (batch.isEmpty())
            return {};
        const auto work = [&](Session &session) { return unit(session, batch); };
        const auto written = m_options.dryRun ? m_worker.read(work).result() : m_worker.write(work).result();
        if (!written)
            return tl::unexpected<Error>(written.error());
        m_report.imported += written->report.imported;
        m_report.alreadyThere += written->report.alreadyThere;
        for (const AnswerImportRemark &remark : written->remarks)
            refuse(remark.number, remark.error);
        return {};
    }

    /// One transaction, perhaps run again: counts only what it returns.
    Result<Unit> unit(Session &session, const QList<AnswerRow> &batch)
    {
        Unit done;
        for (const AnswerRow &row : batch) {
            const auto outcome = one(session, row.answer);
            if (outcome) {
                ++(*outcome ? done.report.imported : done.report.alreadyThere);
                continue;
            }
            if (outcome.error().kind != ErrorKind::Invalid && outcome.error().kind != ErrorKind::NotFound)
                return failure(outcome.error());
            Error error = outcome.error();
            error.values.insert(u"line"_s, QString::number(row.line));
            error.values.insert(u"number"_s, row.answer.number);
            done.remarks += AnswerImportRemark{row.answer.number, error};
        }
        return done;
    }

    /// True: it is new. Everything is checked before anything is written, for an error of the database would undo the whole batch.
    Result<bool> one(Session &session, const ImportedAnswer &answer)
    {
        const SurveyAnswer given{answer.score, storableText(answer.comment.trimmed()).left(SurveyAnswer::longestComment), u"import"_s, answer.at};
        FRONTDESK_LET(ticket, ticketwork::readByNumber(session, answer.number));
        if (ticket.aboutStaff && ticket.aboutStaff == m_actor.staff)
            return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
        FRONTDESK_LET(survey, surveywork::read(session, ticket.id, m_actor.staff));
        if (survey && survey->score == given.score && survey->answeredAt == given.at)
            return false;
        if (const auto refused = surveywork::refusal(survey))
            return failure(*refused);
        if (const auto wrong = surveywork::mistake(*survey, given, m_options.now))
            return failure(*wrong);
        if (m_options.dryRun)
            return true;
        FRONTDESK_LET(locked, ticketstore::lock(session, ticket.id));
        FRONTDESK_TRY(surveywork::answer(session, {m_reference, m_actor, m_options.now}, locked, given));
        return true;
    }

    DbWorker &m_worker;
    const DeskReference &m_reference;
    Actor m_actor;
    AnswerImportOptions m_options;
    const std::function<void(const AnswerImportRemark &)> &m_said;
    AnswerImportReport m_report;
};

} // namespace

Result<AnswerImportReport> importAnswers(DbWorker &worker, const DeskReference &reference, const Actor &actor, const QString &path, const AnswerMapping &mapping,
                                         const AnswerImportOptions &options, const std::function<void(const AnswerImportRemark &)> &said,
                                         const std::function<bool(double)> &progress)
{
    FRONTDESK_LET(file, ImportFile::open(path, mapping.csv));
    const QStringList missing = mapping.missingColumns(file->rows().columns());
    if (!missing.isEmpty())
        return failure(Error{ErrorKind::Invalid, u"import.columns_missing"_s, u"mapping"_s, {}, {{u"columns"_s, missing.join(u", "_s)}}});
    return Import(worker, reference, actor, options, said).run(*file, mapping, progress);
}

} // namespace frontdesk
