#include "ui/bulletin/bulletineditor.h"

#include "core/desk/desk.h"
#include "core/support/clock.h"
#include "ui/interaction/idcombo.h"
#include "ui/kit/fieldframe.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

template<typename T>
QList<Id<T>> checkedIn(const QListWidget *list)
{
    QList<Id<T>> ids;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            ids += Id<T>{list->item(row)->data(Qt::UserRole).toLongLong()};
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

template<typename T, typename Entry>
void fillList(QListWidget *list, const QList<Entry> &entries, const QList<Id<T>> &checked, const QString &language)
{
    const QSignalBlocker quiet(list);
    list->clear();
    QList<Entry> inOrder = entries; // what is chosen is in sight
    std::stable_partition(inOrder.begin(), inOrder.end(), [&](const Entry &entry) { return checked.contains(entry.id); });
    for (const Entry &entry : std::as_const(inOrder)) {
        auto *item = new QListWidgetItem(entry.name.in(language), list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, entry.id.value);
        item->setCheckState(checked.contains(entry.id) ? Qt::Checked : Qt::Unchecked);
    }
}

QDateTime onTheMinute(const QDateTime &instant)
{
    return QDateTime::fromSecsSinceEpoch(instant.toSecsSinceEpoch() / 60 * 60, Qt::UTC);
}

} // namespace

BulletinEditor::BulletinEditor(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_titleZh(new QLineEdit), m_titleEn(new QLineEdit), m_ticket(new QLineEdit), m_bodyZh(new QPlainTextEdit),
      m_bodyEn(new QPlainTextEdit), m_note(new QPlainTextEdit), m_starts(new QDateTimeEdit), m_ends(new QDateTimeEdit), m_next(new QDateTimeEdit),
      m_endsKnown(new QCheckBox), m_nextKnown(new QCheckBox), m_serviceList(new QListWidget), m_siteList(new QListWidget), m_owner(new IdCombo)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    const auto row = [&](const QList<std::pair<QString, QWidget *>> &fields, const QList<int> &stretches) {
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(10));
        for (int i = 0; i < fields.size(); ++i)
            line->addWidget(frame(fields.at(i).first, fields.at(i).second), stretches.value(i), Qt::AlignTop);
        column->addLayout(line);
    };
    row({{u"note"_s, m_note}}, {1});
    row({{u"title.zh"_s, m_titleZh}, {u"title.en"_s, m_titleEn}}, {1, 1});
    row({{u"body.zh"_s, m_bodyZh}, {u"body.en"_s, m_bodyEn}}, {1, 1});
    row({{u"starts_at"_s, m_starts}, {u"ends_at"_s, withSwitch(m_endsKnown, m_ends, u"ends_at"_s)}, {u"next_update_at"_s, withSwitch(m_nextKnown, m_next, u"next_update_at"_s)}}, {1, 1, 1});
    row({{u"services"_s, m_serviceList}, {u"sites"_s, m_siteList}}, {1, 1});
    row({{u"ticket"_s, m_ticket}, {u"owner"_s, m_owner}}, {1, 1});
    column->addStretch(1);
    m_note->setFixedHeight(lineHeight() * 2 + scaled(12));
    for (QPlainTextEdit *each : {m_bodyZh, m_bodyEn})
        each->setFixedHeight(scaled(84));
    for (QPlainTextEdit *each : {m_note, m_bodyZh, m_bodyEn}) {
        each->setTabChangesFocus(true);
        connect(each, &QPlainTextEdit::textChanged, this, &BulletinEditor::changed);
    }
    for (QLineEdit *each : {m_titleZh, m_titleEn, m_ticket})
        connect(each, &QLineEdit::textChanged, this, &BulletinEditor::changed);
    for (QDateTimeEdit *each : {m_starts, m_ends, m_next}) {
        each->setTimeSpec(Qt::UTC); // counted so that no hour of the desk's zone is missing or double; read as the zone's
        each->setCalendarPopup(true);
        connect(each, &QDateTimeEdit::dateTimeChanged, this, &BulletinEditor::changed);
    }
    for (const auto &[known, moment] : {std::pair(m_endsKnown, m_ends), std::pair(m_nextKnown, m_next)}) {
        connect(known, &QCheckBox::toggled, moment, &QWidget::setEnabled);
        connect(known, &QCheckBox::toggled, this, &BulletinEditor::changed);
    }
    for (QListWidget *each : {m_serviceList, m_siteList}) {
        each->setFixedHeight(scaled(104));
        each->setAttribute(Qt::WA_InputMethodEnabled, false);
        connect(each, &QListWidget::itemChanged, this, &BulletinEditor::changed);
    }
    connect(m_owner, &IdCombo::idChosen, this, &BulletinEditor::changed);
    retranslate();
}

FieldFrame *BulletinEditor::frame(const QString &field, QWidget *editor)
{
    if (editor->objectName().isEmpty())
        editor->setObjectName(u"outage."_s + field);
    auto *made = new FieldFrame({}, editor);
    m_frames.insert(field, made);
    return made;
}

