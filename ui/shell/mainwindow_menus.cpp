#include "ui/shell/mainwindow.h"

#include "ui/kit/searchfield.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/topcorner.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

// Actions, menus and the top row of the main window.

namespace frontdesk {

namespace {

constexpr MenuPlace c_menus[] = {MenuPlace::File, MenuPlace::Edit, MenuPlace::View, MenuPlace::Call, MenuPlace::Ticket, MenuPlace::Tools, MenuPlace::Help};

/// Edit actions work on whatever text has the focus, by the slots that all of Qt's text widgets share.
void tellFocus(const char *slot)
{
    if (QWidget *focus = QApplication::focusWidget(); focus && focus->metaObject()->indexOfSlot(QByteArray(slot) + "()") >= 0)
        QMetaObject::invokeMethod(focus, slot);
}

} // namespace

QAction *MainWindow::plainAction(const char *id, const std::function<void()> &run)
{
    auto *action = new QAction(this);
    action->setObjectName(QString::fromLatin1(id));
    action->setMenuRole(QAction::NoRole);
    connect(action, &QAction::triggered, this, run);
    m_actions.insert(action->objectName(), action);
    return action;
}

void MainWindow::makeActions()
{
    const auto bind = [this](const QString &id, const std::function<void()> &run) {
        QAction *action = makeAction(id, this);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
        m_actions.insert(id, action);
        return action;
    };
    bind(u"log_call"_s, [this] { startCall({}); });
    bind(u"new_ticket"_s, [this] {
        if (m_ticketCreation)
            m_ticketCreation();
    });
    bind(u"palette"_s, [this] { m_palette->open(); });
    bind(u"next_pane"_s, [this] { cycle(1); });
    bind(u"previous_pane"_s, [this] { cycle(-1); });
    bind(u"reload"_s, [this] { reload(); });
    bind(u"shortcuts"_s, [this] { showShortcuts(); });
    bind(u"menu"_s, [this] {
        menuBar()->setFocus(Qt::MenuBarFocusReason);
        menuBar()->setActiveAction(menuBar()->actions().value(0));
    });
    bind(u"attention"_s, [this] { showPage(u"attention"_s); })->setVisible(false);
    bind(u"outbox"_s, [this] { emit outboxRequested(); })->setVisible(false);
    bind(u"handover"_s, [this] {
        if (m_handoverStarter)
            m_handoverStarter();
    });
    bind(u"settings"_s, [this] {
        if (!m_settingsMaker || (currentPage() && currentPage()->pageId() == "settings"_L1))
            return;
        if (Page *page = m_settingsMaker())
            openOver(page);
    });
    bind(u"lock"_s, [this] { emit lockRequested(); });
    bind(u"font_larger"_s, [this] { m_look.stepFont(1); });
    bind(u"font_smaller"_s, [this] { m_look.stepFont(-1); });
    bind(u"font_normal"_s, [this] { m_look.stepFont(0); });
    bind(u"close"_s, [this] { closeTop(); });
    bind(u"quit"_s, [this] { close(); });
    for (int i = 1; i <= 9; ++i) {
        QAction *action = bind(u"rail_%1"_s.arg(i), [this, i] { goTo(i - 1); });
        action->setVisible(false);
    }
    QAction *hide = plainAction("hide_keys", [this] { m_look.setKeysHidden(!m_look.keysHidden()); });
    hide->setCheckable(true);
    plainAction("find_ticket", [this] { m_palette->open(u"INC-"_s); });
    plainAction("sign_out", [this] { emit signOutRequested(); });
    // Text fields answer these keys themselves; the menu shows them and offers the mouse a way.
    const struct { const char *id; QKeySequence::StandardKey key; } edits[] = {
        {"undo", QKeySequence::Undo}, {"redo", QKeySequence::Redo}, {"cut", QKeySequence::Cut},
        {"copy", QKeySequence::Copy}, {"paste", QKeySequence::Paste}, {"selectAll", QKeySequence::SelectAll}};
    for (const auto &edit : edits) {
        QAction *action = plainAction(edit.id, [slot = edit.id] { tellFocus(slot); });
        action->setShortcut(QKeySequence(edit.key));
        action->setShortcutContext(Qt::WidgetShortcut);
    }
}

QMenu *MainWindow::choiceMenu(const char *name)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QString::fromLatin1(name));
    m_choices.insert(menu->objectName(), menu);
    return menu;
}

