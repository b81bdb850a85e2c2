"""The words of ratings: colours, what they are said of, how, and what is only coloured."""

import re

_ = re.IGNORECASE

# A "red flag" warns; nothing is rated by it.
ONE = r"(?:red(?![ -]flag)|amber|green|yellow|blue|gr[ae]y|purple|orange)"
# "Four ambers and two reds": told only with their number.
PLURAL = r"(?:reds|ambers|greens)"
MIXED = r"(?:amber|red|green) ?(?:/|-|–) ?(?:amber|red|green)"
COLOUR = re.compile(rf"\b(?:(?P<mixed>{MIXED})(?! ?[/–-] ?(?:red|amber|green|blue))|(?P<one>{ONE}|{PLURAL}))\b(?!['’]s )", _)

# Things that are rated.
THINGS = (
    r"(?:(?:key |performance |strategic |corporate |audit |priority |improvement |outstanding |remaining |"
    r"high[- ]level |other |of these |new )*"
    r"(?:actions?|indicators?|KPI['’]?s?|PIs?|measures?|targets?|recommendations?|risks?|projects?|milestones?|"
    r"objectives?|ratings?|areas?|"
    r"items?|priorities|priority|outcomes?|deliverables?|workstreams?|work streams?|themes?|standards?|tasks?|"
    r"schemes?|programmes?|metrics?|"
    r"commitments?|statuses|cases|services|plans|elements|criteria|requirements|activities|issues|proposals|savings|updates))"
)
_NOT_BEFORE = (
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?|Sir|Lady|Lord|village|bowling|putting|cricket|golf|outlined|"
    r"edged|hatched|shaded|"
    r"double|single|bright|dark|light|pale|navy|painted|wearing|Bethnal|Golders|Parsons|Turnham|Palmers|Wood|Acocks|"
    r"Hall|the colour|"
    r"go(?:es|ing)?|through|against)\.? |(?<!traffic )lights? (?:\w+ ){0,4})$"
)
_NOT_AFTER = (
    r"['’”\"]?[ -]?(?:belt|spaces?|(?<=green[ -])areas?|bins?|bags?|box(?:es)?|waste|papers?|badges?|lines?|lion|part(?:y"
    r"|ies)\b|"
    r"roofs?|infrastructure|energy|"
    r"corridors?|flags?\b(?! rat)|lanes?|roads?|street|court|park\b|parks\b|house|houses|homes?|book\b|cards?|"
    r"cross\b|tape|carpet|ensign|diesel|"
    r"routes?|man\b|lights?|traffic|alerts?|warnings?|weather|valley|travel|jobs?|economy|shoots|finance|bonds?|"
    r"growth|deal|fleet|industr|skills|on (?:the |a |any )?(?:plans?|maps?|drawings?|diagram)\b|"
    r"recycling|meeting|gown|brick|squirrel|kite|tarmac|light|lighting|light[s-]|haired|coat|keys?\b|land\b|links?|"
    r"grants?|champion|team\b|"
    r"agenda\b|hydrogen|transport|transition|fields?|lung|wedge|gap|gym|blue\b|and blue|hill|lea\b|wood|dale|burn|"
    r"way\b|lodge|school|primary|"
    r"list\b|eye\b|collar|sky|plaque|ribbon|peter|nose|collar|water|sheets?|ink\b|print|edg|hatch|outlin|box)"
)
NOT_BEFORE = re.compile(_NOT_BEFORE, _)
NOT_AFTER = re.compile(_NOT_AFTER, _)
# "In the red" is in debt; "in the red zone" is rated.
IN_DEBT = re.compile(r"\bin the $", _)
BAND = re.compile(r"['’”\"]?[ -](?:\w+ )?(?:(?:zone|category|band|range|section|quadrant))\b", _)

