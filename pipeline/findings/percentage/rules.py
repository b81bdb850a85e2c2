"""What words around a figure say of its role. Patterns that end in ``$`` look at what stands before, the others behind.

Each rule was read off performance reports, inspection reports and minutes; the guideline's rulings decide doubtful ones.
"""

import re

from pipeline.findings._shared.numbers import WORDS

_ = re.IGNORECASE

QUALIFIER = (
    r"(?:(?:just |well |only |now |an? |the |as (?:low|high|much|many) as )*(?:about|around|approximately|approx\.?|"
    r"circa|c\.?|roughly|"
    r"some|nearly|almost|over|more than|above|under|less than|below|at least|at most|up to|a (?:minimum|maximum) of|just|only|"
    r"no (?:more|less) than|in excess of|~|<|>|≥|≤)? ?(?:the )?[(\[]?)"
)
TIME = r"(?:year|quarter|month|period|inspection|report|term|week|position|figure|time|result|outturn|(?:19|20)\d\d\S*|Q[1-4])"

# Whose figure a benchmark is.
BENCHMARK = (
    r"(?:the )?(?:(?:(?:our|its|their) )?statistical neighbou?rs?(?:['’]s?)?|national(?:ly)?|England|English|Wales|"
    r"Welsh|Scotland|"
    r"Scottish|UK|Great Britain|London|inner London|outer London|(?:eastern |northern |southern )?region(?:al(?:ly)?)?(?!"
    r" of\b)|"
    r"(?:North|South|East|West)(?:ern)?(?: East| West| Midlands)?(?: of England)?|shire|county|CIPFA|nearest neighbou?rs?|"
    r"(?:similar|other|comparable|comparator|neighbouring|all|most) (?:local )?(?:authorit(?:y|ies)|councils?|"
    r"areas?|boroughs?|districts?|landlords?|providers?|organisations?|pupils?|children|schools)|"
    r"(?:general|wider|whole|local) population|country as a whole|rest of the country|their peers|peers|comparators?|"
    r"sector|industry|benchmark)"
)
_AVERAGE = (
    r"(?:['’]s?)?(?: (?:average|mean|median|figure|rate|level|performance|benchmark|comparator|results?|data|percentage"
    r"|proportion)s?)*"
)
BENCHMARK_BEFORE = re.compile(
    rf"\b(?P<whose>{BENCHMARK}{_AVERAGE})"
    rf"(?: (?:in|for|over|of) (?!\d+(?:\.\d+)? ?%)[\w–/-]+(?: [\w–/-]+)?)?,?"
    rf"(?: (?:is|was|were|are|of|at|stood at|stands at|being|which (?:is|was)|where it (?:is|was)|in "
    rf"which|whose (?:average|figure|rate)|also|now))*[ :(–-]* ?{QUALIFIER}$",
    _,
)
MEAN_BEFORE = re.compile(
    rf"\b(?P<whose>(?:average|median|mean|figure|rate) (?:of|for|across|among|in) (?:the |all )?{BENCHMARK}\w*(?: \w+)?) "
    rf"(?:is|was|were|are|stood at) {QUALIFIER}$",
    _,
)
# "above the statistical neighbours' level of 50%": their figure itself, no gap.
BENCHMARK_OF = re.compile(rf"\b{BENCHMARK}{_AVERAGE} (?:of|is|was|at|which (?:is|was)) {QUALIFIER}$", _)
RANK_BEFORE = re.compile(r"\b(?:top|bottom|best|worst|highest|lowest|upper|poorest|most deprived)(?:[- ]performing)? $", _)
BENCHMARK_AFTER = re.compile(
    rf" ?[,(–-]? ?(?:average |figure |rate )?(?:(?:for|in|of|across|among|at) )?(?:the )?(?P<whose>(?!(?:all|most) "
    rf")(?:{BENCHMARK})(?: (?:average|rate|figure))?s?)\b(?!['’]|[ -](?:funding|budget|total|strategy|policy|programme"
    rf"|framework|"
    r"standards?|grant|curriculum|government|park|(?:Ireland )?respondents))",
    _,
)
BENCHMARK_SAID = re.compile(rf"\b(?P<whose>(?!(?:all|most) ){BENCHMARK})\b", _)
THAN_BEFORE = re.compile(r"\b(?:compar(?:ed|es|ing)(?: \w+)? (?:to|with|against)|than|against|versus)\b[^.;%]{0,70}$", _)
AVERAGE_BEFORE = re.compile(rf"\b(?P<whose>(?:the|an?) (?:overall )?average)(?: (?:of|is|was))? {QUALIFIER}$", _)

