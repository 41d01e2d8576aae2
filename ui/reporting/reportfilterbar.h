#pragma once

#include "core/reporting/reportchoice.h"

#include <QHash>
#include <QWidget>

class QAction;
class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLabel;

namespace frontdesk {

class Desk;
class FilterChip;

/// The period, the zone and the filters of a report. Says what was chosen; asks nothing of the desk but names.
class ReportFilterBar final : public QWidget
{
    Q_OBJECT
public:
    /// The desk is not owned and must outlive the bar. The actions are the page's: period before, period after.
    ReportFilterBar(Desk &desk, QAction *back, QAction *forward, QWidget *parent = nullptr);

    /// Without a signal. The name of the report is kept and not shown here.
    void setChoice(const ReportChoice &choice);
    const ReportChoice &choice() const { return m_choice; }
    /// What the choice means now. Invalid: those of ReportPeriod::of.
    Result<ReportPeriod> period() const;
    void step(int direction);
    void clearFilters();
    bool isFiltered() const { return m_choice.filters != ReportFilters(); }
    void focusPeriod();
    void focusFilter();
    FilterChip *chip(const QString &filter) const { return m_chips.value(filter); }
    /// As a menu or picker would: an empty value filters nothing.
    void setFilter(const QString &filter, const QString &value);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Value
    {
        QString value;
        QString label;
    };
    void retranslate();
    void show();
    void setDays(const QDate &first, const QDate &last);
    void takeZone();
    QDate today() const;
    QString zone() const;
    QList<Value> values(const QString &filter) const;
    QString valueOf(const QString &filter) const;
    void open(const QString &filter);
    void wordChips();

    Desk &m_desk;
    ReportChoice m_choice;
    bool m_showing = false;
    QComboBox *m_preset, *m_zone;
    QDateEdit *m_first, *m_last;
    QLabel *m_until;
    QHash<QString, FilterChip *> m_chips;
    QList<Value> m_organisations;
};

} // namespace frontdesk
