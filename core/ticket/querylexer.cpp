#include "core/ticket/querylexer.h"

namespace frontdesk {

namespace {

bool isQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'＂' || c == u'「' || c == u'」';
}

bool isComma(QChar c)
{
    return c == u',' || c == u'，' || c == u'、';
}

QChar plain(QChar c)
{
    switch (c.unicode()) {
    case u'：': return u':';
    case u'＜': return u'<';
    case u'＞': return u'>';
    case u'＝': return u'=';
    case u'－': return u'-';
    default: return c;
    }
}

bool isOperator(QChar c)
{
    c = plain(c);
    return c == u':' || c == u'<' || c == u'>' || c == u'=';
}

class Cutter
{
public:
    Cutter(const QString &text, IsQueryField isField) : m_text(text), m_isField(isField) {}

    QList<FilterTerm> cut()
    {
        QList<FilterTerm> terms;
        while (true) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            if (m_at >= m_text.size())
                return terms;
            terms += term();
        }
    }

private:
    FilterTerm term()
    {
        FilterTerm term;
        term.start = m_at;
        if (plain(m_text[m_at]) == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            term.excluded = true;
            ++m_at;
        }
        if (!field(term)) {
            // A word keeps its minus: only the search knows what it means there.
            m_at = term.start;
            term.excluded = false;
            term.values += value(term, false);
        }
        term.length = m_at - term.start;
        return term;
    }

    bool field(FilterTerm &term)
    {
        int end = m_at;
        // No name of a field is long; the limit keeps a text without spaces from being looked up at every step.
        while (end < m_text.size() && end - m_at <= 24 && (m_text[end].isLetter() || m_text[end] == u'_'))
            ++end;
        if (end == m_at || end >= m_text.size() || !isOperator(m_text[end]))
            return false;
        const QString name = m_text.mid(m_at, end - m_at);
        if (!m_isField(name))
            return false;
        term.field = name;
        const QChar sign = plain(m_text[end++]);
        const bool equal = end < m_text.size() && plain(m_text[end]) == u'=';
        if (sign == u'<' || sign == u'>') {
            end += equal ? 1 : 0;
            term.op = sign == u'<' ? (equal ? FilterTerm::LessOrEqual : FilterTerm::Less) : (equal ? FilterTerm::GreaterOrEqual : FilterTerm::Greater);
        }
        m_at = end;
        term.fieldLength = m_at - term.start;
        do {
            term.values += value(term, true);
        } while (m_at < m_text.size() && isComma(m_text[m_at]) && ++m_at);
        return true;
    }

    FilterValue value(FilterTerm &term, bool inList)
    {
        FilterValue value;
        value.start = m_at;
        if (m_at < m_text.size() && isQuote(m_text[m_at])) {
            value.quoted = true;
            const int from = ++m_at;
            while (m_at < m_text.size() && !isQuote(m_text[m_at]))
                ++m_at;
            value.text = m_text.mid(from, m_at - from);
            if (m_at < m_text.size())
                ++m_at;
            else
                term.unclosed = true;
        } else {
            while (m_at < m_text.size() && !m_text[m_at].isSpace() && !(inList && isComma(m_text[m_at])))
                ++m_at;
            value.text = m_text.mid(value.start, m_at - value.start);
        }
        value.length = m_at - value.start;
        return value;
    }

    const QString &m_text;
    IsQueryField m_isField;
    int m_at = 0;
};

} // namespace

QList<FilterTerm> cutQuery(const QString &text, IsQueryField isField)
{
    return Cutter(text, isField).cut();
}

} // namespace frontdesk
