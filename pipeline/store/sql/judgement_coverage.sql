-- Which areas did each inspection grade, which were looked for and not found, and which does its framework not grade?
-- Frameworks: single inspections (November 2013 to 2017); local authority inspections from 2018, with children in care and care
-- leavers apart from January 2023, without overall effectiveness from April 2026; area SEND inspections from 2023. Visits and
-- joint targeted inspections give no grades.
WITH framework_area (framework, first_day, last_day, area) AS (
    VALUES
    ('sif', DATE '2013-11-01', DATE '2018-12-31', 'overall_effectiveness'),
    ('sif', DATE '2013-11-01', DATE '2018-12-31', 'help_and_protection'),
    ('sif', DATE '2013-11-01', DATE '2018-12-31', 'in_care'),
    ('sif', DATE '2013-11-01', DATE '2018-12-31', 'adoption'),
    ('sif', DATE '2013-11-01', DATE '2018-12-31', 'care_leavers'),
    ('sif', DATE '2013-11-01', DATE '2018-12-31', 'leadership_management_governance'),
    ('ilacs', DATE '2018-01-01', DATE '2026-03-31', 'overall_effectiveness'),
    ('ilacs', DATE '2018-01-01', DATE '9999-12-31', 'impact_of_leaders'),
    ('ilacs', DATE '2018-01-01', DATE '9999-12-31', 'help_and_protection'),
    ('ilacs', DATE '2018-01-01', DATE '2022-12-31', 'in_care_and_care_leavers'),
    ('ilacs', DATE '2023-01-01', DATE '9999-12-31', 'in_care'),
    ('ilacs', DATE '2023-01-01', DATE '9999-12-31', 'care_leavers'),
    ('send', DATE '2023-01-01', DATE '9999-12-31', 'send_arrangements')
),

inspection AS (
    SELECT
        id,
        source,
        council,
        council_code,
        framework,
        coalesce(inspection_end_end, inspection_start_start, published_start, date_start) AS day
    FROM document
    WHERE kind IN ('inspection_report', 'inspection_letter')
        AND framework IN ('sif', 'ilacs', 'send', 'focused_visit', 'monitoring_visit', 'jtai')
),

graded AS (
    SELECT document, area, min(grade) AS grade, count(DISTINCT grade) AS grades
    FROM judgement
    WHERE timing = 'current'
    GROUP BY document, area
)

SELECT
    i.council, -- The council's name
    i.day, -- Last day of the inspection, else of its report
    i.framework, -- Under which framework
    a.area, -- What it may grade
    CASE
        WHEN g.grades > 1 THEN 'conflicting'
        WHEN g.grades = 1 THEN 'graded'
        WHEN i.day IS NULL AND i.framework IN ('sif', 'ilacs', 'send') THEN 'unknown'
        WHEN f.area IS NOT NULL THEN 'not_found'
        ELSE 'not_in_framework'
    END AS state, -- graded, conflicting (two grades), not_found, not_in_framework, unknown (no date to tell)
    CASE WHEN g.grades = 1 THEN g.grade END AS grade, -- The grade
    i.source, -- File of the report
    i.id AS document, -- The report: document.id
    i.council_code -- The council: council.code
FROM inspection AS i
CROSS JOIN (SELECT DISTINCT area FROM framework_area) AS a
LEFT JOIN framework_area AS f
    ON f.framework = i.framework AND f.area = a.area AND i.day BETWEEN f.first_day AND f.last_day
LEFT JOIN graded AS g ON g.document = i.id AND g.area = a.area
ORDER BY i.council, i.day, i.id, a.area
