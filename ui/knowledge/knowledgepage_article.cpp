#include "core/desk/desk.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/knowledge/articleeditor.h"
#include "ui/knowledge/articlerows.h"
#include "ui/knowledge/articleview.h"
#include "ui/knowledge/articlewords.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

QWidget *KnowledgePage::makeArticle()
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner = new ErrorBanner;
    column->addWidget(m_banner);
    m_right = new QStackedWidget;
    m_right->setMinimumWidth(scaled(720)); // of its own: the buttons of all states together would ask for twice as much
    m_empty = new EmptyState;
    m_empty->setIconName(u"documentation"_s);
    m_empty->setActions({m_new});
    m_right->addWidget(m_empty);
    m_article = new QWidget;
    auto *page = new QVBoxLayout(m_article);
    page->setContentsMargins(0, scaled(8), 0, 0);
    page->setSpacing(scaled(6));
    const auto inset = [&](QLayout *line) {
        line->setContentsMargins(scaled(16), 0, scaled(16), 0);
        page->addLayout(line);
    };
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    m_kind = makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Medium);
    m_typed = makeLabel({}, TextUse::Caption, Ink::Ok);
    head->addWidget(m_kind, 1);
    head->addWidget(m_typed);
    inset(head);
    m_title = makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_facts = makeLabel({}, TextUse::Caption, Ink::Secondary);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    auto *titles = new QVBoxLayout;
    titles->addWidget(m_title);
    titles->addWidget(m_facts);
    inset(titles);

    auto *ways = new QHBoxLayout;
    ways->setSpacing(scaled(8));
    m_languages = new SegmentedControl;
    m_languages->setObjectName(u"article_languages"_s);
    for (const QString &language : articleLanguages())
        m_languages->addSegment(language, articleLanguageWords(language));
    m_modes = new SegmentedControl;
    m_modes->setObjectName(u"article_modes"_s);
    for (const QString &mode : {u"read"_s, u"edit"_s, u"changes"_s})
        m_modes->addSegment(mode, mode);
    ways->addWidget(m_languages);
    ways->addWidget(m_modes);
    ways->addStretch();
    for (QAction *each : {m_yes, m_no, m_bold, m_picture})
        ways->addWidget(new KeyButton(each, nullptr, KeyButton::Kind::Flat));
    inset(ways);
    connect(m_languages, &SegmentedControl::chosen, this, [this](const QString &language) {
        m_language = language;
        setMode(m_mode);
    });
    connect(m_modes, &SegmentedControl::chosen, this, &KnowledgePage::setMode);

    auto *body = new QStackedWidget;
    body->setObjectName(u"article_body"_s);
    m_view = new ArticleView;
    m_view->setObjectName(u"article_text"_s);
    connect(m_view, &ArticleView::linkChosen, this, &KnowledgePage::askToOpen);
    m_editor = new ArticleEditor(m_desk, m_drafts);
    auto *changes = new QSplitter(Qt::Horizontal);
    m_history = new QListWidget;
    m_history->setObjectName(u"article_history"_s);
    m_difference = new ArticleView;
    m_difference->setObjectName(u"article_difference"_s);
    changes->addWidget(m_history);
    changes->addWidget(m_difference);
    changes->setStretchFactor(1, 1);
    changes->setChildrenCollapsible(false);
    changes->setSizes({scaled(220), scaled(560)});
    body->addWidget(m_view);
    body->addWidget(m_editor);
    body->addWidget(changes);
    page->addWidget(body, 1);
    connect(m_history, &QListWidget::currentRowChanged, this, &KnowledgePage::showDifference);
    connect(m_editor, &ArticleEditor::changed, this, &KnowledgePage::mark);
    connect(m_editor, &ArticleEditor::typedSaved, this, [this] {
        m_typed->setText(m_editor->isChanged() ? tr("Draft saved here %1").arg(QTime::currentTime().toString(u"HH:mm:ss"_s)) : QString());
    });

    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(6));
    foot->addStretch();
    for (QAction *step : {m_retire, m_discard, m_return, m_solved, m_save})
        foot->addWidget(new KeyButton(step));
    foot->addWidget(new KeyButton(m_next, nullptr, KeyButton::Kind::Primary));
    inset(foot);
    page->addSpacing(scaled(6));
    m_right->addWidget(m_article);
    column->addWidget(m_right, 1);
    return right;
}

void KnowledgePage::showArticle(Id<Article> article)
{
    read(article);
}

