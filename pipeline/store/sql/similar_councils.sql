-- Which councils resemble each other in what their papers are about?
-- The cosine of the shares that each theme has in a council's recommendations, decisions and ratings: 1 if they are the same, 0 if no theme is
-- common. Only councils with twenty or more themes found; for each, the five nearest.
WITH counted AS (
    SELECT council_code, theme, sum(findings) AS findings
    FROM theme_count
    WHERE council_code IS NOT NULL AND theme <> 'other'
    GROUP BY council_code, theme
),

enough AS (
    SELECT council_code, sum(findings)::INTEGER AS findings, sqrt(sum(findings * findings)) AS length
    FROM counted
    GROUP BY council_code
    HAVING sum(findings) >= 20
),

pair AS (
    SELECT
        a.council_code AS code,
        b.council_code AS other_code,
        sum(a.findings * b.findings) AS product,
        list(a.theme ORDER BY a.findings * b.findings DESC, a.theme)[:3] AS themes
    FROM counted AS a
    JOIN counted AS b ON b.theme = a.theme AND b.council_code <> a.council_code
    GROUP BY ALL
)

SELECT
    c.nice_name AS council, -- A council
    o.nice_name AS other, -- One that resembles it
    round(p.product / (a.length * b.length), 3) AS similarity, -- Cosine, from 0 to 1
    row_number() OVER nearest AS place, -- 1 for the one that is nearest to the council
    p.themes, -- The themes that make most of it
    a.findings, -- How many themes of findings the council has
    b.findings AS other_findings, -- How many the other one has
    p.code AS council_code, -- The council: council.code
    p.other_code -- The other one: council.code
FROM pair AS p
JOIN enough AS a ON a.council_code = p.code
JOIN enough AS b ON b.council_code = p.other_code
LEFT JOIN council AS c ON c.code = p.code
LEFT JOIN council AS o ON o.code = p.other_code
WINDOW nearest AS (PARTITION BY p.code ORDER BY p.product / (a.length * b.length) DESC, p.other_code)
QUALIFY place <= 5
ORDER BY council, place
