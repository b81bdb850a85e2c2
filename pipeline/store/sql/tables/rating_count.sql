-- Ratings of single things as they are, by council and year; what one paper rates the same twice counts once.
WITH rated AS (
    SELECT DISTINCT
        d.council_code,
        coalesce(year(r.date_start), d.year) AS year,
        r.document,
        r.rating,
        coalesce(replace(split_part(lower(r.subject), ' (', 1), '&', 'and'), r.id) AS subject
    FROM rag_status AS r
    JOIN counted AS d ON d.id = r.document
    WHERE r.scope = 'item' AND r.timing = 'current'
)

SELECT
    council_code,
    year,
    count(DISTINCT document)::INTEGER AS documents,
    count(*)::INTEGER AS items,
    count(*) FILTER (rating = 'red')::INTEGER AS red,
    count(*) FILTER (rating IN ('amber', 'amber_red', 'amber_green'))::INTEGER AS amber,
    count(*) FILTER (rating = 'green')::INTEGER AS green,
    count(*) FILTER (rating = 'blue')::INTEGER AS blue,
    count(*) FILTER (rating IN ('yellow', 'grey'))::INTEGER AS other
FROM rated
GROUP BY council_code, year
ORDER BY council_code, year