void MainWindow::makeMenus()
{
    for (const MenuPlace place : c_menus) {
        auto *menu = new QMenu(this);
        menu->setToolTipsVisible(true);
        menuBar()->addMenu(menu);
        m_menus.insert(int(place), menu);
    }
    const auto choices = [this](const char *name, const QList<std::pair<QString, std::function<void()>>> &all) {
        QMenu *menu = choiceMenu(name);
        auto *group = new QActionGroup(menu);
        for (const auto &[id, choose] : all) {
            QAction *action = menu->addAction(QString());
            action->setObjectName(id);
            action->setCheckable(true);
            group->addAction(action);
            connect(action, &QAction::triggered, this, choose);
        }
    };
    QList<std::pair<QString, std::function<void()>>> languages;
    for (const auto &[code, name] : Language::all())
        languages.append({code, [this, code = code] { m_look.setLanguage(code); }});
    choices("language", languages);
    choices("theme", {{u"system"_s, [this] { m_look.setTheme(ThemeChoice::System); }},
                      {u"light"_s, [this] { m_look.setTheme(ThemeChoice::Light); }},
                      {u"dark"_s, [this] { m_look.setTheme(ThemeChoice::Dark); }}});
    choices("density", {{u"compact"_s, [this] { m_look.setDensity(Density::Compact); }},
                        {u"normal"_s, [this] { m_look.setDensity(Density::Normal); }},
                        {u"comfortable"_s, [this] { m_look.setDensity(Density::Comfortable); }}});

    m_personMenu = new QMenu(this);
    m_personMenu->addAction(m_actions.value(u"settings"_s));
    m_personMenu->addAction(m_actions.value(u"lock"_s));
    m_personMenu->addAction(m_actions.value(u"sign_out"_s));
    m_corner = new TopCorner(m_actions.value(u"log_call"_s), m_actions.value(u"attention"_s), menuBar());
    m_corner->setLogCallVisible(false);
    menuBar()->setCornerWidget(m_corner, Qt::TopRightCorner);
    retranslateMenus();
    fillMenus();
}

void MainWindow::fillViewMenu(QMenu *menu)
{
    menu->addActions(m_railActions);
    menu->addSeparator();
    menu->addMenu(m_choices.value(u"language"_s));
    menu->addMenu(m_choices.value(u"theme"_s));
    menu->addMenu(m_choices.value(u"density"_s));
    menu->addActions({m_actions.value(u"font_larger"_s), m_actions.value(u"font_smaller"_s), m_actions.value(u"font_normal"_s)});
    menu->addAction(m_actions.value(u"hide_keys"_s));
    menu->addSeparator();
    menu->addActions({m_actions.value(u"next_pane"_s), m_actions.value(u"previous_pane"_s), m_actions.value(u"reload"_s)});
}

void MainWindow::fillEditMenu(QMenu *menu)
{
    menu->addActions({m_actions.value(u"undo"_s), m_actions.value(u"redo"_s)});
    menu->addSeparator();
    menu->addActions({m_actions.value(u"cut"_s), m_actions.value(u"copy"_s), m_actions.value(u"paste"_s), m_actions.value(u"selectAll"_s)});
    menu->addSeparator();
    menu->addAction(m_actions.value(u"palette"_s));
}

