#pragma once

#include <QSyntaxHighlighter>

namespace frontdesk {

/// Headings, code, emphasis and links of Markdown, in the tokens of the theme.
class MarkdownHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace frontdesk
