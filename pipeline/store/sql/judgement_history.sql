-- Which grades did inspectorates give each council, area by area, over the years?
SELECT
    d.council,
    j.area,
    coalesce(j.date_start, d.inspection_end_end, d.published_start, d.date_start) AS day,
    j.grade,
    j.framework,
    j.timing,
    j.quote,
    j.page,
    j.source,
    j.id
FROM judgement AS j
JOIN document AS d ON d.id = j.document
ORDER BY d.council, j.area, day, j.timing, j.id
