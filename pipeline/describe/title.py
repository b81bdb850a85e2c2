"""The title of a document that is one item, one report, one plan or one notice; whole minutes and agendas have none."""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.dates import scan
from pipeline.describe.found import Found
from pipeline.describe.front import Front, Part
from pipeline.describe.item import WHOLE, find_only_item
from pipeline.describe.letter import title_of
from pipeline.model import Source

_LABEL = re.compile(
    r"(?i)(?:title of (?:the )?report|report(?: title)?|title(?: of (?:item|decision|paper))?|subject(?: matter)?|item title"
    r"|report name|heading)"
)
_ITEM_PAGE = re.compile(
    r"(?i)^(?:agenda item|decision details|issue details|issue - (?:meetings|decisions|items at meetings))\b.{0,12}$"
)
_MEETING = re.compile(r"(?i)^meeting:\s*\d{1,2}[/.]\d{1,2}[/.]\d{4}\s*[-–]")
_NUMBERED = re.compile(r"(?i)^\d{1,4}\.?\s+([A-Za-z].{2,}?)(?:\s+pdf icon)?(?:\s+PDF \d+ [KM]B)?(?:\s*\(\d\d:\d\d:\d\d\))?$")
_OWN_NUMBER = re.compile(r"^\d{1,4}(?:/\d{2,4})?[.:]?\s+")
_ITEM_NAMED = re.compile(r"(?i)^(?:agenda item|decision details|issue details)\s*[-–:]\s*(.{8,})$")
_LINKED = re.compile(r"\bPDF \d+ [KM]B\b")
_OF_ITEM = re.compile(
    r"(?i)^(?:to (?:receive|consider|note|review|approve|agree|discuss|provide|present)\b|(?:joint )?report of\b|minutes:?$"
    r"|recommendations?$|(?:councillor|cllr)\b.{3,60} (?:introduced|presented|moved)\b)"
)
_OF_PAPER = re.compile(r"(?i)^(?:briefing note|(?:joint )?report|presentation|update|verbal update) (?:of|by|from)\b")
_WORDS = re.compile(
    r"(?!(?i:(?:draft |unconfirmed )?minutes?\b|(?:agenda )?item\b|page\b|issue -|decision details))[A-Z][^.:;|@]{6,}[\w)]"
)
# "Minutes of the meeting held on XX": the name was never filled in.
_OF_MINUTES = re.compile(r"(?i)\bminutes\b.*\b\d{4}$")
_PLACEHOLDER = re.compile(r"\bX{2,}\b")
_END = " :"
_APPENDED = re.compile(
    r"\s+\(?(?i:appendix|annex|enclosure) [A-Za-z0-9]{1,3}\)?$|\s+Report (?:of|by) the (?:[A-Z][\w&’',-]* ){0,5}"
    r"(?:Director|Head|Chief|Officer|Manager|Executive)\b.*$"
)
_DECIDER = re.compile(r"(?i)decision maker\s*:")
_LONGEST_LINE = 160
_HEADED = 2
_SENTENCE = 7
_PURPOSE = re.compile(
    r"(?i)^(?:to (?:receive|consider|note|approve|agree|discuss|review|confirm|hear|scrutinise|provide|inform)"
    r"|the (?:committee|board|report)\b.*\.$|minutes:?$|decision:?$"
    r"|(?:(?:the )?(?:cabinet|council|executive|committee|board|panel|members)|councillor\b.{3,40}|cllr\b.{3,40}) (?:\w+ )?"
    r"(?:reviewed|noted|considered|received|agreed|resolved|approved|welcomed|heard|discussed|introduced|presented|was|were|had)\b)"
)
_INSPECTION = re.compile(
    r"(?i)^(?:(?:re-?)?inspection of\b|focused visit\b|(?:\w+ )?monitoring visit\b|joint (?:targeted )?(?:local )?area\b"
    r"|area SEND\b|review of\b|.{0,60}\binspection report$)"
)
_OF_OFFICER = (
    r"(?:joint )?report (?:of|by|from) (?:the )?(?:[\w&’',-]+ ){0,5}"
    r"(?:director|head|chief|officer|manager|executive|member|treasurer|solicitor|secretary|leader)\b"
)
_NO_TITLE = re.compile(
    rf"(?i)(?:{_OF_OFFICER}.*|(?!.*\b(?:plan|report|strategy|review|update|statement)\b).*\b(?:committee|board|cabinet|panel|council|forum|executive|commission"
    r"|partnership|trust)|(?:public |private |open |exempt )?report|summary|executive summary|introduction|contents"
    r"|meeting documents|return to agenda|agenda and minutes|skip to .*"
    r"|(?:agenda )?item\W+(?:no\W+)?(?:[a-z]{1,4} ?)?\d.*|prepared (?:for|by).*"
    r"|purpose.*|alternative options.*|options considered|(?:the )?reasons? for .{0,40}|performance measures"
    r"|recommendations?|background|item \d.*|notice of decisions.*|decision (?:notice|list|sheet).*"
    r"|(?:.* [-–] )?(?:record|list|schedule|statement|notice|summary) of (?:\w+ )*decisions.*|decisions (?:of|taken|made|by)\b.*"
    r"|(?:.* [-–] )?record of (?:\w+ )*decision"
    r"|(?:london |royal |metropolitan )*(?:borough|city|county) of [^:]{3,40}|the action plan"
    r"|action plan)"
)
_PLAN = re.compile(r"(?i)\b(?:plan|tracker|programme|strategy|statement of action)\b")
_PAPER = re.compile(r"(?i)\b(?:report|review|scorecard|statement|outturn|monitoring|strategy|plan|performance|accounts|update)\b")
_OF_LETTER = re.compile(r"(?i)^.{10,140}\b(?:response|comments|representations?|objection|application|consultation|reply)$")
_OPEN_LETTER = re.compile(r"(?i)(?:an )?open letter (?:to|from|about|on)\b[^.;]{5,140}")
_CALLED_REPORT = re.compile(r"[A-Z0-9](?=.{10,120}$)[^.;:]*[a-z] (?i:report|review|scorecard|statement|update)\b")
_CAPITALS = re.compile(r"[A-Z][^a-z:]{5,80}: [^a-z:]{5,80}")
_DAY_AFTER = re.compile(r"\s*[,:–-]?\s*(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][A-Za-z]+,? \d{4}$")
_PLAIN_LINE = re.compile(
    r"(?!(?:Report|Date|Wards?|Councillor|Cllr|Cabinet|Executive|Portfolio|Meeting|To|From|For|Mr|Mrs|Ms|Dr)\b)"
    r"[A-Z0-9][\w’']+(?: [^\s.;|@]+){2,20}[\w)]"
)
_MADE_BY_PROGRAM = re.compile(r"(?i)microsoft word|\.docx?$|\.pdf$|^untitled|^document\d*$|template|xxxx|^\W*$|yy date")
_ADDRESS = re.compile(r"(?i)https?:|www\.")
# Words that no one writes, as a bad text layer has them: "6uend", "PaRISH".
_TORN = re.compile(r"\b\d[a-z]{3,}(?<!\dth)\b|\b[A-Z][a-z]+[A-Z]{3,}\b")
_LONGEST_FIRST = 120
_YEAR = re.compile(r"20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?")
# "Ward: All", not "DELAYED DISCHARGES: PROGRESS REPORT".
_LABELLED = re.compile(r"[.:;]$|^(?![^a-z]+: [^a-z]+$)(?:\S+ ){0,3}\S+: ")
_AUTHOR = re.compile(rf"(?i){_OF_OFFICER}")
_HEAD_PARTS = 8
_LONGEST = 250
# The longest subject of a letter on a joint inspection names three themes.
_LONGEST_INSPECTION = 300
_INSPECTION_PARTS = 30
_NOTE_MARKS = "¹²³*†1"


