-- Which documents are to be counted once: without copies, drafts, parts and versions that others took the place of?
SELECT d.*
FROM document AS d
LEFT JOIN document_group AS g ON g.document = d.id
WHERE coalesce(g.representative, TRUE)
