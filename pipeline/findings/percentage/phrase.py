"""An indicator as a short phrase: without who reported it, when it was and the verbs that only join it to its figure."""

import re

_ = re.IGNORECASE

# Characters: no phrase of a measure is longer, a text without stops can be.
_LONGEST = 400
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHEN = (
    rf"(?:(?:the )?(?:(?:end|start|beginning|close|middle) of |first half of |second half of |last |first |second |third "
    rf"|fourth |same "
    rf"|previous |current |three months to |twelve months to |year to |whole of )*(?:\d{{1,2}}(?:st|nd|rd|th)?"
    rf" )?(?:{_MONTH}(?: \d{{4}})?"
    r"|(?:19|20)\d\d(?:[/–-]\d{2,4})?|Q[1-4](?: (?:of )?\d{4}\S*)?|Quarter (?:[1-4]|one|two|three|four)|quarter|mid[- ]year"
    r"|year[- ]end"
    r"|(?:financial |calendar |academic |municipal )?year(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|olds?)\b)|month"
    r"|spring|summer|autumn|winter|Christmas|Easter|pandemic|present|(?:time of the )?inspection|period)\b)"
)
# Every time has its own preposition, so that there is one way only to read a row of them.
_TRAILING = re.compile(
    rf"(?:,? (?:as at|at|in|on|by|for|during|since|over|until|from|between|up to|to|before|after|within|and|of|or)"
    rf" {_WHEN})+[ ,]*$",
    _,
)
_LEADING = re.compile(
    rf"^(?:(?:as at|at|in|on|by|for|during|since|over|between|up to) {_WHEN}(?: (?:and|to) {_WHEN})?,?"
    rf" ?)+",
    _,
)
_INNER = re.compile(
    rf" (?:(?:received|made|due|completed|issued|held|seen|reported) )?(?:as at|at|in|during|since|over|between|from) {_WHEN}"
    rf"(?: (?:and|to) {_WHEN})?,?(?= (?:had|have|has|were|was|are|is|being|who|that|which)\b)",
    _,
)
_SAID = re.compile(
    r"^[^;]{0,90}?\b(?:reported|advised|noted|said|heard|explained|stated|confirmed|expect(?:s|ed)|show(?:s|ed)"
    r"|indicat(?:es|ed)"
    r"|found|felt|informed|told|understood|highlighted|pointed out|aware|concerned|recogni[sz]ed|answered|replied|added"
    r"|recorded"
    r"|remarked|estimated|calculated|feared|forecasts?) (?:members |the \w+ )?(?:that|how) (?:the )?",
    _,
)
_OF_A = re.compile(
    r"^(?:[^;]{0,70}?\b)?(?:the )?(?:target|number|percentage|proportion|share|rate|level|figure)s? (?:for|of) (?:the"
    r" )?(?:percentage"
    r"|proportion|number|share) of (?:the |all )?",
    _,
)
_WITH = re.compile(r" (?:now |currently |already )?(?:have|had|has|having) (?=(?:an? |no |their ))", _)
_JOINS = re.compile(
    r" (?:(?:now|currently|already|still|also|only|just|who|that|which) )*(?:have been|has been|had been|having been|are"
    r" being|were being"
    r"|was being|would be|will be|could be|were|was|are|is|being|having|(?:have|has|had)(?= \w+(?:ed|en|n|t|ne)\b))"
    r"(?: (?:now|currently|already|still|also|only|just|not yet))* ",
    _,
)
# "To increase the recycling rate": the rate.
_TO_MOVE = re.compile(
    r"^(?:to |and |will |should |must |will need to )*(?:increase|raise|improve|reduce|cut|lower|grow|boost) (?:the |our "
    r"|its |their )?(?:[A-Z]\w+[’']s )?",
    _,
)
_HOW_MANY = re.compile(r"^.*\b(?:how|that|of) the (?:number|percentage|proportion|share) of (?:the |all )?", _)
_EXPECTED = re.compile(
    r" (?:is|was|are|were|be) (?:now |still |also )?(?:expected|forecast|projected|due|likely|set|anticipated|predicted"
    r"|estimated)"
    r"(?: to\b.*)?$|(?: \w+ly)? (?:expected|forecast) to\b.*$",
    _,
)
_CODE = re.compile(r" \((?:[A-Z]{1,6}[ .-]?)?\d+[\w.]*\)|^[A-Z]{1,5}[ .]?\d+[a-z]?:? |^(?:\W*[a-z]|\d{1,2}(?:\.\d+)*)\) ")
_THERE = re.compile(r"^there (?:is|are|was|were|has been|have been|had been) (?:an? )?", _)
_COMMENT = re.compile(r"^(?:comments?|notes?|progress|update|performance)\b:? ", _)
_EDGES = re.compile(
    r"^(?:(?:the|a|an|our|its|their|only|just|some|about|all|around|nearly|almost|over|under) )+|[ ,;:.()–-]+$", _
)
# Words that say only how a figure moved or stands, or whose it is.
_JOINING = re.compile(
    r"(?:was|were|is|are|stood|stands|standing|climb|rose|risen|rising|fell|fallen|had|has|have|been|being|which|since|then"
    r"|asked|given"
    r"|from|before|after|until|to date|than|down|up|better|worse|higher|lower|short|above|below|ahead|behind|remain|expected"
    r"|needed|reach|improv|drop|recover"
    r"|dip|increas"
    r"|decreas|rais|reduc|compared|against|versus|good$|outstanding$|a (?:target|profile|limit|fall|rise|year|score)"
    r"|(?:annual|quarterly|monthly|national|local|original|revised|current|new|stretch|interim) targets?\b|targets?(?: (?:of"
    r"|is|was|remain|that|set|by|for|to|from|would)|$)|milestone|aim"
    r"|limit|profile|threshold$|well within|fall$|rise$|drop$|increase$|reduction$|goal|ambition|compliance$|performance"
    r"|figure|results?$|mid year|we want|they want|plan (?:is|was|asks)"
    r"|when the plan|the plan|(?:national|regional|England|Scottish|Welsh|English|corporate|council|statutory) (?:average"
    r"|figure|target|rate)"
    r"|(?:previous|last) (?:year|quarter)|statistical neighbours?$|it\b|this\b|that\b|they\b|year[- ]end|lowest|highest|of whom"
    r"|government\b|ministers\b|commissioner|regulator)",
    _,
)
_ACTS = re.compile(
    r"^(?:[\w’'-]+ ){0,5}?(?:director|officer|manager|head|council|committee|board|service|members?|cabinet|leader"
    r"|commissioner|auditor|clerk"
    r"|minister|contractor|panel|team)\b(?: (?:of|for) [\w’' ]{2,30}?)? (?:had |has |have |was |were |is |been |now |also )*"
    r"(?:expect|report|work|ask|set|aim|plan|regard|answer|recommend|want|hop|continu|respond|propos|tak|took|explor"
    r"|forecast|assum|agree|see|saw)",
    _,
)
_SAW = re.compile(
    r"\b(?:seen|saw|shown|showed|been|reported|had) an? (?:[\w-]+ )?(?:reduction|increase|fall|rise|drop|improvement|decline)$"
    r"|\b(?:he|she|they|we|it|officers|director|manager) (?:had |now |also )?(?:expect|hop|aim|want|plan)\w*(?: .*)?$",
    _,
)
_MOVES = re.compile(
    r"(?<=\w) (?:is|are|was|were|has been|have been|had been) (?:now |still |steadily |slowly |slightly )*(?:declining"
    r"|rising|falling|growing"
    r"|increasing|decreasing|reducing|improving|dropping)\b.*$",
    _,
)
_FIGURES_ON = re.compile(
    r"^(?:(?:monthly|latest|weekly|annual|recent|quarterly) )*(?:figures|data|performance|statistics) (?:on|for|in) ", _
)