_QUOTE = r"['‘’“”\"(\[]*"
# "rated (as) ...", "remained ...", "was ...", "moved to ...", "with a ... rating"
RATED_BEFORE = re.compile(
    r"\b(?:(?:RAG[- ]?)?(?:re-?)?rat(?:ed|ing|ings)|graded|scored|flagged|marked|shown|show(?:s|ed|ing)?|reported|"
    r"recorded|reporting|classified|classed|"
    r"categori[sz]ed|assessed|judged|given|turn(?:s|ed|ing)?|mov(?:e|es|ed|ing)|gone|go|went|chang(?:e|es|ed|ing)|"
    r"remain(?:s|ed|ing)?|stay(?:s|ed)?|"
    r"is|are|was|were|be|been|being|becom(?:e|es|ing)|became|now|currently|still|previously|improv\w+|downgraded|"
    r"upgraded|status|highlighted|"
    r"deteriorated|slipped|dropped|fallen|fell|continu(?:es|ed)|escalated|at|as|to|from|on|designated|identified|indicator"
    r"|assigned|deemed|"
    r"considered|stood|sat|sits|reach(?:ed|es)?|into)"
    r"(?: (?:as|at|to|of|from|an?|the|now|currently|still|all|both|only|RAG|rated|status|overall|being|was|is|being|"
    r"rating|in|on|also|mostly|either|"
    r"predominantly|mainly|already|showing|no longer|not|not yet|again|at present|likewise|therefore|\w+ly|:))*[: ]+"
    + _QUOTE
    + "$",
    _,
)
RATED_AFTER = re.compile(
    rf"['’”\")\]]*[ -]*(?:\([^)]{{1,40}}\) ?)?(?:RAG[- ]?)?(?:(?:zone|category|band|quadrant)\b)?"
    rf"(?:(?:rated|rating|ratings|status|statuses|RAG|flagged|graded|risk)\b(?: {THINGS}\b)?|{THINGS}\b)",
    _,
)
REFERRED = re.compile(r"\b(?:referred to|mentioned|above|aforementioned|discussed)\b", _)
ABOUT = re.compile(
    r"\b(?:in (?:relation|respect|terms|regard) (?:to|of)|regarding|with regard to|in the case of|as for|on) "
    r"(?P<what>[^,.;:]{3,60}),",
    _,
)
PLURAL_AFTER = re.compile(
    rf"['’”\")\]]*[ -]*(?:RAG[- ]?)?(?:rated |rating |status |risk |priority )?(?P<things>(?:\w+ )?{THINGS})\b(?<=s)", _
)
# "the indicators which showed a red status": an attribute of several things, without a number.
PLURAL_ATTRIBUTE = re.compile(
    rf"\b(?:the|those|these|any|all|some|several|for|of|on|to|other) (?:[\w-]+ ){{0,2}}?{THINGS}(?<=s)"
    rf" (?:(?:which|that) (?:(?:are|were|had been|have been|is|was) )?(?:currently |still |now )?)?(?:currently |still |now )?"
    rf"(?:rated|marked|flagged|graded|classified|classed|categorised|identified|assessed|reported|show(?:n|ed|ing)?|with|at)"
    rf" (?:as |at |an? |in |the )*['‘“\"]?$",
    _,
)
# "Cases graded green are not looked at again": what is done with all that have it, not which have.
GENERIC_BEFORE = re.compile(
    r"(?:^|[;:,] |\b(?:[Tt]hat|where|whereas|while|all|any|and|but) )(?:(?:those|any|all|cases|ones|[a-z]+s of [a-z]+"
    r"|[A-Z]?[a-z]+s)"
    r" )(?:(?:that|which) )?(?:(?:are|were) )?(?:rated|graded|marked|flagged|classified|classed|assessed|scored|reported|shown)"
    r" (?:as |at )?['‘“\"]?$"
)
GENERIC_AFTER = re.compile(
    r"['’”\"]? (?:for [\w ]{3,30}? )?(?:be [a-z]+ed\b|(?:are|is)(?: then| not| also| automatically| always| only| usually)*"
    r" (?:(?:internally|externally"
    r"|routinely) )?"
    r"[a-z]+ed\b|will|must|should|can|may|do|receive|get|go|needs?|needed|requires?|required)\b"
)
# "The survey rated the roof amber and the boiler red": what is rated stands between the verb and the colour.
RATED_OBJECT = re.compile(
    r"\b(?:rated|graded|scored|marked|assessed)"
    r" (?P<what>(?:the|its|their|our|this|that|both|[A-Z][a-z]+) (?:[\w’'-]+ ){0,5}?[\w’'-]+)"
    r" (?:as |at )?['‘“\"]?$"
)
AND_OBJECT = re.compile(
    r"\b(?:rated|graded|scored|marked|assessed)(?= the| its| their| our| [A-Z]) [^.;:]{3,120}?['’”\"]?(?:,| and|, and)"
    r" (?P<what>(?:the|its|their|our|this|that)"
    r" (?:[\w’'-]+ ){0,5}?[\w’'-]+) (?:as |at )?['‘“\"]?$"
)
# Words of a paper that are printed in a colour: "updates are shown in red".
PRINTED = re.compile(
    r"\b(?:updates?|changes?|amendments?|additions?|revisions?|edits?|text|wording|words|comment(?:s|ary)|narrative|deletions?"
    r"|insertions?|entries|new information)\b[^.;]{0,90}\b(?:shown|highlighted|marked|printed|written|typed|set out|indicated"
    r"|presented|provided|underlined|coloured) in (?:bold )?['‘“\"]?$",
    _,
)
# "The proportion of indicators that are green has grown": how many have it is not said.
HOW_MANY = re.compile(
    r"\b(?:proportions?|numbers?|percentages?|shares?|amounts?|volume) of [^.;,]{3,60}? (?:that|which) (?:are|were|is|was)"
    r" (?:rated |now |currently )?['‘“\"]?$",
    _,
)
# "amber means", "green = on track", "are rated green where there are no issues"
DEFINES_AFTER = re.compile(
    r"['’”\"]? (?:if |when )?(?:below|above|under|over|less than|more than) \d|"
    # "Shown as Blue (complete), Green (on track) or Red (late)".
    rf" \((?!\d)[a-z][a-z /-]{{3,30}}\),? (?:or |and )?{ONE} \((?!\d)[a-z]|"
    r"[- ](?:rating|RAG|status) (?:scheme|system|scale|key|category|categories|criteria)\b|"
    r"['’”\")\]]*(?: rating| status| rated)?(?: \((?!\d)[^)]*\))? ?(?:=|:? ?[–-] ?(?:on track|off track|not|within|"
    r"no |some |minor|major|significant|complete[sd]?|delay|at risk|behind)|"
    r"\b(?:means?|meaning|denot\w+|indicat(?:es|ed|ing)|signif\w+|represent\w+|defin\w+|describ\w+|stands? for|"
    r"where|when|whenever|if|unless|is (?:used|given|awarded|for|when|where)|"
    r"are (?:used|given|where|when|those)|(?:were|was|is|are) (?:for )?(?:those|any|all) (?:\w+ )?(?:that|which|where|with)"
    r"|being)\b)",
    _,
)
DEFINES_BEFORE = re.compile(
    r"(?:\b(?:definitions?|defined|key|legend|criteria|threshold|tolerance|colour[- ]cod\w+|up to \d+% \w+|between "
    r"\d+%? and \d+%|over \d+% \w+)\b[^.;]{0,30}$)|"
    # "Recommendations less than 50% complete were marked red": what the colour stands for.
    r"\b(?:less|more|fewer|under|over|below|above)(?: than)? "
    r"\d+(?:\.\d+)? ?% (?:complete\w*|of|implemented|progress)\b[^;]{0,90}$|"
    r"\b(?:if|when|(?<!, )where|unless|any|once|each|every|either|could be|can be|may be|generic|typically|refers? to|the "
    r"use of (?:the )?(?:colours?|B?RAG|traffic)|usually)\b[^.;,]{0,130}$",
    _,
)
CONDITION = re.compile(r"(?:^|[ ,;(])(?:if|unless|whenever)\b(?! (?:any|so))", _)
# Several colours in one breath are the scale, or one count of two: "red, amber or green", "green or yellow".
SCALE = re.compile(
    rf"\b{ONE}['’”\"]?(?: rated| rating)?(?:,? ?/ ?|, |,? (?:and|or|&) (?:an? )?|, (?:and|or) "
    rf")['‘“\"]?{ONE}\b(?:['’”\"]?(?: ?/ ?|, (?:and |or )?|,? (?:and|or|&) )['‘“\"]?{ONE}\b){{0,3}}",
    _,
)
ONE_OF = re.compile(r"\bone of (?:the|our|its) ['‘“\"]?$", _)