void KnowledgePage::read(Id<Article> article)
{
    const quint64 reading = ++m_reading;
    whenFinished(m_desk.knowledge().page(article), this, [this, reading](const Result<ArticlePage> &page) {
        if (reading != m_reading)
            return;
        if (!page)
            return failed(page.error());
        if (page->attachments.isEmpty())
            return take(*page, {});
        whenFinished(m_desk.knowledge().attachmentData(page->article.id), this, [this, reading, page = *page](const Result<QMap<QString, QByteArray>> &files) {
            if (reading == m_reading)
                take(page, files.value_or(QMap<QString, QByteArray>()));
        });
    });
}

void KnowledgePage::take(const ArticlePage &page, const QMap<QString, QByteArray> &files)
{
    const bool same = page.article.id == m_page.article.id && page.article.id;
    ++m_reading;
    m_page = page;
    m_files = files;
    m_view->setFiles(files);
    const auto has = [&](const QString &language) {
        return !page.published.value(language).isEmpty() || !page.working.value(language).isEmpty();
    };
    if (!same || m_language.isEmpty()) {
        m_language = uiLanguage();
        if (!has(m_language)) {
            for (const QString &language : articleLanguages()) {
                if (has(language))
                    m_language = language;
            }
        }
    }
    // What somebody is typing stays; their next save is compared with what it was typed over.
    if (!same || m_mode != "edit"_L1 || !m_editor->isChanged())
        m_editor->showPage(page, files);
    m_right->setCurrentWidget(m_article);
    setMode(same ? m_mode : u"read"_s);
}

void KnowledgePage::setMode(const QString &mode)
{
    m_mode = mode;
    m_modes->setCurrent(mode);
    m_languages->setCurrent(m_language);
    m_editor->setLanguage(m_language);
    auto *body = findChild<QStackedWidget *>(u"article_body"_s);
    body->setCurrentIndex(mode == "edit"_L1 ? 1 : mode == "changes"_L1 ? 2 : 0);
    if (mode == "edit"_L1) {
        m_editor->focusText();
    } else if (mode == "changes"_L1) {
        whenFinished(m_desk.knowledge().versions(m_page.article.id), this, [this](const Result<QList<ArticleVersion>> &versions) {
            versions ? showVersions(*versions) : failed(versions.error());
        });
    } else {
        showRead();
    }
    showHead();
    mark();
}

void KnowledgePage::showRead()
{
    const ArticleText &published = m_page.published.value(m_language);
    const ArticleText text = published.isEmpty() ? m_page.working.value(m_language) : published;
    QString markdown = text.body;
    if (!text.summary.isEmpty()) // a quotation, so that symptom and text stay apart
        markdown = u"> "_s + QString(text.summary).replace(u'\n', u"\n> "_s) + u"\n\n"_s + markdown;
    m_view->showMarkdown(text.isEmpty() ? tr("This article has no text in this language yet.") : markdown);
}

void KnowledgePage::showVersions(const QList<ArticleVersion> &versions)
{
    m_versions.clear();
    for (const ArticleVersion &version : versions) {
        if (version.language == m_language)
            m_versions += version;
    }
    const ArticleText working = m_page.working.value(m_language);
    if (!working.isEmpty() && (m_versions.isEmpty() || m_versions.first().text != working))
        m_versions.prepend({0, m_language, working, m_page.article.changedAt, {}});
    const QSignalBlocker quiet(m_history);
    m_history->clear();
    const WordsContext words = WordsContext::of(m_desk);
    for (const ArticleVersion &version : std::as_const(m_versions))
        m_history->addItem(version.version == 0 ? tr("Draft, %1").arg(words.moment(version.savedAt))
                                                : tr("Version %1, %2, %3", "number, when, who").arg(version.version).arg(words.moment(version.savedAt), version.savedByName));
    m_history->setCurrentRow(m_versions.isEmpty() ? -1 : 0);
    showDifference();
}

void KnowledgePage::showDifference()
{
    const int row = m_history->currentRow();
    if (row < 0 || row >= m_versions.size())
        return m_difference->showDifference(tr("Nothing was published in this language yet."), {}, {});
    const auto whole = [](const ArticleText &text) { return QStringList{text.title, text.keywords, text.summary, text.body}.join(u'\n'); };
    const bool first = row + 1 == m_versions.size();
    m_difference->showDifference(first ? tr("The first version") : tr("Against the version before"), first ? QString() : whole(m_versions.at(row + 1).text),
                                 whole(m_versions.at(row).text));
}

