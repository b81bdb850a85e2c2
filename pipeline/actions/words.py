"""The words of action plans: which say little, which verbs ask for the same.

All lists are written by hand after reading plans, minutes and inspection reports; a word that is in none of them counts in full.
"""

_STOP = """
a about above accurate accurately across after again against all already also although am an and any appropriate appropriately
are as at be because been before being below best better between both but by came can clear clearly come comes coming
consistency consistent consistently could current currently did do does doing down during each effective effectively either
especially etc even every existing few for from fully further future given good had has have having he her here hers him his how
however i if in incl include included includes including into is it its itself just key least may me might more most must my
necessary need needed needs new no nor not now of off on once one only onto or order other our out over own part particular
particularly per re regard regarding regular regularly relation relevant respect robust robustly s shall she should so some soon
still such sufficient sufficiently than that the their them then there these they this those through throughout thus timely to
too under until up upon us very via was way ways we well were what when where whether which while who whom whose why will with
within without would yet you your
"""
STOP = frozenset(_STOP.split())
"""Words that say nothing of what is to be done."""

_FAINT = """
action actions agenda agree amber approach april area areas arrangement arrangements asked aspect august authority blue board
borough business cabinet chair chairman change changes clerk cllr cllrs closed committee complete completed consider
consideration considered contact content contents continue continued council councillor councillors councils county date day
days deadline december department detail details director district end executive february forward go green group head immediate
immediately impact issue issues item items january july june know lead leader leaders list local made make making manager
managers march matter matters meeting meetings member members minute minutes month months motion next note noted november number
october office officer officers ongoing outcome outcomes overdue panel parish partner partners people place position practice
priority procedure procedures process processes progress project proposal proposals provision purpose quality range received
recommend recommendation recommendations recommended red regarding report reported reports request requested required
requirement resolution response result results scrutiny section senior september service services set staff standard standards
start step steps suggested support system systems take taken team teams time timeliness town update updated updates urgent use
used using view week weeks work working works year years
"""
FAINT = frozenset(_FAINT.split())
"""Words that nearly every plan and every set of minutes uses of anything."""

LIGHT = frozenset(("child", "family", "care", "health"))
"""Words of which a service has so many actions that they count half."""

VERBS = {
    "any": "ensure secure assure complete finish undertake carry continue progress do deliver provide give hold keep maintain"
    " achieve work enable support make have get receive conduct perform fulfil meet address respond take seek look arrange find"
    " let report chase",
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
    " promote publicise advertise refer forward",
    "watch": "monitor track measure oversee record document log",
    "settle": "agree approve ratify sign finalise confirm decide",
    "ask": "consult engage ask request approach survey contact liaise meet",
    "fix": "repair mend fix replace clean resurface cut trim paint restore renew",
    "buy": "buy purchase procure order commission tender pay fund",
}
"""Verbs that ask for the same thing, by the name of their class; "any" goes with all the others, "note" asks for nothing."""
