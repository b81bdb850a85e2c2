"""The words of action plans: which say little, which verbs ask for the same, which phrases are one term.

All lists are written by hand after reading plans, minutes and inspection reports; a word that is in none of them counts in full.
"""

_STOP = """
a about above across after again against all already also although am an and any appropriate appropriately are as at be
because been before being below best better between both but by came can clear clearly come comes coming consistency
consistent consistently could current currently did do does doing down during each effective effectively either especially etc
even every existing few for from fully further future given good had has have having he her here hers him his how however i if
in include included includes including into is it its itself just key least may me might more most must my necessary need
needed needs new no nor not now of off on once only onto or order other our out over own part particular particularly per
regard regarding regular regularly relation relevant respect robust robustly s shall she should so some soon still such
sufficient sufficiently than that the their them then there these they this those through throughout thus timely to too under
until up upon us very via was way ways we well were what when where whether which while who whom whose why will with within
without would yet you your
"""
STOP = frozenset(_STOP.split())
"""Words that say nothing of what is to be done."""

_FAINT = """
action actions agenda agree amber approach april area areas arrangement arrangements asked aspect august authority blue board
borough business cabinet chair chairman change changes clerk cllr closed committee complete completed consider consideration
considered contact content contents continue continued council councillor councillors councils county date day days deadline
december department detail details director district end executive february forward green group head immediate immediately
impact issue issues item items january july june lead leader leaders list local made make making manager managers march matter
matters meeting meetings member members minute minutes month months next note noted november number october office officer
officers ongoing outcome outcomes overdue panel parish partner partners people place position practice priority procedure
procedures process processes progress project proposal proposals provision purpose quality range received recommend
recommendation recommendations recommended red regarding report reported reports request requested required requirement
resolution response result results scrutiny section senior september service services set staff standard standards start step
steps suggested support system systems take taken team teams time timeliness town update updated updates urgent use used using
view week weeks work working works year years
"""
FAINT = frozenset(_FAINT.split())
"""Words that nearly every plan and every set of minutes uses of anything."""

VERBS = {
    "any": "ensure secure assure complete finish undertake carry continue progress do deliver provide give hold keep maintain"
    " achieve work enable support make have get receive conduct perform fulfil meet address respond take seek look arrange find",
    "note": "note accept acknowledge endorse welcome thank consider recognise commend",
    "create": "develop create produce write draft prepare devise formulate compile establish",
    "design": "design plan",
    "build": "build construct",
    "sell": "sell dispose",
    "change": "revise update amend rewrite refresh redesign restructure replace overhaul",
    "begin": "implement introduce launch embed rollout roll start begin apply adopt bring install pilot",
    "examine": "review evaluate assess audit analyse examine check inspect investigate explore test scrutinise sample",
    "raise": "improve strengthen increase enhance raise boost extend expand widen accelerate speed",
    "lower": "reduce cut lower decrease minimise shorten limit",
    "stop": "stop end close cease remove withdraw delete cancel clear",
    "recruit": "recruit appoint hire fill employ",
    "teach": "train teach brief induct coach",
    "tell": "publish issue circulate share distribute disseminate communicate inform notify write email tell advise send submit"
    " promote publicise advertise",
    "watch": "monitor track measure oversee record document log report",
    "settle": "agree approve ratify sign finalise confirm decide",
    "ask": "consult engage ask request approach survey contact chase liaise meet",
    "fix": "repair mend fix replace clean resurface cut trim paint restore renew",
    "buy": "buy purchase procure order commission tender pay fund",
}
"""Verbs that ask for the same thing, by the name of their class; "any" goes with all the others, "note" asks for nothing."""

PHRASES = (
    ("children in need of protection", "child protection"),
    ("children in need", "childreninneed"),
    ("child in need", "childreninneed"),
    ("children in care", "childrenincare"),
    ("child in care", "childrenincare"),
    ("looked after children", "childrenincare"),
    ("children looked after", "childrenincare"),
    ("children who are looked after", "childrenincare"),
    ("cared for children", "childrenincare"),
    ("child looked after", "childrenincare"),
    ("looked after child", "childrenincare"),
    ("care experienced young people", "careleavers"),
    ("young people leaving care", "careleavers"),
    ("young people who have left care", "careleavers"),
    ("care leavers", "careleavers"),
    ("care leaver", "careleavers"),
    ("education health and care plans", "ehcp"),
    ("education health and care plan", "ehcp"),
    ("ehc plans", "ehcp"),
    ("ehc plan", "ehcp"),
    ("ehcps", "ehcp"),
    ("in timescale", "on time"),
    ("within timescales", "on time"),
    ("within timescale", "on time"),
    ("make sure", "ensure"),
    ("put in place", "introduce"),
    ("roll out", "rollout"),
    ("set up", "establish"),
    ("draw up", "draft"),
    ("carry out", "undertake"),
    ("sign off", "approve"),
    ("once a month", "permonth"),
    ("once a week", "perweek"),
    ("once a quarter", "perquarter"),
    ("once a year", "peryear"),
    ("every month", "permonth"),
    ("each month", "permonth"),
    ("every week", "perweek"),
    ("each week", "perweek"),
    ("every quarter", "perquarter"),
    ("each quarter", "perquarter"),
    ("every year", "peryear"),
    ("each year", "peryear"),
    ("monthly", "permonth"),
    ("weekly", "perweek"),
    ("quarterly", "perquarter"),
    ("annually", "peryear"),
    ("annual", "peryear"),
    ("yearly", "peryear"),
    ("social workers", "socialworker"),
    ("social worker", "socialworker"),
    ("social work", "socialwork"),
    ("per cent", "%"),
    ("percent", "%"),
    ("practitioners", "staff"),
    ("practitioner", "staff"),
    ("employees", "staff"),
    ("young people", "youngpeople"),
    ("young person", "youngpeople"),
)
"""What plans say in two ways: a phrase, and the one that stands for both."""

IRREGULAR = {
    "children": "child", "found": "find", "bought": "buy", "sold": "sell", "held": "hold", "written": "write", "built": "build",
    "met": "meet", "given": "give", "kept": "keep", "sent": "send", "begun": "begin", "taught": "teach", "brought": "bring",
    "drawn": "draw", "paid": "pay", "spent": "spend", "sought": "seek", "taken": "take", "done": "do", "let": "let",
}  # fmt: skip
"""Forms that no ending tells."""

ASPECTS = {
    "timeliness": "time", "timely": "time", "promptness": "time", "delay": "time", "delays": "time",
    "quality": "quality", "consistency": "quality", "consistent": "quality", "effectiveness": "quality", "robust": "quality",
    "number": "number", "numbers": "number", "take-up": "number", "availability": "number", "sufficiency": "number",
}  # fmt: skip
"""What of a thing is to be better: its timeliness and its quality are two recommendations."""

NUMBERS = {
    name: str(number)
    for number, name in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2)
}
"""Number words as figures; "one" is more often a pronoun."""
