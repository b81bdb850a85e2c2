-- What became of each action: every document that speaks of it, with its rating, date and figure there?
-- Actions of which two documents or more speak, oldest document first.
SELECT
    c.nice_name AS council, -- The council's name
    a.text AS action_text, -- What is to be done, in the words of the first document
    i.date, -- Day of the document; NULL where it is not dated
    i.rating, -- RAG rating there
    i.due_end AS due, -- Last day of the date that it was due then
    i.percentage, -- Figure there, in per cent
    i.owner, -- Who was to do it then
    i.number, -- Its number there, as printed
    i.closed, -- What tells there that it is done: rating, status, section, figure
    i.put_off, -- Whether that is later than all told on earlier days, or beside it as the original date; NULL without one
    a.first_date, -- Day of the first document that speaks of it
    a.closed_date, -- Day of the document that closed it; NULL while it is open
    a.slips, -- How often its date was put off in all
    i.matched_by, -- Why it is taken for the same action; NULL for the first
    i.similarity, -- How alike its words are to an earlier document's, from 0 to 1
    i.confirmed, -- Whether a person said so
    d.source, -- Path of the document
    i.finding, -- The recommendation or decision there: finding.id
    i.action, -- The action: action.id
    i.council_code -- The council: council.code
FROM action AS a
JOIN action_item AS i ON i.action = a.id
JOIN document AS d ON d.id = i.document
LEFT JOIN council AS c ON c.code = i.council_code
WHERE a.documents > 1
ORDER BY council, a.first_date, i.action, i.date, i.document, i.finding
