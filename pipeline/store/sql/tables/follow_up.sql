-- Three reasons to think that a decision is about what inspectors said; a pair has the first that holds.
-- "action": a later paper mentions the same action, and the decision stands under the same headings there.
-- "words": the decision comes within two years, and has a theme and two telling words of the recommendation (three where one of them is
-- long): stems of words of five letters or more, those left out that any decision may have.
-- "item": the decision, or the heading that it stands under, names an inspectorate, or an inspection of services for children; inspections
-- of schools, of sites, and planning or police inspectors are others. Taken for the last one of the council, if that was within a year;
-- what was said there in general is followed up, no single recommendation.
WITH said AS (
    SELECT r.id, r.document, r.quote, d.council_code, d.day
    FROM recommendation AS r
    JOIN counted AS d ON d.id = r.document
    WHERE r.kind = 'inspection' AND d.council_code IS NOT NULL AND d.day IS NOT NULL
),

decided AS (
    SELECT
        q.id,
        q.document,
        d.council_code,
        d.day,
        q.section,
        list_filter(
            q.section,
            lambda each: NOT regexp_full_match(
                lower(each), '(agenda and |printed )?(minutes|decisions?|decision details|resolved|agreed|recommend(ed|ations?)):?'
            )
        )[-1] AS item,
        concat_ws(' ', item, q.quote) AS words
    FROM decision AS q
    JOIN counted AS d ON d.id = q.document
    WHERE d.council_code IS NOT NULL AND d.day IS NOT NULL AND d.kind NOT IN ('inspection_report', 'inspection_letter')
),

-- Materialized, here and below: the few that inspectors said come first in every join.
mentioned AS MATERIALIZED (
    SELECT s.id, s.document, s.council_code, s.day, r.document AS later, r.section, r.quote
    FROM said AS s
    JOIN action_item AS early ON early.finding = s.id
    JOIN action_item AS late ON late.action = early.action AND late.document <> s.document
    JOIN recommendation AS r ON r.id = late.finding
),

by_action AS (
    SELECT
        m.council_code,
        m.document AS inspection,
        m.id AS recommendation,
        q.id AS decision,
        q.day - m.day AS days,
        m.quote AS because
    FROM mentioned AS m
    JOIN decided AS q ON q.document = m.later AND q.section = m.section AND q.day > m.day
),

said_of AS MATERIALIZED (
    SELECT s.id, s.council_code, s.day, t.theme
    FROM said AS s
    JOIN theme AS t ON t.finding = s.id AND t.theme <> 'other'
),

decided_of AS MATERIALIZED (
    SELECT q.id, q.council_code, q.day, t.theme
    FROM decided AS q
    JOIN theme AS t ON t.finding = q.id AND t.theme <> 'other'
),

paired AS MATERIALIZED (
    SELECT DISTINCT s.id AS recommendation, q.id AS decision
    FROM said_of AS s
    JOIN decided_of AS q ON q.council_code = s.council_code AND q.theme = s.theme AND q.day - s.day BETWEEN 1 AND 730
),

