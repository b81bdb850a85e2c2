-- What is still to be done, and when is it due?
-- Actions that are not closed, with a target date not before the council's latest dated paper (those before it are in overdue).
WITH known AS (
    SELECT council_code, max(coalesce(date_end, published_end)) AS as_of
    FROM document
    WHERE council_code IS NOT NULL
    GROUP BY council_code
)

SELECT
    c.nice_name AS council, -- The council's name
    a.due_end AS due, -- Last day of the latest target date
    a.rating, -- The latest rating
    a.slips, -- How often the date was put later before
    a.text, -- What is to be done, in the words of the latest report
    a.owner, -- Who is to do it, as last told
    a.kind, -- Kind of recommendation (inspection, officer, committee, action), or outcome of the decision
    a.last_date AS last_reported, -- Day of the latest report that mentions it
    k.as_of, -- Day of the council's latest dated paper
    a.id AS action, -- The action: action.id
    a.council_code -- The council: council.code
FROM action AS a
JOIN known AS k ON k.council_code = a.council_code
LEFT JOIN council AS c ON c.code = a.council_code
WHERE a.closed_date IS NULL AND a.due_end >= k.as_of
ORDER BY due, council, a.id
