-- Which actions are past their target dates?
-- As of the council's latest dated paper, not of today: what happened after it, no paper here can tell. "late by its last report": that
-- report came after the date, and does not close it. "not reported since": it was not due then, and no later paper mentions it, which is a
-- question to ask and does not say that it was not done: later papers may be of another sort.
WITH known AS (
    SELECT council_code, max(coalesce(date_end, published_end)) AS as_of
    FROM document
    WHERE council_code IS NOT NULL
    GROUP BY council_code
)

SELECT
    c.nice_name AS council, -- The council's name
    a.due_end AS due, -- Last day of the latest target date
    CASE WHEN a.last_date > a.due_end THEN 'late by its last report' ELSE 'not reported since' END AS state, -- What is known of it
    CASE WHEN a.last_date > a.due_end THEN a.last_date - a.due_end END AS days, -- Days that it was late by its last report; NULL where it is not reported since
    a.rating, -- The latest rating
    a.slips, -- How often the date was put later before
    a.text, -- What is to be done, in the words of the latest report
    a.owner, -- Who is to do it, as last told
    a.last_date AS last_reported, -- Day of the latest report that mentions it
    k.as_of, -- Day of the council's latest dated paper
    a.id AS action, -- The action: action.id
    a.council_code -- The council: council.code
FROM action AS a
JOIN known AS k ON k.council_code = a.council_code
LEFT JOIN council AS c ON c.code = a.council_code
WHERE a.closed_date IS NULL AND a.due_end < k.as_of
ORDER BY state, council, due, a.id
