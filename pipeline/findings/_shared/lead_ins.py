"""Patterns of the words that introduce a resolution, of what can stand under them and of what ends it."""

import re

from pipeline.findings._shared.actors import BODY

_UNDER = (
    r"(?P<under>RESOLVED|Resolved|AGREED|Agreed|DECIDED|Decided|DECISIONS?|Decisions?|RESOLUTIONS?|Resolutions?"
    r"|RECOMMENDED(?! TO NOTE)"
    r"|PENDERFYNWYD|Penderfynwyd)"
)
_QUALIFIER = (
    r"(?:unanimously|UNANIMOUSLY|Unanimously|by a (?:\w+ )?majority[\w ]*|by \d+ votes? to \d+[\w ,]*"
    r"|on a (?:\w+ )?vote|made|taken|of the \w+"
    r"|\((?!\w{1,4}\))[^()]{0,90}\)|\[[^\[\]]{0,60}\]|to (?:the )?(?:Cabinet|Council|Full Council|Executive)"
    r"|(?:No\.? ?)?[A-Z]{0,4}\d[\d/.\-]*[A-Z]?\b(?!\)|\.\s)"
    r"|by (?:the )?(?:all|Committee|Council|Cabinet|Board|Panel|Executive|members|all present)|with \w+ abstentions?)"
)
_HINGE = r"(?:[\s:;,.*\u2013\u2014-]|that the following|as follows|the following)*"

# "RESOLVED", "It was unanimously RESOLVED:", "And Resolved:", "Decision", "Resolved 16/01/12.01 That ..."
LEAD = re.compile(
    r"[\s\"“*]*(?:(?:and|penderfynwyd /|it (?:was|is)|upon being put to the vote,? it was|accordingly|therefore"
    r"|thereupon|then"
    r"|unanimously|further|also"
    r"|the (?:committee|council|board|panel|cabinet|sub-committee|executive)(?: has)?)[ ,]+)*"
    rf"(?-i:{_UNDER})(?![\w\u2019'])(?P<qualifiers>(?:[\s,:.*\u2013\u2014-]*{_QUALIFIER})*)(?P<hinge>{_HINGE})",
    re.IGNORECASE,
)
# "... the Committee then agreed:" at the end of a paragraph: what follows below is the resolution
LEAD_TAIL = re.compile(
    rf"(?<!had been )(?<!been )(?<!previously )(?<!had )\b(?P<under>resolved|agreed|decided|(?-i:RECOMMENDED))\b"
    rf"(?:[\s,]*{_QUALIFIER})*(?: (?:that|to|as follows|the following(?: \w+){{0,3}}))*\s*:[-\s\u2013]*$",
    re.IGNORECASE,
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
# "That the Committee:", "That Cabinet agree to:": only introduces what is numbered below
BARE = re.compile(
    rf"[\s\"“]*(?:that )?(?:{BODY}|it)\s*(?:hereby )?(?:agrees?|resolves?|agrees? to|agrees? that"
    rf"|to)?\s*[:\u2013-]+\s*$",
    re.IGNORECASE,
)