void KnowledgePage::changeMode()
{
    setMode(m_mode == "read"_L1 ? u"edit"_s : m_mode == "edit"_L1 ? u"changes"_s : u"read"_s);
}

void KnowledgePage::changeLanguage()
{
    m_language = m_language == "zh"_L1 ? u"en"_s : u"zh"_s;
    setMode(m_mode);
}

void KnowledgePage::save()
{
    saveThen({});
}

void KnowledgePage::saveThen(const QString &next)
{
    if (m_saving)
        return;
    ArticleEdit edit = m_editor->edit();
    if (edit.fields.isEmpty())
        return next.isEmpty() ? void() : act(next);
    m_saving = true;
    m_banner->clear();
    m_editor->showError({}, {});
    whenFinished(m_desk.knowledge().save(edit), this, [this, next](const Result<ArticleReceipt> &receipt) {
        m_saving = false;
        if (!receipt)
            return failed(receipt.error());
        saved(*receipt, true);
        if (!next.isEmpty() && receipt->conflicts.isEmpty() && receipt->state != "published"_L1) {
            m_page.article.id = receipt->article;
            act(next);
        }
    });
    mark();
}

void KnowledgePage::saved(const ArticleReceipt &receipt, bool wrote)
{
    if (wrote)
        m_editor->dropTyped();
    for (const ArticleReceipt::Conflict &conflict : receipt.conflicts) {
        Conflict shown;
        shown.title = tr("Choose the text for %1").arg(receipt.number);
        shown.intro = tr("%1 changed the same part of the article. The other parts are saved.").arg(conflict.who);
        shown.note = tr("Both texts stay in the article’s journal.");
        const WordsContext words = WordsContext::of(m_desk);
        shown.saved = {conflict.saved.toString(), conflict.who, words.moment(conflict.at), {}, {}};
        shown.mine = {conflict.yours.toString(), m_desk.actor().name, words.moment(m_desk.clock().now()), {}, {}};
        auto *choice = new ConflictDialog(shown, this);
        choice->setAttribute(Qt::WA_DeleteOnClose);
        connect(choice, &QDialog::accepted, this, [this, choice, conflict, article = receipt.article] {
            if (!choice->isMine())
                return;
            ArticleEdit again;
            again.article = article;
            again.fields.insert(conflict.field, {conflict.saved, conflict.yours});
            whenFinished(m_desk.knowledge().save(again), this, [this](const Result<ArticleReceipt> &mine) { mine ? saved(*mine, false) : failed(mine.error()); });
        });
        choice->open();
    }
    m_page.article.id = receipt.article;
    m_mode = u"read"_s;
    read(receipt.article);
    ask();
    emit articleSaved(receipt);
}

void KnowledgePage::goOn()
{
    const bool publishes = mayPublish(m_page.article, m_desk.actor());
    saveThen(publishes ? u"publish"_s : u"propose"_s);
}

void KnowledgePage::act(const QString &name)
{
    if (!m_page.article.id)
        return;
    ArticleAction wanted;
    wanted.article = m_page.article.id;
    wanted.action = name;
    whenFinished(m_desk.knowledge().act(wanted), this, [this](const Result<ArticleReceipt> &receipt) { receipt ? saved(*receipt, false) : failed(receipt.error()); });
}

void KnowledgePage::retire()
{
    act(m_page.article.state == "retired"_L1 ? u"revive"_s : u"retire"_s);
}

void KnowledgePage::discard()
{
    if (m_editor->isChanged()) {
        m_editor->dropTyped();
        m_editor->showPage(m_page, m_files);
        m_typed->clear();
        return mark();
    }
    act(u"discard"_s);
}

void KnowledgePage::vote(bool helpful)
{
    if (!m_page.article.id)
        return;
    whenFinished(m_desk.knowledge().vote(m_page.article.id, helpful), this, [this](const Result<ArticleReceipt> &receipt) {
        if (!receipt)
            return failed(receipt.error());
        read(receipt->article);
    });
}

