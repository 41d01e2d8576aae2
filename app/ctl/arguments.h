#pragma once

#include "core/support/result.h"

#include <QHash>
#include <QStringList>

namespace frontdesk::ctl {

struct Option
{
    QString name;  ///< without the dashes
    QString value; ///< what it takes, as the help shows it ("URL"); empty for a switch
    QString help;
    bool isRequired = false;
    bool mayRepeat = false;
};

/// What was given to a command, checked against its options.
class Arguments
{
public:
    /// Reads options (before, between and after parameters; "--" ends them) and parameters.
    /// Invalid, "usage.…": an unknown option, a value that is missing or too much, an option given twice or not at all.
    static Result<Arguments> parse(const QStringList &given, const QList<Option> &options);

    bool has(const QString &name) const { return m_values.contains(name); }
    QString text(const QString &name, const QString &otherwise = {}) const;
    QStringList texts(const QString &name) const { return m_values.value(name); }
    /// Invalid, "usage.number_unreadable", field "--name". An absent option gives `otherwise`.
    Result<double> number(const QString &name, double otherwise = 0) const;
    Result<qint64> wholeNumber(const QString &name, qint64 otherwise = 0) const;

    const QStringList &parameters() const { return m_parameters; }

private:
    QHash<QString, QStringList> m_values; ///< a switch that was given has no value
    QStringList m_parameters;
};

} // namespace frontdesk::ctl
