#pragma once

#include "core/support/result.h"

#include <QHash>

#include <optional>
#include <vector>

namespace frontdesk {

/// Traditional characters and the simplified ones that search puts in their place, one character for one.
///
/// OpenCC's own conversion of a text looks at phrases (乾坤 keeps its 乾, 乾燥 does not), so that a part of a text may be
/// converted otherwise than the whole, and a search for the part would miss it. Search therefore takes from OpenCC the
/// simplified form of every single character, read once into a table. It is constant afterwards: threads share it freely.
class SimplifiedCharacters
{
public:
    /// Reads the table through OpenCC. `config` is OpenCC's name or path of a configuration (Debian: libopencc-data).
    /// Fails with Unavailable "folding.opencc_missing" where the data is absent or damaged.
    static Result<SimplifiedCharacters> load(const QString &config);

    char32_t of(char32_t character) const
    {
        if (character >= FirstFlat && character < EndFlat && !m_flat.empty())
            return m_flat[character - FirstFlat];
        return character < FirstSupplementary ? character : m_supplementary.value(character, character);
    }

private:
    static constexpr char32_t FirstFlat = 0x3400; // extension A up to the end of the unified ideographs
    static constexpr char32_t EndFlat = 0xA000;
    static constexpr char32_t FirstSupplementary = 0x20000;
    static constexpr char32_t EndSupplementary = 0x323B0;

    char32_t settled(char32_t character) const;

    std::vector<char32_t> m_flat;
    QHash<char32_t, char32_t> m_supplementary;
};

/// The table of this process, read at first use; empty (every character stays) when OpenCC's data is missing.
const SimplifiedCharacters &simplifiedCharacters();
/// Why simplifiedCharacters() is empty, for the screen to say; nothing if all is well. Also logged once as a warning.
const std::optional<Error> &simplifiedCharactersProblem();

} // namespace frontdesk
