"""Patterns of speech acts: verbs of asking, wishing, proposing, holding and promising, and the grammar of what follows them."""

import re

from pipeline.findings.recommendation.errands import ERRAND
from pipeline.findings.recommendation.rules import IMPERATIVE

_ASK = (
    r"asked|requested|urged|pressed|pushed|insisted|demanded|pleaded|appealed|called|instructed|tasked|directed|invited"
    r"|encouraged"
    r"|challenged|lobbied|asks|requests|urges|would (?:also )?(?:ask|request|urge)"
)
_WANT = (
    r"would be (?:grateful|pleased) (?=for|if|to)|should be (?:grateful|pleased) (?=for|if|to)|(?:would"
    r"|should) (?:also )?(?:like|welcome|wish|prefer|appreciate)|wish(?:ed|es)|wanted|w(?:as|ere) (?:\w+ )?keen|sought"
    r"|expressed (?:the|a|his|her|their|its) (?:strong )?(?:wish|desire|preference)"
    r"|(?:made|reiterated|repeated|renewed) (?:a|the|its|his|her|their) (?:further |formal |previous )?(?:request|plea|call"
    r"|appeal"
    r"|suggestion|proposal)"
)
_PROPOSE = r"suggested|proposed|recommended|advocated|favoured|recommends|suggests|proposes|would (?:\w+ )?(?:recommend|suggest)"
_HOLD = (
    r"felt|considered|believed|thought|stressed|emphasi[sz]ed|highlighted|flagged(?: up)?|commented|pointed out|observed|noted"
    r"|stated|said|reiterated|argued|added|remarked|advised|indicated|opined|maintained|concluded|raised|mentioned|acknowledged"
    r"|reminded|responded|replied|cautioned|contended|underlined|agreed|considers|believes|would reiterate|had been clear"
    r"|drew attention to|put forward"
    r"|made the (?:point|suggestion|comment|observation)|took the view|w(?:as|ere) of the (?:view|opinion)"
    r"|expressed (?:the|a|his|her|their) (?:view|opinion)"
)
_PROMISE = (
    r"undertook|offered|promised|committed(?: (?:himself|herself|themselves|itself))?|volunteered|pledged"
    r"|(?:gave|provided) (?:an|a|his|her|their|the) (?:\w+ )?(?:undertaking|assurance|commitment)s?|took (?:an|the) action"
    r"|assured|confirmed|informed|answered|explained|reported"
)
ACT = re.compile(rf"\b(?:(?P<want>{_WANT})|(?P<ask>{_ASK})|(?P<propose>{_PROPOSE})|(?P<promise>{_PROMISE})|(?P<hold>{_HOLD}))\b")
# What inspectors said that should be done: "advised the Council to cost it", "advised that the policy be refreshed"
DEMANDED = re.compile(
    r" that (?P<clause>(?:(?!\b(?:was|were|had|would|will|could|can|cannot|may|might|to|not|is|are|has"
    r"|have)\b)[^;]){3,110}? be (?:[a-z]+ly )?[a-z]+(?:ed|en|de|wn|ght|pt|t)\b.{3,}"
    r"|(?:the )?(?:[A-Z]?\w+ ){1,3}(?:continue|ensure"
    r"|make|take|develop|improve|adopt|expand|review|provide|establish|strengthen|consider|use|publish|introduce)\b.{4,})",
    re.DOTALL,
)
# "the auditors' recommendation that cases be triaged", "a suggestion was made that the two share a room"
NOUN_ACT = re.compile(
    r"(?:\b(?:[Aa]|[Tt]he) )?(?P<who>(?:[Tt]he |[Aa]n? )?(?:[\w&]+ ){0,4}?[\w&]+(?:'s|\u2019s|s'"
    r"|s\u2019) )?(?P<noun>[Rr]ecommendation"
    r"|[Ss]uggestion|[Rr]equest"
    r"|[Pp]roposal|[Vv]iew|[Aa]dvice|[Pp]lea)"
    r"(?P<made> (?:was|had been|has been) (?:also )?(?:made|put forward|raised"
    r"|received))?(?:,? by [^.;,]{3,50}?(?:, [A-Z][^.;,]{3,50}?)?)?,? (?:that |for )"
    r"(?P<clause>.{12,})",
    re.DOTALL,
)
PRESENT = re.compile(
    r"(?:would|should) be (?:grateful|pleased)|reiterates?|(?:would )?reiterate|asks|requests|urges|wishes|recommends"
    r"|suggests|proposes|considers|believes"
    r"|(?:would|should) (?:\w+ )?(?:ask|request"
    r"|urge|like"
    r"|welcome|wish|prefer|appreciate|recommend|suggest)"
)
TELLS = frozenset(
    (
        *("noted", "stated", "said", "added", "advised", "indicated", "observed", "mentioned", "acknowledged", "reminded"),
        *("commented", "responded", "replied", "highlighted", "reiterated", "remarked", "cautioned", "concluded", "raised"),
        "pointed out",
    )
)
"""Verbs of telling: behind them a course of action is a view only if a member speaks, not an officer who explains."""
LOOSE = frozenset(("felt", "thought", "said", "considered", "believed", "noted", "considers", "believes"))
"""Verbs of holding that do without "that"."""

