-- Which actions stay red or amber from report to report, and for how many reports running?
-- Of the actions that are not closed, those whose last two or more ratings are red or amber. What the papers of one day say counts as one
-- report; reports that do not rate the action are passed over.
WITH rated AS (
    SELECT
        action,
        date,
        document,
        rating,
        rating IN ('red', 'amber_red', 'amber', 'amber_green', 'yellow') AS stays
    FROM action_item
    WHERE rating IS NOT NULL AND date IS NOT NULL
),

turned AS (
    SELECT
        action,
        coalesce(max(date) FILTER (NOT stays), DATE '0001-01-01') AS last_better,
        coalesce(max(date) FILTER (rating <> 'red'), DATE '0001-01-01') AS last_not_red
    FROM rated
    GROUP BY action
    HAVING bool_or(stays)
),

running AS (
    SELECT
        r.action,
        count(DISTINCT r.date) AS reports,
        count(DISTINCT r.date) FILTER (r.date > t.last_not_red) AS reports_red,
        min(r.date) AS since,
        max(r.date) AS latest,
        max_by(r.document, (r.date, r.document)) AS document
    FROM rated AS r
    JOIN turned AS t ON t.action = r.action AND r.date > t.last_better
    GROUP BY r.action
    HAVING count(DISTINCT r.date) >= 2
)

SELECT
    c.nice_name AS council, -- The council's name
    a.rating, -- The latest rating
    r.reports, -- How many reports running it is red or amber
    r.reports_red, -- How many of them, up to the latest, it is red
    r.since, -- Day of the first of these reports
    r.latest, -- Day of the latest of them
    a.text, -- What is to be done, in the words of the latest report
    a.due_end AS due, -- When it is due, by the latest report that tells
    d.source, -- File of the latest report
    a.id AS action, -- The action: action.id
    a.council_code -- The council: council.code
FROM running AS r
JOIN action AS a ON a.id = r.action AND a.closed_date IS NULL
JOIN document AS d ON d.id = r.document
LEFT JOIN council AS c ON c.code = a.council_code
ORDER BY r.reports DESC, r.reports_red DESC, r.since, a.id
