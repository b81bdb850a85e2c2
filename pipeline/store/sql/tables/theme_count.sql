-- A figure for each council, year, sort of finding and theme; of the papers that count once.
WITH told AS (
    SELECT r.id, 'recommendation' AS kind, r.kind AS recommended FROM recommendation AS r SEMI JOIN counted AS c ON c.id = r.document
    UNION ALL
    SELECT d.id, 'decision', NULL FROM decision AS d SEMI JOIN counted AS c ON c.id = d.document
    UNION ALL
    SELECT r.id, 'rag_status', NULL FROM rag_status AS r SEMI JOIN counted AS c ON c.id = r.document
    WHERE r.scope = 'item' AND r.timing = 'current'
),

paper AS (
    SELECT t.document, f.kind, f.recommended, t.theme, count(*) AS findings
    FROM theme AS t
    JOIN told AS f ON f.id = t.finding
    SEMI JOIN counted AS c ON c.id = t.document
    GROUP BY ALL
)

SELECT
    d.council_code,
    d.year,
    p.kind,
    p.recommended,
    p.theme,
    sum(p.findings)::INTEGER AS findings,
    count(*)::INTEGER AS documents
FROM paper AS p
JOIN counted AS d ON d.id = p.document
GROUP BY ALL
ORDER BY ALL
