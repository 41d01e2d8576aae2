#include "ui/knowledge/articleeditor.h"

#include "core/desk/desk.h"
#include "core/knowledge/articlerules.h"
#include "ui/kit/fieldframe.h"
#include "ui/knowledge/articleview.h"
#include "ui/knowledge/articlewords.h"
#include "ui/knowledge/markdownhighlighter.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/wordscontext.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Markdown: the system's face of even width, Chinese as everywhere else. Left to itself the fallback takes the first CJK face there is:
/// Japanese forms of the characters, and some megabytes of tables.
QFont markupFont()
{
    QFont font = textFont();
    font.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family(), u"Noto Sans CJK SC"_s});
    return font;
}

const QStringList &factFields()
{
    static const QStringList fields{u"kind"_s, u"owner_id"_s, u"review_at"_s, u"services"_s, u"categories"_s};
    return fields;
}

} // namespace

ArticleEditor::ArticleEditor(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_drafts(drafts), m_stack(new QStackedWidget), m_kind(new QComboBox), m_owner(new QComboBox), m_review(new QLineEdit),
      m_services(new QLineEdit), m_categories(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    column->setSpacing(scaled(10));
    m_kindFrame = new FieldFrame({}, m_kind);
    m_ownerFrame = new FieldFrame({}, m_owner);
    m_reviewFrame = new FieldFrame({}, m_review);
    m_servicesFrame = new FieldFrame({}, m_services);
    m_categoriesFrame = new FieldFrame({}, m_categories);
    m_kind->setObjectName(u"kind"_s);
    m_owner->setObjectName(u"owner_id"_s);
    m_review->setObjectName(u"review_at"_s);
    m_services->setObjectName(u"services"_s);
    m_categories->setObjectName(u"categories"_s);
    for (QComboBox *box : {m_kind, m_owner}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    auto *facts = new QHBoxLayout;
    facts->setSpacing(scaled(10));
    for (FieldFrame *frame : {m_kindFrame, m_ownerFrame, m_reviewFrame, m_servicesFrame, m_categoriesFrame}) {
        frame->setMinimumWidth(scaled(90));
        facts->addWidget(frame, 1, Qt::AlignTop);
    }
    column->addLayout(facts);
    for (const QString &language : articleLanguages())
        m_forms.insert(language, makeForm(language));
    column->addWidget(m_stack, 1);
    m_language = articleLanguages().first();

    for (QComboBox *box : {m_kind, m_owner})
        connect(box, &QComboBox::currentIndexChanged, this, &ArticleEditor::touched);
    for (QLineEdit *line : {m_review, m_services, m_categories})
        connect(line, &QLineEdit::textChanged, this, &ArticleEditor::touched);
    m_keep.setSingleShot(true);
    m_keep.setInterval(150);
    connect(&m_keep, &QTimer::timeout, this, &ArticleEditor::keepTyped);
    m_draw.setSingleShot(true);
    m_draw.setInterval(250);
    connect(&m_draw, &QTimer::timeout, this, &ArticleEditor::preview);
    retranslate();
}

ArticleEditor::Form ArticleEditor::makeForm(const QString &language)
{
    Form form;
    form.page = new QWidget;
    auto *column = new QVBoxLayout(form.page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    const auto named = [&](auto *editor, const QString &field) {
        editor->setObjectName(language + u'.' + field);
        return editor;
    };
    form.title = named(new QLineEdit, u"title"_s);
    form.summary = named(new QPlainTextEdit, u"summary"_s);
    form.keywords = named(new QLineEdit, u"keywords"_s);
    form.body = named(new QPlainTextEdit, u"body"_s);
    form.summary->setFixedHeight(lineHeight() * 2 + scaled(12));
    form.summary->setTabChangesFocus(true);
    form.body->setTabChangesFocus(true);
    form.body->setFont(markupFont());
    new MarkdownHighlighter(form.body->document());
    form.titleFrame = new FieldFrame({}, form.title);
    form.summaryFrame = new FieldFrame({}, form.summary);
    form.keywordsFrame = new FieldFrame({}, form.keywords);
    auto *top = new QHBoxLayout;
    top->setSpacing(scaled(10));
    top->addWidget(form.titleFrame, 3, Qt::AlignTop);
    top->addWidget(form.keywordsFrame, 2, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(form.summaryFrame);
    auto *both = new QSplitter(Qt::Horizontal);
    both->setChildrenCollapsible(false);
    form.preview = new ArticleView;
    form.preview->setObjectName(u"preview_"_s + language);
    form.preview->setFocusPolicy(Qt::NoFocus);
    both->addWidget(form.body);
    both->addWidget(form.preview);
    column->addWidget(both, 1);
    m_stack->addWidget(form.page);
    for (QLineEdit *line : {form.title, form.keywords})
        connect(line, &QLineEdit::textChanged, this, &ArticleEditor::touched);
    for (QPlainTextEdit *text : {form.summary, form.body})
        connect(text, &QPlainTextEdit::textChanged, this, &ArticleEditor::touched);
    return form;
}

QString ArticleEditor::key(const QString &field) const
{
    return u"article:%1:%2"_s.arg(m_page.article.id.value).arg(field);
}

QString ArticleEditor::shown(const QString &field) const
{
    const Form &form = m_forms[field.left(2)];
    const QString what = field.mid(3);
    return what == "title"_L1 ? form.title->text() : what == "keywords"_L1 ? form.keywords->text()
        : what == "summary"_L1 ? form.summary->toPlainText() : form.body->toPlainText();
}

void ArticleEditor::put(const QString &field, const QString &text)
{
    const Form &form = m_forms[field.left(2)];
    const QString what = field.mid(3);
    if (what == "title"_L1)
        form.title->setText(text);
    else if (what == "keywords"_L1)
        form.keywords->setText(text);
    else
        (what == "summary"_L1 ? form.summary : form.body)->setPlainText(text);
}

void ArticleEditor::showPage(const ArticlePage &page, const QMap<QString, QByteArray> &files)
{
    if (m_keep.isActive())
        keepTyped();
    m_filling = true;
    m_page = page;
    const WordsContext words = WordsContext::of(m_desk);
    const Directory &directory = words.reference->directory;
    m_owner->clear();
    m_owner->addItem(tr("Nobody yet"), 0);
    for (const Staff &person : directory.staff) {
        if (person.active && person.role != "service"_L1)
            m_owner->addItem(person.name, person.id.value);
    }
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(page.article.owner.value)));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(page.article.kind)));
    m_review->setText(page.article.reviewAt.isValid() ? page.article.reviewAt.toTimeZone(words.zone).date().toString(Qt::ISODate) : QString());
    QStringList names;
    for (const Id<ServiceEntry> service : page.services)
        names += words.service(service);
    m_services->setText(names.join(u", "_s));
    names.clear();
    for (const Id<Category> category : page.categories)
        names += words.category(category);
    m_categories->setText(names.join(u", "_s));
    const bool publishes = mayPublish(page.article, m_desk.actor());
    m_owner->setEnabled(publishes);
    m_review->setEnabled(publishes);

    m_was.clear();
    for (const QString &language : articleLanguages()) {
        m_forms[language].preview->setFiles(files);
        for (const QString &name : articleFields()) {
            const QString field = language + u'.' + name;
            const QString stands = articleField(page.working.value(language), name);
            const QString typed = m_drafts.text(key(field));
            m_was.insert(field, typed.isEmpty() ? stands : m_drafts.text(key(field) + u":was"_s));
            put(field, typed.isEmpty() ? stands : typed);
        }
    }
    for (const QString &field : factFields())
        m_was.insert(field, {});
    m_filling = false;
    showError({}, {});
    preview();
}

