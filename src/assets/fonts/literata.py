"""
Makes the guide's face from Literata's letters for Latin in the npm package @fontsource-variable/literata 5.3.0:

    apt-get install fonttools python3-brotli
    npm pack @fontsource-variable/literata@5.3.0 && tar xzf fontsource-variable-literata-5.3.0.tgz
    PYTHONHASHSEED=0 /usr/bin/python3 literata.py package/files/literata-latin-wght-normal.woff2 literata.woff2

Kept are weights from 400 to 700, what the guide's pages write and a price or a name may need (another sign comes from
the serif that stands in), the ligatures ff, fi and fl, and kerning as it is at 400, of pairs that it moves by 7
thousandths or more. How a bolder letter's outline moves is rounded to 2 thousandths, which is at most a ninth of a dot
in the largest heading of a sharp phone. So the face fits into a connection's first round trip, 10 packets or 14,600
bytes. fonttools 4.38 makes the file here, byte for byte.
"""

import sys
from io import BytesIO

from fontTools.otlLib.builder import buildPairPosClassesSubtable, buildValue
from fontTools.otlLib.optimize import compact
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFF2FlavorData
from fontTools.varLib.instancer import instantiateVariableFont

LETTERS = {*map(chr, range(0x20, 0x7B))} - {*'"*+@$<>\\^`'} | {*'£°é–—‘’“”…'}
LEAST = 7
STEP = 2


def tables(font, name):
    for lookup in font[name].table.LookupList.Lookup:
        for table in lookup.SubTable:
            yield getattr(table, 'ExtSubTable', table)


def kerned(pairs, first, second):
    """By how much a glyph moves the next: what the first table says that has the pair."""
    for table in pairs:
        if first not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            records = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
            record = next((one for one in records if one.SecondGlyph == second), None)
            if not record:
                continue
        else:
            row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
            record = row.Class2Record[table.ClassDef2.classDefs.get(second, 0)]
        by = record.Value1.XAdvance if record.Value1 else 0
        return by if abs(by) >= LEAST else 0
    return 0


def alike(lines):
    """Glyphs that move others, or are moved, all alike."""
    groups = {}
    for glyph, line in lines.items():
        if any(line):
            groups.setdefault(tuple(line), []).append(glyph)
    return [tuple(group) for group in groups.values()]


source, target = sys.argv[1:]
font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), {'wght': (400, 700)})
for table in tables(font, 'GSUB'):
    if table.LookupType == 4:
        kept = [one for one in table.ligatures.get('f', []) if one.Component in (['f'], ['i'], ['l'])]
        table.ligatures = {'f': kept} if kept else {}
for table in tables(font, 'GPOS'):
    if table.LookupType == 2:
        table.ValueFormat1 &= 15
del font['GDEF'].table.VarStore
font['GDEF'].table.Version = 0x10002
font.flavor, whole = None, BytesIO()
font.save(whole)

font = TTFont(whole, recalcTimestamp=False)
options = Options(layout_features=['kern', 'liga'], notdef_outline=True)
options.drop_tables += ['MVAR', 'STAT', 'vhea', 'vmtx', 'VVAR']
subset = Subsetter(options)
subset.populate(text=''.join(LETTERS))
subset.subset(font)

glyphs = font.getGlyphOrder()
rows = {one: [kerned(list(tables(font, 'GPOS')), one, other) for other in glyphs] for one in glyphs}
columns = dict(zip(glyphs, zip(*rows.values())))
values = {
    (firsts, seconds): (buildValue({'XAdvance': by}), None)
    for firsts in alike(rows)
    for seconds in alike(columns)
    if (by := rows[firsts[0]][glyphs.index(seconds[0])])
}
(lookup,) = font['GPOS'].table.LookupList.Lookup
lookup.SubTable = [buildPairPosClassesSubtable(values, font.getReverseGlyphMap())]
compact(font, 3)

# The outlines' four last points are the glyph's edges: its widths stay as they are, and need no table of their own.
for (variation,) in filter(None, font['gvar'].variations.values()):
    *outline, left, right, top, bottom = variation.coordinates
    rounded = [move and tuple(STEP * round(by / STEP) for by in move) for move in outline]
    variation.coordinates = [*rounded, left, right, top, bottom]
del font['HVAR']
font['name'].names = [name for name in font['name'].names if name.nameID in (0, 1, 2, 4, 6)]
font.flavor, font.flavorData = 'woff2', WOFF2FlavorData(transformedTables=['glyf', 'loca', 'hmtx'])
font.save(target)
