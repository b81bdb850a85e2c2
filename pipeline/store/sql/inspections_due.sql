-- Which councils are next due for inspection?
-- From the last inspection that papers tell of, and the cycles of the frameworks; when an inspectorate really comes, it alone decides.
-- Children's services (Ofsted, "Inspecting local authority children's services", from 2018): about the third anniversary of the last
-- inspection, from six months before to six months after; a short one after good or outstanding, else a standard one. After
-- inadequate, monitoring visits come first, and when the next inspection is due depends on them: it is NULL. Area SEND (Ofsted and
-- CQC, "Area SEND inspections: framework and handbook", from 2023): usually within five years after typically positive, else within
-- three; after widespread failings a monitoring inspection comes first, usually at eighteen months. Changes of cycles after 2025
-- are not known here.
WITH inspected AS (
    SELECT
        council_code,
        any_value(council) AS council,
        CASE WHEN area = 'send_arrangements' THEN 'area SEND' ELSE 'children''s services' END AS programme,
        day,
        any_value(grade) FILTER (area IN ('overall_effectiveness', 'send_arrangements')) AS grade,
        min(source) AS source
    FROM grade_changes
    WHERE framework IN ('ilacs', 'sif', 'send')
    GROUP BY council_code, programme, day
),

latest AS (
    SELECT
        council_code,
        programme,
        any_value(council) AS council,
        max(day) AS last,
        max_by(grade, day) AS grade,
        max_by(source, day) AS source
    FROM inspected
    GROUP BY council_code, programme
),

known AS (
    SELECT council_code, max(coalesce(date_end, published_end, inspection_end_end)) AS as_of
    FROM document
    WHERE council_code IS NOT NULL
    GROUP BY council_code
),

cycle (programme, grade, comes, first_month, last_month) AS (
    VALUES
    ('children''s services', 'outstanding', 'short inspection', 30, 42),
    ('children''s services', 'good', 'short inspection', 30, 42),
    ('children''s services', 'requires_improvement', 'standard inspection', 30, 42),
    ('children''s services', 'inadequate', 'monitoring visits, then a standard inspection', NULL, NULL),
    ('area SEND', 'typically_positive', 'full inspection', NULL, 60),
    ('area SEND', 'inconsistent', 'full inspection', NULL, 36),
    ('area SEND', 'widespread_failings', 'monitoring inspection, then a full inspection', 18, 36)
)

SELECT
    l.council, -- The council's name
    l.programme, -- What is inspected: children's services, area SEND
    l.last, -- Last day of the last inspection that papers tell of
    l.grade, -- Its overall grade or outcome; NULL where papers tell none, or contradict each other
    y.comes, -- What comes next
    (l.last + to_months(y.first_month))::DATE AS due_from, -- First day that it is usually due; NULL where the cycle tells none
    (l.last + to_months(y.last_month))::DATE AS due_by, -- Last day that it is usually due; NULL where the cycle tells none
    (l.last + to_months(y.last_month))::DATE < k.as_of AS passed, -- Whether the council's latest paper is later than that: then a paper is missing here, or it is late
    k.as_of, -- Day of the council's latest dated paper
    l.source, -- A file that tells of the last inspection
    l.council_code -- The council: council.code
FROM latest AS l
LEFT JOIN cycle AS y ON y.programme = l.programme AND y.grade = l.grade
LEFT JOIN known AS k ON k.council_code = l.council_code
ORDER BY due_by NULLS LAST, l.council, l.programme
