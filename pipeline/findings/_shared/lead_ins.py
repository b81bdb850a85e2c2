"""Patterns of the words that introduce a resolution, of what can stand under them and of what ends it."""

import re

from pipeline.findings._shared.actors import BODY, PERSON

_UNDER = (
    r"(?P<under>RESOLVED|Resolved|AGREED|Agreed|DECIDED|Decided|DECISIONS?|Decisions?|RESOLUTIONS?|Resolutions?"
    r"|RECOMMENDED(?! TO NOTE)|RECOMMEND(?=\s*:"
    r"|\s+to\s+(?:the\s+)?(?:FULL\s+|[Ff]ull\s+)?(?:COUNCIL|CABINET|EXECUTIVE|Council|Cabinet|Executive)\s*:)|NOTED(?=\W*$)"
    r"|PENDERFYNWYD|Penderfynwyd)"
)
_QUALIFIER = (
    r"(?:unanimously|UNANIMOUSLY|Unanimously|by (?:a )?(?:\w+ )?majority of \d+(?: votes?)? (?:to|against) \d+"
    r"|subject to [^.:;]{3,80}?(?=\s*[:\u2013-]+\s*$)"
    r"|subject to the (?:above|foregoing|following)[\w ]*?(?=\s*(?:[:\u2013-]|$))|by a (?:\w+ )?majority[\w ]*?(?= (?:to"
    r"|that)\b|[:,.;(]|$)"
    r"|by \d+ votes? to \d+[\w ,]*?(?=,? (?:to|that)\b|[:.;)]|$)"
    r"|on a (?:\w+ )?vote|made|taken|of (?:the )?[A-Z][\w'&]*(?: [\w'&]+){0,8}?(?=[:.]?\s*$)|of the \w+"
    r"|\((?!\w{1,4}\))[^()]{0,200}\)|\[[^\[\]]{0,60}\]|to (?:the )?"
    r"(?-i:(?:full )?(?:[A-Z][\w\u2019']+,?(?: (?:and|&))? ){0,6}"
    r"(?:Cabinet|Council|Executive|Committee|Board|Panel|COUNCIL|CABINET|EXECUTIVE)\b)"
    r"|\d{2}/\d{2}/\d+(?:\.\d+)*(?=[A-Z][a-z])|(?:No\.? ?)?[A-Z]{0,4}\d[\d/.\-]*[A-Z]?\b(?!\)|\.\s)"
    r"|by (?:the )?(?:all|Committee|Council|Cabinet|Board|Panel|Executive|members|all present)|with \w+ abstentions?)"
)
_GOVERNING = (
    r"(?:not(?:e|es|ed)|approv(?:e|es|ed)|endors(?:e|es|ed)|recommend(?:s|ed)?|request(?:s|ed)?|support(?:s|ed)?"
    r"|delegat(?:e|es|ed)|refer(?:s|red)?|accept(?:s|ed)?|adopt(?:s|ed)?|confirm(?:s|ed)?|instruct(?:s|ed)?|ask(?:s|ed)?"
    r"|receiv(?:e|es|ed)|authoris(?:e|es|ed))"
)
_HINGE = r"(?:[\s:;,.*\u2013\u2014-]|that the following|as follows|the following)*"

