#!/usr/bin/env python3
"""Writes polyphones.tsv from Unihan_Readings (Debian: package unicode-data). Run by hand when Unicode moves on:
resources/pinyin/polyphones.py > resources/pinyin/polyphones.tsv"""
import bz2
import collections
import re
import unicodedata

HEAD = """\
# Characters with more than one modern reading, without tones (v for u with diaeresis), the commonest first.
# Made by polyphones.py out of the fields kMandarin, kTGHZ2013, kXHC1983 and kHanyuPinlu of Unihan_Readings.txt, Unicode 15.0.0:
# a modified excerpt of that file.
# Copyright (c) 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in
# https://www.unicode.org/copyright.html. Permission is hereby granted, free of charge, to any person obtaining a copy of the
# Unicode data files and any associated documentation (the "Data Files") to deal in the Data Files without restriction, including
# without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell copies of the Data Files, provided
# that this copyright and permission notice appear with all copies. THE DATA FILES ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY
# KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
# NONINFRINGEMENT OF THIRD PARTY RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER BE LIABLE FOR ANY CLAIM OR DAMAGES RESULTING FROM
# THE USE OF THE DATA FILES. Except as contained in this notice, the name of a copyright holder shall not be used in advertising
# or otherwise to promote the sale, use or other dealings in these Data Files without prior written authorization."""


def toneless(reading):
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(c for c in letters if not unicodedata.combining(c))


fields = collections.defaultdict(dict)
with bz2.open("/usr/share/unicode/Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
    for line in lines:
        if line.startswith("U+"):
            code, field, value = line.rstrip("\n").split("\t")
            fields[int(code[2:], 16)][field] = value

print(HEAD)
for code, of in sorted(fields.items()):
    found = of.get("kMandarin", "").split()
    for field in ("kTGHZ2013", "kXHC1983"):
        for group in of.get(field, "").split():
            found += group.split(":")[1].split(",")
    found += [re.sub(r"\(.*", "", reading) for reading in of.get("kHanyuPinlu", "").split()]
    readings = list(dict.fromkeys(filter(None, map(toneless, found))))
    if len(readings) > 1:
        print(chr(code), " ".join(readings), sep="\t")