SHOULD = re.compile(r"[^.;,]{3,90}? (?:should|must|ought to)\b| it would be\b")

# -- what is asked for
THAT = re.compile(
    r",? that (?!if\b|any (?:parishioner|resident|member of the public|one)\b"
    r"|in (?:the )?future if)(?P<clause>.{12,})",
    re.DOTALL,
)
THAT_LEAD = re.compile(r"(?: (?!that )[^.;,]{2,30})?,? that,? ")
RERATED = re.compile(
    r"\b(?:be|become|becomes) (?:rated |shown |marked )?(?:an? |at |as )?[\"'\u2018\u201c]?(?:red|amber|green"
    r"|blue)\b",
    re.IGNORECASE,
)
"""A proposal to re-rate is no recommendation (Rulings)."""
TO = re.compile(
    r"(?: (?:to|on|upon))? (?P<owner>(?!to\b|if\b|whether\b|why\b|how\b|what\b|when\b|about\b|by\b|for\b|that\b|a question"
    r"|questions?\b)(?:(?!\b(?:is|are|was|were|had|has|would|that|who|which|if|whether|about"
    r"|and then)\b)[^;:.()]){2,80}?) (?:not )?to "
    r"(?P<do>(?!the\b|an?\b|this|that|his\b|her\b|their\b|its\b|be\b(?! (?:more|able|given|included|involved)))[a-z-]+)\b.{4,}",
    re.DOTALL,
)
FOR = re.compile(
    r" (?:up )?for (?!(?:an? |any |some )?(?:comments?|questions?|clarification|nominations?|volunteers|vote|show|leave"
    r"|permission"
    r"|confirmation|explanation|examples?|views?|reasons?|order|apologies|reassurance|assurance)\b|the reasons?|their congrat"
    r"|this\b|it\b)(?P<what>[^.;]{8,})"
)
_GET = r"be (?:kept|given|provided|sent|shown|consulted|informed|updated|involved|notified|told)"
DELIVERED = re.compile(
    rf" to (?:see|receive|have(?! (?:been|had)\b)|{_GET}|examine|review|explore|look (?:at|into)|visit|hear (?:from|more about)"
    r"|know more about|understand more about|revisit|pursue|invite|focus|scrutinise)\b.{6,}",
    re.DOTALL,
)
GERUND = re.compile(
    r" (?!(?:hous|build|fund|plann|park|meet|train|light|someth|noth|anyth|ongo"
    r"|follow)ing\b)[a-z]+ing\b .{10,}",
    re.DOTALL,
)
SEE = re.compile(r" to (?:see|have sight|receive|be (?:kept|sent|given|told))\b")
NOUN = re.compile(
    r" (?P<noun>(?:an?|the|more|further|greater|better|earlier|stronger|closer|clearer|regular|additional|some|improved|wider"
    r"|quarterly|monthly|annual|separate|specific|fuller|copies|data|figures|details|information|sight)\b.{10,})",
    re.DOTALL,
)
NO_NOUN = re.compile(
    r" (?:an?|the) (?:vote|motion|amendment|minutes|resolution|recommendations?|alternative|toast|budget|adjournment"
    r"|approval|acceptance|adoption|substantive|second|following|original|nomination|appointment|assurance|clarity|way"
    r"|reasons?|position|status|current|risk|main|same|number of|officer|time|cost)\b|.{0,60}\b(?:as chair|seconded)\b"
    r"|(?:(?! (?:that|which|who)\b).){0,45}\b(?:was|were|is|are|did|had|has|do|does|can)\b",
    re.IGNORECASE,
)
SERVED = re.compile(
    r"\b(?:reports?|updates?|papers?|briefings?|information|details|data|figures|responses?|presentations?|letters?|notes?"
    r"|cop(?:y|ies)|breakdown|analysis|feedback|timetables?|list|plans?|slides|links?|review|visit|meeting|session|workshop"
    r"|audit|survey|statistics|numbers|map|summary|study|investigation|training|sight|comparison|benchmarking|controls?|limit)\b"
)
ASSURED = re.compile(r" (?:further |some )?(?:an? )?(?:re)?assurances? that .{3,120}?\b(?:would|will|be)\b.{4,}", re.DOTALL)
_SERVICE = (
    r"made|given|provided|shared|circulated|sent|included|added|extended|introduced|installed|reviewed|considered"
    r"|looked (?:at|into)"
    r"|produced|brought|put|invited|moved|published|shown|broken|expanded|arranged|simplified|split|set|revisited|reported"
    r"|amended"
    r"|changed|placed|presented|clarified|strengthened|updated|recorded|explored|removed|improved|used|held"
)
COULD = re.compile(
    r"(?: \w+)? (?:if|whether) (?:(?!there (?:was|were)|it was)[^;:.()]){2,80}? (?:could|can|might) (?:not )?(?:also |perhaps )?"
    rf"(?:be (?:[a-z]+ )?(?:{_SERVICE})|provide|share|circulate|send|come|attend|receive|have sight|have a copy"
    r"|look (?:at|into))\b.{2,}"
    r"|(?: \w+)? (?:if|whether) (?:it (?:would|might) be possible (?:to|for)|(?:there|consideration) (?:could|might) be)\b.{4,}",
    re.DOTALL,
)
MET = re.compile(
    r"\b(?:and|which) (?:was|were|had been|this was) (?:then )?(?:advised|informed|told|provided|given|answered|supplied)\b",
    re.IGNORECASE,
)
"""A request that is met in the same sentence."""

