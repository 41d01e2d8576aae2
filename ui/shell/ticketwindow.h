#pragma once

#include "ui/shell/page.h"

#include <QMainWindow>

namespace frontdesk {

class DeskStatusBar;

/// A page in a window of its own, with the desk's status below. Owns the page.
class TicketWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit TicketWindow(Page *page, QWidget *parent = nullptr);
    ~TicketWindow() override;

    Page *page() const { return m_page; }
    DeskStatusBar *status() const { return m_status; }

signals:
    void reloadRequested();
    void paletteRequested();
    void handoverRequested();
    void shortcutsRequested();
    /// About to close; its geometry is still that of the screen.
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void refresh();

    Page *m_page;
    DeskStatusBar *m_status;
};

} // namespace frontdesk
