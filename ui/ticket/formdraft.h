#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

class QAction;
class QWidget;

namespace frontdesk {

class ErrorBanner;
class FormFields;
class TextDrafts;

/// What is changed in a form and not saved, kept by the key of what it shows ("customer:42"; sealed, on disk within 0.2 s) until it is saved or
/// discarded. When the same thing is shown again it stands in the form again: only the fields that were changed, over what the desk says now, and
/// the notice says so, also which of them a colleague changed meanwhile. Nothing is ever sent by itself.
/// A member of the form or its page, by value: it ends before the editors do.
class FormDraft final : public QObject
{
    Q_OBJECT
public:
    /// `form` gets the action that discards. Both must outlive this.
    FormDraft(TextDrafts &drafts, QWidget *form);
    ~FormDraft() override;

    /// The line that says what was typed is here again; whoever lays the form out takes it.
    ErrorBanner *notice() const { return m_notice; }
    QAction *discardAction() const { return m_discard; }

    /// `fill` writes into the fields what the desk says; then what was kept under `key` goes over it. From now on it is kept there. What another
    /// form that is open holds under the key stays that form's: this one begins with what the desk says, under a key beside it ("customer:42#2"),
    /// and the next form that shows the thing offers what is left.
    void show(const QString &key, FormFields &fields, const std::function<void()> &fill);
    /// Nothing is shown any more; what was changed stays kept.
    void leave();

    /// Of the fields that were put back from a former time: what stood there when they were changed.
    QJsonObject typedOver() const { return m_typedOver; }

    /// The form on its way to the desk. What is changed in it after that is not part of it.
    struct Sent
    {
        QString key;
        QJsonObject values;
    };
    Sent sending();
    /// The desk has it: what was sent is kept no longer, what was changed since is. `key`: of what was new until now. Also right when the form
    /// shows another thing by now. What the desk refused needs no call.
    void saved(const Sent &sent, const QString &key = {});
    /// The same of a form that is gone. What a new form under the key holds stays that form's.
    static void saved(TextDrafts &drafts, const Sent &sent);
    /// The desk has all of it, and the form goes.
    void drop();
    /// The desk's values are others now, and the person has seen that.
    void standsNow(const QJsonObject &values);

signals:
    /// By the person: the fields say again what the desk says.
    void discarded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();
    void discard();
    void restore();
    void say();
    void claim(const QString &key);

    TextDrafts &m_drafts;
    ErrorBanner *m_notice; ///< of the form, which outlives this
    QAction *m_discard;
    QTimer m_timer;
    FormFields *m_fields = nullptr;
    QString m_key; ///< empty: nothing is shown, or it is being filled
    QJsonObject m_stands, m_typedOver;
    bool m_isRestored = false;
    QStringList m_collided; ///< fields
};

} // namespace frontdesk
