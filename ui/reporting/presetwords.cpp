#include "ui/reporting/presetwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace frontdesk::reportchoice {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportChoice)
};

} // namespace

QString presetWords(const QString &preset)
{
    switch (presets().indexOf(preset)) {
    case 0: return Words::tr("Today");
    case 1: return Words::tr("Yesterday");
    case 2: return Words::tr("This week");
    case 3: return Words::tr("Last week");
    case 4: return Words::tr("This month");
    case 5: return Words::tr("Last month");
    case 6: return Words::tr("Last 30 days");
    case 7: return Words::tr("Last 90 days");
    case 8: return Words::tr("This year");
    case 9: return Words::tr("Last year");
    default: return Words::tr("Chosen days");
    }
}

void save(const ReportChoice &choice, QSettings &settings)
{
    settings.setValue(u"choice"_s, QString::fromUtf8(QJsonDocument(toJson(choice)).toJson(QJsonDocument::Compact)));
}

ReportChoice load(QSettings &settings)
{
    return fromJson(QJsonDocument::fromJson(settings.value(u"choice"_s).toString().toUtf8()).object());
}

} // namespace frontdesk::reportchoice