def find_title(front: Front, kind: str, body: str | None, council: str) -> Found[str] | None:
    """Return the title with where it was read, without the words that name the ``council`` or the body before it."""
    found = _find(front, kind, body)
    for name in (council, body):
        before = re.match(rf"{re.escape(name)}\s*(?:[-–—:|]\s+)", found.value, re.IGNORECASE) if found and name else None
        found = replace(found, value=found.value[before.end() :]) if found and before else found
    return found


def _find(front: Front, kind: str, body: str | None) -> Found[str] | None:
    item = _of_item(front)
    if item or kind in ("agenda", "minutes"):
        return item or (_of_talk(front) or find_only_item(front) if kind == "minutes" else None)
    if kind.startswith("inspection"):
        return _of_inspection(front)
    labelled = front.labelled(_LABEL)
    if labelled and len(labelled.text) < _LONGEST and not _ADDRESS.match(labelled.text):
        return Found(labelled.text, "content", labelled.text, labelled.after)
    if front.addressed() is not None:
        lines = (part for part in front.parts[: front.addressed()] if _OPEN_LETTER.fullmatch(part.text))
        first = next(lines, front.parts[0])
        own = _OF_LETTER.search(first.text) or _OPEN_LETTER.fullmatch(first.text)
        return title_of(front, body) or (_of_part(first, "layout") if own else None)
    if kind == "decision_notice" and body:
        return _above_decider(front)
    return _headline(front, kind) or _below_author(front, kind) or _report_line(front, kind) or _of_file(front, kind)