QWidget *BulletinEditor::withSwitch(QCheckBox *known, QDateTimeEdit *moment, const QString &field)
{
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(6));
    line->addWidget(known);
    line->addWidget(moment, 1);
    both->setObjectName(u"outage.%1.pair"_s.arg(field));
    both->setFocusProxy(known);
    known->setObjectName(u"outage.%1.known"_s.arg(field));
    moment->setObjectName(u"outage."_s + field);
    return both;
}

void BulletinEditor::setMoment(QDateTimeEdit *moment, const QDateTime &instant)
{
    const QDateTime local = (instant.isValid() ? instant : m_desk.clock().now()).toTimeZone(WordsContext::of(m_desk).zone);
    moment->setDateTime(QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC));
}

QDateTime BulletinEditor::instantOf(const QDateTimeEdit *moment) const
{
    return QDateTime(moment->date(), moment->time(), WordsContext::of(m_desk).zone).toUTC();
}

void BulletinEditor::edit(const Bulletin &bulletin)
{
    const QSignalBlocker quiet(this); // shown, not changed
    clearErrors();
    m_shown = bulletin;
    std::sort(m_shown.services.begin(), m_shown.services.end());
    std::sort(m_shown.sites.begin(), m_shown.sites.end());
    m_shown.startsAt = onTheMinute(bulletin.startsAt.isValid() ? bulletin.startsAt : m_desk.clock().now());
    if (bulletin.endsAt.isValid())
        m_shown.endsAt = onTheMinute(bulletin.endsAt);
    if (bulletin.nextUpdateAt.isValid())
        m_shown.nextUpdateAt = onTheMinute(bulletin.nextUpdateAt);
    refill();
    m_note->clear();
    m_titleZh->setText(bulletin.title.zh);
    m_titleEn->setText(bulletin.title.en);
    m_bodyZh->setPlainText(bulletin.body.zh);
    m_bodyEn->setPlainText(bulletin.body.en);
    m_ticket->setText(bulletin.ticketNumber);
    setMoment(m_starts, m_shown.startsAt);
    setMoment(m_ends, bulletin.endsAt);
    setMoment(m_next, bulletin.nextUpdateAt);
    m_endsKnown->setChecked(bulletin.endsAt.isValid());
    m_nextKnown->setChecked(bulletin.nextUpdateAt.isValid());
    m_owner->setId(bulletin.owner.value);
    const bool open = bulletin.isOpen();
    for (FieldFrame *each : std::as_const(m_frames))
        each->setEnabled(open);
    m_ends->setEnabled(m_endsKnown->isChecked());
    m_next->setEnabled(m_nextKnown->isChecked());
    m_frames.value(u"note"_s)->setVisible(open && bulletin.id);
    m_shownFields = fields();
}

QJsonObject BulletinEditor::fields() const
{
    const Bulletin now = value();
    const auto ids = [](const auto &list) {
        QJsonArray keys;
        for (const auto id : list)
            keys += id.value;
        return keys;
    };
    return {{u"note"_s, note()},
            {u"title.zh"_s, now.title.zh},
            {u"title.en"_s, now.title.en},
            {u"body.zh"_s, now.body.zh},
            {u"body.en"_s, now.body.en},
            {u"ticket"_s, ticketNumber()},
            {u"starts_at"_s, instantText(now.startsAt)},
            {u"ends_at"_s, instantText(now.endsAt)},
            {u"next_update_at"_s, instantText(now.nextUpdateAt)},
            {u"services"_s, ids(now.services)},
            {u"sites"_s, ids(now.sites)},
            {u"owner"_s, now.owner.value}};
}

QJsonObject BulletinEditor::changes() const
{
    QJsonObject changed = fields();
    for (auto it = changed.begin(); it != changed.end();)
        it = it.value() == m_shownFields.value(it.key()) ? changed.erase(it) : std::next(it);
    return changed;
}

void BulletinEditor::apply(const QJsonObject &changes)
{
    const QSignalBlocker quiet(this);
    const auto text = [&](const QString &field, auto put) {
        if (changes.contains(field))
            put(changes.value(field).toString());
    };
    text(u"note"_s, [this](const QString &to) { m_note->setPlainText(to); });
    text(u"title.zh"_s, [this](const QString &to) { m_titleZh->setText(to); });
    text(u"title.en"_s, [this](const QString &to) { m_titleEn->setText(to); });
    text(u"body.zh"_s, [this](const QString &to) { m_bodyZh->setPlainText(to); });
    text(u"body.en"_s, [this](const QString &to) { m_bodyEn->setPlainText(to); });
    text(u"ticket"_s, [this](const QString &to) { m_ticket->setText(to); });
    text(u"starts_at"_s, [this](const QString &to) { setMoment(m_starts, instantFromText(to)); });
    for (const auto &[field, known, moment] : {std::tuple(u"ends_at"_s, m_endsKnown, m_ends), std::tuple(u"next_update_at"_s, m_nextKnown, m_next)}) {
        if (!changes.contains(field))
            continue;
        const QDateTime at = instantFromText(changes.value(field).toString());
        setMoment(moment, at);
        known->setChecked(at.isValid());
        moment->setEnabled(at.isValid());
    }
    for (const auto &[field, list] : {std::pair(u"services"_s, m_serviceList), std::pair(u"sites"_s, m_siteList)}) {
        if (!changes.contains(field))
            continue;
        const QJsonArray ids = changes.value(field).toArray();
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(ids.contains(QJsonValue(list->item(row)->data(Qt::UserRole).toLongLong())) ? Qt::Checked : Qt::Unchecked);
    }
    if (changes.contains(u"owner"_s))
        m_owner->setId(changes.value(u"owner"_s).toInteger());
}

