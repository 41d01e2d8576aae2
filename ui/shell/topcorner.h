#pragma once

#include "ui/shell/page.h"

class QAction;
class QMenu;
class QToolButton;

namespace frontdesk {

class KeyButton;
class SearchField;

/// Right end of the top row: the command field, Log call, the bell, and who is signed in.
class TopCorner final : public QWidget
{
    Q_OBJECT
public:
    TopCorner(QAction *logCall, QAction *attention, QWidget *parent = nullptr);

    SearchField *field() const { return m_field; }
    /// The person signed in, and what that name offers.
    void setPerson(const QString &name, QMenu *menu);
    /// Log call is absent until a page can take it.
    void setLogCallVisible(bool visible);
    /// What needs the person; the bell is absent until it is told for the first time.
    void setAlerts(const PageBadge &badge);
    /// The width left beside the menus: the command field gives way first.
    void fitInto(int width);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SearchField *m_field;
    KeyButton *m_logCall;
    QToolButton *m_alerts, *m_person;
    PageBadge m_badge;
    QString m_name;
};

} // namespace frontdesk