def _of_inspection(front: Front) -> Found[str] | None:
    """Return what was inspected as the report calls itself, with a second review that it is joined to by "and"."""
    for index, part in enumerate(front.parts[:_INSPECTION_PARTS]):
        if _INSPECTION.match(part.text) and len(part.text) < _LONGEST_INSPECTION:
            after = [other.text for other in front.parts[index + 1 : index + 3]]
            if after[:1] == ["and"] and len(after) > 1 and _INSPECTION.match(after[1]):
                both = f"{part.text} and {after[1].rstrip(_NOTE_MARKS)}"
                return Found(both, "content", part.text, part.block.start)
            return _of_part(part, "content")
    return None


def _of_part(part: Part, source: Source, without: str = "") -> Found[str]:
    words = part.text.rstrip(without) if without else part.text
    return Found(words, source, words, part.block.start)


def _of_item(front: Front) -> Found[str] | None:
    """Return the title of one item's page, as council websites serve it: "Agenda item", then the item's title."""
    for index, part in enumerate(front.parts[:6]):
        named = _ITEM_NAMED.match(part.text) if part.heading and len(part.text) < _LONGEST else None
        if named and not any(_ITEM_PAGE.match(other.text) for other in front.parts[index + 1 : 6]):
            return Found(named[1], "content", named[1], part.block.start)
        if _ITEM_PAGE.match(part.text) and index + 1 < len(front.parts):
            title = front.parts[index + 1]
            if _ITEM_PAGE.match(title.text):
                continue
            if _PLACEHOLDER.search(title.text) or _MEETING.match(title.text) or not _is_worded(title.text):
                break
            if _NO_TITLE.fullmatch(title.text) and len(title.text.split()) < _SENTENCE:
                return None
            return None if _PURPOSE.match(title.text) or len(title.text) > _LONGEST else _of_part(title, "content", _END)
    return _of_numbered(front) or _of_page(front)


def _of_page(front: Front) -> Found[str] | None:
    """Return the title that a page of one item gives itself."""
    said = front.property("title") or ""
    found = re.match(r"(?i)agenda item\s*[-–:]\s*(.+?)(?:\s+[|–]\s+.*)?$", said)
    if found is None:
        return None
    site = front.property("site")
    short = re.sub(rf"\s+[-–|]\s+{re.escape(site)}$", "", found[1]) if site else found[1]
    printed = any(part.text == short for part in front.parts)
    for part in () if printed else front.parts[:_HEAD_PARTS]:
        # The page's heading has the words that its window's name was cut from.
        heading = _OWN_NUMBER.sub("", part.text)
        if part.heading and heading.startswith(short) and len(heading) < _LONGEST_LINE:
            return Found(heading, "content", heading, part.block.start)
    return Found(short, "properties")


def _of_numbered(front: Front) -> Found[str] | None:
    """Return the item's title in a list of items, at the top or below the meeting that had it: "37 Rents", "To consider …"."""
    for index, (part, below) in enumerate(pairwise(front.parts[:_HEAD_PARTS])):
        found = _NUMBERED.match(part.text) if len(part.text) <= _LONGEST else None
        under = index > 0 and _MEETING.match(front.parts[index - 1].text)
        if found and (under or (index == 0 and (_LINKED.search(part.text) or _OF_ITEM.match(below.text)))):
            return Found(found[1], "content", found[1], part.block.start)
    return None


