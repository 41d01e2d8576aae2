#include "ui/shell/deskforms.h"

#include "core/support/errortext.h"
#include "ui/kit/fieldframe.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QLineEdit *passwordEdit()
{
    auto *edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

/// The part between :// and the hosts: user or user:password, still percent-encoded.
QString userInfo(const QString &url)
{
    const qsizetype start = url.indexOf("://"_L1);
    if (start < 0)
        return {};
    const QString rest = url.sliced(start + 3).section(u'/', 0, 0).section(u'?', 0, 0);
    return rest.contains(u'@') ? rest.section(u'@', 0, -2) : QString();
}

} // namespace

QString withoutPassword(const QString &url)
{
    QString shown = url;
    const QString info = userInfo(url);
    if (info.contains(u':'))
        shown.replace(shown.indexOf(info), info.size(), info.section(u':', 0, 0));
    static const QRegularExpression option(u"([?&])password=[^&]*&?"_s);
    shown.replace(option, u"\\1"_s);
    while (shown.endsWith(u'?') || shown.endsWith(u'&'))
        shown.chop(1);
    return shown;
}

QString userOf(const QString &url)
{
    return QUrl::fromPercentEncoding(userInfo(url).section(u':', 0, 0).toUtf8());
}

NewDeskForm::NewDeskForm(QWidget *parent)
    : StartForm(parent), m_name(new QLineEdit), m_file(new QLineEdit), m_person(new QLineEdit), m_login(new QLineEdit), m_password(passwordEdit()),
      m_again(passwordEdit()), m_browse(new QPushButton)
{
    addField("desk_name", m_name);
    FieldFrame *file = addField("file", m_file);
    m_browse->setFlat(true);
    m_browse->setObjectName(u"browse"_s);
    m_browse->setAutoDefault(false);
    file->setAside(m_browse);
    addField("name", m_person);
    addField("login", m_login);
    addField("password", m_password);
    addField("password_again", m_again);
    m_file->setText(QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/desk.db"_s));
    connect(m_browse, &QPushButton::clicked, this, &NewDeskForm::browse);
    retranslate();
}

void NewDeskForm::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Where the desk’s file shall lie"), m_file->text(), tr("Desks (*.db)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        m_file->setText(QDir::toNativeSeparators(chosen));
}

LocalDeskDraft NewDeskForm::draft() const
{
    const QString name = m_name->text().trimmed();
    return {QFileInfo(QDir::fromNativeSeparators(m_file->text().trimmed())).absoluteFilePath(),
            {name, name, QString::fromLatin1(QTimeZone::systemTimeZoneId())},
            m_person->text().trimmed(),
            m_login->text().trimmed(),
            m_password->text(),
            QLocale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s};
}

