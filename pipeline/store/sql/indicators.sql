-- How does each indicator stand against its target and its benchmark, and which way is better?
-- Figures that a paper gives as they are now, with the target and the benchmark that belong to them in the same paper. Which way is
-- better is read from the indicator's words ("completed within", "vacancies") and is NULL where these do not tell; so is then what
-- follows from it. "before" is what the same paper says that it was.
SELECT
    c.nice_name AS council, -- The council's name
    i.indicator, -- What is measured, as printed
    i.date, -- Last day of the period measured, or the paper's day
    i.actual, -- The figure, in per cent
    i.target, -- Its target, in per cent
    i.benchmark, -- What others have, in per cent
    i.benchmark_of, -- Who those are, as printed
    i.before, -- What it was before, in per cent
    i.better, -- Which way is better: higher, lower; NULL where its words do not tell
    CASE i.better WHEN 'higher' THEN i.actual >= i.target WHEN 'lower' THEN i.actual <= i.target END AS meets_target, -- Whether it does
    CASE i.better WHEN 'higher' THEN i.actual - i.benchmark WHEN 'lower' THEN i.benchmark - i.actual END AS ahead, -- Points better than the benchmark; worse if negative
    CASE i.better WHEN 'higher' THEN i.actual - i.before WHEN 'lower' THEN i.before - i.actual END AS gained, -- Points better than before; worse if negative
    i.quote, -- The words that give the figure; read them where the indicator is cut short
    d.source, -- In which file
    i.finding, -- The figure: percentage.id
    i.council_code -- The council: council.code
FROM indicator AS i
JOIN document AS d ON d.id = i.document
LEFT JOIN council AS c ON c.code = i.council_code
ORDER BY council, i.indicator, i.date, i.finding
