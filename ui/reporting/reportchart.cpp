#include "ui/reporting/reportchart.h"

#include "ui/kit/segmentedcontrol.h"
#include "ui/reporting/chartdrawing.h"
#include "ui/reporting/elidedlabel.h"
#include "ui/reporting/heatmap.h"
#include "ui/reporting/reporttexts.h"
#include "ui/shell/theme.h"

#include <QAbstractBarSeries>
#include <QAccessible>
#include <QBarSet>
#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QGraphicsLineItem>
#include <QKeyEvent>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk {

ReportChart::ReportChart(QWidget *parent)
    : QWidget(parent), m_chart(new QChart), m_view(new QChartView(m_chart)), m_heat(new HeatMap), m_choice(new SegmentedControl),
      m_heading(new ElidedLabel(TextUse::Base, Ink::Text, TextWeight::Strong)), m_readout(new ElidedLabel(TextUse::Caption, Ink::Secondary)),
      m_note(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_nothing(makeLabel({}, TextUse::Base, Ink::Secondary))
{
    setObjectName(u"report_chart"_s);
    m_view->setObjectName(u"report_bars"_s);
    m_heat->setObjectName(u"report_heat"_s);
    m_choice->setObjectName(u"report_series"_s);
    m_readout->setObjectName(u"report_readout"_s);
    m_note->setObjectName(u"report_chart_note"_s);
    m_nothing->setObjectName(u"report_chart_nothing"_s);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setStyleSheet(u"background: transparent"_s);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus); // the view itself is the one stop
    m_view->viewport()->installEventFilter(this);
    m_view->setMinimumSize(scaled(280), scaled(150));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_heading, 1);
    head->addWidget(m_note);
    head->addWidget(m_choice);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(6));
    all->setSpacing(scaled(4));
    all->addLayout(head);
    all->addWidget(m_view, 1);
    all->addWidget(m_heat, 1);
    all->addWidget(m_nothing, 1);
    all->addWidget(m_readout);
    m_view->installEventFilter(this);
    m_heat->installEventFilter(this);
    connect(m_heat, &HeatMap::opened, this, [this](int row) { emit opened(row, m_heat->column()); });
    connect(m_heat, &HeatMap::pointed, this, [this](int row) {
        if (const int index = int(m_data.rows.indexOf(row)); row >= 0 && index >= 0) {
            m_heat->setToolTip(wordsOf(index, m_series));
            m_readout->say(wordsOf(index, m_series));
        } else {
            m_heat->setToolTip({});
            tell();
        }
    });
    setTable({}, {}, u"en"_s);
}

ReportChart::~ReportChart() = default;

void ReportChart::setTable(const ReportTable &table, const QString &title, const QString &language)
{
    const bool same = table.code == m_table.code && table.columns == m_table.columns;
    m_table = table;
    m_title = title;
    m_language = language;
    m_data = chartData(table, language);
    if (!same)
        m_series = 0;
    m_index = std::clamp(m_index, 0, std::max(0, m_data.size() - 1));
    if (!same)
        m_index = 0;
    // The rail of counts is made anew with each table; a segment cannot be taken away.
    auto *fresh = new SegmentedControl({}, this);
    fresh->setObjectName(u"report_series"_s);
    const bool heat = m_data.plan.kind == ChartKind::HeatMap;
    for (const ChartSeries &one : std::as_const(m_data.series))
        fresh->addSegment(QString::number(one.column), one.name);
    if (m_series < m_data.series.size())
        fresh->setCurrent(QString::number(m_data.series.at(m_series).column));
    connect(fresh, &SegmentedControl::chosen, this, [this](const QString &column) {
        for (int i = 0; i < m_data.series.size(); ++i) {
            if (QString::number(m_data.series.at(i).column) == column)
                m_series = i;
        }
        draw();
    });
    fresh->setVisible(heat && m_data.series.size() > 1);
    delete layout()->replaceWidget(m_choice, fresh, Qt::FindChildrenRecursively);
    m_choice->hide();
    m_choice->deleteLater();
    m_choice = fresh;
    m_choice->setAccessibleName(tr("What is shown"));
    draw();
}

