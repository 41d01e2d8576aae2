#pragma once

#include "core/interaction/interaction.h"
#include "tests/benchmarks/place.h"
#include "tests/benchmarks/rawwork.h"

namespace frontdesk::bench {

/// The calls that are logged, the same for both sides: callers, services and categories of the desk in turn, texts of usual length.
class Calls
{
public:
    explicit Calls(const Place &place);

    InteractionDraft draft(int index) const;
    RawCall raw(int index) const;

private:
    struct Caller
    {
        qint64 id = 0;
        qint64 organisation = 0;
    };
    QString subject(int index) const;
    QString details(int index) const;

    std::vector<Caller> m_callers;
    std::vector<qint64> m_services, m_categories;
    qint64 m_agreementVersion = 0;
};

} // namespace frontdesk::bench