telling AS (
    SELECT
        id,
        list_filter(
            list_distinct(list_transform(
                regexp_extract_all(lower(words), '[a-z]{5,}'),
                lambda word: left(regexp_replace(word, '(ings?|ed|es?|s|ly|ances?|ences?|ncy|ments?|ions?)$', ''), 8)
            )),
            lambda stem: stem NOT IN (
                'about', 'accept', 'acros', 'act', 'action', 'after', 'agre', 'agree', 'annu', 'annual', 'approv', 'area',
                'arrang', 'attend', 'author', 'befor', 'before', 'board', 'bring', 'brought', 'cabinet', 'case', 'chair',
                'child', 'children', 'committ', 'committe', 'confirm', 'consid', 'conside', 'consider', 'contact', 'continu',
                'counc', 'council', 'councill', 'cover', 'deci', 'decis', 'deleg', 'develop', 'direct', 'director', 'discus',
                'dur', 'during', 'effect', 'endor', 'endors', 'ensur', 'execut', 'famil', 'famili', 'families', 'financi',
                'first', 'follow', 'forward', 'further', 'futur', 'future', 'given', 'held', 'hold', 'improv', 'includ',
                'inform', 'inspect', 'invit', 'joint', 'leader', 'letter', 'local', 'made', 'make', 'meet', 'member', 'monitor',
                'month', 'not', 'note', 'number', 'officer', 'ofst', 'ofsted', 'order', 'other', 'panel', 'partn', 'partner',
                'peopl', 'people', 'plann', 'practic', 'practice', 'present', 'progr', 'progres', 'progress', 'propo', 'propos',
                'provid', 'qualit', 'quality', 'receiv', 'recommen', 'reduc', 'refer', 'relat', 'report', 'request', 'requir',
                'resolv', 'revi', 'review', 'revis', 'scrutin', 'scrutiny', 'second', 'servic', 'service', 'shall', 'should',
                'social', 'staff', 'strateg', 'strategy', 'submit', 'support', 'take', 'thank', 'their', 'ther', 'there',
                'thes', 'these', 'thos', 'those', 'thre', 'three', 'through', 'time', 'under', 'undertak', 'updat', 'update',
                'wher', 'where', 'which', 'within', 'work', 'would', 'write', 'year', 'young'
            )
        ) AS stems
    FROM (
        SELECT id, quote AS words FROM said WHERE id IN (SELECT recommendation FROM paired)
        UNION ALL
        SELECT id, words FROM decided WHERE id IN (SELECT decision FROM paired)
    )
),

by_words AS (
    SELECT
        s.council_code,
        s.document AS inspection,
        p.recommendation,
        p.decision,
        q.day - s.day AS days,
        list_sort(list_intersect(a.stems, b.stems)) AS shared
    FROM paired AS p
    JOIN said AS s ON s.id = p.recommendation
    JOIN decided AS q ON q.id = p.decision
    JOIN telling AS a ON a.id = p.recommendation
    JOIN telling AS b ON b.id = p.decision
    WHERE len(list_intersect(a.stems, b.stems)) >= CASE WHEN greatest(len(a.stems), len(b.stems)) > 15 THEN 3 ELSE 2 END
),

named AS (
    SELECT
        id,
        council_code,
        day,
        item,
        regexp_matches(words, '(?i)\bsend\b|special educational') AS send
    FROM decided
    WHERE regexp_matches(words, '(?i)\b(ofsted|ilacs|jtai|care quality commission|cqc\b|inspections?\b)')
        AND regexp_matches(words, '(?i)\b(ofsted|ilacs|jtai|joint targeted|care quality|cqc\b|child|safeguard|social care|care leaver|send\b|special educational)')
        AND (
            NOT regexp_matches(words, '(?i)\b(schools?|academ(y|ies)|nurser(y|ies)|colleges?|childmind|early years|children[’'']s (homes?|centres?))\b')
            OR regexp_matches(words, '(?i)\b(children[’'']s (social care |social work )?services|local (authority|area)|ilacs|send\b|special educational)')
        )
),

inspection AS (
    SELECT id, council_code, day, framework = 'send' AS send
    FROM counted
    WHERE kind IN ('inspection_report', 'inspection_letter') AND council_code IS NOT NULL AND day IS NOT NULL
),

by_item AS (
    SELECT
        n.council_code,
        arg_max(i.id, i.day) AS inspection,
        n.id AS decision,
        min(n.day - i.day) AS days,
        any_value(n.item) AS because
    FROM named AS n
    JOIN inspection AS i ON i.council_code = n.council_code AND n.day - i.day BETWEEN 1 AND 365 AND coalesce(i.send, FALSE) = n.send
    GROUP BY n.council_code, n.id
)

SELECT council_code, inspection, recommendation AS said, decision, days, 'action' AS reason, min(because) AS because
FROM by_action
GROUP BY ALL
UNION ALL
SELECT council_code, inspection, recommendation, decision, days, 'words', array_to_string(shared, ', ')
FROM by_words AS w
ANTI JOIN by_action AS a ON a.recommendation = w.recommendation AND a.decision = w.decision
UNION ALL
SELECT council_code, inspection, inspection, decision, days, 'item', because
FROM by_item
ORDER BY said, decision
