"""The items of some councils' papers, read out of a database, and followed."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from pipeline.actions.follow import Doubt, Follower
from pipeline.actions.history import Followed, follow
from pipeline.actions.item import Due, Item, Paper
from pipeline.actions.links import NOTHING, Links
from pipeline.portions import portions

if TYPE_CHECKING:
    import duckdb

_DOCUMENTS = 2000  # papers held at a time: some tens of thousands of items

# What stands for a paper, and has a council: drafts, older versions and copies would be seen again and again.
_PAPERS = """
SELECT d.council_code, d.id, coalesce(d.date_end, d.inspection_end_end, d.published_end) AS day, d.kind::VARCHAR, d.body, d.title
FROM document AS d JOIN document_group AS g ON g.document = d.id
WHERE g.representative AND d.council_code IS NOT NULL
"""
_COUNTS = "SELECT council_code, count(*) FROM document WHERE council_code IS NOT NULL GROUP BY ALL ORDER BY ALL"

_NUMBER = r"[A-Za-z]{0,4}[ .-]?\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?|[A-Z]{1,2}"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DONE = (
    r"(?:(?:rag|status)[: ]+)?(?:blue[ ,:–-]+)?(?:action |fully |now )*"
    r"(?:completed?|closed|done|implemented|achieved|discharged)"
    rf"(?:[ ,.:;()–-]+(?:and|on|in|closed|embedded|signed off|[\d/.]+|{_MONTH}))*\W*"
)
"""A cell that says no more than that something is done: "Complete", "Closed - March 2021", not "Complete the audit"."""
_DONE_SECTION = (
    r"\b(?:completed?|closed|implemented|discharged) (?:actions?|recommendations?|items?)\b"
    r"|\b(?:actions?|recommendations?|items?) (?:that are |now )?(?:completed?|closed|implemented|discharged)\b"
)
_ASKING = ("requested", "recommended", "referred", "deferred")
"""Outcomes of decisions that ask something of somebody; others are acts that are done with the meeting."""

_ITEMS = f"""
WITH paper AS ({_PAPERS} AND list_contains(?::VARCHAR[], d.council_code)),
item AS (
    SELECT r.document, r.id, 'recommendation' AS kind, r.kind::VARCHAR AS sort, r.quote, r.start_offset, r.end_offset, r.number,
        r.owner, r.due_start, r.due_end, r.due_precision::VARCHAR AS due_precision, r.section
    FROM recommendation AS r SEMI JOIN paper ON paper.id = r.document
    UNION ALL
    SELECT d.document, d.id, 'decision', d.outcome::VARCHAR, d.quote, d.start_offset, d.end_offset, d.number,
        NULL, NULL, NULL, NULL, d.section
    FROM decision AS d SEMI JOIN paper ON paper.id = d.document
    WHERE list_contains(?::VARCHAR[], d.outcome::VARCHAR)
),
joined AS (SELECT l.source, l.target, l.relation, l.reason FROM link AS l SEMI JOIN item ON item.id = l.source),
rated AS (
    SELECT j.source, arg_min(s.rating::VARCHAR, s.start_offset) AS rating
    FROM joined AS j JOIN rag_status AS s ON s.id = j.target WHERE s.timing = 'current' AND s.scope = 'item' GROUP BY ALL
),
told AS (
    SELECT j.source, j.reason, t.start_offset, t.date_end,
        {{'start': t.date_start, 'end': t.date_end, 'precision': t.date_precision::VARCHAR}} AS due
    FROM joined AS j JOIN target_date AS t ON t.id = j.target
    WHERE j.relation = 'due' AND t.date_end IS NOT NULL
        -- When it is to be brought back or published is when it is due; a row's next look at it is not.
        AND (t.role IN ('deadline', 'expected_completion')
            OR (t.role IN ('report_back', 'publication', 'review') AND j.reason <> 'same table row'))
),
-- A row with two dates has the original one and the revised one.
dated AS (
    SELECT source, arg_min(due, start_offset) AS near, arg_max(due, date_end) FILTER (reason = 'same table row') AS revised,
        arg_min(due, date_end) FILTER (reason = 'same table row') AS original
    FROM told GROUP BY ALL
),
due AS (
    SELECT item.id, dated.original,
        coalesce(dated.revised, CASE WHEN item.due_end IS NOT NULL THEN
            {{'start': item.due_start, 'end': item.due_end, 'precision': item.due_precision}} END, dated.near) AS latest
    FROM item LEFT JOIN dated ON dated.source = item.id
),
measured AS (
    SELECT j.source, arg_min(p.value, p.start_offset) AS figure,
        bool_or(p.value = 100 AND regexp_matches(p.quote, '(?i)\\bcompleted?\\b')) AS done
    FROM joined AS j JOIN percentage AS p ON p.id = j.target WHERE p.role = 'actual' GROUP BY ALL
),
line AS (
    SELECT b.document, min(b.start_offset) AS first, max(b.end_offset) AS last,
        max(CASE WHEN b.table_column = 0 AND regexp_full_match(b.text, ?) THEN b.text END) AS number,
        bool_or(regexp_full_match(lower(b.text), ?)) AS done
    FROM block AS b SEMI JOIN paper ON paper.id = b.document
    WHERE b.kind = 'table_cell' AND length(b.text) < 60 GROUP BY b.document, b.table_number, b.table_row
    HAVING done OR number IS NOT NULL
)
SELECT item.document, item.id, item.kind, item.sort, item.quote, item.start_offset, item.end_offset,
    any_value(coalesce(item.number, line.number)), any_value(item.owner), any_value(rated.rating),
    any_value(due.latest), any_value(due.original), any_value(measured.figure),
    any_value(CASE WHEN rated.rating = 'blue' THEN 'rating' WHEN line.done THEN 'status'
        WHEN regexp_matches(lower(array_to_string(item.section, ' | ')), ?) THEN 'section' WHEN measured.done THEN 'figure' END)
