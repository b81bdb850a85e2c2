"""What the page does not know: papers that were not read, fields that are not known, findings in doubt."""

from typing import NamedTuple

import duckdb

from pipeline.report.look import share
from pipeline.report.parts import Cell, Column, Section, Table
from pipeline.report.scope import UNNAMED

EVIDENCE = 12

# Each row: what is not known, of how many, how many, the findings that it is about.
_UNKNOWN = """
WITH found AS (
    SELECT f.* FROM finding AS f JOIN reported AS p ON p.document = f.document
)

SELECT 1 AS place, 'Papers without a date: they are in no figure by year' AS what, count(*) FILTER (WHERE day IS NULL) AS missing,
    count(*) AS whole, [] AS findings
FROM reported
UNION ALL
SELECT 2, 'Papers that name no council', count(*) FILTER (WHERE council = $unnamed), count(*), [] FROM reported
UNION ALL
SELECT 3, 'Papers of which a part could not be read', count(*) FILTER (WHERE o.status = 'partial'), count(*), []
FROM outcome AS o JOIN reported AS p ON p.document = o.document
UNION ALL
SELECT 4, 'Findings where two readings disagree, or a reader disagreed', count(*) FILTER (WHERE conflict IS NOT NULL), count(*),
    coalesce(list(id ORDER BY id) FILTER (WHERE conflict IS NOT NULL), [])[:$evidence]
FROM found
UNION ALL
SELECT 5, 'Findings of rules that are wrong more than once in five', count(*) FILTER (WHERE confidence < 0.8), count(*),
    coalesce(list(id ORDER BY confidence, id) FILTER (WHERE confidence < 0.8), [])[:$evidence]
FROM found
UNION ALL
SELECT 6, 'Findings in words recognised in pictures of pages', count(*) FILTER (WHERE ocr), count(*),
    coalesce(list(id ORDER BY id) FILTER (WHERE ocr), [])[:$evidence]
FROM found
UNION ALL
SELECT 7, 'Target dates that the words do not date ("at the next meeting")', count(*) FILTER (WHERE t.date_end IS NULL), count(*),
    coalesce(list(t.id ORDER BY t.id) FILTER (WHERE t.date_end IS NULL), [])[:$evidence]
FROM target_date AS t JOIN reported AS p ON p.document = t.document
WHERE t.duration IS NULL
UNION ALL
SELECT 8, 'Areas that an inspection’s framework grades, whose grade was not found in its report',
    count(*) FILTER (WHERE c.state = 'not_found'),
    count(*) FILTER (WHERE c.state <> 'not_in_framework'), []
FROM judgement_coverage AS c JOIN reported AS p ON p.document = c.document
UNION ALL
SELECT 9, 'Findings more likely wrong than right: left to a reader, counted nowhere here', count(*), NULL, []
FROM review AS r JOIN reported AS p ON p.document = r.document
UNION ALL
SELECT 10, 'Files of the whole database, of any council, that could not be read',
    count(*) FILTER (WHERE status IN ('refused', 'failed')), count(*), []
FROM outcome
ORDER BY place
"""


class Unknown(NamedTuple):
    """How many of how many are not known, and findings that it is about."""

    place: int
    what: str
    missing: int
    whole: int | None
    findings: list[str]


def section(connection: duckdb.DuckDBPyConnection) -> Section:
    """Return what is not known."""
    found = [Unknown(*row) for row in connection.execute(_UNKNOWN, {"unnamed": UNNAMED, "evidence": EVIDENCE}).fetchall()]
    columns = (Column("What"), Column("How many", figures=True), Column("Of", figures=True), Column("Share", figures=True))
    return Section(
        "unknown",
        "What is not known",
        "What could not be read, dated or trusted?",
        "",
        tables=(Table("What is not known, or in doubt", columns, tuple(_row(each) for each in found)),),
        notes=(
            "What no rule recognises is not on this page and cannot be counted: papers in free prose say more than was found,"
            " above all in requests and undertakings.",
        ),
    )


def _row(each: Unknown) -> tuple[Cell, ...]:
    return (
        Cell(each.what),
        Cell(f"{each.missing:,}", tuple(each.findings), count=each.missing if each.findings else 0),
        Cell("–" if each.whole is None else f"{each.whole:,}"),
        Cell("–" if each.whole is None else share(each.missing, each.whole)),
    )
