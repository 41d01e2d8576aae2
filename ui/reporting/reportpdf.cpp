#include "ui/reporting/reportpdf.h"

#include "core/reporting/measures.h"
#include "core/reporting/reportexport.h"
#include "core/reporting/reportwords.h"
#include "core/support/clock.h"
#include "ui/reporting/chartdrawing.h"
#include "ui/reporting/reporttexts.h"
#include "ui/shell/type.h"

#include <QBuffer>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk::reportpdf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportPdf)
};

constexpr qreal c_dpi = 300, c_scale = c_dpi / 96; // lengths below are 1/96 inch
constexpr qreal c_gap = 6 * c_scale;

QFont fontOf(qreal px, bool strong = false)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK SC"_s});
    font.setPixelSize(int(std::lround(px * c_scale)));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.01); // no ligatures: what is searched for or copied is letters
    return font;
}

/// Lines of a text within a width, broken between words where that is possible. Draws it where a painter is given. Returns its height.
qreal setText(const QString &text, const QFont &font, const QRectF &box, Qt::Alignment align, QPaintDevice &device, QPainter *painter)
{
    QTextLayout layout(text, font, &device);
    QTextOption option(align & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(box.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, QPointF(box.left(), align & Qt::AlignBottom ? std::max(box.top(), box.bottom() - y) : box.top()));
    return y;
}

/// Puts things below each other and begins a new page where the rest of this one is too short. The number of pages is known only when all is
/// laid out, so everything is gone through twice: first without ink.
class Paper
{
public:
    Paper(QPdfWriter &writer, QPainter *painter, int pages, const QString &foot, const Progress &progress)
        : m_writer(writer), m_painter(painter), m_pages(pages), m_foot(foot), m_progress(progress)
    {
        m_width = writer.width();
        m_height = writer.height() - 30 * c_scale;
        footer();
    }

    qreal width() const { return m_width; }
    qreal left() const { return m_height - m_y; }
    int pages() const { return m_page; }
    void skip(qreal px) { m_y += px * c_scale; }
    void need(qreal device)
    {
        if (m_y > 0 && left() < device)
            turn();
    }
    void turn()
    {
        if (m_painter)
            m_writer.newPage();
        ++m_page;
        m_y = 0;
        footer();
    }

    qreal heightOf(const QString &text, const QFont &font, qreal width) const
    {
        return setText(text, font, QRectF(0, 0, width, 0), Qt::AlignLeft, m_writer, nullptr);
    }
    void paragraph(const QString &text, const QFont &font, const QColor &ink, qreal indent = 0)
    {
        const QRectF box(indent, m_y, m_width - indent, heightOf(text, font, m_width - indent));
        need(box.height());
        draw(QRectF(indent, m_y, box.width(), box.height() + 2), text, font, ink, Qt::AlignLeft | Qt::AlignTop);
        m_y += box.height();
    }
    void pair(const QString &name, const QString &value, const QFont &font)
    {
        const qreal column = m_width * 0.26;
        const qreal height = std::max(heightOf(name, font, column - c_gap), heightOf(value, font, m_width - column));
        need(height);
        draw(QRectF(0, m_y, column - c_gap, height + 2), name, font, lightTokens().text2, Qt::AlignLeft | Qt::AlignTop);
        draw(QRectF(column, m_y, m_width - column, height + 2), value, font, lightTokens().text, Qt::AlignLeft | Qt::AlignTop);
        m_y += height + 3 * c_scale;
    }
    void rule(const QColor &color, qreal thick = 1)
    {
        if (m_painter)
            m_painter->fillRect(QRectF(0, m_y, m_width, thick * c_scale), color);
        m_y += thick * c_scale;
    }
    void draw(const QRectF &box, const QString &text, const QFont &font, const QColor &ink, Qt::Alignment align) const
    {
        if (!m_painter)
            return;
        m_painter->setPen(ink);
        setText(text, font, box, align, m_writer, m_painter);
    }
    void fill(const QRectF &box, const QColor &color) const
    {
        if (m_painter)
            m_painter->fillRect(box, color);
    }
    qreal y() const { return m_y; }
    void advance(qreal device) { m_y += device; }
    QPainter *painter() const { return m_painter; }
    QPdfWriter &writer() const { return m_writer; }

private:
    void footer()
    {
        if (!m_painter)
            return;
        if (m_progress)
            m_progress(m_page, m_pages);
        const QFont font = fontOf(11);
        const QRectF line(0, m_height + 12 * c_scale, m_width, 18 * c_scale);
        fill(QRectF(0, m_height + 6 * c_scale, m_width, c_scale), lightTokens().border);
        m_painter->setFont(font);
        m_painter->setPen(lightTokens().text2);
        m_painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font, &m_writer).elidedText(m_foot, Qt::ElideRight, m_width * 0.85));
        m_painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, u"%1 / %2"_s.arg(m_page).arg(m_pages));
    }

    QPdfWriter &m_writer;
    QPainter *m_painter;
    int m_pages, m_page = 1;
    QString m_foot;
    const Progress &m_progress;
    qreal m_width = 0, m_height = 0, m_y = 0;
};