def _of_talk(front: Front) -> Found[str] | None:
    """Return the line over what was said of an item, where neither a meeting nor who was there stands at the head."""
    if len(front.parts) < _HEADED:
        return None
    line, below = front.parts[:_HEADED]
    if line.block.number or len(line.text) > _LONGEST_LINE or not _WORDS.fullmatch(line.text):
        return None
    if _NO_TITLE.fullmatch(line.text) or _OF_MINUTES.search(line.text) or any(WHOLE.search(part.text) for part in front.parts):
        return None
    told = len(below.text) > _LONGEST_LINE or _OF_ITEM.match(below.text) or _OF_PAPER.match(below.text)
    return _of_part(line, "layout") if told else None


def _headline(front: Front, kind: str) -> Found[str] | None:
    """Return the first heading that is no body's name, no date and none of a report's usual headings."""
    for index, part in enumerate(front.parts[:_HEAD_PARTS]):
        plain = part.text.strip(" .:-–")
        wanted = (
            bool(_PLAN.search(plain)) and (part.heading or part.text[-1] not in ".?")
            if kind == "action_plan"
            else _is_headline(part, kind, front)
        )
        if not wanted or not 8 <= len(plain) <= 200 or _is_no_title(plain):
            continue
        if _is_worded(plain):
            year = front.parts[index + 1].text if index + 1 < len(front.parts) else ""
            plain = _APPENDED.sub("", plain)
            return Found(f"{plain} {year}" if _YEAR.fullmatch(year) else plain, "layout", plain, part.block.start)
    return None


def _below_author(front: Front, kind: str) -> Found[str] | None:
    """Return the line below "Report of the Head of Housing", where a report is headed without labels."""
    for part, below in pairwise(front.parts[:_HEAD_PARTS]):
        if kind == "report" and _AUTHOR.match(part.text) and ":" not in part.text and not _NO_TITLE.fullmatch(below.text):
            plain = 8 <= len(below.text) < _LONGEST_FIRST and not _LABELLED.search(below.text) and not below.block.number
            return _of_part(below, "layout") if plain and _is_worded(below.text) else None
    return None


def _is_no_title(line: str) -> bool:
    return bool(_NO_TITLE.fullmatch(line) or _NO_TITLE.fullmatch(_DAY_AFTER.sub("", line)))


def _is_worded(line: str) -> bool:
    """Tell whether a line is more than a date."""
    return bool(_PAPER.search(line)) or sum(len(mention.text) for mention in scan(line)) * 2 < len(line)


def _above_decider(front: Front) -> Found[str] | None:
    """Return the line over "Decision maker: Cabinet", where a decision's page was stored without its heading."""
    for above, part in pairwise(front.parts[: _HEADED + 1]):
        if _DECIDER.match(part.text) and _is_worded(above.text) and not _NO_TITLE.fullmatch(above.text):
            return _of_part(above, "layout") if len(above.text) <= _LONGEST_LINE else None
    return None


def _report_line(front: Front, kind: str) -> Found[str] | None:
    """Return a line at the top that calls itself a report without being set as a heading."""
    for part in front.parts[:_HEAD_PARTS] if kind == "report" else ():
        line = part.text
        if _CALLED_REPORT.match(line) and not part.block.number and not _NO_TITLE.fullmatch(line) and line[-1] not in ".:;?":
            return _of_part(part, "layout")
    return _line(front) if kind == "report" else None


def _line(front: Front) -> Found[str] | None:
    """Return the first line of a report's head that names neither council nor body nor officer, and is no date and no label."""
    for part in front.parts[:_HEAD_PARTS]:
        line = part.text
        if part.block.number or len(line) > _LONGEST_LINE:
            return None
        if _PLAIN_LINE.fullmatch(line) and not _is_no_title(line) and _is_worded(line) and not part.block.cell:
            plain = _APPENDED.sub("", line)
            return Found(plain, "layout", plain, part.block.start)
    return None


def _is_headline(part: Part, kind: str, front: Front) -> bool:
    """Tell whether the part is a heading in words, or the first line of a paper that is none of the usual ones."""
    if part.block.number or _TORN.search(part.text):
        return False
    if kind == "report" and _CAPITALS.fullmatch(part.text) and _PAPER.search(part.text):
        return True
    first = kind == "other" and part is front.parts[0] and not re.search(r"[.:;,]$|@", part.text)
    return part.heading or (first and len(part.text) < _LONGEST_FIRST)


def _of_file(front: Front, kind: str) -> Found[str] | None:
    said = front.property("title")
    if kind in ("other", "decision_notice") or not said or _MADE_BY_PROGRAM.search(said) or not 8 <= len(said) < _LONGEST:
        return None
    return Found(said, "properties")