void ReportChart::draw()
{
    const bool heat = hasPicture() && m_data.plan.kind == ChartKind::HeatMap;
    m_heat->setVisible(heat);
    m_view->setVisible(hasPicture() && !heat);
    m_nothing->setVisible(!hasPicture());
    m_readout->setVisible(hasPicture());
    const QString unit = chartdrawing::unitWords(m_data);
    m_heading->say(unit.isEmpty() ? m_title : tr("%1, %2", "table, unit").arg(m_title, unit));
    m_note->setText(m_data.left > 0 ? tr("%n more in the table", nullptr, m_data.left) : QString());
    m_nothing->setText(tr("Nothing in this period to draw."));
    const QString name = tr("Chart: %1").arg(m_heading->text());
    m_view->setAccessibleName(name);
    m_heat->setAccessibleName(name);
    m_choice->setAccessibleName(tr("What is shown"));
    if (heat) {
        m_heat->setTable(m_table, m_data.series.at(m_series).column, m_language);
    } else if (hasPicture()) {
        m_drawn = m_view->size();
        // No more names than can stand below each other.
        const int fitting = int((m_view->height() - scaled(m_data.line.values.isEmpty() ? 100 : 130)) / chartdrawing::nameHeight(figureFont(TextUse::Tag)));
        m_data = chartData(m_table, m_language, std::clamp(fitting, 4, 12));
        m_note->setText(m_data.left > 0 ? tr("%n more in the table", nullptr, m_data.left) : QString());
        QChart *before = std::exchange(m_chart, new QChart);
        m_mark = new QGraphicsLineItem(m_chart);
        m_mark->setZValue(100);
        m_view->setChart(m_chart);
        delete before;
        const chartdrawing::Look look{tokens(), figureFont(TextUse::Tag), figureFont(TextUse::Tag, TextWeight::Strong), qreal(std::max(300, m_view->width())), qreal(m_view->height())};
        chartdrawing::fill(*m_chart, m_data, look);
        connectBars();
    }
    point(m_index, m_series);
}

void ReportChart::connectBars()
{
    for (QAbstractSeries *series : m_chart->series()) {
        if (auto *bars = qobject_cast<QAbstractBarSeries *>(series)) {
            for (QBarSet *set : bars->barSets()) {
                const int i = set->property("series").toInt();
                connect(set, &QBarSet::clicked, this, [this, i](int place) {
                    point(chartdrawing::indexOf(m_data, place), i);
                    openCurrent();
                });
                connect(set, &QBarSet::hovered, this, [this, i](bool on, int place) {
                    const QString words = on ? wordsOf(chartdrawing::indexOf(m_data, place), i) : QString();
                    m_view->setToolTip(words);
                    if (on)
                        m_readout->say(words);
                    else
                        tell();
                });
            }
        } else if (auto *line = qobject_cast<QLineSeries *>(series)) {
            const int i = int(m_chart->series().indexOf(series));
            if (i >= m_data.series.size() || m_data.plan.kind != ChartKind::Lines)
                continue;
            connect(line, &QLineSeries::clicked, this, [this, i](const QPointF &at) {
                point(std::clamp(int(std::lround(at.x())), 0, m_data.size() - 1), i);
                openCurrent();
            });
            connect(line, &QLineSeries::hovered, this, [this, i](const QPointF &at, bool on) {
                if (on)
                    m_readout->say(wordsOf(std::clamp(int(std::lround(at.x())), 0, m_data.size() - 1), i));
                else
                    tell();
            });
        }
    }
}

int ReportChart::currentRow() const
{
    return m_data.rows.value(m_index, -1);
}

int ReportChart::currentColumn() const
{
    return m_series < m_data.series.size() ? m_data.series.at(m_series).column : -1;
}

void ReportChart::setCurrent(int index, int series)
{
    point(index, series);
}

QString ReportChart::wordsOf(int index, int series) const
{
    if (index < 0 || index >= m_data.size() || series < 0 || series >= m_data.series.size())
        return {};
    const ChartSeries &one = m_data.series.at(series);
    const int row = m_data.rows.at(index);
    // The figure as the table has it; of the others together there is only what was added up.
    const QString value = row >= 0 ? reporttexts::cell(m_table.rows.at(row).cells.value(one.column), m_table.columns.at(one.column).type, m_language)
                                   : reporttexts::localeOf(m_language).toString(qint64(one.values.at(index)));
    QString words = tr("%1, %2: %3", "name, what is counted, how many").arg(m_data.names.at(index), one.name, value);
    if (!m_data.line.values.isEmpty() && row >= 0)
        words = tr("%1 (%2 %3)", "figure, running share, percent").arg(words, m_data.line.name.toLower(), reporttexts::cell(m_table.rows.at(row).cells.value(m_data.line.column), ReportValue::Share, m_language));
    return words;
}

QString ReportChart::readout() const
{
    return m_readout->text();
}

QWidget *ReportChart::focusPlace() const
{
    return m_data.plan.kind == ChartKind::HeatMap ? static_cast<QWidget *>(m_heat) : m_view;
}