void chart(Paper &paper, const ReportTable &table, const ReportColumn *of, const QString &language)
{
    const ChartData data = chartData(table, language);
    if (data.size() == 0)
        return;
    const bool named = data.plan.kind == ChartKind::Bars || data.plan.kind == ChartKind::Stack || data.plan.kind == ChartKind::Pareto;
    const qreal high = data.plan.kind == ChartKind::HeatMap ? 230 : named ? std::clamp(70.0 + data.size() * (16.0 + 8.0 * double(data.series.size())), 150.0, 420.0) : 260;
    const qreal wide = paper.width() / c_scale;
    const QColor second = lightTokens().text2;
    if (data.plan.kind == ChartKind::HeatMap) {
        const int column = of ? int(of - table.columns.constData()) : data.plan.series.first();
        paper.need((high + 20) * c_scale);
        paper.paragraph(reporttexts::column(table.columns.at(column), language), fontOf(11, true), second);
        if (QPainter *painter = paper.painter()) {
            QFont label = fontOf(10), figure = fontOf(9, true);
            for (QFont *font : {&label, &figure})
                font->setPixelSize(std::max(1, int(std::lround(font->pixelSize() / c_scale))));
            painter->save();
            painter->translate(0, paper.y());
            painter->scale(c_scale, c_scale);
            chartdrawing::paintHeat(*painter, QRectF(0, 0, wide, high), table, column, language, {lightTokens(), label, figure, wide, high});
            painter->restore();
        }
        paper.advance(high * c_scale);
        return;
    }
    const QString unit = chartdrawing::unitWords(data);
    paper.need((high + 20) * c_scale);
    if (!unit.isEmpty())
        paper.paragraph(unit, fontOf(11), second);
    if (QPainter *painter = paper.painter()) {
        QFont label = fontOf(11), strong = fontOf(11, true);
        for (QFont *font : {&label, &strong})
            font->setPixelSize(11);
        QGraphicsScene scene;
        auto *drawn = new QChart;
        scene.addItem(drawn);
        drawn->resize(wide, high);
        chartdrawing::fill(*drawn, data, {lightTokens(), label, strong, wide, high});
        drawn->resize(wide, high);
        QCoreApplication::sendPostedEvents(drawn, QEvent::LayoutRequest);
        scene.setSceneRect(0, 0, wide, high);
        scene.render(painter, QRectF(0, paper.y(), paper.width(), high * c_scale), QRectF(0, 0, wide, high));
    }
    paper.advance(high * c_scale);
    if (data.left > 0)
        paper.paragraph(Words::tr("%n more in the table", nullptr, data.left), fontOf(11), second);
}

/// Columns as wide as what stands in them, names take what is left.
QList<qreal> widths(const Paper &paper, const ReportTable &table, const QString &language, const QFont &font, const QFont &strong)
{
    const QFontMetricsF metrics(font, &paper.writer()), heading(strong, &paper.writer());
    const int heads = reporttexts::heads(table);
    QList<qreal> wanted;
    qreal figures = 0;
    for (int column = 0; column < table.columns.size(); ++column) {
        qreal widest = 0;
        for (const QString &word : reporttexts::column(table.columns.at(column), language).split(u' '))
            widest = std::max(widest, heading.horizontalAdvance(word));
        widest = std::max(widest, std::min(heading.horizontalAdvance(reporttexts::column(table.columns.at(column), language)), 90 * c_scale));
        for (const ReportRow &row : table.rows)
            widest = std::max(widest, std::min(metrics.horizontalAdvance(reporttexts::cell(row.cells.value(column), table.columns.at(column).type, language)), 330 * c_scale));
        wanted += widest + 2 * c_gap;
        figures += column < heads ? 0 : wanted.last();
    }
    if (heads > 0) {
        const qreal least = 90 * c_scale * heads;
        const qreal shrink = std::min(1.0, (paper.width() - least) / std::max(1.0, figures));
        qreal names = 0;
        for (int column = heads; column < wanted.size(); ++column)
            wanted[column] *= shrink;
        for (int column = 0; column < heads; ++column)
            names += wanted.at(column);
        const qreal room = paper.width() - figures * shrink;
        for (int column = 0; column < heads; ++column)
            wanted[column] *= room / names;
    } else {
        for (qreal &one : wanted)
            one *= std::min(1.0, paper.width() / figures);
    }
    return wanted;
}

