"""The rows of the made database: SQL over the temporary tables ``made_council`` and ``made_document``.

``ROWS`` says where a table's rows come from, in the order in which the tables are filled.
"""

from tests.bench.cells import THEMES

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
        DATE '2014-01-01' + floor(4383 * u(i, 'day'))::INTEGER AS day,
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

_PHRASES = """JOIN phrase AS a ON a.p = h(n, 'a') % 65536
        JOIN phrase AS b ON b.p = h(n, 'b') % 65536
        JOIN phrase AS c ON c.p = h(n, 'c') % 65536"""
_KINDS = ("recommendation", "rag_status", "target_date", "decision", "percentage", "judgement")


def _finding(kind: str) -> str:
    """Return the rows of one kind; those of one line share its words, so that each finding lies in a block."""
    return f"""(
        SELECT m.*, made_id('{kind} ' || i || ' ' || k) AS finding, a.words AS q1, b.words AS q2, c.words AS q3
        FROM (
            SELECT d.*, k, (d.i * 64 + k) * 8 AS n
            FROM made_document AS d CROSS JOIN unnest(range(d.{kind})) AS x(k) WHERE {{some}}
        ) AS m
        {_PHRASES}
    ) AS d /* quote */"""


# Every recommendation is of an action; most actions stand in one paper alone, as in real ones.
_ITEM = """(
    SELECT
        r.id AS finding, r.document, r.number, r.owner, r.due_start, r.due_end, r.due_precision, r.quote AS words,
        d.date_end AS day, d.council_code, g.rating, h(r.id, 'item') AS n,
        CASE WHEN r.kind IN ('action', 'inspection') OR h(r.id, 'again') % 10 = 0
            THEN made_id(concat_ws(' ', d.council_code, h(r.id, 'action') % greatest(1, count(*) OVER of_council // 12)))
            ELSE made_id('action of ' || r.id) END AS action
    FROM recommendation AS r
    JOIN document AS d ON d.id = r.document
    LEFT JOIN link AS l ON l.source = r.id AND l.relation = 'rated'
    LEFT JOIN rag_status AS g ON g.id = l.target
    WHERE d.council_code IS NOT NULL
    WINDOW of_council AS (PARTITION BY d.council_code)
) AS d"""
_BLOCK = f"""(
    SELECT m.*, a.words AS q1, b.words AS q2, c.words AS q3
    FROM (
        SELECT d.*, k, (d.i * 64 + k) * 8 AS n
        FROM made_document AS d
        CROSS JOIN unnest(range(-1, greatest(1, {", ".join(f"d.{kind}" for kind in _KINDS)}))) AS x(k)
        WHERE {{some}}
    ) AS m
    {_PHRASES}
) AS d"""
_LINKED = """(
    SELECT d.*, k, relation, of, what
    FROM made_document AS d
    CROSS JOIN (VALUES
        ('due', 'recommendation', 'target_date'),
        ('rated', 'recommendation', 'rag_status'),
        ('target', 'percentage', 'percentage'),
        ('benchmark', 'percentage', 'percentage'),
        ('baseline', 'percentage', 'percentage')
    ) AS r(relation, of, what)
    CROSS JOIN unnest(range(CASE relation
        WHEN 'due' THEN least(recommendation, target_date)
        WHEN 'rated' THEN CASE kind WHEN 'action_plan' THEN least(recommendation, rag_status) ELSE 0 END
        WHEN 'target' THEN percentage // 3
        WHEN 'benchmark' THEN CASE i % 2 WHEN 0 THEN percentage // 3 ELSE 0 END
        ELSE CASE i % 2 WHEN 1 THEN percentage // 3 ELSE 0 END END)) AS x(k)
    WHERE {some}
) AS d"""

ROWS: dict[str, str] = {
    "run": "(SELECT 1) AS d",
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
    f" UNION ALL SELECT id, document, pick({THEMES}, u(id, 'theme')) FROM decision WHERE h(id, 'themed') % 5 < 3) AS d",
    "body": "(SELECT council_code, body AS name, count(*) AS documents, min(date_start) AS first_date, max(date_end) AS last_date"
    " FROM document WHERE council_code IS NOT NULL AND body IS NOT NULL GROUP BY ALL) AS d",
    "action_item": _ITEM,
    "action": "(SELECT i.action AS id, any_value(d.council_code) AS council_code, arg_max(r.quote, i.date) AS text,"
    " any_value(r.kind) AS kind, min(i.date) AS first_date, max(i.date) AS last_date,"
    " arg_min(i.document, i.date) AS first_document,"
    " arg_max(i.rating, i.date) AS rating, arg_max(i.due_start, i.date) AS due_start, arg_max(i.due_end, i.date) AS due_end,"
    " arg_max(i.due_precision, i.date) AS due_precision, arg_max(i.owner, i.date) AS owner, count(*) AS items,"
    " count(DISTINCT i.document) AS documents,"
    " greatest(count(DISTINCT i.due_end) - 1, 0) AS slips, arg_max(i.document, i.date) AS last_document"
    " FROM action_item AS i JOIN document AS d ON d.id = i.document JOIN recommendation AS r ON r.id = i.finding"
    " GROUP BY i.action) AS d",
    "document_group": "(SELECT d.*, d.i % 20 > 0 AND h(d.i, 'group') % 20 = 0 AS copy,"
    " sha256('document ' || d.i // 20 * 20) AS first FROM made_document AS d WHERE {some}) AS d",
}