void ArticleEditor::setLanguage(const QString &language)
{
    m_language = language;
    m_stack->setCurrentWidget(m_forms[language].page);
    preview();
}

QVariant ArticleEditor::services(const QString &typed) const
{
    QVariantList ids;
    for (const QString &name : typed.split(u',', Qt::SkipEmptyParts)) {
        const ServiceEntry *service = m_desk.reference()->directory.serviceByCode(name.trimmed());
        ids += service ? service->id.value : qint64(-1); // an unknown one is refused by the desk, at this field
    }
    return ids;
}

QVariant ArticleEditor::categories(const QString &typed) const
{
    QVariantList ids;
    for (const QString &name : typed.split(u',', Qt::SkipEmptyParts)) {
        const Category *category = m_desk.reference()->directory.categoryByCode(name.trimmed());
        ids += category ? category->id.value : qint64(-1);
    }
    return ids;
}

ArticleEdit ArticleEditor::edit() const
{
    ArticleEdit edit;
    edit.article = m_page.article.id;
    edit.ticket = m_page.article.ticket;
    const bool isNew = !m_page.article.id;
    for (const QString &language : articleLanguages()) {
        for (const QString &name : articleFields()) {
            const QString field = language + u'.' + name;
            const QString now = shown(field), was = m_was.value(field);
            if (now != was || (isNew && !now.isEmpty()))
                edit.fields.insert(field, {was, now});
        }
    }
    const auto fact = [&](const QString &field, const QVariant &was, const QVariant &now) {
        if (was != now)
            edit.fields.insert(field, {was, now});
    };
    fact(u"kind"_s, isNew ? QString() : m_page.article.kind, m_kind->currentData().toString());
    fact(u"owner_id"_s, m_page.article.owner.value, m_owner->currentData().toLongLong());
    const QTimeZone zone = WordsContext::of(m_desk).zone;
    const QDate day = QDate::fromString(m_review->text().trimmed(), Qt::ISODate);
    const QDate wasDay = m_page.article.reviewAt.isValid() ? m_page.article.reviewAt.toTimeZone(zone).date() : QDate();
    if (day != wasDay)
        edit.fields.insert(u"review_at"_s, {m_page.article.reviewAt, day.isValid() ? QDateTime(day, {0, 0}, zone).toUTC() : QDateTime()});
    QVariantList had;
    for (const Id<ServiceEntry> service : m_page.services)
        had += service.value;
    fact(u"services"_s, had, services(m_services->text()));
    had.clear();
    for (const Id<Category> category : m_page.categories)
        had += category.value;
    fact(u"categories"_s, had, categories(m_categories->text()));
    if (isNew && edit.fields.size() == 1 && edit.fields.contains(u"kind"_s))
        edit.fields.clear(); // nothing was written yet
    return edit;
}