EXPECTED = re.compile(
    r"\b(?:should (?:return|move|turn|go|become|improve|reach)|will|would|shall|expect\w*|due to (?:be|become|turn|move|"
    r"go|return|change)|anticipat\w+|forecast\w*|"
    r"project(?:ed|ion)(?! (?:outturn|spend|overspend|underspend|budget|income)\b)|predict\w+|likely to|"
    r"aim(?:s|ed|ing)? (?:to|for)|target date|on (?:course|track) (?:to|for)|planned to|intend\w*|hop(?:e|ed|ing) "
    r"to|to be|back to green by|confident)\b",
    _,
)
QUERIED = re.compile(
    r"\b(?:should(?: not| they not| it not|n[’']t)?(?:\s+\w+){0,2}\s+(?:be|have been)|ought (?:not )?to|whether (?:\w+ "
    r"){0,6}(?:should|could|ought)|why (?:\w+ ){0,6}not\b|"
    r"suggest\w*|propos(?:ed|es|al|ing)|be (?:changed|moved|downgraded|upgraded|re-?rated|amended|revised|"
    r"re-?classified|altered|escalated)|"
    r"could (?:\w+ ){0,3}be (?:rated|changed)|asked (?:for|that)|request\w* (?:for|that)|challeng\w+ whether|felt "
    r"(?:\w+ ){0,5}should)\b",
    _,
)
WHY = re.compile(r"\bwhy\b(?! (?:\w+ ){0,6}not\b)", _)
PREVIOUS = re.compile(
    r"\b(?:previous(?:ly)?|formerly|there had been|last (?:quarter|year|month|meeting|period|time|report)"
    r"|had (?:previously |\w+ly )?been(?= (?:(?:B?RAG|rated|at|on|as|marked|assessed|graded|scored|an?|flagged|in)"
    r" )*['‘“\"]?$)|"
    r"used to be|initially|originally|"
    r"at the last|prior|in the previous|earlier|having been)\b",
    _,
)
FROM = re.compile(r"\bfrom (?:an? |being |the )?(?:rating of |status of )?['‘“\"]?$", _)
TO = re.compile(
    r"['’”\"]?(?: (?:rated|rating|status|RAG))*,? (?:\w+ ){0,4}?(?:in)?to (?:an? |the |being )?['‘“\"]?(?:" + ONE + r")\b", _
)

