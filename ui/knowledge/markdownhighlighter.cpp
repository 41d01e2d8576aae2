#include "ui/knowledge/markdownhighlighter.h"

#include "ui/shell/tokens.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk {

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    QTextCharFormat strong, code;
    strong.setForeground(tokens().accent);
    strong.setFontWeight(QFont::DemiBold);
    code.setForeground(tokens().accent);
    // A fence goes on over the lines behind it.
    const bool fence = text.trimmed().startsWith("```"_L1);
    const bool inside = previousBlockState() == 1;
    setCurrentBlockState(fence != inside ? 1 : 0);
    if (fence || inside)
        return setFormat(0, int(text.size()), code);
    static const QRegularExpression heading(u"^#{1,6}\\s"_s), marked(u"(\\*\\*[^*]+\\*\\*|`[^`]+`|!?\\[[^\\]]*\\]\\([^)]*\\))"_s);
    if (heading.match(text).hasMatch())
        return setFormat(0, int(text.size()), strong);
    for (auto match = marked.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        setFormat(int(found.capturedStart()), int(found.capturedLength()), found.captured().startsWith(u'*') ? strong : code);
    }
}

} // namespace frontdesk
