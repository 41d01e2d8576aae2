#include "core/demo/demotexts.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Result<QList<QStringList>> rowsOf(const QString &name)
{
    QFile file(u":/demo/%1.tsv"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, file.fileName());
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        rows.append(line.split(u'\t'));
    return rows;
}

Result<QHash<QString, QStringList>> listsOf(const QString &name)
{
    QHash<QString, QStringList> lists;
    FRONTDESK_LET(rows, rowsOf(name));
    for (const QStringList &row : std::as_const(rows))
        lists.insert(row.first(), row.mid(1));
    return lists;
}

const QStringList &listIn(const QHash<QString, QStringList> &lists, const QString &language, const QString &name)
{
    const auto found = lists.constFind(language + u'.' + name);
    if (found == lists.cend())
        qFatal("the demo has no words for %s.%s", qPrintable(language), qPrintable(name));
    return *found;
}

} // namespace

const QStringList &DemoFamily::text(const QString &language, const QString &part) const
{
    return listIn(texts, language, part);
}

Result<DemoTexts> DemoTexts::load()
{
    DemoTexts loaded;
    FRONTDESK_LET(rows, rowsOf(u"families"_s));
    for (const QStringList &row : std::as_const(rows)) {
        if (row.size() != 2)
            return failure(ErrorKind::Internal, u"desk.internal"_s, {}, row.join(u'|'));
        if (row.first() != "family"_L1) {
            loaded.m_families.last().texts[row.first()].append(row.last());
            continue;
        }
        const QStringList traits = row.last().split(u' ');
        if (traits.size() < 8)
            return failure(ErrorKind::Internal, u"desk.internal"_s, {}, row.last());
        DemoFamily family{traits.at(0), traits.at(1), traits.at(2), traits.at(3), traits.at(4), traits.at(5).toInt(), traits.at(6).toInt(), traits.at(7),
                          traits.value(8) == "approval"_L1, {}};
        loaded.m_weights.append(family.weight);
        loaded.m_families.append(std::move(family));
    }
    FRONTDESK_LET(phrases, listsOf(u"phrases"_s));
    FRONTDESK_LET(names, listsOf(u"names"_s));
    // Keys in phrases stand as "since.zh", so that both languages of a phrase lie side by side.
    for (auto it = phrases.cbegin(); it != phrases.cend(); ++it)
        loaded.m_phrases.insert(it.key().section(u'.', 1, 1) + u'.' + it.key().section(u'.', 0, 0), it.value());
    loaded.m_names = std::move(names);
    return loaded;
}

const DemoFamily *DemoTexts::family(const QString &code) const
{
    for (const DemoFamily &family : m_families) {
        if (family.code == code)
            return &family;
    }
    return nullptr;
}

const QStringList &DemoTexts::phrases(const QString &language, const QString &name) const
{
    return listIn(m_phrases, language, name);
}

const QStringList &DemoTexts::names(const QString &language, const QString &name) const
{
    return listIn(m_names, language, name);
}

QString DemoWording::word(const QString &slot)
{
    if (const auto known = m_words.constFind(slot); known != m_words.cend())
        return *known;
    const QString chosen = slot == "n"_L1 ? QString::number(m_random.between(2, 9)) : fill(m_random.pick(m_texts.phrases(m_language, slot)));
    m_words.insert(slot, chosen);
    return chosen;
}

QString DemoWording::fill(const QString &pattern)
{
    QString filled;
    qsizetype from = 0;
    for (qsizetype open; (open = pattern.indexOf(u'{', from)) >= 0;) {
        const qsizetype close = pattern.indexOf(u'}', open);
        filled += QStringView(pattern).mid(from, open - from);
        filled += word(pattern.mid(open + 1, close - open - 1));
        from = close + 1;
    }
    filled += QStringView(pattern).mid(from);
    return filled;
}

QString DemoWording::of(const DemoFamily &family, const QString &part)
{
    return fill(m_random.pick(family.text(m_language, part)));
}

QString DemoWording::phrase(const QString &name)
{
    return fill(m_random.pick(m_texts.phrases(m_language, name)));
}

} // namespace frontdesk
