-- Which councils are next due for inspection?
-- From the last inspection that papers tell of and the cycles of the frameworks, counted from its last day. They say "usually" and "about":
-- when an inspectorate really comes, it alone decides, and what papers do not tell of is not known here.
-- Children's services: from six months before to six months after the third anniversary; a short inspection after good or outstanding, else a
-- standard one. Assumed of inspections before 2018 too, whose own framework ended; not of those from April 2026 on, which have no overall
-- grade. After inadequate the next inspection depends on monitoring visits. Area SEND: a full inspection within about five years after
-- typically positive, else three; after widespread failings also a monitoring inspection within about eighteen months. Pauses (all inspections
-- in 2020 to 2021, monitoring of area SEND in 2025) are not counted, nor the framework of children's services announced for 2027.
WITH inspected AS (
    SELECT
        g.council_code,
        any_value(g.council) AS council,
        CASE WHEN g.area = 'send_arrangements' THEN 'area SEND' ELSE 'children''s services' END AS programme,
        g.day,
        any_value(g.grade) FILTER (g.area IN ('overall_effectiveness', 'send_arrangements')) AS grade,
        min(g.source) AS source
    FROM grade_changes AS g
    JOIN judgement AS j ON j.id = g.id
    JOIN document AS d ON d.id = j.document
    -- An inspectorate's letter that recalls a grade without its framework speaks of the service that it is about.
    WHERE g.framework IN ('ilacs', 'sif', 'send')
        OR (g.framework IS NULL AND d.kind IN ('inspection_letter', 'inspection_report') AND g.day >= DATE '2013-11-01')
    GROUP BY g.council_code, programme, g.day
),

latest AS (
    -- The grade of the last inspection alone, also where that is NULL, which max_by would pass over.
    SELECT *
    FROM inspected
    QUALIFY row_number() OVER (PARTITION BY council_code, programme ORDER BY day DESC) = 1
),

known AS (
    SELECT council_code, max(coalesce(date_end, published_end, inspection_end_end)) AS as_of
    FROM document
    WHERE council_code IS NOT NULL
    GROUP BY council_code
),

cycle (programme, grade, comes, first_month, last_month) AS (
    -- Children's services: Ofsted, "Inspecting local authority children's services", from 2018, as councils and safeguarding partnerships
    -- quote it: "usually between six months before and six months after the three year anniversary of the previous inspection". Area SEND:
    -- the reports say it themselves; of 35 of 2023 to 2025 all have one of these: "the next full area SEND inspection will be within
    -- approximately 5 years" (7), the same with 3 years (16), "a monitoring inspection will be carried out within approximately 18 months.
    -- The next full reinspection will be within approximately three years" (12). They leave open from which day.
    VALUES
    ('children''s services', 'outstanding', 'short inspection', 30, 42),
    ('children''s services', 'good', 'short inspection', 30, 42),
    ('children''s services', 'requires_improvement', 'standard inspection', 30, 42),
    ('children''s services', 'inadequate', 'monitoring visits, then a standard inspection', NULL, NULL),
    ('area SEND', 'typically_positive', 'full inspection', NULL, 60),
    ('area SEND', 'inconsistent', 'full inspection', NULL, 36),
    ('area SEND', 'widespread_failings', 'monitoring inspection', NULL, 18),
    ('area SEND', 'widespread_failings', 'full inspection', NULL, 36)
)

SELECT
    l.council, -- The council's name
    l.programme, -- What is inspected: children's services, area SEND
    l.last, -- Last day of the last inspection that papers tell of, or of its month
    l.grade, -- Its overall grade or outcome; NULL where it has none, or papers tell none
    y.comes, -- What comes next; after widespread failings a row for each of two
    (l.last + to_months(y.first_month))::DATE AS due_from, -- First day that it is usually due; NULL where the cycle tells none
    (l.last + to_months(y.last_month))::DATE AS due_by, -- Last day that it is usually due; NULL where the cycle tells none
    CASE
        WHEN y.last_month IS NOT NULL THEN NULL
        WHEN l.grade = 'inadequate' THEN 'depends on monitoring visits'
        WHEN l.last >= DATE '2026-04-01' THEN 'no overall grade from April 2026: its cycle is not known here'
        ELSE 'no paper tells the overall grade'
    END AS not_known, -- Why there is no date
    (l.last + to_months(y.last_month))::DATE < k.as_of AS passed, -- Whether the council's latest paper is later than that: then a paper is missing here, or it is late
    k.as_of, -- Day of the council's latest dated paper
    l.source, -- A file that tells of the last inspection
    l.council_code -- The council: council.code
FROM (SELECT * RENAME (day AS last) FROM latest) AS l
LEFT JOIN cycle AS y ON y.programme = l.programme AND y.grade = l.grade
LEFT JOIN known AS k ON k.council_code = l.council_code
ORDER BY due_by NULLS LAST, l.council, l.programme, y.comes
