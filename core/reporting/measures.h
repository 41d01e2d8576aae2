#pragma once

#include "core/people/people.h"

namespace frontdesk {

/// A measure: defined once, in the statement "measure.<code>" of resources/sql/reporting.sql, and said here in words for whoever reads a figure.
struct Measure
{
    QString code;
    QString subject;      ///< what its ids are: "ticket", "interaction" or "mixed"
    BilingualName name;
    BilingualName counts; ///< what counts, and what is a hit
    BilingualName date;   ///< which date decides the period
};

const QList<Measure> &measures();
/// Null for a code that is none.
const Measure *measureOf(const QString &code);
/// The same for all: whose wall time the edges of the period are.
BilingualName zoneWords();
/// The whole definition, for those who read a figure: what counts, which date, which zone.
QString definitionWords(const Measure &measure, const QString &language);

} // namespace frontdesk
