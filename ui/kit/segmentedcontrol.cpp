#include "ui/kit/segmentedcontrol.h"

#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace frontdesk {

namespace {

class Segment final : public QToolButton
{
public:
    explicit Segment(QWidget *parent) : QToolButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int icons = icon().isNull() ? 0 : scaled(16 + 7);
        return {wordsWidth(text(), {TextUse::Base, TextWeight::Strong}) + icons + scaled(22), fieldHeight()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        const QRectF box = rect();
        if (isChecked()) {
            paintBox(painter, box, scaled(controlRadius), t.tint, t.accent, hasFocus() ? 2 : 1);
        } else if (underMouse() && isEnabled()) {
            paintBox(painter, box.adjusted(1, 1, -1, -1), scaled(controlRadius) - 1, t.alt);
        }
        const WordStyle style{TextUse::Base, isChecked() ? TextWeight::Strong : TextWeight::Regular};
        const int icons = icon().isNull() ? 0 : scaled(16 + 7);
        QRectF place = box;
        place.setLeft(qMax(scaled(6) * 1.0, (box.width() - icons - wordsWidth(text(), style)) / 2));
        if (icons) {
            const int side = scaled(16);
            icon().paint(&painter, QRect(qRound(place.left()), (height() - side) / 2, side, side), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
                         isChecked() ? QIcon::On : QIcon::Off);
            place.setLeft(place.left() + icons);
        }
        paintWords(painter, place, text(), !isEnabled() ? t.text3 : isChecked() ? t.accent : t.text, style);
    }
};

} // namespace

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(m_codes.value(id)); });
    connect(m_group, &QButtonGroup::idToggled, this, [this] { update(); });
}

void SegmentedControl::addSegment(const QString &code, const QString &text, const QString &iconName)
{
    auto *segment = new Segment(this);
    segment->setText(text);
    segment->setAccessibleName(text);
    segment->setObjectName(code);
    if (!iconName.isEmpty())
        segment->setIcon(icon(iconName));
    layout()->addWidget(segment);
    m_group->addButton(segment, int(m_codes.size()));
    m_codes << code;
    if (m_codes.size() == 1)
        segment->setChecked(true);
}

void SegmentedControl::setText(const QString &code, const QString &text)
{
    if (auto *button = segment(code)) {
        button->setText(text);
        button->setAccessibleName(text);
        button->updateGeometry();
    }
}

void SegmentedControl::setCurrent(const QString &code)
{
    if (auto *button = segment(code))
        button->setChecked(true);
}

QString SegmentedControl::current() const
{
    return m_codes.value(m_group->checkedId());
}

QAbstractButton *SegmentedControl::segment(const QString &code) const
{
    return m_group->button(int(m_codes.indexOf(code)));
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    paintBox(painter, rect(), scaled(controlRadius), isEnabled() ? t.base : t.alt, isEnabled() ? t.ctl : t.border);
    const auto buttons = m_group->buttons();
    for (int i = 1; i < buttons.size(); ++i)
        painter.fillRect(QRect(buttons[i]->x(), 1, 1, height() - 2), t.border);
}

void SegmentedControl::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        for (auto *button : m_group->buttons())
            button->updateGeometry();
}

} // namespace frontdesk