FROM item
LEFT JOIN rated ON rated.source = item.id
JOIN due ON due.id = item.id
LEFT JOIN measured ON measured.source = item.id
LEFT JOIN line ON line.document = item.document AND item.start_offset BETWEEN line.first AND line.last - 1
GROUP BY ALL
ORDER BY item.document, item.start_offset, item.id
"""  # noqa: S608 -- the pieces are our own


def of_councils(connection: "duckdb.DuckDBPyConnection", codes: Collection[str] | None, links: Links) -> Iterator[Followed]:
    """Yield the actions of the councils with these codes, of all where None is given, in the order of the codes.

    Reads document, document_group, block, recommendation, decision, link, rag_status, target_date, percentage. A council's
    actions depend on its own documents and on what people said of its wordings alone.
    """
    for code, papers in _councils(connection, codes):
        yield follow(code, papers, links.get(code, NOTHING))


def doubts(connection: "duckdb.DuckDBPyConnection", codes: Collection[str] | None, links: Links) -> Iterator[tuple[str, Doubt]]:
    """Yield, with their council's code, the sightings of which people could say whether they are one action."""
    for code, papers in _councils(connection, codes):
        for doubt in Follower(papers, links.get(code, NOTHING), asking=True).doubts:
            yield code, doubt


def _councils(connection: "duckdb.DuckDBPyConnection", codes: Collection[str] | None) -> Iterator[tuple[str, tuple[Paper, ...]]]:
    """Yield councils that have items, with their papers; each answer is whole before anything else asks of the connection."""
    counts = dict(connection.execute(_COUNTS).fetchall())
    for some in portions({code: count for code, count in counts.items() if codes is None or code in codes}, _DOCUMENTS):
        papers = connection.execute(f"{_PAPERS} AND list_contains(?::VARCHAR[], d.council_code)", [some]).fetchall()
        found = connection.execute(_ITEMS, [some, list(_ASKING), _NUMBER, _DONE, _DONE_SECTION]).fetchall()
        items: dict[str, list[Item]] = defaultdict(list)
        for document, *told in found:
            items[document].append(_item(told))
        held: dict[str, list[Paper]] = {code: [] for code in some}
        for code, document, day, kind, body, title in sorted(papers, key=lambda row: row[:2]):
            if document in items:
                held[code].append(Paper(document, day, kind, tuple(items[document]), body, title))
        yield from ((code, tuple(each)) for code, each in held.items() if each)


def _item(told: list[Any]) -> Item:
    finding, kind, sort, text, start, end, number, owner, rating, latest, original, figure, closed = told
    due, before = (Due(**each) if each else None for each in (latest, original))
    return Item(
        finding=finding, kind=kind, sort=sort, text=text, start=start, end=end, number=number, owner=owner, rating=rating,
        due=due, original=before if before and due and before.end < due.start else None, percentage=figure, closed=closed,
    )  # fmt: skip
