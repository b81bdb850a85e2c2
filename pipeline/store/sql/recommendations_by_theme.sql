-- What is recommended most: how many recommendations have each theme, by year, region and kind?
-- A recommendation with two themes counts in both; one with none of them is "other", which stands last. Copies and drafts of papers are left out. The region is that of the register of
-- councils, or of a list of your own.
SELECT
    t.theme, -- The theme
    t.year, -- Year of the papers
    c.region, -- Region of England, or nation; NULL where it is not known
    t.recommended AS kind, -- Kind of recommendation: inspection, officer, committee, action
    sum(t.findings)::INTEGER AS recommendations, -- How many
    sum(t.documents)::INTEGER AS documents, -- In how many papers
    count(DISTINCT t.council_code) AS councils -- Of how many councils
FROM theme_count AS t
LEFT JOIN council AS c ON c.code = t.council_code
WHERE t.kind = 'recommendation'
GROUP BY t.theme, t.year, c.region, t.recommended
ORDER BY t.theme = 'other', recommendations DESC, t.theme, t.year, c.region, kind
