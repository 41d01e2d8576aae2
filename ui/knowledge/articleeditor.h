#pragma once

#include "core/knowledge/article.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace frontdesk {

class ArticleView;
class Desk;
class FieldFrame;
class TextDrafts;

/// Writes an article: its facts, and in each language title, summary, keywords and Markdown with the page it makes beside it. What is
/// typed is on disk at once and offered again (TextDrafts), together with the text it was typed over.
class ArticleEditor final : public QWidget
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the editor.
    ArticleEditor(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);

    /// Shows what is at work, with what was typed here before and not saved. A page without id is a new article with what it has.
    void showPage(const ArticlePage &page, const QMap<QString, QByteArray> &files);
    void setLanguage(const QString &language);
    QString language() const { return m_language; }
    /// What differs from what was shown, with what was shown.
    ArticleEdit edit() const;
    bool isChanged() const { return !edit().fields.isEmpty(); }
    /// Forgets what was typed and not saved.
    void dropTyped();
    void showError(const QString &field, const QString &words); ///< at its field, in its language; empty words clear all
    void focusText();
    /// Markdown for a picture at the cursor.
    void insertPicture(const QString &name);
    /// Puts ** round the selection.
    void makeBold();

signals:
    void changed();
    void typedSaved(); ///< it is on disk now

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Form
    {
        QLineEdit *title, *keywords;
        QPlainTextEdit *summary, *body;
        FieldFrame *titleFrame, *summaryFrame, *keywordsFrame;
        ArticleView *preview;
        QWidget *page;
    };
    Form makeForm(const QString &language);
    QString shown(const QString &field) const;
    void put(const QString &field, const QString &text);
    QString key(const QString &field) const;
    void touched();
    void keepTyped();
    void preview();
    QVariant services(const QString &typed) const;
    QVariant categories(const QString &typed) const;
    void retranslate();

    Desk &m_desk;
    TextDrafts &m_drafts;
    ArticlePage m_page;
    QMap<QString, QString> m_was; ///< by field: what it was typed over
    QString m_language;
    QMap<QString, Form> m_forms;
    QStackedWidget *m_stack;
    QComboBox *m_kind, *m_owner;
    QLineEdit *m_review, *m_services, *m_categories;
    FieldFrame *m_kindFrame, *m_ownerFrame, *m_reviewFrame, *m_servicesFrame, *m_categoriesFrame;
    QTimer m_keep, m_draw;
    bool m_filling = false;
};

} // namespace frontdesk
