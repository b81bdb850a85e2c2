-- How are things rated in each council's papers, year by year: how many red, amber, green, blue?
-- Ratings of single things as they are when the paper is written; those that it expects or recalls are left out, as are counts of ratings,
-- and copies and drafts of papers. Amber/red and amber/green count as amber.
WITH rated AS (
    SELECT
        d.council_code,
        d.council,
        year(coalesce(r.date_start, d.date_start, d.published_start)) AS year,
        d.rowid AS paper,
        r.rating
    FROM rag_status AS r
    JOIN document AS d ON d.id = r.document
    LEFT JOIN document_group AS g ON g.document = d.id
    WHERE r.scope = 'item' AND r.timing = 'current' AND coalesce(g.representative, TRUE)
)

SELECT
    council, -- The council's name
    year, -- The ratings' year, the papers' where they tell none
    count(DISTINCT paper) AS documents, -- How many papers have ratings
    count(*) AS items, -- How many ratings
    count(*) FILTER (rating = 'red') AS red, -- How many red
    count(*) FILTER (rating IN ('amber', 'amber_red', 'amber_green')) AS amber, -- How many amber
    count(*) FILTER (rating = 'green') AS green, -- How many green
    count(*) FILTER (rating = 'blue') AS blue, -- How many blue: done, in most councils
    count(*) FILTER (rating IN ('yellow', 'grey')) AS other, -- How many yellow or grey
    round(100 * count(*) FILTER (rating = 'red') / count(*), 1) AS percent_red, -- Share of red ones, in per cent
    council_code -- The council: council.code
FROM rated
GROUP BY council_code, council, year
ORDER BY council, year
