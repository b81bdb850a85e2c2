-- How did each council's grades change from inspection to inspection, across frameworks?
-- One row for each grade: what all papers say of one area counts once where their days lie within four months, the time in which a report
-- comes out. The inspection's own report is believed; without it, none is where papers contradict each other. Only areas that frameworks
-- name are followed, not those in a paper's own words. They are followed where frameworks renamed, joined or parted them: leadership,
-- management and governance (to 2017) is followed by impact of leaders; children in care by children in care and care leavers (2018 to
-- 2022), which is followed by both of its parts. The grade before is the last that papers here tell: one between may be missing.
-- "steps" counts grades up or down: outstanding, good, requires improvement (once: satisfactory, adequate), inadequate (once:
-- limited); for area SEND arrangements: typically positive, inconsistent, widespread failings.
WITH scale (grade, rank, of) AS (
    VALUES
    ('outstanding', 4, 'four grades'),
    ('good', 3, 'four grades'),
    ('requires_improvement', 2, 'four grades'),
    ('adequate', 2, 'four grades'),
    ('satisfactory', 2, 'four grades'),
    ('limited', 1, 'four grades'),
    ('inadequate', 1, 'four grades'),
    ('typically_positive', 3, 'send'),
    ('inconsistent', 2, 'send'),
    ('widespread_failings', 1, 'send')
),

follows (area, before) AS (
    VALUES
    ('impact_of_leaders', 'leadership_management_governance'),
    ('in_care_and_care_leavers', 'in_care'),
    ('in_care', 'in_care_and_care_leavers'),
    ('care_leavers', 'in_care_and_care_leavers')
),

told AS (
    SELECT
        d.council_code,
        d.council,
        j.area,
        coalesce(j.date_end, d.inspection_end_end) AS day,
        j.grade::VARCHAR AS grade,
        j.framework::VARCHAR AS framework,
        j.document,
        j.source,
        j.id,
        CASE WHEN j.timing = 'previous' THEN 2 WHEN d.kind = 'inspection_report' THEN 0 ELSE 1 END AS nearness
    FROM judgement AS j
    JOIN document_current AS d ON d.id = j.document
    WHERE d.council_code IS NOT NULL
        AND coalesce(j.framework, 'ilacs') <> 'other'
        AND (j.date_end - j.date_start <= 62 OR (j.date_end IS NULL AND j.timing = 'current' AND d.inspection_end_end IS NOT NULL))
        AND j.area IN (
            'overall_effectiveness', 'impact_of_leaders', 'leadership_management_governance', 'help_and_protection', 'in_care',
            'in_care_and_care_leavers', 'care_leavers', 'adoption', 'lscb', 'send_arrangements', 'progress', 'capacity_to_improve'
        )
),

begun AS (
    -- Single inspections began in November 2013: what is called so and is older was another inspection, of another area.
    SELECT *, day > lag(day) OVER (PARTITION BY council_code, area ORDER BY day) + 122 AS begins
    FROM told
    WHERE coalesce(framework, 'ilacs') <> 'sif' OR day >= DATE '2013-11-01'
),

numbered AS (
    SELECT *, count(*) FILTER (begins) OVER (PARTITION BY council_code, area ORDER BY day) AS inspection
    FROM begun
),

believed AS (
    SELECT
        *,
        first_value(grade) OVER nearest AS told_grade,
        nearness = 0 OR first_value(nearness) OVER nearest > 0 AS counts
    FROM numbered
    WINDOW nearest AS (PARTITION BY council_code, area, inspection ORDER BY nearness, id)
),

graded AS (
    SELECT
        council_code,
        any_value(council) AS council,
        area,
        min_by(day, (nearness, id)) AS day,
        any_value(told_grade) AS grade,
        min_by(framework, (nearness, id)) AS framework,
        count(DISTINCT document) FILTER (grade = told_grade) AS documents,
        min_by(source, (nearness, id)) AS source,
        min_by(id, (nearness, id)) AS id
    FROM believed
    GROUP BY council_code, area, inspection
    HAVING bool_and(grade = told_grade) FILTER (counts)
),

reached AS (
    SELECT g.*, s.rank, s.of, unnest([g.area] || coalesce(f.befores, [])) AS looked_for
    FROM graded AS g
    JOIN scale AS s ON s.grade = g.grade
    LEFT JOIN (SELECT area, list(before ORDER BY before) AS befores FROM follows GROUP BY area) AS f ON f.area = g.area
),

compared AS (
    SELECT n.id, max_by(b.id, (b.day, b.area = n.area)) AS before_id
    FROM reached AS n
    JOIN graded AS b ON b.council_code = n.council_code AND b.area = n.looked_for AND b.day < n.day
    JOIN scale AS s ON s.grade = b.grade AND s.of = n.of
    GROUP BY n.id
)

SELECT
    g.council, -- The council's name
    g.area, -- What was graded
    g.day, -- Last day of the inspection, or of the month or weeks that papers tell
    g.grade, -- The grade
    b.grade AS before, -- The grade before; NULL where no paper tells one of these areas with its month, under a framework of grades: judgement_history has all
    b.day AS before_day, -- When that was given
    b.area AS before_area, -- Of which area, by the framework of that time
    s.rank - t.rank AS steps, -- Grades up, or down if negative
    CASE WHEN g.framework <> 'ilacs' OR g.day >= DATE '2018-01-01' THEN g.framework END AS framework, -- Under which framework; NULL where no paper tells, or its day tells otherwise
    g.documents, -- How many papers tell the grade
    g.source, -- A file that tells it, the inspection's own report if it is there
    g.id, -- The judgement there: judgement.id
    g.council_code -- The council: council.code
FROM graded AS g
JOIN scale AS s ON s.grade = g.grade
LEFT JOIN compared AS c ON c.id = g.id
LEFT JOIN graded AS b ON b.id = c.before_id
LEFT JOIN scale AS t ON t.grade = b.grade
ORDER BY g.council, g.area, g.day, g.id