def tidied(words: str | None) -> str | None:
    """Return a phrase without reports, times, joining verbs and codes; None where nothing is left of it."""
    if not words:
        return None
    words = words[:_LONGEST]
    words = re.sub(r"\s+", " ", words).strip(" ,;:.–-").replace(" had had ", " had ")
    words = _THERE.sub("", _COMMENT.sub("", _LEADING.sub("", _SAID.sub("", words))))
    words = _TRAILING.sub("", _INNER.sub("", _OF_A.sub("", _HOW_MANY.sub("", _CODE.sub("", _TO_MOVE.sub("", words))))))
    words = _MOVES.sub("", _FIGURES_ON.sub("", words))
    words = _WITH.sub(" with ", _EXPECTED.sub("", words))
    words = _JOINS.sub(" ", f" {words} ", count=2).strip()
    words = _EDGES.sub("", _TRAILING.sub("", words)).strip()
    return words if re.search(r"[A-Za-z]{3}", words) else None


def joins(words: str | None) -> bool:
    """Tell whether a phrase only joins a figure to what was said before: "stood", "a target", "the Director expected it"."""
    return not words or bool(_JOINING.match(words) or _ACTS.match(words) or _SAW.search(words))


def without_first_time(text: str) -> str:
    """Return a text without the time that it begins with: "At the end of May, 4% of ..."."""
    return _LEADING.sub("", text)


def row_name(words: str) -> str:
    """Return what a table's row measures without its number and the kind of figure: "c) Proportion of staff under 25"."""
    return _OF_ROW.sub("", _ROW_CODE.sub("", words)) or words


_ROW_CODE = re.compile(r"^(?:[^:]{3,40}: )?\W?[a-z]\) |^\d+(?:\.\d+)+ ")
_OF_ROW = re.compile(r"^(?:the )?(?:overall |total )?(?:proportion|percentage|%|per cent) of (?:the |all )?", _)


def without_times(text: str) -> str:
    """Return a text without the times between a thing and its verb: "requests received in May were answered"."""
    return _INNER.sub("", text)
