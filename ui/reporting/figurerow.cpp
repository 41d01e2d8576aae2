#include "ui/reporting/figurerow.h"

#include "core/reporting/measures.h"
#include "ui/kit/words.h"
#include "ui/reporting/reporttexts.h"
#include "ui/shell/paint.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr WordStyle c_caption{TextUse::Caption};
const WordStyle c_value{TextUse::Title, TextWeight::Strong, true};
const WordStyle c_smallValue{TextUse::Base, TextWeight::Strong, true}; // where many stand beside each other

class FigureButton final : public QAbstractButton
{
public:
    FigureButton(const QString &name, const QString &value, bool known, bool leads, QWidget *parent) : QAbstractButton(parent), m_name(name), m_value(value), m_known(known), m_leads(leads)
    {
        setText(FigureRow::tr("%1: %2", "name, figure").arg(name, value));
        setAccessibleName(text());
        setFocusPolicy(leads ? Qt::StrongFocus : Qt::NoFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        if (leads)
            setCursor(Qt::PointingHandCursor);
    }
    /// Smaller figures; their names may end in "…", they never do.
    void setSmall(bool small)
    {
        m_small = small;
        updateGeometry();
        update();
    }
    int wholeWidth() const { return std::max(wordsWidth(m_name, c_caption), wordsWidth(m_value, c_value)) + scaled(22); }
    QSize sizeHint() const override
    {
        const int wide = m_small ? std::max(wordsWidth(m_name, c_caption), wordsWidth(m_value, c_smallValue)) + scaled(22) : wholeWidth();
        return {wide, lineHeight(TextUse::Caption) + lineHeight(TextUse::Title) + scaled(12)};
    }
    QSize minimumSizeHint() const override { return {wordsWidth(m_value, c_smallValue) + scaled(22), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool lit = m_leads && (underMouse() || isDown());
        paintBox(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(cardRadius), lit ? t.tint : t.base, t.border);
        const QRectF inside = QRectF(rect()).adjusted(scaled(10), scaled(5), -scaled(10), -scaled(6));
        paintWords(painter, QRectF(inside.left(), inside.top(), inside.width(), lineHeight(TextUse::Caption)), m_name, t.text2, c_caption);
        paintWords(painter, QRectF(inside.left(), inside.top() + lineHeight(TextUse::Caption), inside.width(), inside.height() - lineHeight(TextUse::Caption)), m_value,
                   !m_known ? t.text3 : m_leads ? t.accent : t.text, m_small ? c_smallValue : c_value);
        if (hasFocus())
            paintFocusRing(painter, rect(), scaled(cardRadius), t.accent);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString m_name, m_value;
    bool m_known, m_leads, m_small = false;
};

} // namespace

FigureRow::FigureRow(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(u"report_figures"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(8));
}

void FigureRow::setTable(const ReportTable &table, const QString &language)
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const bool shown = table.code == "total"_L1 && !table.rows.isEmpty();
    setVisible(shown);
    if (!shown)
        return;
    for (int i = 0; i < table.columns.size(); ++i) {
        const ReportColumn &column = table.columns.at(i);
        const ReportCell cell = table.rows.first().cells.value(i);
        auto *button = new FigureButton(reporttexts::column(column, language), reporttexts::cell(cell, column.type, language), cell.value.isValid(), reporttexts::leadsOn(table, 0, i), this);
        button->setObjectName(u"report_figure_"_s + column.code);
        const Measure *measure = measureOf(column.measure);
        button->setToolTip(measure ? u"%1\n%2"_s.arg(button->text(), definitionWords(*measure, language)) : button->text());
        if (reporttexts::leadsOn(table, 0, i))
            connect(button, &QAbstractButton::clicked, this, [this, i] { emit opened(0, i); });
        m_row->addWidget(button);
    }
    m_row->addStretch();
    fit();
}

void FigureRow::fit()
{
    int wanted = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        if (const auto *button = dynamic_cast<FigureButton *>(m_row->itemAt(i)->widget()))
            wanted += button->wholeWidth() + m_row->spacing();
    }
    for (int i = 0; i < m_row->count(); ++i) {
        if (auto *button = dynamic_cast<FigureButton *>(m_row->itemAt(i)->widget()))
            button->setSmall(wanted > width());
    }
}

void FigureRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace frontdesk
