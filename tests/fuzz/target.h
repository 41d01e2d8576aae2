#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// What every target of libFuzzer here needs. A target takes any bytes; it must come back, without a report of a sanitizer, and what it says of
// them must hold.

#define FRONTDESK_FUZZ(bytes) \
    static void tryWith(const QByteArray &bytes); \
    extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) \
    { \
        tryWith(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size))); \
        return 0; \
    } \
    static void tryWith(const QByteArray &bytes)

/// Something that must hold; the input that breaks it is kept by libFuzzer.
#define FRONTDESK_HOLDS(condition) \
    do { \
        if (!(condition)) { \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
            std::abort(); \
        } \
    } while (false)
