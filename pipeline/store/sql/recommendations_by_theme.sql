-- What is recommended most: how many recommendations of each kind have each theme, and of how many councils?
SELECT
    theme,
    r.kind,
    count(*) AS recommendations,
    count(DISTINCT r.document) AS documents,
    count(DISTINCT d.council) AS councils
FROM recommendation AS r
CROSS JOIN unnest(r.themes) AS themes(theme)
JOIN document AS d ON d.id = r.document
GROUP BY ALL
ORDER BY recommendations DESC, theme, r.kind