TARGET_BEFORE = re.compile(
    rf"(?<!within )(?<!on )(?<!off )(?<!near )\b(?:(?:target|goal|ambition|aim|threshold|tolerance|floor|trigger|"
    rf"requirement|standard|cap)(?:s|ed)?\b"
    rf"(?:(?! (?:compared|up from|down from|against|and) )[^.;,%]){{0,40}}?"
    rf"(?:\b(?:of|is|was|are|at|to|being|set at|for|remains|than)|[:=–-]|(?<=target)|(?<=targets)|(?<=goal)|"
    rf"(?<=threshold)|(?<=standard)|(?<=target rate)|(?<=target level)|(?<=target \()|(?<=target: )) ?{QUALIFIER}|"
    rf"\b(?:(?:aim(?:s|ed|ing)?|seek(?:s|ing)?|wish(?:es)?|required?) (?:to|for)|needs? to|requir(?:es|ing)(?! improvement)"
    rf"|must|should(?! (?:note|be (?:noted|aware))))\b(?:(?! (?:that|as|with|but|while|whilst|whereas|compared|against"
    rf"|versus) )[^.;%]){{0,60}} "
    rf"{QUALIFIER}|(?:a )?minimum of |"
    rf"(?:must|should|shall|required to|requires?|needs? to) (?:\w+ ){{0,4}}{QUALIFIER})$|"
    # An action's heading: "Complete 90% of assessments on time".
    rf"^(?:Complete|Achieve|Ensure|Reach|Maintain|Deliver|Issue|Answer|Meet|Hold)\b[^.;,%]{{0,40}}$",
    _,
)
TARGET_AFTER = re.compile(
    r" ?(?:target|threshold|tolerance|goal|standard|floor)\b| ?\((?:target|minimum|maximum|min|max)\.?\)|"
    r" (?:is|was|were|being|as)(?: not|n['’]t)? (?:the|our|its|an?|their) (?:\w+ )?(?:aim|target|goal|ambition|"
    r"expectation|standard|objective)\b|"
    r" of (?:(?!\b(?:was|were|is|are|have|has|had)\b)[^.;,%]){0,80}\b(?:should|must|shall|is required|are required|"
    r"to be (?:achieved|delivered|reached))\b",
    _,
)
FORECAST_BEFORE = re.compile(
    r"\b(?:(?:forecast(?:s|ed|ing)?|project(?:ed|ion|ions|s to|ing)|predict(?:ed|s|ing)?|expect(?:ed|s|ing|ation)?|"
    r"anticipat(?:ed|es|ing)|estimated to|likely to|set to|on course|on track)|(?:will|would|could) (?:be|have "
    r"(?:reached|fallen|risen)|"
    r"reach|achieve|rise|fall|grow|increase|drop|reduce|see|result in|represent|account|equate|provide|deliver|improve))\b"
    r"(?:(?! and | but )(?:[^.;,%]|[.,](?=\d))){0,45}$|"
    r"\b(?:forecast|projected|predicted|anticipated) (?:level|amount|figure|rate|outturn|position|performance|spend|underspend|"
    r"overspend|savings?|income|growth)\b(?:(?! and | but )(?:[^.;,%]|[.,](?=\d))){0,110}$",
    _,
)
FORECAST_AFTER = re.compile(
    r" (?:(?:that|which) (?:had been|was|were|is) )?(?:forecast|projected|predicted)\b(?! to)|(?:(?! and | but )[^.;,%]){0,40}"
    r"\b(?:is|was|are"
    r"|were) "
    r"(?:forecast|projected|expected|anticipated|predicted)\b",
    _,
)

