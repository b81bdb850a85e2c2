-- How are things rated in each council's papers, year by year: how many red, amber, green, blue?
-- Ratings of single things as they are when the paper is written; those that it expects or recalls are left out, as are counts of ratings,
-- and copies and drafts of papers. What one paper rates the same twice, as in a summary and again below, counts once. Amber/red and
-- amber/green count as amber.
SELECT
    c.nice_name AS council, -- The council's name
    r.year, -- The ratings' year, the papers' where they tell none
    r.documents, -- How many papers have ratings
    r.items, -- How many things are rated
    r.red, -- How many red
    r.amber, -- How many amber
    r.green, -- How many green
    r.blue, -- How many blue: done, in most councils
    r.other, -- How many yellow or grey
    round(100 * r.red / r.items, 1) AS percent_red, -- Share of red ones, in per cent
    r.council_code -- The council: council.code
FROM rating_count AS r
LEFT JOIN council AS c ON c.code = r.council_code
ORDER BY council, r.year
