-- What did inspectors say, and what did the council's committees decide about it?
-- A decision is thought to be about it for one of three reasons, and the words that show it are given. "action": a later paper mentions the
-- same action, and the decision stands under the same headings. "words": it comes within two years, and has a theme and two telling
-- words of the recommendation (three where one of them is long). "item": it, or the heading of its item, names an inspectorate, or an
-- inspection of services for children, and it comes within a year of the council's last one; it is then about that inspection as a whole.
-- Papers without a date are left out, for nothing says which came first.
SELECT
    d.council, -- The council's name
    coalesce(r.quote, d.title, d.framework) AS said, -- What inspectors said; the inspection's title for what it said as a whole
    q.quote AS decided, -- What was decided
    q.outcome, -- Outcome of the decision
    f.days, -- Days between the two papers
    p.body, -- The committee
    f.reason, -- Why it is thought to be about it: action, words, item
    f.because, -- The words that show it
    d.source AS said_in, -- File in which inspectors said it, or are told to have
    p.source AS decided_in, -- File of the decision
    f.decision, -- The decision: decision.id
    f.council_code -- The council: council.code
FROM follow_up AS f
JOIN document AS d ON d.id = f.inspection
JOIN decision AS q ON q.id = f.decision
JOIN document AS p ON p.id = q.document
LEFT JOIN recommendation AS r ON r.id = f.said
ORDER BY d.council, f.inspection, f.days, p.source, q.start_offset, f.said
