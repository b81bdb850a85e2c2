-- Which councils stand in the place of each council today, and which councils did each take the place of?
-- Follows the successors that the register tells, to those that exist today; a council that exists is its own successor. Join figures of
-- abolished councils on "council_code", and count them for "current_code"; a council that was split counts for each of its successors.
WITH RECURSIVE step AS (
    SELECT code, code AS at, [code] AS path
    FROM council
    UNION ALL
    SELECT s.code, n.next AS at, list_append(s.path, n.next)
    FROM step AS s
    JOIN (SELECT code, unnest(successors) AS next FROM council) AS n ON n.code = s.at
    JOIN council AS c ON c.code = n.next
    WHERE NOT list_contains(s.path, n.next)
)

SELECT DISTINCT
    a.nice_name AS council, -- A council
    b.nice_name AS current, -- One that stands in its place today
    a.end_date, -- Its last day; NULL while it exists
    s.code AS council_code, -- Its code: council.code
    s.at AS current_code -- Code of the other: council.code
FROM step AS s
JOIN council AS a ON a.code = s.code
JOIN council AS b ON b.code = s.at
WHERE NOT EXISTS (
    SELECT 1
    FROM council AS c
    JOIN council AS n ON list_contains(c.successors, n.code)
    WHERE c.code = s.at
)
ORDER BY council, current, council_code, current_code
