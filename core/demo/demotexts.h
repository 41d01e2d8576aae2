#pragma once

#include "core/demo/demorandom.h"
#include "core/support/result.h"

#include <QHash>
#include <QStringList>

namespace frontdesk {

/// One sort of ticket: what it is about, who works on it, and its texts in both languages ("zh.title", "en.note", …).
struct DemoFamily
{
    QString code;
    QString kind;
    QString service;
    QString category;
    QString group;
    int weight = 1;
    int firstContactPercent = 0; ///< how often the first person solves it at once
    QString impact;              ///< usual one
    bool needsApproval = false;
    QHash<QString, QStringList> texts;

    const QStringList &text(const QString &language, const QString &part) const;
};

/// The demo's words, from resources/demo.
class DemoTexts
{
public:
    static Result<DemoTexts> load();

    const QList<DemoFamily> &families() const { return m_families; }
    const QList<int> &weights() const { return m_weights; }
    const DemoFamily *family(const QString &code) const;
    const QStringList &phrases(const QString &language, const QString &name) const;
    const QStringList &names(const QString &language, const QString &name) const;

private:
    QList<DemoFamily> m_families;
    QList<int> m_weights;
    QHash<QString, QStringList> m_phrases; ///< "zh.since" -> alternatives
    QHash<QString, QStringList> m_names;
};

/// Fills the slots of one ticket's texts ({host}, {time}, …), the same word in all of them.
class DemoWording
{
public:
    DemoWording(const DemoTexts &texts, QString language, DemoRandom &random) : m_texts(texts), m_language(std::move(language)), m_random(random) {}

    void set(const QString &slot, const QString &word) { m_words.insert(slot, word); }
    const QString &language() const { return m_language; }
    QString fill(const QString &pattern);
    /// One of the family's texts, filled.
    QString of(const DemoFamily &family, const QString &part);
    /// One of the common phrases, filled.
    QString phrase(const QString &name);

private:
    QString word(const QString &slot);

    const DemoTexts &m_texts;
    QString m_language;
    DemoRandom &m_random;
    QHash<QString, QString> m_words;
};

} // namespace frontdesk
