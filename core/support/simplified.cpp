#include "core/support/simplified.h"

#include <QDebug>
#include <QStringList>

#include <opencc/opencc.h>

#include <exception>
#include <string>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

// Characters that OpenCC converts in phrases only (了解 for 瞭解), and two spellings of Taiwan and Hong Kong (妳, 甚麼). Search
// may treat them as one: text and query are folded alike, so nothing is lost but a rare difference.
constexpr std::pair<char32_t, char32_t> SearchEquals[] = {
    {U'著', U'着'}, {U'瞭', U'了'}, {U'藉', U'借'}, {U'覆', U'复'}, {U'妳', U'你'}, {U'甚', U'什'},
};

struct TableOfProcess
{
    SimplifiedCharacters table;
    std::optional<Error> problem;
};

const TableOfProcess &tableOfProcess()
{
    static const TableOfProcess made = [] {
        TableOfProcess table;
        auto loaded = SimplifiedCharacters::load(u"t2s.json"_s);
        if (loaded) {
            table.table = std::move(*loaded);
        } else {
            table.problem = loaded.error();
            qWarning("Traditional Chinese is not folded to simplified in search: %s", qUtf8Printable(loaded.error().detail));
        }
        return table;
    }();
    return made;
}

} // namespace

Result<SimplifiedCharacters> SimplifiedCharacters::load(const QString &config)
{
    QList<char32_t> characters;
    for (char32_t c = FirstFlat; c < EndFlat; ++c)
        characters.append(c);
    for (char32_t c = FirstSupplementary; c < EndSupplementary; ++c)
        characters.append(c);
    // One character a line: a line break ends every phrase, so each one is converted by itself.
    QString lines;
    lines.reserve(characters.size() * 3);
    for (const char32_t c : std::as_const(characters))
        lines += QString::fromUcs4(&c, 1) + u'\n';

    QString converted;
    try {
        const opencc::SimpleConverter converter(config.toStdString());
        converted = QString::fromStdString(converter.Convert(lines.toStdString()));
    } catch (const std::exception &problem) {
        return failure(ErrorKind::Unavailable, u"folding.opencc_missing"_s, {}, QString::fromUtf8(problem.what()));
    }
    const QList<QStringView> simplified = QStringView(converted).split(u'\n');
    if (simplified.size() != characters.size() + 1)
        return failure(ErrorKind::Unavailable, u"folding.opencc_missing"_s, {}, u"unexpected answer of OpenCC with "_s + config);

    SimplifiedCharacters table;
    table.m_flat.resize(EndFlat - FirstFlat);
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const QList<uint> to = simplified[i].toUcs4();
        const char32_t target = to.size() == 1 ? char32_t(to.first()) : characters[i];
        if (characters[i] < EndFlat)
            table.m_flat[characters[i] - FirstFlat] = target;
        else if (target != characters[i])
            table.m_supplementary.insert(characters[i], target);
    }
    for (const auto &[from, to] : SearchEquals)
        table.m_flat[from - FirstFlat] = to;
    // A target may itself be convertible (薴 > 苧 > 苎); folding twice must give the same as folding once.
    for (const char32_t c : std::as_const(characters)) {
        const char32_t target = table.settled(c);
        if (c < EndFlat)
            table.m_flat[c - FirstFlat] = target;
        else if (target != c)
            table.m_supplementary.insert(c, target);
    }
    return table;
}

char32_t SimplifiedCharacters::settled(char32_t character) const
{
    char32_t target = of(character);
    for (int step = 0; step < 8 && of(target) != target; ++step) // bounded: a circle in the data must not hang the desk
        target = of(target);
    return target;
}

const SimplifiedCharacters &simplifiedCharacters()
{
    return tableOfProcess().table;
}

const std::optional<Error> &simplifiedCharactersProblem()
{
    return tableOfProcess().problem;
}

} // namespace frontdesk
