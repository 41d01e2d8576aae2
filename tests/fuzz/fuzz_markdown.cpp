#include "tests/fuzz/target.h"

#include <QGuiApplication>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>

// As ArticleView shows an article: what is written in HTML stays text, whatever it says.

namespace {

struct Application
{
    Application() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    int count = 1;
    char name[5] = "fuzz";
    char *arguments[2] = {name, nullptr};
};

/// Nothing is loaded from anywhere.
class Document final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

FRONTDESK_FUZZ(bytes)
{
    static Application start;
    static auto *const application = new QGuiApplication(start.count, start.arguments); // for ever: what fonts it holds is no leak
    (void)application;
    Document document;
    document.setMarkdown(QString::fromUtf8(bytes), QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    document.setTextWidth(400);
    (void)document.size();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        (void)block.text();
}