bool NewDeskForm::check()
{
    const std::pair<QLineEdit *, QString> needed[] = {{m_name, tr("The desk needs a name, for example Service desk.")},
                                                      {m_file, tr("Say where the desk’s file shall lie.")},
                                                      {m_person, tr("Say who you are; colleagues and callers read this name.")},
                                                      {m_login, tr("Choose a login, for example the first part of your e-mail address.")},
                                                      {m_password, tr("Choose a password of at least 8 characters.")}};
    QWidget *first = nullptr;
    for (const auto &[edit, words] : needed) {
        if (!edit->text().trimmed().isEmpty())
            continue;
        field(edit->objectName())->setError(words);
        first = first ? first : edit;
    }
    if (!first && m_password->text() != m_again->text()) {
        field(u"password_again"_s)->setError(tr("The two passwords differ. Type the second again."));
        m_again->clear();
        first = m_again;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

QString NewDeskForm::fieldOf(const Error &error) const
{
    if (field(error.field))
        return error.field;
    return error.code.startsWith("desk."_L1) ? u"file"_s : QString();
}

void NewDeskForm::retranslate()
{
    setHeading(tr("New desk on this computer"), tr("One file holds the whole desk. Whoever can read the file can read the desk."));
    field(u"desk_name"_s)->setLabel(tr("Name of the desk"));
    field(u"file"_s)->setLabel(tr("File"));
    m_browse->setText(tr("Choose place"));
    m_browse->setAccessibleName(tr("Choose place of the file"));
    field(u"name"_s)->setLabel(tr("Your name"));
    field(u"login"_s)->setLabel(tr("Your login"));
    field(u"password"_s)->setLabel(tr("Password"));
    field(u"password_again"_s)->setLabel(tr("Password again"));
    setButtons(tr("Make the desk"), tr("Back"));
}

SignInForm::SignInForm(Kind kind, QWidget *parent)
    : StartForm(parent), m_kind(kind), m_address(new QLineEdit), m_login(new QLineEdit), m_password(passwordEdit()), m_remember(new QCheckBox)
{
    FieldFrame *address = addField("desk", m_address);
    m_address->setReadOnly(kind == Kind::SignIn);
    m_address->setFocusPolicy(kind == Kind::SignIn ? Qt::ClickFocus : Qt::StrongFocus);
    Q_UNUSED(address);
    addField("login", m_login);
    addField("password", m_password);
    m_remember->setObjectName(u"remember"_s);
    addRow(m_remember);
    retranslate();
}

void SignInForm::setDesk(const QString &url, const QString &login)
{
    m_url = url;
    const auto address = DeskAddress::parse(url);
    m_address->setText(!address ? url : address->backend == Backend::Sqlite ? QDir::toNativeSeparators(address->target) : address->shownName());
    m_login->setText(login);
    m_password->clear();
}

void SignInForm::setPassword(const QString &password)
{
    m_password->setText(password);
    m_remember->setChecked(true);
}

void SignInForm::setKeychainAvailable(bool available)
{
    m_keychain = available;
    m_remember->setVisible(available);
    retranslate();
}

QString SignInForm::url() const
{
    if (m_kind == Kind::SignIn)
        return m_url;
    const QString typed = m_address->text().trimmed();
    return typed.isEmpty() || typed.contains("://"_L1) ? typed : u"postgresql://"_s + typed;
}

QString SignInForm::login() const
{
    return m_login->text().trimmed();
}

QString SignInForm::password() const
{
    return m_password->text();
}

bool SignInForm::remembersPassword() const
{
    return m_keychain && m_remember->isChecked();
}

bool SignInForm::check()
{
    if (url().isEmpty()) {
        field(u"desk"_s)->setError(tr("Type the desk’s address, for example desk.example.com/frontdesk."));
        m_address->setFocus(Qt::OtherFocusReason);
        return false;
    }
    // The URL may name the user; without either the server could only guess.
    if (login().isEmpty() && userOf(url()).isEmpty()) {
        field(u"login"_s)->setError(tr("Type your login on this desk."));
        m_login->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

QString SignInForm::fieldOf(const Error &error) const
{
    if (error.code == "access.wrong_password"_L1)
        return u"password"_s;
    if (error.code == "access.no_rights"_L1)
        return u"login"_s;
    return field(error.field) ? error.field : u"desk"_s;
}

void SignInForm::retranslate()
{
    const bool join = m_kind == Kind::Join;
    if (join)
        setHeading(tr("Join a shared desk"), tr("The desk is a PostgreSQL database. Whoever runs it gives you the address and a login."));
    else
        setHeading(tr("Sign in"), tr("Frontdesk goes on where you left it."));
    field(u"desk"_s)->setLabel(tr("Desk"));
    m_address->setPlaceholderText(tr("desk.example.com/frontdesk"));
    field(u"login"_s)->setLabel(tr("Login"));
    field(u"password"_s)->setLabel(tr("Password"));
    field(u"password"_s)->setHint(m_keychain ? QString() : tr("This computer offers no keychain: the password is asked for each time."));
    m_remember->setText(tr("Keep the password in the keychain"));
    setButtons(join ? tr("Join") : tr("Sign in"), join ? tr("Back") : tr("Another desk"));
}

} // namespace frontdesk
