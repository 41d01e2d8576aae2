#pragma once

#include "core/desk/localdesk.h"
#include "ui/shell/startform.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace frontdesk {

/// "New desk on this computer": where its file lies, who its first person is.
class NewDeskForm final : public StartForm
{
    Q_OBJECT
public:
    explicit NewDeskForm(QWidget *parent = nullptr);
    LocalDeskDraft draft() const;
    void retranslate() override;

protected:
    QString fieldOf(const Error &error) const override;
    bool check() override;

private:
    void browse();

    QLineEdit *m_name, *m_file, *m_person, *m_login, *m_password, *m_again;
    QPushButton *m_browse;
    bool m_fileTouched = false;
};

/// "Join a shared desk", and the sign-in of later starts: there the desk is shown and not asked for.
class SignInForm final : public StartForm
{
    Q_OBJECT
public:
    enum class Kind { Join, SignIn };
    SignInForm(Kind kind, QWidget *parent = nullptr);

    /// SignIn: the desk that is remembered.
    void setDesk(const QString &url, const QString &login);
    void setPassword(const QString &password);
    /// Without a keychain the password is asked each time, and the form says so.
    void setKeychainAvailable(bool available);
    QString url() const; ///< Join: what was typed, a bare host completed
    QString login() const;
    QString password() const;
    bool remembersPassword() const;
    void retranslate() override;

protected:
    QString fieldOf(const Error &error) const override;
    bool check() override;

private:
    Kind m_kind;
    QString m_url;
    QLineEdit *m_address, *m_login, *m_password;
    QCheckBox *m_remember;
    bool m_keychain = true;
};

/// The URL as it may be remembered and shown: without its password.
QString withoutPassword(const QString &url);
/// The user that a URL of libpq names, empty if none.
QString userOf(const QString &url);

} // namespace frontdesk
