"""What the made database is made of: SQL over the temporary tables ``made_council`` and ``made_document``.

``ROWS`` says where a table's rows come from, in the order in which the tables are filled; ``CELLS`` what stands in its columns.
"""

Cells = dict[str, str]

COUNCIL = """
CREATE TEMP TABLE made_council AS
SELECT
    i AS c,
    printf('M%03d', i) AS code,
    list_extract(getvariable('names'), i + 1) AS nice_name,
    list_extract(getvariable('names'), i + 1) || ' Council' AS name,
    printf('E06%06d', i) AS gss_code,
    pick(getvariable('regions'), u(i, 'region')) AS region,
    pick(['county', 'unitary', 'london borough', 'metropolitan', 'district'], u(i, 'type')) AS type,
    CASE WHEN i % 30 = 29 THEN DATE '2019-03-31' END AS end_date,
    CASE WHEN i % 30 = 29 THEN [printf('M%03d', i - 1)] ELSE [] END AS successors
FROM range({councils}) AS r(i)
"""
DOCUMENT = """
CREATE TEMP TABLE made_document AS
SELECT
    m.*,
    t.code, t.nice_name, t.gss_code,
    sha256('document ' || i) AS id,
    printf('archive/%s/%d/%s-%d.pdf', lower(t.nice_name), year(day), kind, i) AS source,
    pick(getvariable('bodies'), u(i, 'body')) AS body,
    CASE
        WHEN kind = 'inspection_letter' THEN pick(['focused_visit', 'monitoring_visit'], u(i, 'framework'))
        WHEN kind <> 'inspection_report' THEN NULL
        WHEN u(i, 'framework') < 0.2 THEN 'send'
        WHEN day < DATE '2018-01-01' THEN 'sif' ELSE 'ilacs'
    END AS framework,
    floor(size * CASE kind WHEN 'action_plan' THEN 20 WHEN 'inspection_report' THEN 8 WHEN 'agenda' THEN 0 ELSE 3 END)::INTEGER
        AS recommendation,
    floor(size * CASE kind WHEN 'minutes' THEN 8 WHEN 'decision_notice' THEN 6 ELSE 0 END)::INTEGER AS decision,
    floor(size * CASE kind WHEN 'action_plan' THEN 20 WHEN 'report' THEN 5 WHEN 'minutes' THEN 2 ELSE 0 END)::INTEGER
        AS rag_status,
    floor(size * CASE kind WHEN 'report' THEN 9 WHEN 'minutes' THEN 5 WHEN 'action_plan' THEN 5 ELSE 1 END)::INTEGER
        AS percentage,
    floor(size * CASE kind WHEN 'action_plan' THEN 20 WHEN 'agenda' THEN 0 ELSE 3 END)::INTEGER AS target_date,
    CASE WHEN kind = 'inspection_report' THEN 6 WHEN kind = 'minutes' AND size < 0.55 THEN 2 ELSE 0 END AS judgement
FROM (
    SELECT
        i,
        least(floor({councils} * pow(u(i, 'council'), 1.4))::INTEGER, {councils} - 1) AS c,
        DATE '2010-01-01' + floor(5478 * u(i, 'day'))::INTEGER AS day,
        0.5 + u(i, 'size') AS size,
        CASE
            WHEN x < 0.45 THEN 'minutes' WHEN x < 0.75 THEN 'report' WHEN x < 0.83 THEN 'action_plan' WHEN x < 0.89 THEN 'agenda'
            WHEN x < 0.94 THEN 'decision_notice' WHEN x < 0.945 THEN 'inspection_letter' WHEN x < 0.95 THEN 'inspection_report'
            ELSE 'other'
        END AS kind
    FROM (SELECT i, u(i, 'kind') AS x FROM range({documents}) AS r(i))
) AS m
JOIN made_council AS t USING (c)
ORDER BY i
"""

_KINDS = ("recommendation", "rag_status", "target_date", "decision", "percentage", "judgement")


