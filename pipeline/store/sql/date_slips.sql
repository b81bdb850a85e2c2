-- How often, and by how much, do target dates slip in each council?
-- Of the actions that have a target date in two or more reports, or a date and a revised one in one: how many slipped, that is, have a later
-- date in a later report or beside the first one. Days are from the first report's date to the last one's.
WITH dated AS (
    SELECT
        action,
        min_by(due_end, (date, document)) AS first_due,
        max_by(due_end, (date, document)) AS last_due,
        min(date) < max(date) AS again
    FROM action_item
    SEMI JOIN (SELECT id FROM action WHERE documents > 1 OR slips > 0) AS told ON told.id = action
    WHERE due_end IS NOT NULL AND date IS NOT NULL
    GROUP BY action
)

SELECT
    c.nice_name AS council, -- The council's name
    count(*) AS actions, -- How many actions have dates to compare
    count(*) FILTER (a.slips > 0) AS slipped, -- How many slipped
    round(100 * count(*) FILTER (a.slips > 0) / count(*), 1) AS percent_slipped, -- Share of these, in per cent
    round(median(d.last_due - d.first_due) FILTER (d.last_due > d.first_due))::INTEGER AS median_days, -- Days from first to last date, median
    max(d.last_due - d.first_due) FILTER (d.last_due > d.first_due) AS most_days, -- Days from first to last date, most
    count(*) FILTER (d.last_due < d.first_due) AS brought_forward, -- How many have an earlier date in the last report
    sum(a.slips)::INTEGER AS slips, -- How often dates were put later, several times for some
    a.council_code -- The council: council.code
FROM dated AS d
JOIN action AS a ON a.id = d.action
LEFT JOIN council AS c ON c.code = a.council_code
WHERE d.again OR a.slips > 0
GROUP BY a.council_code, c.nice_name
ORDER BY council
