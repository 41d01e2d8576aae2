#pragma once

#include "tests/benchmarks/options.h"
#include "tests/benchmarks/place.h"
#include "tests/benchmarks/report.h"

namespace frontdesk::bench {

/// A group of rows that stand on the same preparations.
struct Subject
{
    const char *name;
    const char *words;
    void (*run)(Place &place, const Options &options, Report &report);
};

void measureLists(Place &place, const Options &options, Report &report);    // rows_lists.cpp
void measureTicket(Place &place, const Options &options, Report &report);   // rows_ticket.cpp
void measureRepaint(Place &place, const Options &options, Report &report);  // rows_repaint.cpp
void measureCalls(Place &place, const Options &options, Report &report);    // rows_calls.cpp
void measureMass(Place &place, const Options &options, Report &report);     // rows_mass.cpp
void measureClient(Place &place, const Options &options, Report &report);   // rows_client.cpp
void measureShift(Place &place, const Options &options, Report &report);    // rows_shift.cpp
void measureClocks(Place &place, const Options &options, Report &report);   // rows_clocks.cpp

void measureReports(Place &place, const Options &options, Report &report);  // rows_reports.cpp
void measureSearch(Place &place, const Options &options, Report &report);   // rows_search.cpp
void measureMatch(Place &place, const Options &options, Report &report);    // rows_search.cpp

const QList<Subject> &subjects();

} // namespace frontdesk::bench