# -- what is held to be done
NORM = re.compile(
    r"\b(?:should(?! (?:not )?(?:already )?have\b(?! (?:an?|the|its|their|more|access|regular)\b))|must(?! have\b)|ought to"
    r"|might (?:like|wish|want) to|may (?:like|wish) to"
    r"|needs to"
    r"|(?<!work )(?<!investment )(?<!funding )(?<!resources )(?<!action )(?<!support )(?<!time )(?<!steps )needed to"
    r"|require[sd]? (?:further|more|greater|better|additional|clearer|urgent|contextualising|review\w*"
    r"|updating|strengthening|improv\w+|clarif\w+|attention|work)"
    r"|(?:was|were|is|are) (?:still |also |now |urgently )?(?:needed (?:in|on|for|around|between|from|with|across)"
    r"|required (?:in|on|for|around|between|across))"
    r"|consideration (?:be|is|needs?) (?:to be )?given"
    r"|(?:would|might|may) be (?:more |most |very |also |particularly |really )?(?:helpful|useful|beneficial|good|better|worth\w*"
    r"|sensible|prudent|appropriate|advisable|desirable|wise|preferable|a good idea|of benefit|valuable|interesting|advantageous)"
    r"(?: (?:practice|for [^.;,]{3,50}))?,? (?:to|if|for|that)"
    r"|would be (?:more )?(?:appropriate|preferable|beneficial)(?! to)\b"
    r"|could (?:usefully|perhaps|also perhaps|do with|benefit from)|could benefit from)\b",
    re.IGNORECASE,
)
NO_NORM = re.compile(
    r"\bthere needs to be\b|\b(?:should|must|needs?|needed|ought to)(?: to)? (?:also )?(?:not )?(?:be )?(?:noted|able|aware"
    r"|proud|congratulated|commended"
    r"|remembered|borne|acknowledged|thanked|welcomed|stressed|pointed|valued|applauded|known|understood|said|met\b|so\b"
    r"|the\b|no\b|switched)\b|\bwhy\b|\?|\b(?:tasks|what|which|areas?|those|issues|things|work|all) (?:that )?(?:needed"
    r"|needs?)\b|\b(?:no|not|never|any|if|whether|who|unless|until|how|what|where) (?:[\w'\u2019]+ ){0,4}"
    r"(?:should|must|needs?|needed)\b|should (?:the|it|they|this|there) |\bshould (?:not )?(?:override|be (?:allowed|seen"
    r"|complete"
    r"|completed|ready|finished|available|in place|fine|sufficient|possible)\b|enable\b|allow\b|help\b|lead to|result"
    r"|mean\b|see\b"
    r"|reduce\b|receive\b|arrive\b|start\b|know\b|get\b|improve\b)",
    re.IGNORECASE,
)
# A that-clause that says what to do: with a modal, or with a verb without an ending, as in "that the fees rise"
COURSE = re.compile(
    rf"\b(?:could|would|should|might|may|must|needs?|be|is made|are made|is given|have|go|rise|fall|remain|stay|become"
    rf"|cease|apply|attend|increase|change"
    rf"|move|run|join|{IMPERATIVE})\b|{ERRAND.pattern}",
    re.IGNORECASE,
)
WAS_SO = re.compile(
    r"(?:perhaps )?.{0,80}?\b(?:was|were|(?:is|are)(?! (?:made|given|put|set|held|sent|[a-z]+ed)\b)|had|has|can"
    r"|did)\b",
    re.IGNORECASE,
)

