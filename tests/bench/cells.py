"""The cells of the made database: what stands in the columns of its rows, as SQL over a row ``d``."""

Cells = dict[str, str]

THEMES = (
    "['leadership_governance', 'management_oversight', 'supervision', 'workforce', 'assessment', 'planning', 'front_door',"
    " 'early_help', 'child_protection', 'children_in_care', 'care_leavers', 'voice_of_child', 'quality_assurance',"
    " 'performance_data', 'partnership', 'exploitation_missing', 'send', 'education_employment', 'health', 'equality', 'finance',"
    " 'housing', 'other']"
)


_RATING = "CASE WHEN {x} < 0.12 THEN 'red' WHEN {x} < 0.4 THEN 'amber' WHEN {x} < 0.9 THEN 'green' ELSE 'blue' END"
_NUMBERED = "u(d.n, 'numbered')"
_PERSON = "'Cllr ' || pick(getvariable('names'), u(d.n, '{}'))"
_EARLIER = "PARTITION BY d.action ORDER BY d.day RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 DAY PRECEDING"
_AGAIN = "row_number() OVER (PARTITION BY d.action ORDER BY d.day, d.finding) > 1"


def dates(name: str, day: str) -> Cells:
    """Return the cells of an interval: a day, or for each third the month that holds it."""
    month = f"h(d.i, '{name}') % 3 = 0"
    return {
        name: f"CASE WHEN {month} THEN strftime({day}, '%Y-%m') ELSE strftime({day}, '%Y-%m-%d') END",
        f"{name}_start": f"CASE WHEN {month} THEN date_trunc('month', {day})::DATE ELSE {day} END",
        f"{name}_end": f"CASE WHEN {month} THEN last_day({day}) ELSE {day} END",
        f"{name}_precision": f"CASE WHEN {day} IS NULL THEN NULL WHEN {month} THEN 'month' ELSE 'day' END",
    }


def _later(salt: str, share: float) -> str:
    day = "d.day + 30 + floor(400 * u(d.n, 'later'))::INTEGER"
    return f"CASE WHEN u(d.n, '{salt}') < {share} OR d.kind = 'action_plan' THEN {day} END"


def _theme(salt: str) -> str:
    """Return a theme, of which every council has its own favourites."""
    return f"pick({THEMES}, (pow(u(d.n, '{salt}'), 1.6) + u(d.c, 'favourite')) % 1)"


