"""What sort of document it is, and of which inspection."""

import re
from itertools import islice
from typing import NamedTuple

from pipeline.describe.found import Found, Missing
from pipeline.describe.front import Front

_FRONT_LINES = 12
_FIRST_LINES = 4
_LONGEST_TITLE = 160


class Sign(NamedTuple):
    """Something that speaks for a kind: where it is looked for, and how much it says."""

    kind: str
    points: int
    where: str
    pattern: re.Pattern[str]


def _sign(kind: str, points: int, where: str, pattern: str) -> Sign:
    return Sign(kind, points, where, re.compile(pattern, re.MULTILINE))


# Points are weighed by hand on the corpus and the founding documents: 4 alone settles a kind, 1 only breaks a tie.
_SIGNS = (
    _sign("minutes", 8, "first", r"(?i)^agenda item$"),
    _sign("minutes", 6, "top", r"(?i)^meeting: \d{1,2}[/.]\d{1,2}[/.]\d{4} [-–] \w"),
    # The name of one item in a list of them, as websites print it over what was minuted: "37 Rents", "To consider a report."
    _sign("minutes", 4, "front", r"(?i)\A\d{1,4} [a-z].{3,200}\n"
        r"(?:to (?:receive|consider|note|review)|(?:joint )?report of|minutes:?$"
        r"|recommendations?$|(?:councillor|cllr)\b.{3,60} (?:introduced|presented|moved)\b)"
        r"|\A\d{1,4} [a-z].{3,250}\bPDF \d+ [KM]B$"),
    _sign("minutes", 6, "top", r"(?i)^(?:draft |unconfirmed |public )?minutes?\b(?! (?:for|of) this meeting$)"
        r"(?!.{0,60}\bagenda\b)"),
    _sign("minutes", 6, "top", r"(?i)^(?:draft )?(?:notes?|record) (?:of|from) (?:an? |the )?(?:\w+ ){0,4}meeting\b"),
    _sign("minutes", 6, "top", r"(?i)^(?:draft |action |meeting )*notes? of (?:an? |the )?.{3,80}\bheld\b"),
    _sign("minutes", 4, "top", r"(?i)^meeting held (?:at|in|on)\b"
        r"|[-–] (?:remote|virtual|hybrid|blended|special|ordinary) meeting$"),
    _sign("minutes", 5, "front", r"(?i)^(?:an?|the) (?:\w+ ){0,3}meeting of .{3,120}? was held\b"),
    _sign("minutes", 5, "top", r"(?i)^at an? (?:\w+ ){0,3}meeting of\b|\bdraft minutes\b"),
    _sign("minutes", 5, "front", r"(?i)\bminutes? (?:of|from) (?:the |a |proceedings|meeting|[A-Z])|^minutes:?$"),
    _sign("minutes", 3, "front", r"(?i)^(?:(?:members |councillors |those |members of the [\w-]+ )?present|in attendance"
        r"|attendance|attendees)\b.{0,3}(?:[:-]|$|\w)"),
    _sign("minutes", 2, "front", r"(?i)\bin the chair\b|\((?:in the )?(?:vice-?)?(?:chair(?:man|person|woman)?|convener)\)"),
    _sign("minutes", 2, "front", r"(?i)^(?:\d+[. ]+)?apologies(?: for absence)?\b.{0,80}(?:were|received|from|none|:)"),
    _sign("minutes", 4, "all", r"\bRESOLVED\b|^Resolved\b|\b(?:[Ii]t was|(?:was )?unanimously) (?:RESOLVED|resolved|AGREED)\b"),
    _sign("minutes", 4, "all", r"\b[Tt]he (?:[Cc]ommittee|Board|[Pp]anel|Cabinet|Sub-Committee|Council|Chair(?:man"
        r"|person)?)(?: also| then)? "
          r"(?:noted|heard|considered|asked|thanked|welcomed|commented|enquired|requested|received|agreed|approved|opened|closed)\b"),
    _sign("minutes", 4, "all", r"\b[Tt]he Chair(?:man|person)?(?: then| also)? (?:invited|explained|reminded"
        r"|advised|queried|expressed|congratulated|drew|summed|proposed|declared)\b|\bIn (?:response|reply|answer)"
        r"(?: to (?:an? |the |\w+ )?(?:further )?(?:quer|question)\w*)?,?"
        r" (?:from )?(?:Councillor|Cllr|[Tt]he (?:Chair|Committee|Panel|Board)|Members? (?:was|were))\b"),
    _sign("minutes", 3, "all", r"\b(?:Councillor|Cllr)s? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} (?:asked|queried|sought"
        r"|commented|endorsed|enquired|raised|suggested|proposed|thanked|highlighted)\b"),
    _sign("minutes", 3, "all", r"\b(?:Members|[Tt]he (?:Committee|Board|Panel|Commission|Cabinet)) (?:were|was)"
        r"(?: then| also)? (?:asked|advised|informed|told|updated|reminded|assured)\b"),
    _sign("minutes", 4, "all", r"\b(?:was|were) (?:considered|received|noted|discussed|welcomed) by (?:the )?"
        r"(?:[\w&,’'-]+ ){0,6}?(?:Committee|Board|Panel|Cabinet|Commission|Executive)\b(?! (?:on|in|at|earlier|last)\b)"),
    _sign("minutes", 2, "all", r"^That .{5,300} be (?:noted|approved|agreed|endorsed|adopted|received|accepted)\b"),
    _sign("minutes", 3, "all", r"(?i)\b(?:proposed by|seconded by|moved by|the meeting (?:closed|ended|concluded)"
        r"|meeting (?:closed|ended|commenced|began|started|opened) at)\b"),
    _sign("report", 6, "front", r"(?i)^(?:title of report|report title|report of|report by|report author|report to"
        r"|reporting officer"
          r"|lead officer|contact officer|report from|from)\b.{0,3}[:|-]?"),
    _sign("report", 4, "front", r"(?i)^(?:\d[.\d]*\s+)?(?:purpose (?:of (?:the |this )?report|and summary)"
        r"|reason for (?:the )?report)\b"),
    _sign("report", 4, "front", r"(?i)^(?:planning report|officers?['’]? report|report\b.{0,40}\b(?:cabinet|committee|board"
        r"|council)$)"),
    _sign("report", 3, "front", r"(?i)^(?:wards? (?:\(?s\)? )?(?:or groups )?affected|classification|key decision|exempt"
        r"|forward plan)\b"),
    _sign("report", 4, "first", r"(?i)^.{3,80}\b(?:committee|cabinet|panel|executive) report$"),
    _sign("report", 4, "top", r"(?i)^wards?(?: ?\(s\))?(?: affected)?\s*:"),
    _sign("report", 6, "front", r"(?i)^report (?:by|to)\s*:"),
    _sign("report", 4, "top", r"(?i)^(?:presented|submitted|reported) to\b.{0,3}[:|]"),
    _sign("report", 4, "front", r"(?i)^report (?:no|number|ref)\b"),
    _sign("report", 4, "first", r"(?i)^.{3,90}\breport\b.{0,30}\n(?:.*\n)?.*\b(?:committee|cabinet|panel|executive)$"),
    _sign("report", 9, "first", r"(?i)^planning report\b"),
    _sign("report", 4, "first", r"(?i)^[^.;]{0,70}\b(?:(?:performance|monitoring|outturn) (?:report|scorecard|update)"
        r"|(?:highlight|exception|progress|position|quarterly) report|scorecard)\b"),
    _sign("report", 3, "top", r"^.{3,90}\b(?:Committee|Cabinet|Board|Panel|Commission|Scrutiny|Executive)(?:,| [-–])"
        r" (?:[A-Z][a-z]+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? 20\d\d$"),
    _sign("report", 3, "all", r"(?i)^(?:\d[.\d]*\s+)?(?:(?:financial|legal|resource|equalit(?:y|ies)"
        r"|risk management)(?: \w+){0,3} implications"
          r"|background papers|alternative options|consultees?|options considered|reasons? for recommendations?)\b.{0,4}$"),
    _sign("report", 2, "front", r"(?i)^(?:\d[.\d]*\s+)?recommendations?(?:\(s\))?\b:?.{0,3}$"),
    _sign("decision_notice", 9, "top", r"(?i)\b(?:decision details$|record of (?:an? )?(?:\w+ ){0,4}decisions?|(?:officer "
        r"|delegated "
        r"|executive )?decision (?:notice|record|sheet|list)"
          r"|notice of (?:\w+ ){0,3}decisions?|statement of (?:\w+ )?decisions?|delegated (?:officer )?decision|(?:cabinet"
          r"|portfolio holder|mayoral) decisions?|ombudsman[’']s (?:final )?decision)\b"),
    _sign("decision_notice", 9, "top", r"(?i)^decision status\b"),
    _sign("decision_notice", 14, "first", r"(?i)^issue - decisions$"),
    # A notice quotes "the minutes of the last meeting be signed" and RESOLVED; its first line says that it is none.
    _sign("decision_notice", 14, "first", r"(?i)^(?:.{3,80} [-–:|] )?(?:(?:draft|printed|public) )?(?:(?:record|notice|statement"
        r"|schedule|summary|list|digest) of )?(?:the )?(?:(?!minutes|further|any|no)\w+ ){0,3}decisions?"
        r"(?: (?:list|sheet|record|notice|digest|summary))? (?:of|taken|made|by|at|from|[-–:|]) "
        r"(?!.*\b(?:minutes|agenda|report|update|review)\b).*$"
        r"|^(?:.{3,80} [-–:|] )?(?:(?:record|notice|statement|schedule|summary|list|digest) of (?:the )?(?:\w+ ){0,3}decisions?"
        r"|(?:.{3,80} )?(?:cabinet|executive|committee|board|panel|commission)(?: [-–:|])? decisions?"
        r"(?: (?:list|sheet|record|notice|digest|summary))?)$"),
    _sign("decision_notice", 6, "front", r"(?i)^(?:the )?(?:subject(?: matter)? of (?:the )?decision"
        r"|(?:details of )?(?:any )?alternative options (?:considered|rejected)(?: and rejected)?"
        r"|reasons? for (?:the |making the )?decision)\W{0,3}$(?s:.{0,3000})^(?:the )?decision(?: taken| made)?\W{0,3}$"),
    _sign("decision_notice", 4, "front", r"(?i)^(?:date of decision|decision (?:ref|reference|number))\b"),
    _sign("decision_notice", 3, "front", r"(?i)^(?:decision (?:maker|taken|made|reference|number|ref)|date of decision"
        r"|call-in|reasons? for (?:the )?decision)\b"),
    _sign("agenda", 7, "top", r"(?i)^(?:(?:public |supplementary )?agenda|notice of (?:the |a )?(?:\w+ )?meeting)$"),
    _sign("agenda", 3, "front", r"(?i)\bagenda\b(?! item)|\b(?:you are (?:hereby )?summoned|members are (?:requested"
        r"|summoned) to attend)"),
    _sign("agenda", 2, "all", r"(?i)^(?:\d+[. ]+)?(?:apologies for absence|declarations? of (?:\w+ )?interests?"
        r"|public questions|urgent business"
          r"|any other (?:urgent )?business|exclusion of (?:the )?(?:press|public)|minutes of (?:the )?(?:last"
          r"|previous) meeting)\b.{0,30}$"),
    _sign("action_plan", 8, "first", r"(?i)^(?!(?:(?:report |item )?title|subject|report)\b.{0,20}:)"
        r".*?\b(?:action|improvement|delivery|implementation|recovery|priority action"
        r"|response) plan\b(?!.{0,40}\b(?:report|progress|updates?)\b)(?!.*[.?]$)"),
    _sign("action_plan", 2, "front", r"(?i)\b(?:action|improvement) plan\b"),
    _sign("action_plan", 4, "first", r"(?i)^(?!.*\b(?:report|update|review)\b)[^.:;]{0,60}\b(?:tracker|action log)\b"),
    _sign("action_plan", 6, "first", r"(?i)^(?!.*\b(?:report|progress|update|revisit)\b).*\bstatement of action\b(?!.*[.?]$)"),
    _sign("action_plan", 4, "header", r"(?i)^what (?:we|the council) (?:said we would|said we will|have|will|are|did|need)\b"),
    _sign("action_plan", 3, "header", r"(?i)^(?:actions?(?: required)?|what (?:we will do|needs to be done)|lead(?: officer)?"
        r"|owner|by when|timescale|(?:our )?target date|deadline|rag(?: rating| status)?|status)$"),
)  # fmt: skip
_LEAST_POINTS = 4
_OF_LETTERS = 8
_OF_LETTERS_MINUTES = 20
_ONCE_IN = 8000

