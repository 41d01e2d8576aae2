#pragma once

#include "ui/shell/page.h"

#include <functional>

namespace frontdesk {

/// Stands in the rail for a page that most people seldom open, and makes it when it is first shown: a page that nobody looks at costs no
/// memory and no time at the start. For pages without a badge, whose words nobody needs before.
class LatePage : public Page
{
    Q_OBJECT
public:
    /// `title` is asked again after each change of language. `make` is called once; this page owns what it gives.
    LatePage(QString id, QString icon, std::function<QString()> title, std::function<Page *()> make, QWidget *parent = nullptr);

    QString pageId() const override { return m_id; }
    QString title() const override { return m_title(); }
    QString iconName() const override { return m_icon; }
    PageBadge badge() const override;
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QString statusDetail() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    /// Before the page is made its layout stays as it was kept. `settings` must outlive this page.
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    Id<Ticket> shownTicket() const override;
    bool mayClose() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ensure();

    QString m_id, m_icon;
    std::function<QString()> m_title;
    std::function<Page *()> m_make;
    Page *m_page = nullptr;
    QSettings *m_settings = nullptr;
    QString m_group; ///< of the settings, where the page's layout is kept
};

} // namespace frontdesk
