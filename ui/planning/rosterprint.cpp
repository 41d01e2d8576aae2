#include "ui/planning/rosterprint.h"

#include "ui/planning/rostermodel.h"
#include "ui/planning/rosterwords.h"
#include "ui/shell/tokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk::rosterprint {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RosterPrint)
};

// Lengths are 1/96 inch.
constexpr qreal c_head = 44, c_foot = 24, c_days = 30, c_row = 25, c_person = 168, c_hours = 62, c_legend = 22;

QFont fontOf(int px, bool strong = false)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK SC"_s});
    font.setPixelSize(px);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// One line, cut where the box ends.
void say(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &ink, Qt::Alignment align = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    const QString shown = QFontMetricsF(font).elidedText(text.simplified(), Qt::ElideRight, box.width());
    painter.drawText(box, int(align | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

/// What the legend explains: the patterns that are seen, in their order.
QList<ShiftPattern> seenPatterns(const RosterModel &model)
{
    QSet<Id<ShiftPattern>> seen;
    for (const RosterShift &one : model.roster().shifts) {
        if (one.group == model.roster().group && one.day >= model.roster().from && one.day <= model.roster().to)
            seen.insert(one.pattern);
    }
    QList<ShiftPattern> patterns;
    for (const ShiftPattern &one : model.roster().patterns) {
        if (seen.contains(one.id))
            patterns.append(one);
    }
    return patterns;
}

/// How the pages are cut.
struct Plan
{
    int rows = 1;       ///< of people on a page
    int legendLines = 1;
    int beside = 4;     ///< entries of the legend in a line
    int pages = 1;
};

Plan planOf(const RosterModel &model, const QSizeF &paper)
{
    Plan plan;
    const qreal room = paper.height() - c_head - c_foot - c_days;
    plan.rows = std::max(1, int(room / c_row));
    plan.beside = std::max(1, int(paper.width() / 250));
    const int entries = int(seenPatterns(model).size()) + 2;
    plan.legendLines = (entries + plan.beside - 1) / plan.beside;
    const int people = model.rowCount();
    plan.pages = std::max(1, (people + plan.rows - 1) / plan.rows);
    // The counts and the legend stand under the last people, or on a page of their own.
    const int onLast = people - (plan.pages - 1) * plan.rows;
    if (onLast * c_row + c_row + 10 + plan.legendLines * c_legend > room)
        ++plan.pages;
    return plan;
}

void paintShift(QPainter &painter, const QRectF &box, const ShiftPattern &pattern, RosterShift::State state, bool narrow)
{
    const Tokens &t = lightTokens();
    const bool goes = state == RosterShift::State::Withdrawn, training = pattern.mark == "training"_L1;
    const QRectF chip = box.adjusted(1.5, 2, -1.5, -2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(training || goes ? t.ctl : t.border, 0.8, training || goes ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(goes || training ? QColor(Qt::white) : pattern.mark == "late"_L1 || pattern.mark == "night"_L1 ? t.sel : t.tint);
    painter.drawRoundedRect(chip, 2, 2);
    const qreal bar = narrow ? 2 : 3;
    const auto stripe = [&](qreal x, qreal wide) { painter.fillRect(QRectF(x, chip.top(), wide, chip.height()), goes ? t.ctl : t.accent); };
    if (pattern.mark == "early"_L1 || pattern.mark == "night"_L1 || pattern.mark == "middle"_L1)
        stripe(chip.left(), bar);
    if (pattern.mark == "middle"_L1)
        stripe(chip.left() + bar * 2, 1);
    if (pattern.mark == "late"_L1 || pattern.mark == "night"_L1)
        stripe(chip.right() - bar, bar);
    if (state == RosterShift::State::Draft) {
        painter.setPen(QPen(t.accent, 1.2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(0.6, 1, -0.6, -1), 3, 3);
    }
    painter.restore();
    const QString letter = RosterWords::letter(pattern);
    const QColor ink = goes ? t.text3 : t.text;
    if (narrow) {
        say(painter, chip, letter, fontOf(11, true), ink, Qt::AlignHCenter);
    } else {
        const QRectF words = chip.adjusted(bar + 5, 0, -bar - 3, 0);
        const QFont strong = fontOf(12, true);
        const qreal used = QFontMetricsF(strong).horizontalAdvance(letter);
        say(painter, words, letter, strong, ink);
        say(painter, words.adjusted(used + 5, 0, 0, 0), RosterWords::span(pattern), fontOf(12), goes ? t.text3 : t.text);
    }
    if (goes)
        painter.fillRect(QRectF(chip.left() + 4, chip.center().y(), chip.width() - 8, 1), t.text2);
}

void paintLeave(QPainter &painter, const QRectF &box, bool narrow)
{
    const Tokens &t = lightTokens();
    const QRectF chip = box.adjusted(1.5, 2, -1.5, -2);
    painter.fillRect(chip, t.alt);
    painter.fillRect(chip, QBrush(t.border, Qt::BDiagPattern));
    say(painter, chip.adjusted(narrow ? 0 : 6, 0, 0, 0), narrow ? Words::tr("O", "leave, one sign") : Words::tr("Leave"), fontOf(narrow ? 11 : 12), t.text, narrow ? Qt::AlignHCenter : Qt::AlignLeft);
}

class Sheet
{
public:
    Sheet(QPainter &painter, const QSizeF &paper, const RosterModel &model) : m_painter(painter), m_paper(paper), m_model(model), m_days(std::max(1, model.days()))
    {
        m_wide = (paper.width() - c_person - c_hours) / m_days;
        m_narrow = m_wide < 70;
    }

    void head(const Titles &titles, int page, int pages)
    {
        const Tokens &t = lightTokens();
        const qreal half = m_paper.width() * 0.6;
        say(m_painter, QRectF(0, 0, half, c_head - 14), Words::tr("Roster: %1", "a group").arg(titles.group), fontOf(20, true), t.text);
        say(m_painter, QRectF(half + 10, 0, m_paper.width() - half - 10, c_head - 14), titles.period, fontOf(15), t.text, Qt::AlignRight);
        const QRectF line(0, m_paper.height() - c_foot + 6, m_paper.width(), c_foot - 6);
        m_painter.fillRect(QRectF(0, line.top() - 3, m_paper.width(), 0.8), t.border);
        say(m_painter, line.adjusted(0, 0, -90, 0), Words::tr("%1, printed %2", "desk, moment").arg(titles.desk, titles.printed), fontOf(11), t.text2);
        say(m_painter, line, u"%1 / %2"_s.arg(page + 1).arg(pages), fontOf(11), t.text2, Qt::AlignRight);
    }

    qreal days()
    {
        const Tokens &t = lightTokens();
        const qreal y = c_head;
        m_painter.fillRect(QRectF(0, y, m_paper.width(), c_days), t.track);
        say(m_painter, QRectF(6, y, c_person - 10, c_days), Words::tr("%n people", nullptr, m_model.rowCount()), fontOf(11, true), t.text);
        for (int column = 0; column < m_model.days(); ++column) {
            const QDate day = m_model.roster().from.addDays(column);
            const QString words = m_narrow ? QString::number(day.day()) : QLocale().toString(day, Words::tr("ddd d MMM", "format of a day in a printed week"));
            say(m_painter, cell(y, column).adjusted(m_narrow ? 0 : 5, 0, 0, 0), words, fontOf(11, true), t.text, m_narrow ? Qt::AlignHCenter : Qt::AlignLeft);
        }
        say(m_painter, QRectF(m_paper.width() - c_hours, y, c_hours - 6, c_days), Words::tr("Hours"), fontOf(11, true), t.text, Qt::AlignRight);
        return y + c_days;
    }

    void person(int row, qreal y)
    {
        const Tokens &t = lightTokens();
        say(m_painter, QRectF(6, y, c_person - 10, c_row), m_model.index(row, RosterModel::Person).data().toString(), fontOf(12), t.text);
        for (int column = 0; column < m_model.days(); ++column) {
            const QModelIndex index = m_model.index(row, RosterModel::FirstDay + column);
            QRectF box = cell(y, column);
            m_painter.fillRect(QRectF(box.left() - 0.5, y, 1, c_row), t.border);
            const QList<RosterShift> shifts = m_model.paintedOrder(index);
            if (m_model.onLeave(index) && shifts.isEmpty())
                paintLeave(m_painter, box, m_narrow);
            const qreal each = box.width() / std::max<qsizetype>(1, shifts.size());
            for (qsizetype i = 0; i < shifts.size(); ++i) {
                if (const ShiftPattern *pattern = m_model.roster().pattern(shifts.at(i).pattern))
                    paintShift(m_painter, QRectF(box.left() + i * each, y, each, c_row), *pattern, shifts.at(i).state, each < 70);
            }
        }
        say(m_painter, QRectF(m_paper.width() - c_hours, y, c_hours - 6, c_row), m_model.index(row, m_model.hoursColumn()).data().toString(), fontOf(12), t.text, Qt::AlignRight);
        m_painter.fillRect(QRectF(0, y + c_row - 1, m_paper.width(), 1), t.border);
    }

    /// How many are on shift each day, and what the signs mean.
    void end(qreal y, const Plan &plan)
    {
        const Tokens &t = lightTokens();
        m_painter.fillRect(QRectF(0, y, m_paper.width(), c_row), t.alt);
        say(m_painter, QRectF(6, y, c_person - 10, c_row), Words::tr("On shift each day"), fontOf(12, true), t.text);
        for (int column = 0; column < m_model.days(); ++column)
            say(m_painter, cell(y, column), QString::number(m_model.plannedOn(m_model.roster().from.addDays(column))), fontOf(12, true), t.text, Qt::AlignHCenter);
        y += c_row + 10;
        int place = 0;
        const qreal wide = m_paper.width() / plan.beside;
        const auto entry = [&](auto paint, const QString &words) {
            const QRectF box(place % plan.beside * wide, y + place / plan.beside * c_legend, 84, c_legend);
            paint(box);
            say(m_painter, QRectF(box.right() + 6, box.top(), wide - box.width() - 14, c_legend), words, fontOf(11), t.text2);
            ++place;
        };
        const QString &language = m_model.words().language;
        const QList<ShiftPattern> patterns = seenPatterns(m_model);
        for (const ShiftPattern &pattern : patterns)
            entry([&](const QRectF &box) { paintShift(m_painter, box, pattern, RosterShift::State::Published, false); }, pattern.name.in(language));
        entry([&](const QRectF &box) { paintLeave(m_painter, box, false); }, Words::tr("approved leave"));
        entry(
            [&](const QRectF &box) {
                if (!patterns.isEmpty())
                    paintShift(m_painter, box, patterns.first(), RosterShift::State::Draft, false);
            },
            patterns.isEmpty() ? Words::tr("Nobody is planned.") : Words::tr("not published yet"));
    }

private:
    QRectF cell(qreal y, int column) const { return {c_person + column * m_wide, y, m_wide, y == c_head ? c_days : c_row}; }

    QPainter &m_painter;
    QSizeF m_paper;
    const RosterModel &m_model;
    int m_days;
    qreal m_wide = 0;
    bool m_narrow = false;
};

} // namespace

int pages(const RosterModel &model, const QSizeF &paper)
{
    return planOf(model, paper).pages;
}

void paintPage(QPainter &painter, const QSizeF &paper, const RosterModel &model, const Titles &titles, int page)
{
    const Plan plan = planOf(model, paper);
    Sheet sheet(painter, paper, model);
    sheet.head(titles, page, plan.pages);
    qreal y = sheet.days();
    const int people = model.rowCount();
    for (int row = page * plan.rows; row < std::min(people, (page + 1) * plan.rows); ++row) {
        sheet.person(row, y);
        y += c_row;
    }
    if (page == plan.pages - 1)
        sheet.end(y, plan);
}

bool print(QPagedPaintDevice &device, const RosterModel &model, const Titles &titles)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const qreal scale = device.logicalDpiX() / 96.0;
    const QSizeF paper(device.width() / scale, device.height() / scale);
    const int count = pages(model, paper);
    for (int page = 0; page < count; ++page) {
        if (page > 0 && !device.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        paintPage(painter, paper, model, titles, page);
        painter.restore();
    }
    return painter.end();
}

Result<void> write(const RosterModel &model, const Titles &titles, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    bool drawn = false;
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(Words::tr("Roster: %1", "a group").arg(titles.group));
        pdf.setCreator(u"Frontdesk"_s);
        pdf.setResolution(300);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageOrientation(QPageLayout::Landscape);
        pdf.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
        drawn = print(pdf, model, titles);
    }
    QSaveFile file(path);
    if (!drawn || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tl::unexpected<Error>(Error{ErrorKind::Unavailable, u"file.unwritable"_s, u"output"_s, file.errorString(), {{u"file"_s, path}}});
    return {};
}

} // namespace frontdesk::rosterprint
