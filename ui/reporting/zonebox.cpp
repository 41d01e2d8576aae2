#include "ui/reporting/zonebox.h"

#include <QCompleter>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk::zonebox {

void prepare(QComboBox &box)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    QStringList zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zones += QString::fromLatin1(id);
    auto *completer = new QCompleter(zones, &box);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    box.setCompleter(completer);
    box.setMinimumContentsLength(14);
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void offer(QComboBox &box, const QStringList &zones, const QString &current)
{
    QStringList all = zones + QStringList{u"Etc/UTC"_s, QString::fromLatin1(QTimeZone::systemTimeZoneId()), current};
    all.removeAll(QString());
    all.removeDuplicates();
    box.clear();
    box.addItems(all);
    box.setCurrentIndex(int(all.indexOf(current)));
}

} // namespace frontdesk::zonebox
