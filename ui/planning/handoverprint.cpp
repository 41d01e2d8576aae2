#include "ui/planning/handoverprint.h"

#include "ui/kit/codewords.h"
#include "ui/planning/handoverwords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace frontdesk::handoverprint {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HandoverPrint)
};

QFont fontOf(qreal points, bool strong = false)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK SC"_s});
    font.setPointSizeF(points);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QTextCharFormat inkOf(qreal points, bool strong = false)
{
    QTextCharFormat format;
    format.setFont(fontOf(points, strong));
    format.setForeground(Qt::black);
    return format;
}

void paragraph(QTextCursor &cursor, const QString &text, const QTextCharFormat &format, qreal above = 0)
{
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setTopMargin(above);
    cursor.insertBlock(block, format);
    cursor.insertText(text, format);
}

QTextTable *tableOf(QTextCursor &cursor, int rows, const QList<int> &percent)
{
    QTextTableFormat format;
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorder(0.5);
    format.setBorderCollapse(true);
    format.setBorderBrush(QColor(0xb0, 0xb0, 0xb0));
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const int each : percent)
        widths.append(QTextLength(QTextLength::PercentageLength, each));
    format.setColumnWidthConstraints(widths);
    cursor.movePosition(QTextCursor::End);
    return cursor.insertTable(rows, int(percent.size()), format);
}

void addLines(QTextCursor &cursor, const QList<HandoverLine> &lines, const WordsContext &words)
{
    QTextTable *table = tableOf(cursor, int(lines.size()) + 1, {9, 18, 11, 14, 25, 12, 11});
    const auto cell = [table](int row, int column, const QString &text, bool strong = false) {
        table->cellAt(row, column).firstCursorPosition().insertText(text, inkOf(8, strong));
    };
    const QStringList heads{Words::tr("Priority"), Words::tr("Why"), Words::tr("When"), Words::tr("Number"), Words::tr("Title"), Words::tr("Caller"), Words::tr("Owner")};
    for (int column = 0; column < heads.size(); ++column)
        cell(0, column, heads.at(column), true);
    for (int row = 0; row < lines.size(); ++row) {
        const HandoverLine &line = lines.at(row);
        const QStringList texts{line.priority > 0 ? priorityCode(line.priority) : QString(), handoverwords::marks(line), handoverwords::when(line, words), line.number,
                                handoverwords::lineTitle(line, words), line.person, line.owner ? words.person(line.owner) : Words::tr("Nobody")};
        for (int column = 0; column < texts.size(); ++column)
            cell(row + 1, column, texts.at(column));
    }
}

} // namespace

void fill(QTextDocument &document, const HandoverSheet &sheet, const WordsContext &words)
{
    document.setDefaultFont(fontOf(9));
    QTextCursor cursor(&document);
    cursor.insertText(handoverwords::title(sheet, words), inkOf(15, true));
    paragraph(cursor, handoverwords::span(sheet, words), inkOf(9));
    paragraph(cursor, handoverwords::next(sheet, words), inkOf(9));
    for (const HandoverLine::Part part : {HandoverLine::Part::Changed, HandoverLine::Part::Waiting, HandoverLine::Part::Promised}) {
        paragraph(cursor, handoverwords::part(sheet, part), inkOf(11, true), 12);
        if (const QList<HandoverLine> lines = sheet.of(part); !lines.isEmpty())
            addLines(cursor, lines, words);
    }
    paragraph(cursor, Words::tr("Remarks"), inkOf(11, true), 12);
    paragraph(cursor, sheet.remarks.isEmpty() ? Words::tr("None") : sheet.remarks, inkOf(9));
    const QString open = Words::tr("Not signed yet");
    paragraph(cursor, sheet.id ? handoverwords::given(sheet, words) : open, inkOf(9, true), 16);
    if (sheet.id)
        paragraph(cursor, handoverwords::taken(sheet, words), inkOf(9, true));
    paragraph(cursor, Words::tr("%1, printed %2", "desk, moment").arg(words.reference->deskName.in(words.language), QLocale().toString(words.now.toTimeZone(words.zone), QLocale::ShortFormat)),
              inkOf(8), 10);
}

void print(QPagedPaintDevice &device, const HandoverSheet &sheet, const WordsContext &words)
{
    QTextDocument document;
    fill(document, sheet, words);
    document.print(&device); // numbers the pages
}

Result<void> write(const HandoverSheet &sheet, const WordsContext &words, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(handoverwords::title(sheet, words));
        pdf.setCreator(u"Frontdesk"_s);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter); // the document keeps 2 cm itself
        print(pdf, sheet, words);
    }
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tl::unexpected<Error>(Error{ErrorKind::Unavailable, u"file.unwritable"_s, u"output"_s, file.errorString(), {{u"file"_s, path}}});
    return {};
}

} // namespace frontdesk::handoverprint