void ReportChart::point(int index, int series)
{
    m_index = std::clamp(index, 0, std::max(0, m_data.size() - 1));
    m_series = std::clamp(series, 0, std::max(0, int(m_data.series.size()) - 1));
    const bool marked = focusPlace()->hasFocus();
    m_heat->setCurrent(currentRow());
    if (m_mark)
        m_mark->setVisible(false);
    if (hasPicture() && m_data.plan.kind != ChartKind::HeatMap) {
        for (QAbstractSeries *one : m_chart->series()) {
            if (auto *bars = qobject_cast<QAbstractBarSeries *>(one)) {
                for (QBarSet *set : bars->barSets()) {
                    set->deselectAllBars();
                    if (marked && set->property("series").toInt() == m_series)
                        set->selectBar(chartdrawing::placeOf(m_data, m_index));
                }
            }
        }
        if (m_mark && m_data.plan.kind == ChartKind::Lines && marked && !m_chart->series().isEmpty()) {
            const QRectF area = m_chart->plotArea();
            const qreal x = m_chart->mapToPosition(QPointF(m_index, 0), m_chart->series().first()).x();
            m_mark->setLine(x, area.top(), x, area.bottom());
            m_mark->setPen(QPen(tokens().accent, 1.5));
            m_mark->setVisible(true);
        }
    }
    tell();
}

void ReportChart::tell()
{
    const QString words = wordsOf(m_index, m_series);
    const bool leads = reporttexts::leadsOn(m_table, currentRow(), currentColumn());
    const bool marked = focusPlace()->hasFocus();
    m_readout->say(!marked ? tr("Arrow keys walk through the chart; Enter or a click opens what a figure counts.") : leads ? tr("%1 · Enter opens them").arg(words) : words);
    if (focusPlace()->accessibleDescription() != words) {
        focusPlace()->setAccessibleDescription(words);
        QAccessibleEvent event(focusPlace(), QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void ReportChart::openCurrent()
{
    if (hasPicture() && currentRow() >= 0)
        emit opened(currentRow(), currentColumn());
}

bool ReportChart::key(int key)
{
    if (m_data.plan.kind == ChartKind::HeatMap) {
        // Hours go to the right, days downwards.
        const int last = m_data.size() - 1;
        switch (key) {
        case Qt::Key_Left: point(m_index - 1, m_series); return true;
        case Qt::Key_Right: point(m_index + 1, m_series); return true;
        case Qt::Key_Up: point(m_index >= 24 ? m_index - 24 : m_index, m_series); return true;
        case Qt::Key_Down: point(m_index + 24 <= last ? m_index + 24 : m_index, m_series); return true;
        case Qt::Key_Home: point(m_index - m_index % 24, m_series); return true;
        case Qt::Key_End: point(m_index - m_index % 24 + 23, m_series); return true;
        default: return false;
        }
    }
    const bool lies = m_data.plan.kind == ChartKind::Bars || m_data.plan.kind == ChartKind::Stack || m_data.plan.kind == ChartKind::Pareto;
    const int forth = lies ? Qt::Key_Down : Qt::Key_Right, back = lies ? Qt::Key_Up : Qt::Key_Left;
    const int other = lies ? Qt::Key_Right : Qt::Key_Down, otherBack = lies ? Qt::Key_Left : Qt::Key_Up;
    if (key == forth || key == back)
        point(m_index + (key == forth ? 1 : -1), m_series);
    else if (key == other || key == otherBack)
        point(m_index, m_series + (key == other ? 1 : -1));
    else if (key == Qt::Key_Home || key == Qt::Key_End)
        point(key == Qt::Key_Home ? 0 : m_data.size() - 1, m_series);
    else
        return false;
    return true;
}

bool ReportChart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched == m_view->viewport()) {
        m_view->setFocus(Qt::MouseFocusReason);
    } else if (event->type() == QEvent::KeyPress) {
        auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->modifiers() == Qt::NoModifier && key(pressed->key()))
            return true;
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        QMetaObject::invokeMethod(this, [this] { point(m_index, m_series); }, Qt::QueuedConnection);
    } else if (event->type() == QEvent::Resize && watched == m_view && hasPicture() && (std::abs(m_view->width() - m_drawn.width()) > 20 || std::abs(m_view->height() - m_drawn.height()) > 10)) {
        QMetaObject::invokeMethod(this, [this] { draw(); }, Qt::QueuedConnection); // as many names as there is room for
        m_drawn = m_view->size();
    }
    return QWidget::eventFilter(watched, event);
}

void ReportChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, [this] { draw(); }, Qt::QueuedConnection);
}

} // namespace frontdesk
