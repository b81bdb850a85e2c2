-- Which councils resemble each other in what their papers are about?
-- The cosine of the shares that each theme has in a council's recommendations, decisions and ratings: 1 if they are the same, 0 if no theme is
-- common. Only councils with twenty or more themes found; for each, the five nearest, however far they are: "alike" says whether they
-- resemble each other. It needs fifty themes of each council, for of fewer two halves of one council's own papers differ as much as two
-- councils do. Councils whose papers are of different sorts (inspection reports, minutes) differ for that reason alone.
WITH told AS (
    SELECT council_code, theme, sum(findings)::INTEGER AS findings
    FROM theme_count
    WHERE council_code IS NOT NULL AND theme <> 'other'
    GROUP BY council_code, theme
),

enough AS (
    SELECT council_code, sum(findings)::INTEGER AS findings
    FROM told
    GROUP BY council_code
    HAVING sum(findings) >= 20
),

profile AS (
    SELECT e.council_code, e.findings, list(coalesce(t.findings, 0)::DOUBLE ORDER BY a.theme) AS counts, list(a.theme ORDER BY a.theme) AS themes
    FROM enough AS e
    CROSS JOIN (SELECT DISTINCT theme FROM told) AS a
    LEFT JOIN told AS t ON t.council_code = e.council_code AND t.theme = a.theme
    GROUP BY e.council_code, e.findings
),

near AS (
    -- 50 and 0.83 are of a measure on 98 councils: two random halves of one council's findings, of 20 each, have a median cosine of 0.64 (of
    -- two councils: 0.52); of 50 each 0.83, which nine in ten pairs of councils do not reach (their median: 0.69).
    SELECT a.council_code AS code, b.council_code AS other_code, round(list_cosine_similarity(a.counts, b.counts), 6) AS similarity
    FROM profile AS a
    JOIN profile AS b ON b.council_code <> a.council_code
    QUALIFY row_number() OVER (PARTITION BY a.council_code ORDER BY similarity DESC, b.council_code) <= 5
)

SELECT
    c.nice_name AS council, -- A council
    o.nice_name AS other, -- One that resembles it
    round(n.similarity, 3) AS similarity, -- Cosine, from 0 to 1
    CASE WHEN least(a.findings, b.findings) >= 50 THEN n.similarity >= 0.83 END AS alike, -- Whether they resemble each other; NULL where too few themes were found to tell
    row_number() OVER (PARTITION BY n.code ORDER BY n.similarity DESC, n.other_code) AS place, -- 1 for the one that is nearest to the council
    list_transform(
        list_sort([(-a.counts[k] * b.counts[k], a.themes[k]) FOR k IN range(1, len(a.themes) + 1) IF a.counts[k] * b.counts[k] > 0]),
        lambda pair: pair[2]
    )[:3] AS themes, -- The themes that make most of it
    a.findings, -- How many themes of findings the council has
    b.findings AS other_findings, -- How many the other one has
    n.code AS council_code, -- The council: council.code
    n.other_code -- The other one: council.code
FROM near AS n
JOIN profile AS a ON a.council_code = n.code
JOIN profile AS b ON b.council_code = n.other_code
LEFT JOIN council AS c ON c.code = n.code
LEFT JOIN council AS o ON o.code = n.other_code
ORDER BY council, place
