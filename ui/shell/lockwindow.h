#pragma once

#include "core/support/result.h"
#include "ui/shell/startform.h"

#include <QFuture>

class QLineEdit;
class QPushButton;

namespace frontdesk {

class ErrorBanner;

/// The password of the person who is signed in, and nothing else of the desk.
class LockForm final : public StartForm
{
    Q_OBJECT
public:
    LockForm(const QString &person, const QString &desk, QWidget *parent = nullptr);
    QString password() const;
    void clearPassword();
    /// A call came in meanwhile; of it nothing is shown.
    void tellOfCall();
    void focusStart() override;
    void retranslate() override;

signals:
    void signOutRequested();

protected:
    QString fieldOf(const Error &) const override { return QStringLiteral("password"); }
    bool check() override;

private:
    QString m_person, m_desk;
    QLineEdit *m_password;
    QPushButton *m_other;
    ErrorBanner *m_call;
    bool m_rings = false;
};

/// What stands in place of the locked program.
class LockWindow final : public QWidget
{
    Q_OBJECT
public:
    LockWindow(const QString &person, const QString &desk, QWidget *parent = nullptr);
    LockForm *form() const { return m_form; }

signals:
    /// The window's own way out: the program ends, if what lies behind may.
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retranslate();
    LockForm *m_form;
};

} // namespace frontdesk