def _finding(kind: str) -> str:
    """Return the rows of one kind; those of an action plan's line share their words."""
    # The number tells kinds apart by its last three bits, but not in an action plan.
    return f"""(
        SELECT m.*, made_id('{kind} ' || i || ' ' || k) AS finding, a.words AS q1, b.words AS q2, c.words AS q3
        FROM (
            SELECT d.*, k, (d.i * 64 + k) * 8 + CASE d.kind WHEN 'action_plan' THEN 0 ELSE {_KINDS.index(kind)} END AS n
            FROM made_document AS d CROSS JOIN unnest(range(d.{kind})) AS x(k) WHERE {{some}}
        ) AS m
        JOIN phrase AS a ON a.p = h(n, 'a') % 65536
        JOIN phrase AS b ON b.p = h(n, 'b') % 65536
        JOIN phrase AS c ON c.p = h(n, 'c') % 65536
    ) AS d /* quote */"""


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


_THEMES = (
    "['leadership_governance', 'management_oversight', 'supervision', 'workforce', 'assessment', 'planning', 'front_door',"
    " 'early_help', 'child_protection', 'children_in_care', 'care_leavers', 'voice_of_child', 'quality_assurance',"
    " 'performance_data', 'partnership', 'exploitation_missing', 'send', 'education_employment', 'health', 'equality', 'finance',"
    " 'housing', 'other']"
)


def _theme(salt: str) -> str:
    """Return a theme, of which every council has its own favourites."""
    return f"pick({_THEMES}, (pow(u(d.n, '{salt}'), 1.6) + u(d.c, 'favourite')) % 1)"


_RATING = "CASE WHEN {x} < 0.12 THEN 'red' WHEN {x} < 0.4 THEN 'amber' WHEN {x} < 0.9 THEN 'green' ELSE 'blue' END"
_NUMBERED = "u(d.n, 'numbered')"
_PERSON = "'Cllr ' || pick(getvariable('names'), u(d.n, '{}'))"
_ITEM = """(
    SELECT
        r.id AS finding, r.document, r.number, r.owner, r.due_start, r.due_end, r.due_precision, r.quote AS words,
        d.date_end AS day, d.date_start, d.date_end, d.council_code, g.rating, h(r.id, 'item') AS n,
        made_id(d.council_code || ' ' || (h(r.id, 'action') % greatest(1, count(*) OVER (PARTITION BY d.council_code) // 5)))
            AS action
    FROM recommendation AS r
    JOIN document AS d ON d.id = r.document
    LEFT JOIN link AS l ON l.source = r.id AND l.relation = 'rated'
    LEFT JOIN rag_status AS g ON g.id = l.target
    WHERE r.kind IN ('action', 'inspection') AND d.council_code IS NOT NULL
) AS d"""
_BLOCK = """(
    SELECT d.*, k, d.i * 64 + k AS n, a.words AS q1, b.words AS q2
    FROM made_document AS d
    CROSS JOIN unnest(range(2 + (h(d.i, 'blocks') % 4)::INTEGER)) AS x(k)
    JOIN phrase AS a ON a.p = h(d.i * 64 + k, 'block a') % 65536
    JOIN phrase AS b ON b.p = h(d.i * 64 + k, 'block b') % 65536
    WHERE {some}
) AS d"""
_LINKED = """(
    SELECT d.*, k, relation, of, what
    FROM made_document AS d
    CROSS JOIN (VALUES
        ('due', 'recommendation', 'target_date'),
        ('rated', 'recommendation', 'rag_status'),
        ('target', 'percentage', 'percentage')
    ) AS r(relation, of, what)
    CROSS JOIN unnest(range(CASE relation
        WHEN 'due' THEN least(recommendation, target_date)
        WHEN 'rated' THEN CASE kind WHEN 'action_plan' THEN least(recommendation, rag_status) ELSE 0 END
        ELSE percentage // 3 END)) AS x(k)
    WHERE {some}
) AS d"""

