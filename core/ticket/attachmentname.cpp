#include "core/ticket/attachmentname.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk {

QString cleanAttachmentName(const QString &name)
{
    QString clean = name;
    clean.replace(u'\\', u'/');
    clean = clean.sliced(clean.lastIndexOf(u'/') + 1);
    QString kept;
    for (const QChar c : std::as_const(clean)) {
        // Other_Format holds the marks that turn the writing direction: "gpj.exe" can look like "exe.jpg".
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || u"<>:\"|?*"_s.contains(c))
            continue;
        kept += c;
    }
    kept = kept.simplified();
    while (kept.endsWith(u'.') || kept.endsWith(u' '))
        kept.chop(1);
    while (kept.startsWith(u'.'))
        kept.remove(0, 1);
    static const QRegularExpression reserved(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s, QRegularExpression::CaseInsensitiveOption);
    if (reserved.match(kept).hasMatch())
        kept.prepend(u'_');
    constexpr qsizetype longest = 120;
    if (kept.size() > longest) {
        const qsizetype dot = kept.lastIndexOf(u'.');
        const QString suffix = dot > 0 && kept.size() - dot <= 12 ? kept.sliced(dot) : QString();
        kept = kept.left(longest - suffix.size()) + suffix;
    }
    return kept.isEmpty() ? u"file"_s : kept;
}

} // namespace frontdesk
