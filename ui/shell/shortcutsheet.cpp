#include "ui/shell/shortcutsheet.h"

#include "ui/kit/keycap.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// A key as it is drawn in buttons; always visible here, keys are what the sheet is about.
class KeyCapLabel final : public QLabel
{
public:
    explicit KeyCapLabel(const QString &key) : QLabel(key)
    {
        setAccessibleName(key);
        useText(this, TextUse::Caption);
        useInk(this, Ink::Secondary);
    }
    QSize sizeHint() const override { return keysVisible() ? keyCapSize(text()) + QSize(0, 2) : QLabel::sizeHint(); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!keysVisible()) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        paintKeyCap(painter, rect(), text());
    }
};

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent) : QDialog(parent), m_area(new QScrollArea(this))
{
    setObjectName(u"shortcut_sheet"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    fill();
    resize(scaled(980), scaled(660));
}

void ShortcutSheet::fill()
{
    setWindowTitle(tr("Shortcuts"));
    m_area->setAccessibleName(tr("Shortcuts"));
    auto *sheet = new QWidget;
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16));
    columns->setSpacing(scaled(28));
    struct Group
    {
        QString title;
        QList<std::pair<QString, QString>> rows;
    };
    QList<Group> groups;
    for (const KeyPlace place : {KeyPlace::Everywhere, KeyPlace::List, KeyPlace::Views, KeyPlace::Ticket, KeyPlace::Commit, KeyPlace::Composer, KeyPlace::Call, KeyPlace::Knowledge, KeyPlace::Outages, KeyPlace::Levels}) {
        Group group{placeName(place), {}};
        for (const Shortcut &line : shortcuts()) {
            // The pages of the rail are one line: Ctrl+1 … 9.
            if (line.place != place || (line.id.startsWith("rail_"_L1) && line.id != "rail_1"_L1))
                continue;
            const QString key = line.id == "rail_1"_L1 ? tr("Ctrl+1 … 8") : keyText(line.keys.first());
            group.rows.append({shortcutName(line), key});
        }
        if (!group.rows.isEmpty())
            groups.append(group);
    }
    qsizetype total = 0;
    for (const Group &group : std::as_const(groups))
        total += group.rows.size() + 2;
    const qsizetype perColumn = (total + 2) / 3;
    QVBoxLayout *column = nullptr;
    qsizetype used = perColumn;
    int made = 0;
    for (const Group &group : std::as_const(groups)) {
        if (!column || (used + group.rows.size() / 2 > perColumn && made < 3)) {
            if (column)
                column->addStretch(1);
            column = new QVBoxLayout;
            column->setSpacing(scaled(4));
            columns->addLayout(column, 1);
            used = 0;
            ++made;
        }
        if (used > 0)
            column->addSpacing(scaled(12));
        column->addWidget(makeLabel(group.title, TextUse::Base, Ink::Text, TextWeight::Strong));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(scaled(10));
        grid->setVerticalSpacing(scaled(3));
        grid->setColumnStretch(0, 1);
        int row = 0;
        for (const auto &[name, key] : group.rows) {
            grid->addWidget(makeLabel(name, TextUse::Base, Ink::Secondary), row, 0);
            grid->addWidget(new KeyCapLabel(key), row++, 1, Qt::AlignLeft);
        }
        column->addLayout(grid);
        used += group.rows.size() + 2;
    }
    if (column)
        column->addStretch(1);
    m_area->setWidget(sheet);
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace frontdesk