void tableRows(Paper &paper, const ReportTable &table, const QString &language)
{
    const QFont font = fontOf(11), strong = fontOf(11, true);
    const Tokens &t = lightTokens();
    const int heads = reporttexts::heads(table);
    const QList<qreal> wide = widths(paper, table, language, font, strong);
    // The height of a row, and what puts it down; asked for before it is known on which page.
    const auto line = [&](const QStringList &cells, const QFont &face, bool header, bool shaded) {
        qreal height = 0;
        for (int column = 0; column < cells.size(); ++column)
            height = std::max(height, paper.heightOf(cells.at(column), face, wide.at(column) - 2 * c_gap));
        const qreal box = height + 6 * c_scale;
        const auto put = [=, &paper, &wide, &t] {
            paper.fill(QRectF(0, paper.y(), paper.width(), box), header ? t.track : shaded ? t.alt : Qt::white);
            qreal x = 0;
            for (int column = 0; column < cells.size(); ++column) {
                paper.draw(QRectF(x + c_gap, paper.y() + 3 * c_scale, wide.at(column) - 2 * c_gap, height + 2), cells.at(column), face, t.text,
                           (column < heads ? Qt::AlignLeft : Qt::AlignRight) | (header ? Qt::AlignBottom : Qt::AlignTop));
                x += wide.at(column);
            }
            paper.advance(box);
        };
        return std::pair(box, std::function<void()>(put));
    };
    QStringList titles;
    for (const ReportColumn &column : table.columns)
        titles += reporttexts::column(column, language);
    const auto [headHeight, putHead] = line(titles, strong, true, false);
    paper.need(headHeight * 3);
    putHead();
    int number = 0;
    for (const ReportRow &row : table.rows) {
        QStringList cells;
        for (int column = 0; column < table.columns.size(); ++column)
            cells += reporttexts::cell(row.cells.value(column), table.columns.at(column).type, language);
        const auto [height, put] = line(cells, font, false, ++number % 2 == 0);
        if (paper.left() < height) {
            paper.turn();
            putHead(); // on every page
        }
        put();
    }
    if (table.rows.isEmpty()) {
        paper.skip(4);
        paper.paragraph(Words::tr("Nothing in this period."), font, t.text2, c_gap);
    }
}

/// The totals, large, four beside each other.
void keyFigures(Paper &paper, const ReportTable &table, const QString &language)
{
    constexpr int beside = 4;
    const QFont name = fontOf(11), value = fontOf(20, true);
    const qreal wide = (paper.width() - (beside - 1) * 2 * c_gap) / beside;
    for (int begin = 0; begin < table.columns.size(); begin += beside) {
        const int end = std::min(begin + beside, int(table.columns.size()));
        qreal named = 0, valued = 0;
        QStringList names, values;
        for (int i = begin; i < end; ++i) {
            names += reporttexts::column(table.columns.at(i), language);
            values += reporttexts::cell(table.rows.first().cells.value(i), table.columns.at(i).type, language);
            named = std::max(named, paper.heightOf(names.last(), name, wide));
            valued = std::max(valued, paper.heightOf(values.last(), value, wide));
        }
        paper.need(named + valued + 10 * c_scale);
        for (int i = 0; i < names.size(); ++i) {
            const qreal x = i * (wide + 2 * c_gap);
            paper.draw(QRectF(x, paper.y(), wide, named + 2), names.at(i), name, lightTokens().text2, Qt::AlignLeft | Qt::AlignBottom);
            paper.draw(QRectF(x, paper.y() + named, wide, valued + 2), values.at(i), value, lightTokens().text, Qt::AlignLeft | Qt::AlignTop);
        }
        paper.advance(named + valued + 10 * c_scale);
    }
}