_INSPECTORATE = re.compile(
    r"(?i)\b(?:ofsted|care quality commission|CQC|H(?:er|is) Majesty[’']s (?:Chief )?Inspector|HMI\b|HM Inspectorate|HMICFRS)"
)
_LETTER = re.compile(r"(?m)^(?:dear\b|Dear\b)|\bDear (?:[A-Z]|[Ll]ocal|[Cc]olleague)")
_LETTER_SAYS = re.compile(
    r"(?i)\b(?:this letter (?:summarises|sets out|outlines|provides|contains|confirms)|(?:focused|monitoring) visit (?:to|of)\b"
    r"|joint (?:targeted |local )?area (?:SEND )?(?:inspection (?:of|in)|re-?visit)"
    r"|i am writing to (?:inform|confirm)|annual conversation)"
)
_REPORT_SAYS = re.compile(
    r"(?im)^inspection of progress\b"
    r"|\b(?:lead inspectors?\s*:|inspection dates?\s*:|dates? of (?:the )?inspection\b|report published\s*:"
    r"|area send inspection"
    r"|inspection of (?:services for|progress|safeguarding|local authority|\w+ ){0,6}children|inspection report\b"
    r"(?! (?:action|improvement|update|response|follow))"
    r"|inspection team\b)"
)
_LABELS = re.compile(r"(?is)\binspection dates?\s*:.{1,120}\b(?:lead inspectors?|report published)\s*:")
_COUNCIL = re.compile(r"(?i)\b(?:council|borough)\b")
_OWN_VOICE = re.compile(
    r"(?i)\breport (?:of|by) the (?:[\w&’',-]+ ){0,5}(?:director|head|chief|officer)\b|\binspected (?:us|our)\b"
    r"|^(?:cabinet|executive|[^.:;]{3,60} (?:scrutiny|select|policy|overview|audit)\b[^.:;]{0,40}(?:committee|panel|commission))$"
    r"|^report (?:to|for)\b|^(?:report )?author\b"
    r"|\bmeeting\s*:|^minutes\b|\bthe committee (?:noted|considered)\b"
    r"|\b(?:was|were) (?:considered|received|noted|discussed) by the (?:[\w&,’'-]+ ){0,6}"
    r"(?:committee|board|cabinet|panel|executive|commission)\b"
    r"|^briefing note\b|^agenda item$|^issue (?:- |details)|^decision details$|\bsubmitted a report\b",
    re.MULTILINE,
)


