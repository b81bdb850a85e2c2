-- Figures that papers give for now, with the target and the benchmark that are linked to them; of two different ones, neither.
-- Which way is better is told by the indicator's words alone, and only where they all point one way.
WITH beside AS (
    SELECT l.source AS id, l.relation, p.value, p.qualifier, p.benchmark
    FROM link AS l
    JOIN percentage AS p ON p.id = l.target
    SEMI JOIN counted AS c ON c.id = l.document
    WHERE l.relation IN ('target', 'benchmark', 'baseline') AND p.unit = 'percent'
),

compared AS (
    SELECT
        id,
        any_value(value) FILTER (relation = 'target') AS target,
        any_value(value) FILTER (relation = 'benchmark') AS benchmark,
        min(benchmark) FILTER (relation = 'benchmark') AS benchmark_of,
        any_value(value) FILTER (relation = 'baseline') AS before,
        count(DISTINCT value) FILTER (relation = 'target') AS targets,
        count(DISTINCT value) FILTER (relation = 'benchmark') AS benchmarks,
        count(DISTINCT value) FILTER (relation = 'baseline') AS baselines
    FROM beside
    GROUP BY id
),

figure AS (
    SELECT
        p.id AS finding,
        p.document,
        d.council_code,
        p.indicator,
        p.quote,
        coalesce(p.period_end, d.day) AS date,
        p.value AS actual,
        CASE c.targets WHEN 1 THEN c.target END AS target,
        CASE c.benchmarks WHEN 1 THEN c.benchmark END AS benchmark,
        CASE c.benchmarks WHEN 1 THEN c.benchmark_of END AS benchmark_of,
        CASE c.baselines WHEN 1 THEN c.before END AS before,
        regexp_replace(lower(p.indicator), 'not in (suitable )?(education|employment|training|accommodation|work)', 'neet', 'g') AS words
    FROM percentage AS p
    JOIN compared AS c ON c.id = p.id
    JOIN counted AS d ON d.id = p.document
    WHERE p.role = 'actual' AND p.unit = 'percent' AND p.indicator IS NOT NULL AND (c.targets = 1 OR c.benchmarks = 1)
),

way AS (
    SELECT
        *,
        regexp_matches(
            words,
            '\b(vacan(t|c)|turnover|sickness|absen|re-?referr|repeat|second or subsequent|neet\b|overdue|arrears|exclu(ded|sion)'
            || '|homeless|temporary accommodation|bed and breakfast|complain|delay|agency|caseload|empty|void|unallocated|unfilled'
            || '|waiting|backlog|poor condition|missed|fly-?tip|landfill|residual waste|re-?offend|far from home|out of area'
            || '|error|breach|obes|smok|unemploy|poverty|admission|moves\b|breakdown)'
        ) AS lower,
        regexp_matches(
            words,
            '\b((in|on) time|timel|within|completed|complete\b|up[ -]to[ -]date|suitable'
            || '|in (education|employment|work)|satisf|seen|visits?\b|health (check|assessment)|dental|immunis|vaccin'
            || '|(tax|rates|rents?) collected|recycl|compost|answered|attendance|attain|permanent|decent|complian|gas safety|qualified'
            || '|trained|achiev|good or (better|outstanding)|participat|take-?up|supervision|apprais|resolved|responded|paid|retention'
            || '|still at home|reviews?\b|made good|met the (standard|target)|re-?let)'
        ) AS higher,
        -- Words with which the same indicator may mean the opposite: denied, compared, prevented, supported, or of something else.
        regexp_matches(
            words,
            '\b(not|no|non|never|without|fewer|less|un(able|seen)|(more|longer|later|greater) than|over [0-9]|above|exceed|gaps?\b'
            || '|differ|narrow|widen|worsen|prevent|avert|avoid|reliev|divert|brought back|(re-?)?housed|quit|stop|cessation'
            || '|(supported|helped) (in|to|out)|interview|fail|refus|reject|dissatisf|multi-?agency|(supervision|care) orders?'
            || '|case reviews?|emergency|a&e)'
        ) AS denied
    FROM figure
)

SELECT
    * EXCLUDE (words, lower, higher, denied),
    CASE WHEN NOT denied AND lower <> higher THEN CASE WHEN lower THEN 'lower' ELSE 'higher' END END AS better
FROM way
ORDER BY finding
