#include "ui/ticket/formdraft.h"

#include "ui/kit/errorbanner.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/formfields.h"

#include <QAction>
#include <QEvent>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_delayMs = 40; // from a key to the disk 0.2 s are allowed, and a busy machine wakes late
constexpr int c_mostBeside = 32;

/// What forms that are open keep themselves under, so that no two write to one place.
QSet<std::pair<const TextDrafts *, QString>> &held()
{
    static QSet<std::pair<const TextDrafts *, QString>> all;
    return all;
}

bool isHeld(const TextDrafts &drafts, const QString &key)
{
    return held().contains({&drafts, key});
}

QJsonObject read(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

FormDraft::FormDraft(TextDrafts &drafts, QWidget *form) : m_drafts(drafts), m_notice(new ErrorBanner(form)), m_discard(makeAction(u"draft.discard"_s, form))
{
    m_notice->setObjectName(u"draft_notice"_s);
    m_notice->installEventFilter(this);
    form->addAction(m_discard);
    connect(m_discard, &QAction::triggered, this, &FormDraft::discard);
    m_timer.setSingleShot(true);
    m_timer.setInterval(c_delayMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FormDraft::keep);
    say();
}

FormDraft::~FormDraft()
{
    if (m_timer.isActive())
        keep();
    held().remove({&m_drafts, m_key});
}

void FormDraft::show(const QString &key, FormFields &fields, const std::function<void()> &fill)
{
    leave();
    fill();
    if (m_fields != &fields) {
        if (m_fields)
            m_fields->disconnect(this);
        m_fields = &fields;
        connect(&fields, &FormFields::touched, this, [this] {
            if (!m_key.isEmpty() && !m_timer.isActive()) // never put off by the next key
                m_timer.start();
        });
    }
    m_stands = fields.values();
    claim(key);
    restore();
}

void FormDraft::leave()
{
    if (m_timer.isActive())
        keep();
    held().remove({&m_drafts, m_key});
    m_key.clear();
    m_typedOver = {};
    m_collided.clear();
    m_isRestored = false;
    say();
}

/// What was left under any of the thing's keys comes first, then the first key that is free.
void FormDraft::claim(const QString &key)
{
    QString free;
    for (int n = 1; n <= c_mostBeside; ++n) {
        const QString each = n == 1 ? key : u"%1#%2"_s.arg(key).arg(n);
        if (isHeld(m_drafts, each))
            continue;
        const QString text = m_drafts.text(each);
        if (free.isEmpty() && text.isEmpty())
            free = each;
        if (!read(text).isEmpty()) {
            free = each;
            break;
        }
    }
    m_key = free;
    held().insert({&m_drafts, m_key});
}

void FormDraft::restore()
{
    const QString key = std::exchange(m_key, {}); // what is put in now is not typed
    const QJsonObject kept = read(m_drafts.text(key));
    QJsonObject typed;
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        const QJsonObject change = it->toObject();
        const QJsonValue now = change.value("now"_L1), was = change.value("was"_L1), stands = m_stands.value(it.key());
        if (!m_fields->has(it.key()) || now == stands)
            continue;
        typed.insert(it.key(), now);
        m_typedOver.insert(it.key(), was);
        if (was != stands)
            m_collided += it.key();
    }
    m_fields->put(typed);
    m_key = key;
    m_isRestored = !typed.isEmpty();
    say();
}

void FormDraft::keep()
{
    m_timer.stop();
    if (m_key.isEmpty())
        return;
    const QJsonObject values = m_fields->values();
    QJsonObject changes;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonValue stands = m_stands.value(it.key());
        if (it.value() != stands)
            changes.insert(it.key(), QJsonObject{{u"now"_s, it.value()}, {u"was"_s, m_typedOver.contains(it.key()) ? m_typedOver.value(it.key()) : stands}});
    }
    m_drafts.put(m_key, changes.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact)));
    setActionRefusal(m_discard, changes.isEmpty() ? tr("Nothing is changed.") : QString());
    if (m_isRestored && changes.isEmpty()) {
        m_isRestored = false;
        say();
    }
}

void FormDraft::discard()
{
    const QString key = m_key;
    if (key.isEmpty())
        return;
    m_timer.stop();
    m_drafts.drop(key);
    m_key.clear();
    m_fields->put(m_stands);
    m_key = key;
    m_typedOver = {};
    m_isRestored = false;
    say();
    emit discarded();
}

FormDraft::Sent FormDraft::sending()
{
    keep();
    return {m_key, m_fields ? m_fields->values() : QJsonObject()};
}

void FormDraft::saved(const Sent &sent, const QString &key)
{
    if (sent.key.isEmpty())
        return;
    if (sent.key != m_key)
        return saved(m_drafts, sent);
    m_drafts.drop(m_key);
    if (!key.isEmpty() && !isHeld(m_drafts, key)) {
        held().remove({&m_drafts, m_key});
        m_key = key;
        held().insert({&m_drafts, m_key});
    }
    standsNow(sent.values);
    m_isRestored = false;
    say();
}

void FormDraft::saved(TextDrafts &drafts, const Sent &sent)
{
    if (!sent.key.isEmpty() && !isHeld(drafts, sent.key))
        drafts.drop(sent.key);
}

void FormDraft::drop()
{
    m_timer.stop();
    if (!m_key.isEmpty())
        m_drafts.drop(m_key);
    leave();
}

void FormDraft::standsNow(const QJsonObject &values)
{
    m_stands = values;
    m_typedOver = {};
    m_collided.clear();
    keep();
}

void FormDraft::say()
{
    const bool isChanged = !m_key.isEmpty() && !m_drafts.text(m_key).isEmpty();
    setActionRefusal(m_discard, isChanged ? QString() : tr("Nothing is changed."));
    if (!m_isRestored) {
        m_notice->clear();
        return;
    }
    QStringList fields;
    for (const QString &field : std::as_const(m_collided)) {
        if (const QString label = m_fields->label(field); !label.isEmpty() && !fields.contains(label))
            fields += label;
    }
    const QString words = tr("What you typed before is here again.");
    if (m_collided.isEmpty()) {
        m_notice->show(ErrorBanner::Tone::Notice, words);
    } else {
        const QString more = fields.isEmpty() ? tr("A colleague changed the same meanwhile; compare before you save.")
                                              : tr("A colleague changed the same meanwhile: %1. Compare before you save.").arg(QLocale().createSeparatedList(fields));
        m_notice->show(ErrorBanner::Tone::Warning, {}, tr("%1 %2", "two sentences").arg(words, more)); // this part has as many lines as it needs
    }
    m_notice->setActions({m_discard});
}

bool FormDraft::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == m_notice)
        QMetaObject::invokeMethod(this, &FormDraft::say, Qt::QueuedConnection); // the fields have their new names by then
    return QObject::eventFilter(watched, event);
}

} // namespace frontdesk