/// What the window itself offers and, in the same menus, what the page in front does.
void MainWindow::fillMenus()
{
    QAction *logCall = m_actions.value(u"log_call"_s);
    QAction *newTicket = m_actions.value(u"new_ticket"_s);
    logCall->setVisible(bool(m_callStarter));
    newTicket->setVisible(bool(m_ticketCreation));
    m_actions.value(u"handover"_s)->setVisible(bool(m_handoverStarter));
    m_actions.value(u"settings"_s)->setVisible(bool(m_settingsMaker));
    m_actions.value(u"find_ticket"_s)->setVisible(bool(m_ticketMaker));
    const bool over = m_place >= 0 && !m_places.at(m_place).over.isEmpty();
    setActionRefusal(m_actions.value(u"close"_s), over ? QString() : tr("Nothing lies on this page"));

    const Page *page = currentPage();
    for (const MenuPlace place : c_menus) {
        QMenu *menu = m_menus.value(int(place));
        menu->clear();
        switch (place) {
        case MenuPlace::File: menu->addActions({logCall, newTicket}); break;
        case MenuPlace::Edit: fillEditMenu(menu); break;
        case MenuPlace::View: fillViewMenu(menu); break;
        case MenuPlace::Call: menu->addActions(QList<QAction *>{logCall} + m_callActions); break;
        case MenuPlace::Ticket: menu->addActions(QList<QAction *>{newTicket, m_actions.value(u"find_ticket"_s)} + m_ticketActions); break;
        case MenuPlace::Tools: menu->addActions({m_actions.value(u"attention"_s), m_actions.value(u"outbox"_s), m_actions.value(u"handover"_s), m_actions.value(u"settings"_s)}); break;
        case MenuPlace::Help: menu->addAction(m_actions.value(u"shortcuts"_s)); break;
        }
        const auto pageActions = page ? page->menuActions(place) : QList<QAction *>();
        if (!pageActions.isEmpty())
            menu->addSeparator();
        for (QAction *action : pageActions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
        if (place == MenuPlace::File) {
            menu->addSeparator();
            menu->addActions({m_actions.value(u"close"_s), m_actions.value(u"lock"_s), m_actions.value(u"sign_out"_s), m_actions.value(u"quit"_s)});
        }
    }
}

void MainWindow::setLockRefusal(const QString &reason)
{
    setActionRefusal(m_actions.value(u"lock"_s), reason);
}

void MainWindow::retranslateMenus()
{
    const auto title = [this](MenuPlace place, const QString &words) { m_menus.value(int(place))->setTitle(words); };
    title(MenuPlace::File, tr("File"));
    title(MenuPlace::Edit, tr("Edit"));
    title(MenuPlace::View, tr("View"));
    title(MenuPlace::Call, tr("Call"));
    title(MenuPlace::Ticket, tr("Ticket"));
    title(MenuPlace::Tools, tr("Tools"));
    title(MenuPlace::Help, tr("Help"));
    menuBar()->setAccessibleName(tr("Menus"));

    const auto word = [this](const char *id, const QString &words) { m_actions.value(QString::fromLatin1(id))->setText(words); };
    word("hide_keys", tr("Hide keys"));
    word("find_ticket", tr("Find ticket by number"));
    word("sign_out", tr("Sign out"));
    word("undo", tr("Undo"));
    word("redo", tr("Redo"));
    word("cut", tr("Cut"));
    word("copy", tr("Copy"));
    word("paste", tr("Paste"));
    word("selectAll", tr("Select all"));
    m_actions.value(u"hide_keys"_s)->setChecked(m_look.keysHidden());
    for (int i = 0; i < m_railActions.size(); ++i)
        setActionName(m_railActions.at(i), m_places.at(i).base->title());

    const auto choices = [this](const char *name, const QString &words, const QStringList &labels, int chosen) {
        QMenu *menu = m_choices.value(QString::fromLatin1(name));
        menu->setTitle(words);
        for (int i = 0; i < labels.size(); ++i)
            menu->actions().at(i)->setText(labels.at(i));
        menu->actions().at(qMax(0, chosen))->setChecked(true);
    };
    QStringList languages;
    int language = 0;
    for (const auto &[code, name] : Language::all()) {
        if (code == m_look.language())
            language = int(languages.size());
        languages += name;
    }
    choices("language", tr("Language"), languages, language);
    choices("theme", tr("Theme"), {tr("As the system"), tr("Light"), tr("Dark")}, int(m_look.theme()));
    choices("density", tr("List rows"), {tr("Compact"), tr("Normal"), tr("Comfortable")}, int(m_look.density()));
    if (m_actions.value(u"close"_s)->isEnabled() == false)
        setActionRefusal(m_actions.value(u"close"_s), tr("Nothing lies on this page"));
    fitCorner();
}

void MainWindow::fitCorner()
{
    if (!m_corner)
        return;
    int menus = 0;
    const auto bar = menuBar()->actions();
    for (QAction *action : bar)
        menus += menuBar()->fontMetrics().horizontalAdvance(action->text()) + scaled(24);
    m_corner->fitInto(qMax(0, width() - menus - scaled(16)));
    // The menu bar learns of a corner's new size only by a layout of its own.
    QEvent layout(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(menuBar(), &layout);
    QResizeEvent again(menuBar()->size(), menuBar()->size());
    QCoreApplication::sendEvent(menuBar(), &again);
}

/// Everything that Ctrl+K may offer: the entries of all menus, with those of the page in front.
QList<QAction *> MainWindow::allActions() const
{
    QList<QAction *> all;
    const std::function<void(const QMenu *)> walk = [&](const QMenu *menu) {
        const auto entries = menu->actions();
        for (QAction *action : entries) {
            if (action->menu())
                walk(action->menu());
            else if (!action->isSeparator() && action->isVisible() && !all.contains(action))
                all.append(action);
        }
    };
    for (const MenuPlace place : {MenuPlace::Ticket, MenuPlace::Call, MenuPlace::File, MenuPlace::View, MenuPlace::Tools, MenuPlace::Help, MenuPlace::Edit})
        walk(m_menus.value(int(place)));
    all.removeOne(m_actions.value(u"palette"_s));
    return all;
}

} // namespace frontdesk
