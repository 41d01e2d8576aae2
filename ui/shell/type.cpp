#include "ui/shell/type.h"

#include <array>
#include <memory>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int c_uses = 8;
constexpr int c_weights = 3;

struct Face
{
    QFont font;
    QFontMetrics metrics{font};
};

struct Faces
{
    std::array<std::array<Face, c_weights>, c_uses> words, figures;
    std::array<int, c_uses> lines{};
};

int s_percent = 100;
bool s_chinese = false;
Density s_density = Density::Normal;
std::unique_ptr<Faces> s_faces;

int pixels(TextUse use)
{
    switch (use) {
    case TextUse::Tag: return s_chinese ? 12 : 11;
    case TextUse::Caption: return 12;
    case TextUse::Base: return 13;
    case TextUse::Article: return 14;
    case TextUse::Subject: return 15;
    case TextUse::Title: return 17;
    case TextUse::Timer: return 22;
    case TextUse::Figure: return 24;
    }
    return 13;
}

Face makeFace(TextUse use, TextWeight weight, const QStringList &families)
{
    static constexpr QFont::Weight weights[] = {QFont::Normal, QFont::Medium, QFont::DemiBold};
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(scaled(pixels(use)));
    font.setWeight(weights[int(weight)]);
    font.setHintingPreference(QFont::PreferNoHinting);
    return {font, QFontMetrics(font)};
}

const Faces &faces()
{
    if (!s_faces) {
        const QStringList words{u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Sans"_s};
        const QStringList figures{u"Noto Sans"_s, u"Noto Sans CJK SC"_s};
        s_faces = std::make_unique<Faces>();
        for (int use = 0; use < c_uses; ++use) {
            for (int weight = 0; weight < c_weights; ++weight) {
                s_faces->words[use][weight] = makeFace(TextUse(use), TextWeight(weight), words);
                s_faces->figures[use][weight] = makeFace(TextUse(use), TextWeight(weight), figures);
            }
            // Font metrics describe the first family only; the figures' faces are taller and cover the Chinese ones.
            s_faces->lines[use] = qMax(s_faces->words[use][0].metrics.height(), s_faces->figures[use][0].metrics.height());
        }
    }
    return *s_faces;
}

} // namespace

const QFont &textFont(TextUse use, TextWeight weight)
{
    return faces().words[int(use)][int(weight)].font;
}

const QFontMetrics &textMetrics(TextUse use, TextWeight weight)
{
    return faces().words[int(use)][int(weight)].metrics;
}

const QFont &figureFont(TextUse use, TextWeight weight)
{
    return faces().figures[int(use)][int(weight)].font;
}

const QFontMetrics &figureMetrics(TextUse use, TextWeight weight)
{
    return faces().figures[int(use)][int(weight)].metrics;
}

void setTypeScale(int percent, bool chinese)
{
    percent = qBound(80, percent, 150);
    if (s_faces && percent == s_percent && chinese == s_chinese)
        return;
    s_percent = percent;
    s_chinese = chinese;
    s_faces.reset();
}

int typePercent()
{
    return s_percent;
}

int scaled(int px)
{
    return qMax(px > 0 ? 1 : 0, qRound(px * s_percent / 100.0));
}

qreal scaled(qreal px)
{
    return px * s_percent / 100.0;
}

int lineHeight(TextUse use)
{
    return faces().lines[int(use)];
}

int fieldHeight()
{
    return lineHeight() + scaled(10);
}

int headerHeight()
{
    return lineHeight(TextUse::Caption) + scaled(9);
}

int listRowHeight(Density density)
{
    static constexpr int padding[] = {8, 12, 18};
    return lineHeight() + scaled(padding[int(density)]);
}

Density listDensity()
{
    return s_density;
}

void setListDensity(Density density)
{
    s_density = density;
}

} // namespace frontdesk