WHOLE = re.compile(
    r"\b(?:all|the (?:rest|remainder|others)|most|majority|every one|almost all|nearly all|the bulk|vast majority|half of|"
    r"(?:two[- ]thirds|three[- ]quarters|a (?:third|quarter)) of|every (?:\w+ ){1,2}(?:but|except|apart from))\b",
    _,
)
ANAPHOR = re.compile(
    r"(?:it|this|that|they|these|both|which|there|the|its|their|B?RAG(?: (?:rating|status))?|status|rating|"
    r"(?:current|overall|latest) (?:(?:B?RAG )?(?:rating|status)|RAG)|position|the (?:figures?|indicator|measure|number"
    r"|performance|results?|"
    r"rating|status|target date|RAG rating|overall rating)|"
    r"(?:this|the|that|these|the two) "
    r"(?:action|item|indicator|area|recommendation|measure|risk|rating|target|project|objective|milestone|KPI)s?)?",
    _,
)

RATING_ONLY = re.compile(
    r"(?:(?:current|overall|latest) )?(?:B?RAG[- ])?(?:rat(?:ed|ing)|status|B?RAG)\b[ :–-]*(?:is |was )?\W*\w+(?:/\w+)?\W*$", _
)
LEAD_IN = re.compile(
    r":[-–\s]*$|\b(?:as follows|the following|following|"
    r"(?:listed|set out|detailed|shown|given|described) below|below)\b(?=[^;,]{0,60}$)",
    _,
)
THESE_WERE = re.compile(
    r"(?:these|those|they)(?: (?:two|three|four|five|six|indicators|measures|actions))*"
    r" (?:are|were|being|include[sd]?)(?: as follows| the following)?\s*:?[-–]?\s*|namely:|(?:as follows|listed below)\W*",
    _,
)
STOP_HEADING = re.compile(
    r"(?:resolved|decision|recommend(?:ations?|ed)|supporting documents|background papers|append(?:ix|ices)|agenda|"
    r"conclusion|next steps|legal|financial|contact)\b",
    _,
)

ICONS = {
    **dict.fromkeys("🔴🟥", "red"),
    **dict.fromkeys("🟠🟧", "amber"),
    **dict.fromkeys("🟡🟨", "yellow"),
    **dict.fromkeys("🟢🟩", "green"),
    **dict.fromkeys("🔵🟦🟣🟪", "blue"),
}
SIGN = re.compile(f"[{''.join(ICONS)}]")

CONFIDENCE = {
    "rag_status.counted": 0.9,
    "rag_status.stated": 0.85,
    "rag_status.named": 0.85,
    "rag_status.titled": 0.9,
    "rag_status.lead_in": 0.85,
    "rag_status.cell_word": 0.95,
    "rag_status.cell_letter": 0.9,
    "rag_status.cell_fill": 0.85,
    "rag_status.cell_icon": 0.95,
    "rag_status.cell_count": 0.9,
}
