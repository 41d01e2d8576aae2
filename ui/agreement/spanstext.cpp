#include "ui/agreement/spanstext.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace frontdesk {

QString spansText(const DaySpans &spans)
{
    QStringList texts;
    for (const DaySpan &span : spans)
        texts += daySpanText(span);
    return texts.join(u", "_s);
}

Result<DaySpans> spansFromText(const QString &text)
{
    static const QRegularExpression dash(u"\\s*(?:[-–—~〜]|至|到)\\s*"_s), between(u"[\\s,，、;；]+"_s), times(u"\\A(\\d{1,2})(?::(\\d{2}))?-(\\d{1,2})(?::(\\d{2}))?\\z"_s);
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    plain.replace(dash, u"-"_s);
    DaySpans spans;
    for (const QString &part : plain.split(between, Qt::SkipEmptyParts)) {
        const auto match = times.match(part);
        const auto two = [&](int group) { return match.captured(group).isEmpty() ? u"00"_s : match.captured(group).rightJustified(2, u'0'); };
        FRONTDESK_LET(span, daySpanFromText(match.hasMatch() ? u"%1:%2-%3:%4"_s.arg(two(1), two(2), two(3), two(4)) : part));
        spans.append(span);
    }
    return orderedSpans(std::move(spans));
}

} // namespace frontdesk
