#include "core/reporting/reportstream.h"

#include <QDataStream>
#include <QIODevice>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr quint32 magic = 0x46445250; // FDRP
constexpr quint32 version = 1;

/// Either way over one list of members, so that what is written is what is read.
class Passage
{
public:
    Passage(QDataStream &stream, bool writes) : m_stream(stream), m_writes(writes) { m_stream.setVersion(QDataStream::Qt_6_4); }

    template<typename... Members>
    void operator()(Members &...members)
    {
        (one(members), ...);
    }

private:
    void one(ReportPeriod &p) { (*this)(p.first, p.last, p.zone, p.from, p.to); }
    void one(ReportFilters &f) { (*this)(f.group, f.agent, f.service, f.category, f.organisation, f.kind, f.priority, f.channel); }
    void one(ReportRequest &r) { (*this)(r.name, r.period, r.filters); }
    void one(BilingualName &n) { (*this)(n.zh, n.en); }
    void one(ReportCell &c) { (*this)(c.value, c.words); }
    void one(ReportRow &r) { (*this)(r.cells, r.bucket); }
    void one(ReportColumn &c) { (*this)(c.code, c.type, c.measure, c.part, c.bucket); }
    void one(ReportTable &t) { (*this)(t.code, t.columns, t.rows); }
    void one(Report &r) { (*this)(r.request, r.madeAt, r.madeBy, r.limited, r.filterWords, r.measures, r.tables, r.noData); }

    /// What a cell or a bucket may hold, and no other type: reading makes nothing else.
    void one(QVariant &value)
    {
        enum Kind : quint8 { None, Number, Fraction, Text, Date };
        const int type = value.typeId();
        quint8 kind = !value.isValid() ? None : type == QMetaType::Double ? Fraction : type == QMetaType::QDate ? Date : type == QMetaType::QString ? Text : Number;
        one(kind);
        const auto pass = [&](auto held) {
            one(held);
            value = QVariant::fromValue(held);
        };
        switch (kind) {
        case None: value = {}; break;
        case Number: pass(value.toLongLong()); break;
        case Fraction: pass(value.toDouble()); break;
        case Text: pass(value.toString()); break;
        case Date: pass(value.toDate()); break;
        default: m_stream.setStatus(QDataStream::ReadCorruptData);
        }
    }
    template<typename T>
    void one(Id<T> &id)
    {
        one(id.value);
    }
    template<typename T>
    void one(QList<T> &list)
    {
        quint32 count = quint32(list.size());
        one(count);
        for (quint32 i = 0; i < count && m_stream.status() == QDataStream::Ok; ++i) {
            if (!m_writes)
                list.append(T());
            one(list[i]);
        }
    }
    template<typename T>
    void one(QMap<QString, T> &map)
    {
        QStringList keys = map.keys();
        one(keys);
        for (const QString &key : std::as_const(keys))
            one(map[key]);
    }
    template<typename T>
        requires(std::is_enum_v<T>)
    void one(T &value)
    {
        quint8 number = quint8(value);
        one(number);
        value = T(number);
    }
    template<typename T>
        requires(!std::is_enum_v<T>)
    void one(T &value)
    {
        if (m_writes)
            m_stream << value;
        else
            m_stream >> value;
    }

    QDataStream &m_stream;
    bool m_writes;
};

} // namespace

namespace reportstream {

QByteArray write(const PaperOrder &order)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    Passage pass(stream, true);
    PaperOrder copy = order;
    stream << magic << version;
    pass(copy.report, copy.deskName, copy.language);
    return bytes;
}

Result<PaperOrder> read(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    Passage pass(stream, false);
    PaperOrder order;
    quint32 known = 0, written = 0;
    stream >> known >> written;
    if (known == magic && written == version)
        pass(order.report, order.deskName, order.language);
    bool typed = order.report.tables.size() < 1000;
    for (const ReportTable &table : std::as_const(order.report.tables)) {
        for (const ReportColumn &column : table.columns)
            typed = typed && int(column.type) <= int(ReportValue::Date);
    }
    if (known != magic || written != version || stream.status() != QDataStream::Ok || !stream.atEnd() || !typed)
        return failure(ErrorKind::Invalid, u"report.stream_unreadable"_s);
    return order;
}

} // namespace reportstream
} // namespace frontdesk