# "RESOLVED", "It was unanimously RESOLVED:", "And Resolved:", "Decision", "Resolved 16/01/12.01 That ..."
LEAD = re.compile(
    r"[\s\"“*]*(?:(?:and|penderfynwyd\b[^/\n]{0,200}/|it (?:was|is)|resolved to(?= recommend)"
    r"|upon being put to the vote,? it was|accordingly|therefore"
    r"|thereupon|then"
    r"|unanimously|further|also"
    r"|the (?:committee|council|board|panel|cabinet|sub-committee|executive)(?: has)?)[ ,]+)*"
    rf"(?-i:{_UNDER})(?![^\W\d]|[_\u2019'])(?P<qualifiers>(?:[\s,:.*\u2013\u2014-]*{_QUALIFIER})*)(?P<hinge>{_HINGE})",
    re.IGNORECASE,
)
# "... the Committee then agreed:" at the end of a paragraph: what follows below is the resolution
LEAD_TAIL = re.compile(
    rf"(?<!had been )(?<!been )(?<!previously )(?<!had )\b(?P<under>resolved|agreed|decided|(?-i:RECOMMENDED))\b"
    rf"(?:[\s,]*{_QUALIFIER})*(?:,[^.:;]{{3,200}},)?(?: (?:that|to|as follows|the following(?: \w+){{0,3}}))*"
    rf"(?P<governs>(?: (?:be |it be )?{_GOVERNING}\b[^.:;]{{0,100}})?)\s*(?::[-\s\u2013]*|\s[\u2013\u2014-]+\s*)$",
    re.IGNORECASE,
)
# "that the Board notes -", "to recommend to Council that:", "That the following steps be approved:": the verb of the items below
GOVERNS = re.compile(
    rf"[\s\"“]*(?:(?:that|to) )?(?:(?:{BODY}|it) )?(?:(?:hereby|also|further|be) )*(?P<verb>{_GOVERNING})\b[^.;]{{0,160}}"
    r"[:\u2013-]+\s*$",
    re.IGNORECASE,
)
# "The Committee made the following Recommendations:", "and requested:" between two items
GOVERNS_LIST = re.compile(
    rf"[\s\"\u201c]*{BODY} (?:made|makes|put forward|agreed|wished to make) the following"
    r" (?P<verb>recommendations?|requests?)[^.;]{0,60}"
    r"[:\u2013-]+\s*$",
    re.IGNORECASE,
)
GOVERNS_ON = re.compile(
    rf"[\s\"\u201c]*(?:and|also|further|it was further)[ ,]+(?:also |further )?"
    rf"(?P<verb>{_GOVERNING}|agreed)"
    r"(?: (?:to|that))?\s*[:\u2013-]+\s*$",
    re.IGNORECASE,
)
GOVERNS_PASSIVE = re.compile(
    rf"[\s\"“]*(?:that )?(?:the )?following\b[^.;]{{0,120}}\b(?:be|is|are|was|were) (?P<verb>{_GOVERNING})\b[^.;]{{0,60}}"
    r"[:\u2013-]+\s*$",
    re.IGNORECASE,
)
# What is told under "Decision:" before the decision itself
NARRATES = re.compile(
    rf"[\s\"“]*(?:{BODY}|(?:(?:County|District|Borough|Town|City|Parish) )?{PERSON}|"
    r"(?:The |A |An )[\w ,&\u2019']{3,90}?|[Cc]onsideration|[Tt]here) (?:then |also |had |has )*"
    r"(?:presented|introduced|submitted|considered|reported|advised|outlined|explained|stressed|announced|stated|highlighted"
    r"|gave"
    r"|updated|thanked|was (?:given|submitted|presented|advised|informed)|were (?:given|submitted|advised|informed)|discussed"
    r"|received a (?:report|presentation))\b",
)
# A block that begins so can be an item of a resolution.
ITEM = re.compile(
    r"[\s\"“*]*(?:(?:and|further|also) )?(?:that\b|to [a-z]+|(?:note|agree|approve|endorse|delegate|receive|accept"
    r"|authorise|request|support|recommend)s?\b"
    r"|(?:noted|agreed|approved|endorsed|delegated|received|accepted|authorised|requested|supported|recommended)\b)",
    re.IGNORECASE,
)
# What ends a resolution: its reasons, the vote, the next thing.
STOP = re.compile(
    r"[\s*]*(?:reasons?\b|rationale\b|voting\b|votes?\b|for the (?:motion|amendment)|note:|action\b|alternative"
    r"|other options|options considered|supporting"
    r" documents|background|additional documents|minutes:|(?:cllr|councillor)s? |recommendations?\b|for further"
    r"|declaration|\d+ ?[ap]\.?m\b"
    r"|present:|signed|chair(?:man|person)?\b.{0,20}$)",
    re.IGNORECASE,
)
# "(1) That ... . (2) That ...": numbered items within one block
INNER_NUMBER = re.compile(
    r"(?:^|(?<=[\s:;.\-\u2013]))\(?(?P<number>\d{1,2}|[a-z]|[ivx]{1,4})(?:\)\s*(?=[A-Za-z\"“])|\.\s+(?=(?:That|To)\b))"
)
# "The Committee:-" over "NOTED the report", as Scottish councils print it
BODY_ALONE = re.compile(rf"{BODY}(?: (?:then|also|therefore|accordingly))?\s*:?[-\u2013]?")
CAPITAL_VERB = re.compile(
    r"\W*(?:[ivx\d]+[.)]\s*)?(?:NOTED|AGREED|APPROVED|RESOLVED|DELEGATED|ENDORSED|RECOMMENDED|REMITTED|INSTRUCTED"
    r"|CONTINUED|REFERRED|HOMOLOGATED)\b"
)
# "The Cabinet:" over "1. Noted the report" and "2. Agreed the budget"
PAST_VERB = re.compile(
    r"\W*(?:Agreed|Approved|Resolved|Delegated|Endorsed|Recommended|Remitted|Authorised|Adopted|Noted (?:the|its|their|that)\b)"
)
# "The Cabinet approved:" over what it approved
BODY_VERB = re.compile(
    rf"{BODY}(?: (?:then|also|unanimously|therefore))* (?P<governs>approved|endorsed|authorised"
    rf"|adopted)(?: the following)?:[-\u2013]?"
)
# "That the Committee:", "That Cabinet agree to:": only introduces what is numbered below
BARE = re.compile(
    r"[\s\"“]*that,? (?:with effect from|subject to|from|in respect of|in relation to|with regard to|following)\b[^.;:]{3,120}"
    r":[-\u2013]?\s*$|"
    rf"[\s\"“]*(?:that|to)\s*[:\u2013-]+\s*$|[\s\"“]*that (?:{BODY}|it)\s*$"
    rf"|[\s\"“]*(?:that )?(?:{BODY}|it)\s*(?:hereby )?(?:agrees?|resolves?|agrees? to|agrees? that"
    rf"|to)?\s*[:\u2013-]+\s*$",
    re.IGNORECASE,
)