def find_kind(front: Front) -> Found[str] | Missing:
    """Return the document's kind: an inspectorate's own paper if it speaks as one, else by the signs with most points.

    The words are those of the strongest sign.
    """
    inspection = _inspection_kind(front)
    if inspection:
        return inspection
    where = _places(front)
    points: dict[str, int] = {}
    if _LETTER.search(front.text):
        # A letter has "From:" and "Report to" as a report has; it is somebody's, not an officer's to a committee.
        points["report"] = -_OF_LETTERS
    if front.addressed() is not None:
        # It tells what a committee noted and agreed, too.
        points |= {"minutes": -_OF_LETTERS_MINUTES, "action_plan": -_OF_LETTERS}
    found = [sign for sign in _SIGNS if _is_found(sign, where[sign.where])]
    for sign in found:
        points[sign.kind] = points.get(sign.kind, 0) + sign.points
    best = max(points, key=lambda kind: points[kind], default=None)
    if best is None or points[best] < _LEAST_POINTS:
        return Missing("nothing in it is a sign of a kind with enough weight")
    strongest = max((sign for sign in found if sign.kind == best), key=lambda sign: sign.points)
    words = strongest.pattern.search(where[strongest.where])
    return Found(best, "content", words[0].split(":")[0] if words else "")


def _is_found(sign: Sign, text: str) -> bool:
    """Whether the sign is there; anywhere in a long document once is not enough: budget books quote resolutions too."""
    wanted = max(1, len(text) // _ONCE_IN) if sign.where == "all" else 1
    return sum(1 for _ in islice(sign.pattern.finditer(text), wanted)) == wanted


def _places(front: Front) -> dict[str, str]:
    text = front.doc.text.replace("\t", "\n")
    header = [part.text for part in front.parts if part.block.cell and (part.block.cell.header or part.block.cell.row == 0)]
    top = [part.text for part in front.parts[:_FRONT_LINES] if len(part.text) < _LONGEST_TITLE and not part.block.number]
    title = [front.property("title") or ""]
    return {
        "first": "\n".join(top[:_FIRST_LINES] + title),
        "top": "\n".join(top + title),
        "front": front.text,
        "all": text,
        "header": "\n".join(header),
    }


def _inspection_kind(front: Front) -> Found[str] | None:
    text = "\n".join([front.text, *front.furniture])
    if not (_INSPECTORATE.search(front.doc.text) or _LABELS.search(text)) or _OWN_VOICE.search(front.text):
        return None
    letter = _LETTER_SAYS.search(text) if _LETTER.search(text) else None
    if letter:
        return Found("inspection_letter", "content", letter[0])
    if _COUNCIL.search(front.property("site") or "") and not _LABELS.search(text):
        return None
    # What a council's paper tells of an inspection stands in its sentences.
    lines = [part.text for part in front.parts if len(part.text) < _LONGEST_TITLE and not part.text.endswith(".")]
    report = _REPORT_SAYS.search("\n".join([*lines, *front.furniture]))
    return Found("inspection_report", "content", report[0]) if report else None


_FRAMEWORKS = (
    ("jtai", r"joint targeted area inspection|\bJTAI\b"),
    ("send", r"area SEND (?:full |monitoring )?inspection|local area partnership report"
        r"|joint (?:local )?area (?:SEND )?(?:re-?visit|inspection)\b.{0,60}\bspecial educational needs"
     r"|joint (?:local )?area SEND|inspection of (?:the )?local area[’']s effectiveness"),
    ("focused_visit", r"focused visit to|findings of (?:the|a) focused visit"),
    ("monitoring_visit", r"monitoring visit (?:of|to)|findings of (?:the|a) (?:\w+ )?monitoring visit"),
    ("jar", r"joint area review"),
    ("progress_review", r"inspection of progress made|(?:review|inspection) of progress|progress (?:review|inspection)"),
    ("sif", r"inspection of services for children in need of help and protection|single inspection framework"),
    ("ilacs", r"inspection of (?:local authority )?children[’']s (?:social care )?services|\bILACS\b"
        r"|inspection of .{0,80}children[’']s (?:social care )?services"
     r"|inspection of .{3,60}local authority children|impact of leaders on (?:social work )?practice"),
)  # fmt: skip
_FRAMEWORK_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _FRAMEWORKS)
_SUBJECT_CHARACTERS = 1200


def find_framework(front: Front) -> Found[str]:
    """Return the framework of an inspection's own report or letter, by what it calls itself at its beginning."""
    text = " ".join(front.text.split())
    for words in (text[:_SUBJECT_CHARACTERS], text, " ".join(front.furniture)):
        found = [(match.start(), name, match[0]) for name, pattern in _FRAMEWORK_PATTERNS if (match := pattern.search(words))]
        if found:
            _, name, said = min(found)
            return Found(name, "content", said)
    return Found("other", "content")
