#include "ui/shell/runningclient.h"

#include "core/interaction/callernumber.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_patienceMs = 5000;
constexpr int c_answerMs = 10000; ///< a client that is busy drawing still takes its call
constexpr int c_mostAttempts = 20;
constexpr int c_mostGuests = 16;

/// On Linux the kernel says who is at the other end; elsewhere the socket's own rights have to do.
bool isSameUser([[maybe_unused]] const QLocalSocket &socket)
{
#ifdef Q_OS_LINUX
    ucred who{};
    socklen_t size = sizeof who;
    if (getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &who, &size) != 0)
        return false;
    return who.uid == getuid();
#else
    return true;
#endif
}

} // namespace

QString RunningClient::socketPath(const QString &settings)
{
    const QString file = settings.isEmpty() ? QString() : QFileInfo(settings).absoluteFilePath();
    const QByteArray whose = (QDir::homePath() + u'\n' + QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'\n' + file).toUtf8();
    const QString name = u"frontdesk-%1"_s.arg(QLatin1String(QCryptographicHash::hash(whose, QCryptographicHash::Sha256).toHex().left(16)));
#ifdef Q_OS_UNIX
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name); // a folder that only this user can enter
#else
    return name;
#endif
}

RunningClient::RunningClient(const QString &settings, QObject *parent)
    : QObject(parent), m_path(socketPath(settings)),
      m_lock((QDir::isAbsolutePath(m_path) ? m_path : QDir::temp().filePath(m_path)) + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // held as long as its program runs, however long that is
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(c_mostGuests);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningClient::welcome);
}

RunningClient::~RunningClient()
{
    if (m_before)
        m_before->disconnect(this);
}

void RunningClient::start()
{
    listenOrWait();
}

void RunningClient::listenOrWait()
{
    if (m_server.isListening())
        return;
    if (m_lock.tryLock(0)) {
        QLocalServer::removeServer(m_path); // of a program that was killed; the lock says that nobody else listens there
        if (!m_server.listen(m_path))
            qWarning("calls cannot be handed to this client: %s", qUtf8Printable(m_server.errorString()));
        return;
    }
    // Somebody else listens. When that client ends, its socket closes and this one takes its place.
    auto *socket = new QLocalSocket(this);
    m_before = socket;
    connect(socket, &QLocalSocket::connected, this, [this, socket] {
        m_attempts = 0;
        socket->write("{\"wait\":true}\n");
    });
    const auto again = [this, socket] {
        socket->deleteLater();
        if (m_before != socket)
            return;
        m_before = nullptr;
        if (++m_attempts > c_mostAttempts)
            return; // whoever holds the place cannot listen; this client still works, only calls do not reach it
        QTimer::singleShot(200, this, &RunningClient::listenOrWait); // it is just starting or just ending
    };
    connect(socket, &QLocalSocket::disconnected, this, again);
    connect(socket, &QLocalSocket::errorOccurred, this, [socket, again] {
        if (socket->state() == QLocalSocket::UnconnectedState)
            again();
    });
    socket->connectToServer(m_path);
}

void RunningClient::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isSameUser(*socket) || findChildren<QLocalSocket *>(QString(), Qt::FindDirectChildrenOnly).size() > c_mostGuests) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(longestRequest + 1);
        auto *patience = new QTimer(socket); // nobody keeps a place without a word
        patience->setObjectName(u"patience"_s);
        patience->setSingleShot(true);
        connect(patience, &QTimer::timeout, this, [this, socket] {
            if (socket->canReadLine()) // it was this program that was slow
                read(socket);
            else
                socket->abort();
        });
        patience->start(c_patienceMs);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void RunningClient::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestRequest)
            socket->abort();
        return;
    }
    const QByteArray request = socket->readLine(longestRequest + 1);
    if (QJsonDocument::fromJson(request).object().value("wait"_L1).toBool()) {
        delete socket->findChild<QTimer *>(u"patience"_s);
        return;
    }
    socket->write(answer(request));
    socket->flush();
    socket->disconnectFromServer();
}

QByteArray RunningClient::answer(const QByteArray &request)
{
    const QJsonObject asked = QJsonDocument::fromJson(request).object();
    const QJsonValue call = asked.value("call"_L1);
    const QString desk = asked.value("desk"_L1).toString();
    if (!call.isString() || (!desk.isEmpty() && desk != m_desk))
        return "refused\n";
    const QString given = call.toString();
    const auto number = given.isEmpty() ? std::optional<QString>(u""_s) : callerNumber(given); // empty = withheld
    if (!number)
        return "refused\n";
    // Whoever asked is answered before the form is made.
    QMetaObject::invokeMethod(this, [this, number] { emit callArrived(*number); }, Qt::QueuedConnection);
    return "taken\n";
}

bool RunningClient::handOver(const QString &settings, const QString &number, const QString &desk)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath(settings));
    if (!socket.waitForConnected(c_patienceMs) || !isSameUser(socket))
        return false;
    socket.write(QJsonDocument(QJsonObject{{u"call"_s, number}, {u"desk"_s, desk}}).toJson(QJsonDocument::Compact) + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(c_answerMs))
            return false;
    }
    return socket.readLine(16) == "taken\n";
}

} // namespace frontdesk
