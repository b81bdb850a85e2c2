-- Which grades did inspectorates give each council, area by area, over the years?
-- Every judgement that a paper tells, with its words; for one grade an inspection, and how it changed, see grade_changes. Copies and drafts
-- of papers are left out. A grade of an earlier inspection has that one's days, or none where the paper does not tell them.
SELECT
    d.council, -- The council's name
    j.area, -- What was graded
    coalesce(j.date_start, CASE WHEN j.timing = 'current' THEN coalesce(d.inspection_start_start, d.inspection_end_start, d.published_start, d.date_start) END) AS first_day, -- First day of the inspection, of the month or year that is told, else of the paper
    coalesce(j.date_end, CASE WHEN j.timing = 'current' THEN coalesce(d.inspection_end_end, d.published_end, d.date_end) END) AS day, -- Last day of the same
    j.grade, -- The grade
    CASE
        WHEN j.framework = 'sif' AND j.date_end < DATE '2013-11-01' THEN NULL
        WHEN j.framework = 'ilacs' AND j.date_end < DATE '2018-01-01' THEN NULL
        ELSE j.framework
    END AS framework, -- Under which framework; NULL where the paper does not tell, or it had not begun on that day
    j.timing, -- current: of this or the latest inspection; previous: of an earlier one
    j.quote, -- The words that say it
    j.page, -- On which page
    j.source, -- In which file
    j.id, -- The judgement: judgement.id
    d.council_code -- The council: council.code
FROM judgement AS j
JOIN document_current AS d ON d.id = j.document
ORDER BY d.council, j.area, day, j.timing, j.id