# -- what is promised
TO_DO = re.compile(r" (?:that (?:s?he|they|officers) (?:would|will)|to) (?P<do>[a-z]+\b.*)", re.DOTALL)
NO_DOING = re.compile(
    r"(?:take (?:this|it|that) away\.?$|speak to (?:the|this|his|her) (?:report|item|paper)|note|approve|support|accept"
    r"|receive|adopt|recommend|defer|proceed|appoint|elect|endorse|grant|purchase|pay|fund|delegate"
    r"|refuse|reject|sign|adjourn|continue (?:with )?the meeting|go ahead|donate|allow|stand|like|have\b|move (?:to|on)"
    r"|do so|be\b(?! the)|withdraw|second|the"
    r"|that|a\b|an\b|it)\b"
)
FORETELLS = r"(?:this|it|these|they|that) (?:would|could|might) (?!be\b|also be\b)"
"""What somebody thinks that a thing will bring about, as a part of patterns."""
WOULD_BE = re.compile(
    r"(?:(?: (?!that )[^.;,]{2,40}?)?,?(?<! and) that "
    r"| (?=(?:the|this|these) (?:(?!that\b|and\b)[\w'\u2019-]+ ){1,5}(?:would|will|should) ))(?P<thing>[^.;]{2,110}?)"
    r" (?:would|will|should) (?:then |also |now |therefore"
    r" |again )?be (?:\w+ly )?(?P<done>[a-z]+\b.{2,})",
    re.DOTALL,
)
CONDITION = re.compile(
    r"\b(?:if|unless|once|when|which|who|where|there|no|not|was|were|had|has|have|been|is|are|residents?|customers?"
    r"|applicants?|tenants?)\b"
)
BODY_ALONE = re.compile(
    r"(?:the |all |both )?(?:[\w-]+ ){0,4}?(?:members|councillors|committee|council|cabinet|board|panel|meeting|executive|forum"
    r"|group)(?: present)?",
    re.IGNORECASE,
)
PROCEDURE = re.compile(
    r"(?:note|consider|approve|agree|comment|declare|vote|speak|ask|leave|withdraw|introduce|receive|refer|sign|join|stand|remain"
    r"|see|be (?:aware|patient|advised)|remember|know|hear|address|confirm|take (?:part|the|a|his|her|their|questions)|thank"
    r"|clarify|explain|observe|propose|nominate|give (?:a|an|his|her|their|evidence)|present|outline|respond|summarise"
    r"|reply|answer"
    r"|make (?:an?|any|some|their|his|her) (?:\w+ )?(?:statement|comment|presentation|declaration|representation|point)s?"
    r"|lead|read"
    r"|talk|move|second|begin|open|attend|elaborate|describe|endorse|accept|support|adopt|recommend|resolve|contact|defer|raise"
    r"|pass|put (?:questions|any|their|his|her)|expand|participate|notify|operate)\b"
)
"""What a chair or an agenda asks of those who are there."""
