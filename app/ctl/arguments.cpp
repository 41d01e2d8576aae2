#include "app/ctl/arguments.h"

#include <QCommandLineParser>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

tl::unexpected<Error> wrong(const QString &code, const QString &field, const QString &detail)
{
    return failure(ErrorKind::Invalid, u"usage."_s + code, field, detail);
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &given, const QList<Option> &options)
{
    QCommandLineParser parser;
    for (const Option &option : options)
        parser.addOption(QCommandLineOption(option.name, option.help, option.value));
    if (!parser.parse(QStringList{u"frontdeskctl"_s} + given))
        return wrong(u"option_wrong"_s, {}, parser.errorText());
    Arguments arguments;
    arguments.m_parameters = parser.positionalArguments();
    for (const Option &option : options) {
        if (!parser.isSet(option.name))
            continue;
        const QStringList values = parser.values(option.name);
        if (values.size() > 1 && !option.mayRepeat)
            return wrong(u"option_twice"_s, u"--"_s + option.name, u"is given more than once"_s);
        arguments.m_values.insert(option.name, values);
    }
    // Who asks for help need not know what is required.
    if (arguments.has(u"help"_s))
        return arguments;
    for (const Option &option : options) {
        if (option.isRequired && !arguments.has(option.name))
            return wrong(u"option_missing"_s, u"--"_s + option.name, u"is needed"_s);
    }
    return arguments;
}

QString Arguments::text(const QString &name, const QString &otherwise) const
{
    const QStringList values = texts(name);
    return values.isEmpty() ? otherwise : values.last();
}

Result<double> Arguments::number(const QString &name, double otherwise) const
{
    if (!has(name))
        return otherwise;
    bool isNumber = false;
    const double number = text(name).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return wrong(u"number_unreadable"_s, u"--"_s + name, u"\"%1\" is not a number"_s.arg(text(name)));
    return number;
}

Result<qint64> Arguments::wholeNumber(const QString &name, qint64 otherwise) const
{
    if (!has(name))
        return otherwise;
    bool isNumber = false;
    const qint64 number = text(name).toLongLong(&isNumber);
    if (!isNumber)
        return wrong(u"number_unreadable"_s, u"--"_s + name, u"\"%1\" is not a whole number"_s.arg(text(name)));
    return number;
}

} // namespace frontdesk::ctl