void KnowledgePage::attachPicture()
{
    if (!m_page.article.id)
        return m_banner->show(ErrorBanner::Tone::Notice, tr("Save the draft first, then add pictures to it."));
    auto *dialog = new QFileDialog(this, tr("Insert a picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, article = m_page.article.id](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failed(Error{ErrorKind::Invalid, u"file.unreadable"_s, u"file"_s, file.errorString(), {{u"file"_s, path}}});
        const QByteArray picture = file.readAll();
        whenFinished(m_desk.knowledge().attach(article, QFileInfo(path).fileName(), picture), this, [this, picture](const Result<Attachment> &added) {
            if (!added)
                return failed(added.error());
            m_files.insert(added->name, picture);
            m_editor->insertPicture(added->name);
        });
    });
    dialog->open();
}

void KnowledgePage::makeBold()
{
    m_editor->makeBold();
}

void KnowledgePage::solvedWith()
{
    if (!m_ticket.id || !m_page.article.id)
        return;
    const Article article = m_page.article;
    const ArticleText text = m_page.published.value(m_language);
    whenFinished(m_desk.knowledge().use(article.id, m_ticket.id), this, [this, article, text, ticket = m_ticket](const Result<ArticleReceipt> &used) {
        if (!used)
            return failed(used.error());
        TicketAction resolve;
        resolve.ticket = ticket.id;
        resolve.action = u"resolve"_s;
        resolve.code = article.kind == "known_error"_L1 ? u"known_error"_s : u"user_guided"_s;
        resolve.text = text.summary.isEmpty() ? u"%1 %2"_s.arg(article.number, text.title) : u"%1 %2\n%3"_s.arg(article.number, text.title, text.summary);
        whenFinished(m_desk.tickets().act(resolve), this, [this, article, ticket](const Result<TicketReceipt> &resolved) {
            read(article.id);
            if (!resolved) {
                // Counted and linked it is; what its state needs first is said.
                return m_banner->show(ErrorBanner::Tone::Warning, tr("%1 is linked to %2, which stays as it is.").arg(article.number, ticket.number), errorText(resolved.error()));
            }
            m_ticket = {};
            mark();
            emit ticketSolved(ticket.id);
            emit ticketRequested(ticket.id);
        });
    });
}

void KnowledgePage::failed(const Error &error)
{
    if (error.kind == ErrorKind::Canceled)
        return;
    if (!error.field.isEmpty() && m_mode == "edit"_L1) {
        if (const QString language = error.field.left(2); articleLanguages().contains(language) && language != m_language) {
            m_language = language;
            setMode(m_mode);
        }
        m_editor->showError(error.field == "title"_L1 ? m_language + ".title"_L1 : error.field, errorText(error));
    }
    m_banner->showError(errorText(error));
    mark();
}

void KnowledgePage::showHead()
{
    const Article &article = m_page.article;
    const WordsContext words = WordsContext::of(m_desk);
    QStringList state{articleKindWords(article.kind)};
    if (article.id)
        state += article.number;
    state += article.id ? articleStateWords(article.state) : tr("New draft");
    if (article.version > 0)
        state += article.state == "published"_L1 ? tr("version %1").arg(article.version) : tr("published is version %1").arg(article.version);
    m_kind->setText(state.join(u" · "_s));
    const ArticleText published = m_page.published.value(m_language);
    const QString title = published.isEmpty() ? m_page.working.value(m_language).title : published.title;
    m_title->setText(title.isEmpty() ? article.title(m_language) : title);
    QStringList facts{tr("Owner %1").arg(article.ownerName.isEmpty() ? tr("nobody yet") : article.ownerName)};
    QStringList names;
    for (const Id<ServiceEntry> service : m_page.services)
        names += words.service(service);
    if (!names.isEmpty())
        facts += tr("Service %1").arg(names.join(u", "_s));
    names.clear();
    for (const Id<Category> category : m_page.categories)
        names += words.category(category);
    if (!names.isEmpty())
        facts += tr("Category %1").arg(names.join(u", "_s));
    if (article.reviewAt.isValid())
        facts += tr("Review by %1").arg(article.reviewAt.toTimeZone(words.zone).date().toString(Qt::ISODate));
    if (!published.keywords.isEmpty())
        facts += tr("Keywords %1").arg(published.keywords);
    facts += ArticleRows::facts(article);
    m_facts->setText(facts.join(u"   "_s));
    for (const QString &language : articleLanguages()) {
        const int behind = m_page.behind(language);
        m_languages->setText(language, behind > 0 ? tr("%1, %2 behind", "language, versions").arg(articleLanguageWords(language)).arg(behind) : articleLanguageWords(language));
    }
}

} // namespace frontdesk
