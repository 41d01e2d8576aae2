#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QPointer>

#include <memory>

class QLocalSocket;

namespace frontdesk {

/// How a call reaches the client that is already at work: `frontdesk --call NUMBER` tells it through a socket that only this user on this
/// machine can open, and ends. One client of a settings file listens; the others wait for it to end and follow. Whatever arrives is checked
/// again as coming from anybody: one short line, nothing in it but a number, and nothing is done with it but to open a call form.
class RunningClient final : public QObject
{
    Q_OBJECT
public:
    /// `settings`: the file of its own that the client was started with, empty for the user's usual one.
    explicit RunningClient(const QString &settings, QObject *parent = nullptr);
    ~RunningClient() override;

    void start();
    /// Address without secrets of the desk that is open; empty while none is.
    void setDesk(const QString &address) { m_desk = address; }
    bool isListening() const { return m_server.isListening(); }

    /// Hands a call (see core/interaction/callernumber.h) to the client that listens. False: there is none, it gives no answer within ten
    /// seconds, or it has another desk open than `desk` names (empty = any). Needs an application object.
    static bool handOver(const QString &settings, const QString &number, const QString &desk);
    /// Where the listening client is found.
    static QString socketPath(const QString &settings);

    static constexpr int longestRequest = 2048; ///< bytes

signals:
    void callArrived(const QString &number);

private:
    void listenOrWait();
    void welcome();
    void read(QLocalSocket *socket);
    QByteArray answer(const QByteArray &request);

    QString m_path;
    QString m_desk;
    QLockFile m_lock;
    QLocalServer m_server;
    int m_attempts = 0;
    QPointer<QLocalSocket> m_before; ///< to the client that listens while this one waits
};

} // namespace frontdesk
