-- How often, and by how much, do target dates slip in each council?
-- Of the actions that have a target date in two or more reports: how many have a later one in the last of them than in the first.
WITH dated AS (
    SELECT
        action,
        min_by(due_end, (date, document)) AS first_due,
        max_by(due_end, (date, document)) AS last_due
    FROM action_item
    WHERE due_end IS NOT NULL AND date IS NOT NULL
    GROUP BY action
    HAVING count(DISTINCT date) >= 2
)

SELECT
    c.nice_name AS council, -- The council's name
    count(*) AS actions, -- How many actions have a target date in two or more reports
    count(*) FILTER (d.last_due > d.first_due) AS slipped, -- How many have a later date in the last of them
    round(100 * count(*) FILTER (d.last_due > d.first_due) / count(*), 1) AS percent_slipped, -- Share of these, in per cent
    round(median(d.last_due - d.first_due) FILTER (d.last_due > d.first_due))::INTEGER AS median_days, -- Days by which they slipped, median
    max(d.last_due - d.first_due) FILTER (d.last_due > d.first_due) AS most_days, -- Days by which they slipped, most
    count(*) FILTER (d.last_due < d.first_due) AS brought_forward, -- How many have an earlier date in the last of them
    sum(a.slips)::INTEGER AS slips, -- How often dates were put later, several times for some
    a.council_code -- The council: council.code
FROM dated AS d
JOIN action AS a ON a.id = d.action
LEFT JOIN council AS c ON c.code = a.council_code
GROUP BY a.council_code, c.nice_name
ORDER BY council
