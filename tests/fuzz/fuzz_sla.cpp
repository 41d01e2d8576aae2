#include "core/agreement/slaevaluation.h"
#include "tests/fuzz/target.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace frontdesk;
using namespace Qt::StringLiterals;

FRONTDESK_FUZZ(bytes)
{
    const auto answer = evaluateClockJson(bytes);
    if (!answer) {
        FRONTDESK_HOLDS(QJsonDocument::fromJson(clockErrorJson(answer.error())).object().contains(u"error"_s));
        return;
    }
    const QJsonObject clock = QJsonDocument::fromJson(*answer).object();
    FRONTDESK_HOLDS(clock.contains(u"due"_s) && clock.contains(u"left_s"_s));
    FRONTDESK_HOLDS(clock.value(u"spent_s"_s).toDouble() >= 0);
    FRONTDESK_HOLDS(clock.value(u"breached"_s).toBool() == !clock.value(u"breached_at"_s).isNull());
}
