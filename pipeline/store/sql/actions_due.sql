-- What is to be done, and when: recommendations and decisions with the dates that belong to them?
SELECT
    d.council,
    t.date_end AS due,
    t.date AS due_as_written,
    t.role,
    f.kind,
    f.quote,
    f.page,
    f.source,
    f.id
FROM target_date AS t
JOIN link AS l ON l.target = t.id AND l.relation = 'due'
JOIN finding AS f ON f.id = l.source
JOIN document AS d ON d.id = t.document
ORDER BY due, d.council, f.id
