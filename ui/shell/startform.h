#pragma once

#include "core/support/error.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace frontdesk {

class ErrorBanner;
class FieldFrame;
class KeyButton;

/// One page of the start window: heading, fields, one main button (Enter), a way back (Esc). An error stands at its field; one that
/// belongs to none stands above. While something is under way the fields rest and what was typed stays.
class StartForm : public QWidget
{
    Q_OBJECT
public:
    explicit StartForm(QWidget *parent = nullptr);

    void showError(const Error &error);
    void clearErrors();
    /// `words` say what is under way; empty = nothing any more.
    void setBusy(const QString &words);
    bool isBusy() const { return m_busy; }
    void setBackVisible(bool visible);
    /// Asked before each submission and until it says 0: seconds for which the form still rests after wrong passwords, counted down on screen.
    void setDelay(std::function<int()> secondsLeft);
    void lookAtDelay();
    /// Offers to go on with what is kept on this computer, in these words; empty = no offer.
    void offerCopy(const QString &words);
    /// First empty required field.
    virtual void focusStart();
    virtual void retranslate() = 0;

signals:
    void submitted();
    void backRequested();
    void cancelRequested();
    void copyRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Adds a field under the heading; the editor's object name is the name that errors carry.
    FieldFrame *addField(const char *name, QWidget *editor);
    void addRow(QWidget *widget);
    void setHeading(const QString &title, const QString &lead);
    void setButtons(const QString &submit, const QString &back);
    /// The field of an error that names none, or one that this form does not have.
    virtual QString fieldOf(const Error &error) const { return error.field; }
    /// Checks before anything is asked of a desk; shows what is wrong and answers false.
    virtual bool check() { return true; }
    FieldFrame *field(const QString &name) const { return m_fields.value(name); }

private:
    void submit();
    void showDelay(int seconds);

    QLabel *m_title, *m_lead, *m_busyWords, *m_delayWords;
    QProgressBar *m_busyBar;
    ErrorBanner *m_banner;
    QVBoxLayout *m_column;
    QWidget *m_fieldsPlace;
    KeyButton *m_submit, *m_back, *m_cancel, *m_copy;
    QHash<QString, FieldFrame *> m_fields;
    QList<FieldFrame *> m_order;
    bool m_busy = false;
    std::function<int()> m_secondsLeft;
    QTimer m_delayTimer; ///< runs while there is something to count down
};

} // namespace frontdesk