void ArticleEditor::touched()
{
    if (m_filling)
        return;
    // Not put off by further keys: in unbroken typing it is on disk as often.
    if (!m_keep.isActive())
        m_keep.start();
    if (!m_draw.isActive())
        m_draw.start();
    emit changed();
}

void ArticleEditor::keepTyped()
{
    m_keep.stop();
    for (const QString &language : articleLanguages()) {
        for (const QString &name : articleFields()) {
            const QString field = language + u'.' + name, now = shown(field);
            const QString kept = now == m_was.value(field) ? QString() : now;
            if (m_drafts.text(key(field)) == kept)
                continue;
            m_drafts.put(key(field) + u":was"_s, kept.isEmpty() ? QString() : m_was.value(field));
            m_drafts.put(key(field), kept);
        }
    }
    emit typedSaved();
}

void ArticleEditor::dropTyped()
{
    m_keep.stop();
    for (const QString &language : articleLanguages()) {
        for (const QString &name : articleFields()) {
            m_drafts.drop(key(language + u'.' + name));
            m_drafts.drop(key(language + u'.' + name) + u":was"_s);
        }
    }
}

void ArticleEditor::preview()
{
    const Form &form = m_forms[m_language];
    form.preview->showMarkdown(form.body->toPlainText());
}

void ArticleEditor::showError(const QString &field, const QString &words)
{
    const auto set = [&](FieldFrame *frame) {
        const bool here = !words.isEmpty() && frame->editor()->objectName() == field;
        frame->setError(here ? words : QString());
        if (here)
            frame->editor()->setFocus(Qt::OtherFocusReason);
    };
    for (const Form &form : std::as_const(m_forms)) {
        for (FieldFrame *frame : {form.titleFrame, form.summaryFrame, form.keywordsFrame})
            set(frame);
    }
    for (FieldFrame *frame : {m_kindFrame, m_ownerFrame, m_reviewFrame, m_servicesFrame, m_categoriesFrame})
        set(frame);
}

void ArticleEditor::focusText()
{
    const Form &form = m_forms[m_language];
    if (form.title->text().isEmpty())
        form.title->setFocus(Qt::OtherFocusReason);
    else
        form.body->setFocus(Qt::OtherFocusReason);
}

void ArticleEditor::insertPicture(const QString &name)
{
    m_forms[m_language].body->insertPlainText(u"![%1](%2)"_s.arg(name, QString::fromUtf8(QUrl::toPercentEncoding(name))));
}

void ArticleEditor::makeBold()
{
    QTextCursor cursor = m_forms[m_language].body->textCursor();
    cursor.insertText(u"**%1**"_s.arg(cursor.selectedText()));
}

void ArticleEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ArticleEditor::retranslate()
{
    m_filling = true;
    const QString kind = m_kind->currentData().toString();
    m_kind->clear();
    for (const QString &code : articleKinds())
        m_kind->addItem(articleKindWords(code), code);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_kindFrame->setLabel(tr("Kind"));
    m_ownerFrame->setLabel(tr("Owner"));
    m_reviewFrame->setLabel(tr("Review by"));
    m_review->setPlaceholderText(u"2026-12-31"_s);
    m_servicesFrame->setLabel(tr("Services"));
    m_categoriesFrame->setLabel(tr("Categories"));
    for (const Form &form : std::as_const(m_forms)) {
        form.titleFrame->setLabel(tr("Title"));
        form.summaryFrame->setLabel(tr("Symptom or summary"));
        form.keywordsFrame->setLabel(tr("Keywords"));
        form.body->setAccessibleName(tr("Text in Markdown"));
        form.preview->setAccessibleName(tr("Preview"));
    }
    m_filling = false;
}

} // namespace frontdesk
