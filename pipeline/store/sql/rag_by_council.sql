-- How many items did each council rate red, amber, green, ... in its papers of each year?
SELECT
    d.council,
    year(coalesce(r.date_start, d.date_start, d.published_start)) AS year,
    r.rating,
    count(*) AS items,
    count(DISTINCT r.document) AS documents
FROM rag_status AS r
JOIN document AS d ON d.id = r.document
WHERE r.scope = 'item' AND r.timing = 'current'
GROUP BY ALL
ORDER BY d.council, year, r.rating
