#include "app/ctl/context.h"

#include "core/support/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <istream>
#include <ostream>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

std::optional<InputLine> Context::readLine()
{
    std::array<char, 65536> chunk;
    InputLine line;
    bool isAtEnd = false;
    bool isPart = true;
    while (isPart) {
        m_in.getline(chunk.data(), chunk.size());
        qsizetype count = m_in.gcount();
        isAtEnd = m_in.eof();
        // A full chunk without a line break fails but has been read; failing with nothing read is the end.
        isPart = m_in.fail() && !m_in.bad() && !isAtEnd && count > 0;
        if (isPart)
            m_in.clear();
        else if (!isAtEnd && count > 0)
            --count; // the line break is counted
        line.isTooLong = line.isTooLong || line.text.size() + count > longestLine;
        if (line.isTooLong)
            line.text.clear();
        else
            line.text.append(chunk.data(), count);
        if (!isPart && m_in.fail() && line.text.isEmpty() && !line.isTooLong)
            return {};
    }
    if (!m_hasRead && line.text.startsWith("\xef\xbb\xbf"))
        line.text.remove(0, 3);
    m_hasRead = true;
    if (line.text.endsWith('\r'))
        line.text.chop(1);
    return line;
}

std::optional<QString> Context::readPassword()
{
    if (!passwordOnInput)
        return {};
    const auto line = readLine();
    return line ? QString::fromUtf8(line->text) : QString();
}

bool Context::write(const QByteArray &json)
{
    m_out.write(json.constData(), json.size()).put('\n').flush();
    return m_out.good();
}

bool Context::write(const QJsonObject &json)
{
    return write(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

bool Context::writePart(const QByteArray &json)
{
    m_out.write(json.constData(), json.size());
    return m_out.good();
}

ExitCode Context::endOfOutput()
{
    say(u"Standard output takes no more; the rest was not written."_s);
    return SomeRefused;
}

void Context::say(const QString &sentence)
{
    const QByteArray text = sentence.toUtf8();
    m_words.write(text.constData(), text.size()).put('\n').flush();
}

ExitCode Context::refuse(const Error &error)
{
    QString words = error.field.isEmpty() ? errorText(error) : error.field + u": "_s + errorText(error);
    // The code is what a script can look for; how to call the program explains itself.
    if (!error.code.startsWith("usage."_L1))
        words += u" [%1]"_s.arg(error.code);
    say(words);
    // There is no log here: what a defect needs to be found goes where people look.
    if (error.kind == ErrorKind::Internal && !error.detail.isEmpty())
        say(error.detail);
    return exitCode(error.kind);
}

} // namespace frontdesk::ctl
