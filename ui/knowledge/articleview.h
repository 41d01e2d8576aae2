#pragma once

#include <QMap>
#include <QTextBrowser>

namespace frontdesk {

/// An article's Markdown as people read it. HTML in it stands there as text; pictures come from the article's own files only, never from
/// a disk or network, and one that is missing is named in its place.
class ArticleView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);

    void setFiles(const QMap<QString, QByteArray> &files); ///< by name; shown with the next showMarkdown()
    void showMarkdown(const QString &markdown);
    /// Lines that were taken out and came in, in red and green with their signs.
    void showDifference(const QString &title, const QString &before, const QString &after);

signals:
    void linkChosen(const QString &target); ///< as written; nothing is opened here

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;

private:
    void nameMissingPictures();
    void dress();

    QMap<QString, QByteArray> m_files;
    QString m_markdown;
};

} // namespace frontdesk