# What columns of some name hold in every table that does not say otherwise.
SHARED: Cells = {
    "document": "d.id",
    "source": "d.source",
    "version": "'made'",
    "number": f"CASE WHEN {_NUMBERED} < 0.5 THEN (d.k + 1)::VARCHAR END",
    "themes": f"list_distinct([{_theme('first')}, {_theme('second')}])",
}
# Characters from line to line: none is longer.
_START = "(400 * (d.k + 1))::INTEGER"
_WORDS = "concat_ws(' ', d.q1, d.q2, d.q3)"
_BLOCK_TEXT = f"CASE d.k WHEN -1 THEN d.body ELSE {_WORDS} END"
EVIDENCE: Cells = {
    "id": "d.finding",
    "quote": _WORDS,
    "page": "(1 + d.k // 4)::INTEGER",
    "start_offset": _START,
    "end_offset": f"{_START} + length({_WORDS})::INTEGER",
    "section": "[d.body, left(d.q3, 20)]",
    "boxes": "[{'page': (1 + d.k // 4)::INTEGER, 'left': 72.0, 'top': round(700 * u(d.n, 'top'), 2), 'right': 520.0,"
    " 'bottom': round(20 + 700 * u(d.n, 'top'), 2)}]",
    "ocr": "false",
    "rule": "'made.' || (h(d.n, 'rule') % 40)::VARCHAR",
    "confidence": "round(0.6 + 0.4 * u(d.n, 'confidence'), 2)",
    "value_hash": "left(md5(d.finding || 'value'), 16)",
}
CELLS: dict[str, Cells] = {
    "council": {
        name: f"d.{name}" for name in ("code", "name", "nice_name", "gss_code", "region", "type", "end_date", "successors")
    }
    | {"nation": "'England'", "source": "'register'", "start_date": "DATE '1974-04-01'"},
    "document": dates("date", "d.day")
    | dates("inspection_end", "CASE WHEN d.framework IS NOT NULL THEN d.day - 30 END")
    | {
        "id": "d.id",
        "media_type": "'application/pdf'",
        "pages": "(1 + h(d.i, 'pages') % 30)::INTEGER",
        "characters": "(2000 + h(d.i, 'characters') % 90000)::INTEGER",
        "kind": "d.kind",
        "title": "CASE WHEN h(d.i, 'title') % 3 > 0 THEN d.body || ' ' || d.kind END",
        "council": "CASE WHEN h(d.i, 'unknown') % 50 > 0 THEN d.nice_name END",
        "council_code": "CASE WHEN h(d.i, 'unknown') % 50 > 0 THEN d.code END",
        "gss_code": "CASE WHEN h(d.i, 'unknown') % 50 > 0 THEN d.gss_code END",
        "body": "CASE WHEN d.framework IS NULL THEN d.body END",
        "framework": "d.framework",
    },
    "document_signature": {
        "words": "(300 + h(d.i, 'words') % 15000)::INTEGER",
        "digest": "left(md5(d.id), 32)",
        "draft": "h(d.i, 'draft') % 50 = 0",
        "scanned": "false",
        "keys": "list_sort([h(d.i, each) FOR each IN range(48)])",
    },
    "outcome": {"status": "'ok'", "document": "d.id"},
    "input": {"bytes": "(h(d.i, 'bytes') % 1000000)::BIGINT", "sha256": "d.id", "modified_ns": "0"},
    "origin": {"field": "d.field", "source": "'content'", "quote": "d.body"},
    "block": {
        "number": "(d.k + 1)::INTEGER",
        "kind": "CASE d.k WHEN -1 THEN 'heading' ELSE 'paragraph' END",
        "level": "CASE d.k WHEN -1 THEN 1 END",
        "page": "(1 + greatest(d.k, 0) // 4)::INTEGER",
        "start_offset": _START,
        "end_offset": f"{_START} + length({_BLOCK_TEXT})::INTEGER",
        "section": "[d.body]",
        "text": _BLOCK_TEXT,
    },
    "recommendation": dates("due", _later("due", 0.2))
    | {
        "kind": "CASE WHEN d.framework IS NOT NULL THEN 'inspection' WHEN d.kind = 'action_plan' THEN 'action'"
        " WHEN d.kind = 'report' THEN 'officer' ELSE 'committee' END",
        "owner": "pick(getvariable('owners'), u(d.n, 'owner'))",
        "priority": "CASE WHEN d.framework = 'send' THEN 'priority_action' END",
    },
    "decision": {
        "outcome": "pick(['noted', 'approved', 'agreed', 'endorsed', 'delegated', 'requested', 'deferred', 'rejected'],"
        " pow(u(d.n, 'outcome'), 2))",
        "vote": "CASE WHEN h(d.n, 'vote') % 20 = 0 THEN '7-3-1' END",
        "proposer": _PERSON.format("proposer"),
        "seconder": _PERSON.format("seconder"),
    },
    "rag_status": dates("date", "CASE WHEN d.kind = 'action_plan' THEN d.day END")
    | {
        "rating": _RATING.format(x="u(d.n, 'rating')"),
        "scope": "CASE WHEN h(d.n, 'scope') % 10 = 0 AND d.kind <> 'action_plan' THEN 'summary' ELSE 'item' END",
        "subject": "d.q1",
        "timing": "CASE WHEN h(d.n, 'timing') % 8 = 0 THEN 'previous' ELSE 'current' END",
    },
    "percentage": dates("period", "CASE WHEN h(d.n, 'period') % 2 = 0 THEN d.day END")
    | {
        "value": "round(100 * u(d.n, 'value'), 1)",
        "unit": "CASE WHEN h(d.n, 'unit') % 15 = 0 THEN 'percentage_points' ELSE 'percent' END",
        "indicator": "CASE WHEN d.k >= d.percentage // 3 * 2 OR h(d.n, 'indicator') % 10 > 0"
        " THEN pick(getvariable('indicators'), u((d.i * 64 + d.k % greatest(d.percentage // 3, 1)) * 8, 'of')) END",
        "role": "CASE WHEN d.k < d.percentage // 3 THEN 'actual' WHEN d.k < d.percentage // 3 * 2 THEN 'target'"
        " WHEN d.k < d.percentage // 3 * 3 THEN CASE d.i % 2 WHEN 0 THEN 'benchmark' ELSE 'baseline' END ELSE 'actual' END",
        "benchmark": "CASE WHEN d.k >= d.percentage // 3 * 2 AND d.i % 2 = 0 THEN 'England' END",
    },
    "target_date": dates("date", _later("dated", 0.7))
    | {"role": "CASE WHEN h(d.n, 'role') % 4 = 0 THEN 'report_back' ELSE 'deadline' END", "action": "d.q1"},
    "judgement": dates("date", "CASE WHEN d.framework IS NOT NULL THEN d.day - 30 END")
    | {
        "area": "pick(['overall_effectiveness', 'impact_of_leaders', 'help_and_protection', 'in_care', 'care_leavers',"
        " 'send_arrangements'], CASE WHEN d.framework = 'send' THEN 0.99 ELSE d.k / 6.0 END)",
        "grade": "pick(['good', 'requires_improvement', 'inadequate', 'outstanding'], pow(u(d.n, 'grade'), 1.5))",
        "framework": "CASE WHEN d.framework IN ('sif', 'ilacs', 'send') THEN d.framework END",
        "timing": "CASE WHEN h(d.n, 'timing') % 10 = 0 THEN 'previous' ELSE 'current' END",
    },
    "link": {
        "source": "made_id(d.of || ' ' || d.i || ' ' || d.k)",
        "target": "made_id(d.what || ' ' || d.i || ' ' || CASE relation WHEN 'target' THEN d.k + percentage // 3"
        " WHEN 'benchmark' THEN d.k + percentage // 3 * 2 WHEN 'baseline' THEN d.k + percentage // 3 * 2 ELSE d.k END)",
        "relation": "d.relation",
        "reason": "'same table row'",
    },
    "theme": {"finding": "d.finding", "theme": "d.theme", "document": "d.document"},
    "body": {name: f"d.{name}" for name in ("council_code", "name", "documents", "first_date", "last_date")},
    "action_item": {
        name: f"d.{name}"
        for name in (
            "action",
            "finding",
            "document",
            "council_code",
            "number",
            "rating",
            "due_start",
            "due_end",
            "due_precision",
            "owner",
        )
    }
    | {
        "date": "d.day",
        "put_off": f"d.due_start > max(d.due_end) OVER ({_EARLIER})",
        "percentage": "CASE WHEN h(d.n, 'figure') % 25 = 0 THEN round(100 * u(d.n, 'percentage'), 1) END",
        "closed": "CASE d.rating WHEN 'blue' THEN 'rating' END",
        "matched_by": f"CASE WHEN {_AGAIN} THEN 'words' END",
        "similarity": f"CASE WHEN {_AGAIN} THEN 0.8 + 0.2 * u(d.n, 'similar') END",
        "confirmed": "false",
    },
    "action": {
        name: f"d.{name}"
        for name in (
            "id",
            "council_code",
            "text",
            "first_date",
            "first_document",
            "last_date",
            "last_document",
            "kind",
            "rating",
            "due_start",
            "due_end",
            "due_precision",
            "owner",
            "items",
            "documents",
            "slips",
        )
    }
    | {
        "closed_reason": "CASE d.rating WHEN 'blue' THEN 'rating' END",
        "closed_date": "CASE d.rating WHEN 'blue' THEN d.last_date END",
        "closed_document": "CASE d.rating WHEN 'blue' THEN d.last_document END",
    },
    "document_group": {
        "document": "d.id",
        "group": "CASE WHEN d.copy THEN d.first ELSE d.id END",
        "representative": "NOT d.copy",
        "relation": "CASE WHEN d.copy THEN 'same_text' END",
        "of": "CASE WHEN d.copy THEN d.first END",
        "similarity": "CASE WHEN d.copy THEN 0.97 END",
    },
    "run": {"build": "'made'"},
}