void cover(Paper &paper, const Report &report, const QString &deskName, const QString &language)
{
    const Tokens &t = lightTokens();
    const ReportEntry *entry = reportEntry(report.request.name);
    paper.skip(90);
    paper.paragraph(deskName, fontOf(15), t.text2);
    paper.skip(10);
    paper.paragraph(entry ? entry->title.in(language) : report.request.name, fontOf(32, true), t.text);
    paper.skip(6);
    paper.paragraph(reporttexts::period(report.request.period, language), fontOf(18), t.text);
    paper.skip(14);
    paper.rule(t.chart, 3);
    paper.skip(22);
    const QFont font = fontOf(13);
    paper.pair(Words::tr("Period"), Words::tr("%1 to %2, both days included", "first, last day").arg(reporttexts::day(report.request.period.first, language), reporttexts::day(report.request.period.last, language)), font);
    paper.pair(Words::tr("Time zone"), report.request.period.zone, font);
    if (report.filterWords.isEmpty())
        paper.pair(Words::tr("Filters"), Words::tr("none: everything is counted"), font);
    for (auto it = report.filterWords.cbegin(); it != report.filterWords.cend(); ++it)
        paper.pair(Words::tr("Filter: %1").arg(reportWords(it.key()).in(language)), it->in(language), font);
    QTimeZone zone(report.request.period.zone.toLatin1());
    paper.pair(Words::tr("Counted at"), Words::tr("%1, by %2", "moment, person").arg(reporttexts::localeOf(language).toString(report.madeAt.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()), u"yyyy-MM-dd HH:mm"_s), report.madeBy), font);
    if (report.limited)
        paper.pair(Words::tr("Scope"), Words::tr("only tickets that this person may see"), font);
    if (report.noData)
        paper.pair(Words::tr("Note"), Words::tr("The desk has no data for this, which is not the same as zero."), font);
    for (const ReportTable &table : report.tables) {
        if (table.code == "total"_L1 && !table.rows.isEmpty()) {
            paper.skip(20);
            keyFigures(paper, table, language);
        }
    }
    paper.skip(22);
    paper.paragraph(Words::tr("What the figures mean"), fontOf(16, true), t.text);
    paper.skip(8);
    for (const QString &code : report.measures) {
        const Measure *measure = measureOf(code);
        if (!measure)
            continue;
        paper.need(paper.heightOf(definitionWords(*measure, language), fontOf(12), paper.width()) + 24 * c_scale);
        paper.paragraph(measure->name.in(language), fontOf(12, true), t.text);
        paper.paragraph(definitionWords(*measure, language), fontOf(12), t.text);
        paper.skip(8);
    }
}

int layOut(QPdfWriter &writer, QPainter *painter, int pages, const Report &report, const QString &deskName, const QString &language, const Progress &progress)
{
    const ReportEntry *entry = reportEntry(report.request.name);
    const QString title = entry ? entry->title.in(language) : report.request.name;
    Paper paper(writer, painter, pages, Words::tr("%1 · %2 · %3", "desk, report, period").arg(deskName, title, reporttexts::period(report.request.period, language)), progress);
    cover(paper, report, deskName, language);
    bool first = true;
    for (const ReportTable &table : report.tables) {
        if (table.code == "total"_L1)
            continue; // on the cover
        if (first)
            paper.turn();
        else
            paper.skip(24);
        first = false;
        const bool drawn = chartPlan(table).kind != ChartKind::None;
        paper.need((drawn ? 330 : 110) * c_scale);
        paper.paragraph(reportWords(table.code).in(language), fontOf(16, true), lightTokens().text);
        paper.skip(6);
        if (chartPlan(table).kind == ChartKind::HeatMap) {
            for (const int column : chartPlan(table).series) {
                chart(paper, table, &table.columns.at(column), language);
                paper.skip(10);
            }
        } else {
            chart(paper, table, nullptr, language);
            paper.skip(8);
        }
        tableRows(paper, table, language);
    }
    return paper.pages();
}

} // namespace

Result<QByteArray> make(const Report &report, const QString &deskName, const QString &language, const Progress &progress)
{
    QByteArray made;
    QBuffer buffer(&made);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const ReportEntry *entry = reportEntry(report.request.name);
    writer.setTitle(u"%1, %2"_s.arg(entry ? entry->title.in(language) : report.request.name, reporttexts::period(report.request.period, language)));
    writer.setCreator(u"Frontdesk"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    writer.setResolution(int(c_dpi));
    const int pages = layOut(writer, nullptr, 0, report, deskName, language, {});
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorKind::Internal, u"report.not_drawn"_s);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(writer, &painter, pages, report, deskName, language, progress);
    painter.end();
    return made;
}

} // namespace frontdesk::reportpdf
