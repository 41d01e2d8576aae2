#include "core/reporting/measures.h"
#include "core/reporting/reportexport.h"
#include "core/reporting/reportwords.h"

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace frontdesk::reportexport {

namespace {

/// Excel's name of a sheet: at most 31 characters, none of []:*?/\.
QByteArray sheetName(const QString &title, int number)
{
    static const QString forbidden = u"[]:*?/\\'"_s;
    QString name = u"%1 %2"_s.arg(number).arg(title);
    for (QChar &character : name) {
        if (forbidden.contains(character))
            character = u' ';
    }
    return name.left(31).toUtf8();
}

class Workbook
{
public:
    explicit Workbook(lxw_workbook *book) : m_book(book)
    {
        m_bold = workbook_add_format(book);
        format_set_bold(m_bold);
        m_wrapped = workbook_add_format(book);
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
        m_share = formatted("0.0%");
        m_duration = formatted("[h]:mm:ss");
        m_date = formatted("yyyy-mm-dd");
        m_count = formatted("#,##0");
    }

    void writeHead(const Report &report, const QString &language)
    {
        lxw_worksheet *sheet = workbook_add_worksheet(m_book, sheetName(reportWords(u"report"_s).in(language), 0).constData());
        worksheet_set_column(sheet, 0, 0, 28, nullptr);
        worksheet_set_column(sheet, 1, 1, 100, nullptr);
        lxw_row_t row = 0;
        const auto line = [&](const QString &name, const QString &value) {
            worksheet_write_string(sheet, row, 0, name.toUtf8().constData(), m_bold);
            worksheet_write_string(sheet, row++, 1, value.left(32000).toUtf8().constData(), m_wrapped);
        };
        for (const auto &[name, value] : head(report, language))
            line(name, value);
        ++row;
        for (const QString &code : report.measures) {
            if (const Measure *measure = measureOf(code))
                line(measure->name.in(language), definitionWords(*measure, language));
        }
    }

    void write(const ReportTable &table, const QString &language, int number)
    {
        lxw_worksheet *sheet = workbook_add_worksheet(m_book, sheetName(reportWords(table.code).in(language), number).constData());
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const bool isText = table.columns.at(i).type == ReportValue::Text;
            worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), isText ? 32 : 18, nullptr);
            worksheet_write_string(sheet, 0, lxw_col_t(i), columnTitle(table.columns.at(i), language, false).toUtf8().constData(), m_bold);
        }
        worksheet_freeze_panes(sheet, 1, 0);
        lxw_row_t line = 1;
        for (const ReportRow &row : table.rows) {
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                writeCell(sheet, line, lxw_col_t(i), row.cells.value(i), table.columns.at(i).type, language);
            ++line;
        }
    }

private:
    lxw_format *formatted(const char *pattern)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, pattern);
        return format;
    }

    void writeCell(lxw_worksheet *sheet, lxw_row_t line, lxw_col_t place, const ReportCell &cell, ReportValue type, const QString &language)
    {
        if (!cell.value.isValid()) {
            worksheet_write_string(sheet, line, place, reportWords(u"no_data"_s).in(language).toUtf8().constData(), nullptr);
            return;
        }
        switch (type) {
        case ReportValue::Text: // as a string, never as a formula
            worksheet_write_string(sheet, line, place, cell.words.in(language).left(32000).toUtf8().constData(), nullptr);
            return;
        case ReportValue::Count:
            worksheet_write_number(sheet, line, place, double(cell.value.toLongLong()), m_count);
            return;
        case ReportValue::Share:
            worksheet_write_number(sheet, line, place, cell.value.toDouble(), m_share);
            return;
        case ReportValue::Duration: // a day is 1
            worksheet_write_number(sheet, line, place, double(cell.value.toLongLong()) / 86'400'000, m_duration);
            return;
        case ReportValue::Date: {
            const QDate date = cell.value.toDate();
            lxw_datetime written{date.year(), date.month(), date.day(), 0, 0, 0};
            worksheet_write_datetime(sheet, line, place, &written, m_date);
            return;
        }
        }
    }

    lxw_workbook *m_book;
    lxw_format *m_bold, *m_wrapped, *m_share, *m_duration, *m_date, *m_count;
};

} // namespace

Result<void> xlsx(const Report &report, const QString &language, const QString &path)
{
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    if (!book)
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, u"no memory for a workbook"_s);
    Workbook made(book);
    made.writeHead(report, language);
    int number = 1;
    for (const ReportTable &table : report.tables)
        made.write(table, language, number++);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
        return failure(Error{ErrorKind::Unavailable, u"file.unwritable"_s, u"output"_s, QString::fromUtf8(lxw_strerror(error)), {{u"file"_s, path}}});
    return {};
}

} // namespace frontdesk::reportexport
