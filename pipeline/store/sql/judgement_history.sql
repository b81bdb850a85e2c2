-- Which grades did inspectorates give each council, area by area, over the years?
-- Every judgement that a paper tells, with its words; for one grade an inspection, and how it changed, see grade_changes. Copies and drafts
-- of papers are left out.
SELECT
    d.council, -- The council's name
    j.area, -- What was graded
    coalesce(j.date_start, d.inspection_end_end, d.published_start, d.date_start) AS day, -- First day of the inspection, else the paper's
    j.grade, -- The grade
    j.framework, -- Under which framework; NULL where the paper does not tell
    j.timing, -- current: of this or the latest inspection; previous: of an earlier one
    j.quote, -- The words that say it
    j.page, -- On which page
    j.source, -- In which file
    j.id, -- The judgement: judgement.id
    d.council_code -- The council: council.code
FROM judgement AS j
JOIN document_current AS d ON d.id = j.document
ORDER BY d.council, j.area, day, j.timing, j.id