ROWS: dict[str, str] = {
    "council": "made_council AS d",
    "document": "made_document AS d WHERE {some}",
    "outcome": "made_document AS d WHERE {some}",
    "input": "made_document AS d WHERE {some}",
    "document_signature": "made_document AS d WHERE {some}",
    "origin": "(SELECT d.*, f.field FROM made_document AS d CROSS JOIN unnest(enum_range(NULL::document_field)) AS f(field)"
    " WHERE {some}) AS d",
    "block": _BLOCK,
    **{kind: _finding(kind) for kind in _KINDS},
    "link": _LINKED,
    "theme": "(SELECT id AS finding, document, unnest(themes) AS theme FROM recommendation"
    " UNION ALL SELECT id, document, unnest(themes) FROM rag_status"
    f" UNION ALL SELECT id, document, pick({_THEMES}, u(id, 'theme')) FROM decision WHERE h(id, 'themed') % 5 < 3) AS d",
    "body": "(SELECT council_code, body AS name, count(*) AS documents, min(date_start) AS first_date, max(date_end) AS last_date"
    " FROM document WHERE council_code IS NOT NULL AND body IS NOT NULL GROUP BY ALL) AS d",
    "action_item": _ITEM,
    "action": "(SELECT i.action AS id, any_value(d.council_code) AS council_code, arg_max(r.quote, i.date) AS text,"
    " min(i.date) AS first_date, arg_min(i.document, i.date) AS first_document, max(i.date) AS last_date,"
    " arg_max(i.rating, i.date) AS rating, arg_max(i.due_end, i.date) AS due_end, count(*) AS items,"
    " greatest(count(DISTINCT i.due_end) - 1, 0) AS slips, arg_max(i.document, i.date) AS last_document"
    " FROM action_item AS i JOIN document AS d ON d.id = i.document JOIN recommendation AS r ON r.id = i.finding"
    " GROUP BY i.action) AS d",
    "document_group": "made_document AS d WHERE {some} AND h(i, 'group') % 20 = 0",
}

# What columns of some name hold in every table that does not say otherwise.
SHARED: Cells = {
    "document": "d.id",
    "source": "d.source",
    "version": "'made'",
    "number": f"CASE WHEN {_NUMBERED} < 0.5 THEN (d.k + 1)::VARCHAR END",
    "themes": f"list_distinct([{_theme('first')}, {_theme('second')}])",
}
EVIDENCE: Cells = {
    "id": "d.finding",
    "quote": "concat_ws(' ', d.q1, d.q2, d.q3)",
    "page": "(1 + d.k // 4)::INTEGER",
    "start_offset": "(200 * d.k)::INTEGER",
    "end_offset": "(200 * d.k + length(concat_ws(' ', d.q1, d.q2, d.q3)))::INTEGER",
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
        "number": "d.k::INTEGER",
        "kind": "CASE d.k WHEN 0 THEN 'heading' ELSE 'paragraph' END",
        "level": "CASE d.k WHEN 0 THEN 1 END",
        "page": "1",
        "start_offset": "(150 * d.k)::INTEGER",
        "end_offset": "(150 * d.k + 149)::INTEGER",
        "section": "[d.body]",
        "text": "concat_ws(' ', d.q1, d.q2)",
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
        " WHEN h(d.n, 'role') % 2 = 0 THEN 'benchmark' ELSE 'actual' END",
        "benchmark": "CASE WHEN d.k >= d.percentage // 3 * 2 THEN 'England' END",
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
        "target": "made_id(d.what || ' ' || d.i || ' ' || CASE relation WHEN 'target' THEN d.k + percentage // 3 ELSE d.k END)",
        "relation": "d.relation",
        "reason": "'same table row'",
    },
    "theme": {"finding": "d.finding", "theme": "d.theme", "document": "d.document"},
    "body": {name: f"d.{name}" for name in ("council_code", "name", "documents", "first_date", "last_date")},
    "action_item": {
        name: f"d.{name}"
        for name in ("action", "finding", "document", "number", "rating", "due_start", "due_end", "due_precision", "owner")
    }
    | {"date": "d.day", "matched_by": "'words'", "similarity": "0.8 + 0.2 * u(d.n, 'similar')", "confirmed": "false"},
    "action": {
        name: f"d.{name}"
        for name in (
            "id",
            "council_code",
            "text",
            "first_date",
            "first_document",
            "last_date",
            "rating",
            "due_end",
            "items",
            "slips",
        )
    }
    | {
        "kind": "'action'",
        "closed_date": "CASE d.rating WHEN 'blue' THEN d.last_date END",
        "closed_document": "CASE d.rating WHEN 'blue' THEN d.last_document END",
    },
    "document_group": {
        "document": "d.id",
        "group": "sha256('document ' || greatest(d.i - 20 + d.i % 3, 0))",
        "representative": "false",
        "relation": "'same_text'",
        "of": "sha256('document ' || greatest(d.i - 20 + d.i % 3, 0))",
        "similarity": "0.97",
    },
}
