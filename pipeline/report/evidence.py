"""The findings that a page's figures rest on: numbered in the order of the page, each shown once."""

from collections.abc import Iterable

import duckdb

from pipeline.report.parts import Evidence, Section

# A page of more is no page; cells beyond it keep their figures and say so.
MOST = 3000

_EVIDENCE = """
SELECT f.id, f.kind, f.quote, f.source, f.page, f.section, f.rule, f.confidence, f.conflict, f.ocr
FROM finding AS f
WHERE f.id IN (SELECT unnest($ids))
"""


def gather(connection: duckdb.DuckDBPyConnection, sections: Iterable[Section]) -> tuple[Evidence, ...]:
    """Return the findings that the sections' cells name, numbered from 1 in the order in which they are first named."""
    ids = list(dict.fromkeys(each for section in sections for each in section.findings()))[:MOST]
    rows = {row[0]: row for row in connection.execute(_EVIDENCE, {"ids": ids}).fetchall()} if ids else {}
    known = [rows[each] for each in ids if each in rows]
    return tuple(_evidence(number, row) for number, row in enumerate(known, 1))


def _evidence(number: int, row: tuple[object, ...]) -> Evidence:
    *shown, conflict, ocr = row
    doubts = [str(conflict)] if conflict else []
    if ocr:
        doubts.append("Its words were recognised in a picture of the page.")
    id_, kind, quote, source, page, section, rule, confidence = shown
    return Evidence(
        number,
        str(id_),
        str(kind),
        str(quote),
        str(source),
        page if isinstance(page, int) else None,
        tuple(section) if isinstance(section, list) else (),
        str(rule),
        float(str(confidence)),
        " ".join(doubts) or None,
    )


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return numbers as runs of neighbours: 4, 5, 6, 9 are 4 to 6 and 9 to 9."""
    found: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