_RISE = (
    r"(?:deplet\w*|shr[iau]nk\w*|slash\w*|increas\w*|decreas\w*|reduc\w+|ris\w+|rose|fall\w*|fell|drop\w*|grow\w*|grew"
    r"|improve\w*|declin\w+|cut\w*|"
    r"rais\w+|lower\w*|"
    r"higher|uplift\w*|sav\w+|up|down|gain\w*|loss\w*|lost|exceed\w*|slipp\w*|deteriorat\w+|went (?:up|down)|gone (?:up|down)|"
    r"chang\w+|vari\w+|differ\w+|gap|swing|inflation|growth|above|below|ahead|behind|rise|award|shrunk|dipp\w+|boost\w*)"
)
CHANGE_BEFORE = re.compile(
    rf"\b(?:{_RISE}:|{_RISE}(?: (?!from\b|to\b|at\b|with\b)[\w’'-]+){{0,5}}?(?: by| of)|(?:(?<!made )(?<!make )(?<!makes"
    rf" )(?<!making )up|down|fell|rose|risen|fallen|"
    rf"grew|dropped|increased|decreased)|\b{_RISE}\b[^.;%]{{0,60}} by|"
    rf"\b(?:increase|decrease|reduction|rise|fall|drop|growth|improvement|decline|cut|saving)s? (?:in|to"
    rf"|for) [^.;,%]{{1,60}} of) "
    rf"(?:an? (?:average|total|further|additional|estimated)(?: of)? |a further |another )?{QUALIFIER}$",
    _,
)
CHANGE_AFTER = re.compile(
    r"[ -](?:\(\w+\) )?(?:(?:real[- ]terms?|overall|annual|year[- ]on[- ]year|further|general|significant|budget|"
    r"pay|price|rent|council tax|fee|cash|"
    r"average|staff|net|percentage|point)[ -]){0,2}"
    r"(?:increas\w*|reductions?|rises?|falls?|decreas\w*|drops?|growth|improvements?|cuts?|uplift|decline|"
    r"deterioration|change|swing|gap|"
    r"higher|lower|more|fewer|less|greater|larger|smaller|above|below|up\b|down\b|ahead of|behind|saving|efficiency|"
    r"inflation|pay award|variance)\b"
    r"(?! (?:than|children|people|of the))|[ -](?:higher|lower|more|fewer|less|greater|better|worse)\b",
    _,
)
# "commitments to cut emissions by 5% a year": what is aimed at, not what happened.
AIM_BEFORE = re.compile(
    rf"\b(?:aim(?:s|ed|ing)?|goals?|ambitions?|commit(?:ted|ments?|ting)?|pledg\w+|objectives?|measures|target(?:s|ed)?|"
    rf"seek(?:s|ing)?|strateg(?:y|ies)|required|duty)(?: is| was| are| were)? (?:to|for|of) (?:\w+ ){{0,2}}?"
    rf"(?:reduc|cut|increas|improv|rais|lower|decreas|grow|sav)\w*\b[^.;%]{{0,80}}\bby {QUALIFIER}$",
    _,
)
# "is a 31% success rate": performance, also where it "represents" something.
# "met the standard for 91% of defects": the figure is of what met it.
MET_BEFORE = re.compile(r"\b(?:met|meets?|meeting|achiev\w+|hit|hitting|miss\w*|satisf\w+) (?:[\w’'-]+ ){0,5}$", _)
MET_FIGURE = re.compile(
    r"\b(?:(?:for|in|at|on) (?:about |around |only |over )?$|(?:has|have|had|was|were|is|are|rose|fell|stood|stands|increased"
    r"|decreased|improved|remain\w*) )",
    _,
)
RATE_AFTER = re.compile(r" (?:[\w’'-]+ ){0,2}?rate(?!s|able)\b(?! (?:relief|increase|payers?|rise))", _)
COPULA_BEFORE = re.compile(
    r"\b(?:was|is|stood at|stands at|reached|remained(?: at)?|remains(?: at)?) (?:about |only |now |over )?$", _
)
OTHERWISE_AFTER = re.compile(r" (?:without|excluding|including|if|when|once|after|before|on the basis|counting|ex)\b", _)
COMPARES_BACK = re.compile(
    r"(?:this|it|that|which) (?:(?:is |was )?compare[sd]?(?: \w+ly)? (?:to|with|against)"
    r"|(?:is|was|represents|represented) an? (?:\w+ ){0,2}"
    r"(?:improvement|increase|decrease|reduction|rise|fall|drop|deterioration|decline)"
    r" (?:on|from))\b[^.;%]{0,60}$",
    _,
)
# "No school loses more than 2%": a floor.
NONE_MORE = re.compile(r"\bno (?:single )?[a-z]+ [^.;%]{0,60}\b(?:more|less|fewer) than (?:an? )?$", _)
# "Of whom 75% live elsewhere", "247 (or 73%) live": a part of a total that is told of, unless it is how well something is done.
PART_BEFORE = re.compile(
    r"(?:\b(?<!first )(?<!second )(?<!third )(?<!last )(?:of|out of|among)"
    r" (?:whom|which|these|those|them|this (?:number|group|total|cohort"
    r"|figure)|the (?:remainder|rest|total|remaining \w+))\b[^.;%]{0,70}"
    r"|\b(?:all|half|most|some|many|none|both) of whom \()$",
    _,
)
PART_AFTER = re.compile(r" of (?:these|those) (?:that|who|which)\b", _)
COUNTED_BEFORE = re.compile(rf"\b(?:\d[\d,]*|{WORDS}) (?:[a-z’'-]+ ){{0,3}}\((?:or )?(?:about |around |some )?$", _)
COUNT_LED = re.compile(r"\b(?:which|that|this) (?:is|was|represents|makes) (?:about |around )?$", _)
PERFORMS = re.compile(
    r"\b(?:on time|timescales?|within|targets?|achiev|complet|satisf|success|standard|attend|attain|response|resolv|answered"
    r"|paid|pass|timel|met\b|meet|collect|recycl|compli|cover|take[- ]?up|seen|visited|reviewed"
    r"|assessed|up[- ]to[- ]date|recorded|improv)",
    _,
)
HOUSED = re.compile(
    r" (?:of )?(?:the )?(?:affordable|social rent|starter homes|rent to buy|key worker|shared ownership|intermediate"
    r"|market) (?:housing|homes|units|rent|sale)?",
    _,
)
FROM_BEFORE = re.compile(rf"\bfrom {QUALIFIER}$", _)
FROM_LOOSE_BEFORE = re.compile(rf"\bfrom [^.;,%]{{0,50}}?{QUALIFIER}$", _)
TO_BEFORE = re.compile(rf"^[^.;%]{{0,90}}\bto {QUALIFIER}$", _)
COMPARED_BEFORE = re.compile(
    r"\b(?:compar(?:ed|es|ing|ison)(?: favourably| well| unfavourably)? (?:to|with|against)|versus|vs\.?|as against"
    r"|against(?! (?:the |their |its |our )?(?:targets|profiles?|plans?|budgets?|standards?)\b)|"
    r"(?:up|down|improvement|increase|decrease|rise|fall|drop|reduction|deterioration|decline|risen|improved|fallen|"
    r"change) (?:from|on)|"
    r"(?:higher|lower|better|worse) than|(?:more|less|greater|fewer) than(?= \w)|previously|formerly|having been"
    r"|had been(?! (?:\w+ed|held|met|made|seen|done|sent|paid|given)\b)"
    r"|was at)\b[^.;%]{0,70}$",
    _,
)
EARLIER_BEFORE = re.compile(
    rf"(?<!ed in the )(?<!ed over the )(?<!ed during the )\b(?:previous|last|prior|preceding|earlier"
    rf"|same) {TIME}(?:['’]s)?\b[^.;%]{{0,35}}$|\bpreviously\b[^.;%]{{0,35}}$",
    _,
)
EARLIER_AFTER = re.compile(
    rf" ?[,(]? ?(?:in|at|for|during|from)? ?(?:the )?(?:previous|prior|preceding|same) {TIME}|"
    rf" ?[,(]? ?(?:(?:in|at|for|during) )?(?:the )?(?:last {TIME}(?! of (?:19|20)\d\d)|same {TIME})|[ (]+(?:a year|twelve"
    rf" months|12 months) "
    rf"(?:ago|earlier|before)",
    _,
)
SHARE_AFTER = re.compile(
    r" ?\)?,? (?!on )(?:of )?(?:the |its |their |all |our |this |these |those |\w+['’]s? )?(?:[\w£.’'-]+ ){0,4}?"
    r"(?:budgets?|spend(?:ing)?|expenditure|income|revenue|funding|costs?|turnover|total|respondents?|responses?|"
    r"replies|consultees|"
    r"audits|audited|sample[ds]?|(?:audit )?recommendations|actions|indicators|measures|KPIs?|milestones|objectives|"
    r"targets|votes?|electorate|"
    r"providers|units|habitable rooms|floor ?space|gross floor|stock|pipeline|sum|price|fees?|value|match[- ]?funding|funding|"
    r"affordable|social rent(?:ed)?|shared ownership|intermediate|market (?:rent|sale|housing|units)|"
    r"(?:one|two|three|four|\d)[- ](?:or (?:\w+|\d)[- ])?bed\w*|"
    r"contribution|discount|overspend|underspend|levy|premium|grant|said|(?<!plans )(?<!packages )(?<!reviews )agreed"
    r"|disagreed|strongly|felt|supported|"
    r"opposed|preferred|"
    r"thought|wanted|favoured|discount|exempt)\b",
    _,
)
SHARE_BEFORE = re.compile(
    r"\b(?:account(?:s|ed|ing)? for(?! why)|represent(?:s|ed|ing)?|ma(?:kes?|king|de) up|compris(?:es?|ed|ing)|"
    r"constitut(?:es?|ed|ing)|equat(?:es?|ing) to|"
    r"equivalent to|amount(?:s|ed|ing)? to|overspen[dt]\w*|underspen[dt]\w*|discount\w*|contribut(?:ions?|es?|ed) "
    r"(?:of\b|to (?:the |a )?(?:cost|budget|fund|scheme|project|pot|pension))|grant|levy|match[- ]?fund\w*|"
    r"pa(?:y|ys|id|ying)(?! (?:employment|work|jobs?|on time|promptly|within|in \d))|charg\w+|premium|refund)\b[^.;,%]{0,45}$",
    _,
)
POPULATION_AFTER = re.compile(
    r" ?(?:\([^)]*\) )?of (?:the |its |their |all |our )?(?:[\w’'-]+ ){0,4}?(?:population|residents|children|young "
    r"people|pupils|people|households|staff|"
    r"workforce|social workers|employees|care leavers|adults)\b(?! (?:budget|spend))",
    _,
)
# "Of the 40 responses, 60% ..."
SHARE_SAMPLE = re.compile(
    r"\b(?:(?:who|of those|had|people|residents|households|tenants|staff|members of the public) respond(?:ed|ing)|"
    r"respondents?|(?:\d+|consultation|survey) responses|of (?:the )?responses|(?<!stock )(?<!condition"
    r" )(?<![‘'“])survey(?:ed)?(?! of (?:19|20))|(?:the|public"
    r"|this|recent|online|a) (?:consultation|questionnaire)"
    r"|cases (?:seen|sampled|audited|"
    r"reviewed)|audits (?:seen|undertaken|completed))\b",
    _,
)
# "Our overall score was 52%": performance, though a survey gave it.
SCORED = re.compile(
    r"\b(?:score|index|satisfaction(?: (?:rate|level))?|response rate) (?:was|is|stood at|rose to|fell to) [^;%]{0,12}$", _
)
COLOUR = re.compile(
    r"\b(?:rated|rating|status|assessed|graded|shown|marked|flagged|were|was|are|is|remain(?:ed|s)?|as|at|be|currently|now) "
    r"['‘“\"]?(?:red|amber|green|blue|yellow|grey)\b|"
    r"\b(?:red|amber|green|blue|yellow)\b['’”\"]? (?:rat|status|or )|^\)? ?(?:\w+ ){0,2}['‘“\"]?(?:red|amber|green)\b", _,
)  # fmt: skip

# A rule's id and how often it is thought to be right, until it is measured on gold.
CONFIDENCE = {
    "percentage.stated": 0.85,
    "percentage.compared": 0.9,
    "percentage.target": 0.9,
    "percentage.benchmark": 0.9,
    "percentage.change": 0.9,
    "percentage.share": 0.8,
    "percentage.forecast": 0.75,
    "percentage.cell": 0.85,
}
