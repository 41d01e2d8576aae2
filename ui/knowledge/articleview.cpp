#include "ui/knowledge/articleview.h"

#include "core/knowledge/linediff.h"
#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QEvent>
#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// The file that a picture of the text means.
QString fileName(const QString &written)
{
    return QUrl::fromPercentEncoding(written.toUtf8());
}

} // namespace

ArticleView::ArticleView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    useText(this, TextUse::Article);
    document()->setDocumentMargin(scaled(14));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { emit linkChosen(url.toString()); });
}

void ArticleView::setFiles(const QMap<QString, QByteArray> &files)
{
    m_files = files;
}

void ArticleView::showMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    document()->clear();
    document()->setDefaultFont(textFont(TextUse::Article));
    // Without HTML the parser leaves tags where they are, as text.
    document()->setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    nameMissingPictures();
    dress();
    moveCursor(QTextCursor::Start);
}

/// The document asks for a picture when it is painted; one that cannot come would leave a hole that tells nothing.
void ArticleView::nameMissingPictures()
{
    struct Place
    {
        int position;
        QString name;
    };
    QList<Place> missing;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (!format.isImageFormat())
                continue;
            const QString name = format.toImageFormat().name();
            if (QImage::fromData(m_files.value(fileName(name))).isNull()) {
                for (int i = 0; i < it.fragment().length(); ++i)
                    missing.prepend({it.fragment().position() + i, name});
            }
        }
    }
    for (const Place &place : std::as_const(missing)) {
        QTextCursor cursor(document());
        cursor.setPosition(place.position);
        cursor.setPosition(place.position + 1, QTextCursor::KeepAnchor);
        QTextCharFormat words;
        words.setForeground(tokens().crit.ink);
        cursor.insertText(tr("[Picture %1 is not there]").arg(fileName(place.name)), words);
    }
}

/// What Markdown means, in the tokens of the theme.
void ArticleView::dress()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (const int level = block.blockFormat().headingLevel(); level > 0) {
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat heading;
            heading.setFont(textFont(level <= 1 ? TextUse::Title : TextUse::Subject, TextWeight::Strong));
            cursor.mergeCharFormat(heading);
            QTextBlockFormat space;
            space.setTopMargin(scaled(block == document()->begin() ? 0 : 12));
            space.setBottomMargin(scaled(4));
            cursor.mergeBlockFormat(space);
        }
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const bool code = it.fragment().charFormat().fontFixedPitch();
            const bool link = it.fragment().charFormat().isAnchor();
            if (!code && !link)
                continue;
            QTextCursor part(document());
            part.setPosition(it.fragment().position());
            part.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            QTextCharFormat format;
            if (code)
                format.setBackground(tokens().window);
            if (link)
                format.setForeground(tokens().accent);
            part.mergeCharFormat(format);
        }
    }
}

void ArticleView::showDifference(const QString &title, const QString &before, const QString &after)
{
    m_markdown.clear();
    document()->clear();
    QTextCursor cursor(document());
    QTextCharFormat plain;
    plain.setFont(textFont(TextUse::Base, TextWeight::Strong));
    plain.setForeground(tokens().text);
    cursor.insertText(title, plain);
    for (const DiffLine &line : lineDiff(before, after)) {
        QTextBlockFormat block;
        QTextCharFormat words;
        words.setFont(textFont(TextUse::Base));
        words.setForeground(tokens().text);
        // The sign tells it too: colour alone would not.
        QString sign = u"   "_s;
        if (line.kind == DiffLine::Added) {
            block.setBackground(tokens().ok.tint);
            sign = u"+ "_s;
        } else if (line.kind == DiffLine::Removed) {
            block.setBackground(tokens().crit.tint);
            sign = u"− "_s;
        }
        cursor.insertBlock(block, words);
        cursor.insertText(sign + line.text, words);
    }
    moveCursor(QTextCursor::Start);
}

QVariant ArticleView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    QImage picture = QImage::fromData(m_files.value(fileName(name.toString())));
    const int widest = std::max(scaled(200), viewport()->width() - scaled(32));
    if (picture.width() > widest)
        picture = picture.scaledToWidth(widest, Qt::SmoothTransformation);
    return picture;
}

void ArticleView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) && !m_markdown.isEmpty())
        showMarkdown(QString(m_markdown));
}

} // namespace frontdesk
