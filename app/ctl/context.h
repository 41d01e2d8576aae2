#pragma once

#include "core/storage/deskaddress.h"
#include "app/ctl/exitcode.h"

#include <iosfwd>
#include <optional>

class QJsonObject;

namespace frontdesk::ctl {

/// One line of standard input, without its line break.
struct InputLine
{
    QByteArray text;
    bool isTooLong = false; ///< longer than Context::longestLine; its text was skipped
};

/// What a command works with: the global options and the three streams. JSON goes to standard output, words to standard error.
class Context
{
public:
    Context(std::istream &in, std::ostream &out, std::ostream &words) : m_in(in), m_out(out), m_words(words) {}

    std::optional<DeskAddress> desk; ///< --desk; always there for a command that needs one
    QString login;                   ///< --as, empty without
    bool passwordOnInput = false;    ///< --password-stdin

    static constexpr qsizetype longestLine = qsizetype(64) << 20;

    /// The next line as soon as it is complete, nothing at the end. A byte order mark before the first is dropped.
    std::optional<InputLine> readLine();
    /// The first line of standard input if --password-stdin was given: read it before any other line.
    std::optional<QString> readPassword();

    /// One line of JSON, written out at once. False if standard output takes no more: the command ends then with endOfOutput().
    [[nodiscard]] bool write(const QByteArray &json);
    [[nodiscard]] bool write(const QJsonObject &json);
    /// A part of a line that is too long to be held whole; the last part is given to write().
    [[nodiscard]] bool writePart(const QByteArray &json);
    ExitCode endOfOutput();

    /// A sentence for people.
    void say(const QString &sentence);
    /// Says why and gives the code to end with.
    ExitCode refuse(const Error &error);

private:
    std::istream &m_in;
    std::ostream &m_out;
    std::ostream &m_words;
    bool m_hasRead = false;
};

} // namespace frontdesk::ctl