Bulletin BulletinEditor::value() const
{
    Bulletin bulletin = m_shown;
    bulletin.title = {m_titleZh->text(), m_titleEn->text()};
    bulletin.body = {m_bodyZh->toPlainText(), m_bodyEn->toPlainText()};
    bulletin.startsAt = instantOf(m_starts);
    bulletin.endsAt = m_endsKnown->isChecked() ? instantOf(m_ends) : QDateTime();
    bulletin.nextUpdateAt = m_nextKnown->isChecked() ? instantOf(m_next) : QDateTime();
    bulletin.services = checkedIn<ServiceEntry>(m_serviceList);
    bulletin.sites = checkedIn<Site>(m_siteList);
    bulletin.owner = {m_owner->id()};
    return bulletin;
}

QString BulletinEditor::note() const
{
    return m_note->toPlainText();
}

QString BulletinEditor::ticketNumber() const
{
    return m_ticket->text().trimmed();
}

bool BulletinEditor::isChanged() const
{
    return fields() != m_shownFields;
}

void BulletinEditor::setSites(const QList<Site> &sites)
{
    m_sites = sites;
    const QList<Id<Site>> checked = m_siteList->count() > 0 ? checkedIn<Site>(m_siteList) : m_shown.sites;
    fillList(m_siteList, m_sites, checked, QLocale().name());
}

void BulletinEditor::focusStart()
{
    m_titleZh->setFocus(Qt::OtherFocusReason);
}

void BulletinEditor::focusNote()
{
    m_note->setFocus(Qt::OtherFocusReason);
}

bool BulletinEditor::setError(const QString &field, const QString &words)
{
    FieldFrame *frame = m_frames.value(field);
    if (!frame)
        return false;
    frame->setError(words);
    frame->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

void BulletinEditor::clearErrors()
{
    for (FieldFrame *each : std::as_const(m_frames))
        each->clearError();
}

void BulletinEditor::refill()
{
    const auto reference = m_desk.reference();
    const QString language = QLocale().name();
    fillList(m_serviceList, reference->directory.services, m_shown.services, language);
    fillList(m_siteList, m_sites, m_shown.sites, language);
    QList<std::pair<qint64, QString>> people;
    for (const Staff &person : reference->directory.staff) {
        if (person.active && person.role != "service"_L1)
            people.append({person.id.value, person.name});
    }
    m_owner->setEntries(tr("Who announces it"), people);
}

void BulletinEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulletinEditor::retranslate()
{
    const std::pair<const char *, QString> labels[] = {
        {"note", tr("What is new")},
        {"title.zh", tr("In one line, Chinese")},
        {"title.en", tr("In one line, English")},
        {"body.zh", tr("What callers are told, Chinese")},
        {"body.en", tr("What callers are told, English")},
        {"starts_at", tr("Begins")},
        {"ends_at", tr("Expected end")},
        {"next_update_at", tr("Next word to callers")},
        {"services", tr("Services affected")},
        {"sites", tr("Sites affected, none = everywhere")},
        {"ticket", tr("Incident behind it")},
        {"owner", tr("Owner")}};
    for (const auto &[field, words] : labels)
        m_frames.value(QString::fromLatin1(field))->setLabel(words);
    m_endsKnown->setText(tr("Known"));
    m_endsKnown->setAccessibleName(tr("The expected end is known"));
    m_ends->setAccessibleName(tr("Expected end"));
    m_nextKnown->setText(tr("Promised"));
    m_nextKnown->setAccessibleName(tr("A next word is promised"));
    m_next->setAccessibleName(tr("Next word to callers"));
    m_ticket->setPlaceholderText(u"INC-000123"_s);
    for (QDateTimeEdit *each : {m_starts, m_ends, m_next})
        each->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat).contains("yyyy"_L1) ? QLocale().dateTimeFormat(QLocale::ShortFormat)
                                                                                               : u"yyyy-MM-dd HH:mm"_s);
    const QList<Id<ServiceEntry>> services = checkedIn<ServiceEntry>(m_serviceList);
    const QList<Id<Site>> sites = checkedIn<Site>(m_siteList);
    const QSignalBlocker quiet(this); // the same in other words
    const qint64 owner = m_owner->id();
    refill();
    m_owner->setId(owner);
    fillList(m_serviceList, m_desk.reference()->directory.services, services, QLocale().name());
    fillList(m_siteList, m_sites, sites, QLocale().name());
}

} // namespace frontdesk
