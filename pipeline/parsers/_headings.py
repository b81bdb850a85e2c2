"""When a short line is a heading to its reader, for formats that do not say so."""

import re

# Parts of minutes, decisions and reports that stand on a line of their own, with or without a colon.
LABELS = re.compile(
    r"(?:agenda items?|(?:draft )?minutes?|decisions?|(?:supporting|additional|accompanying) documents?|background papers?|"
    r"attendance|"
    r"(?:draft |formal |officer'?s? )?recommendations?(?:\(s\))?|reasons? for (?:the )?(?:decisions?|recommendations?|urgency)|"
    r"purpose(?: of (?:the )?report)?|(?:other |alternative )?options(?: considered(?: and rejected)?)?|action points?|actions?|"
    r"appendices|contact officers?|introduction|background|conclusions?|(?:executive )?summary|next steps|"
    r"areas? for (?:priority action|(?:further )?improvement|development)|"
    r"what needs to improve(?: in this area(?: of .{1,30})?)?\??|"
    r"(?:financial|legal|resource|equality) implications|key considerations|(?:members )?present|in attendance|apologies)\s*:?",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|be|been|has|have|had|noted|agreed|resolved|thanked|reported|asked|advised|stated|confirmed|received|"
    r"will|would|should|must|shall|did|does|said|proposed by|seconded by|moved by|approved by)\b"
)
_ONLY_LOWER = frozenset(("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "with"))
_NOT_FIRST = re.compile(
    r"(?:none|open|yes|no|all|n/a|not|that|and|but|or|it|he|she|they|there|by|cllrs?|councillors?|mr|mrs|ms|dr|proposed|seconded|moved|carried|signed|date|dated|page|note)\b",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(r"[.;,!–—-]$|\.\s|@|https?:|\d{1,2}[:.]\d\d\s?(?:[ap]\.?m|hours)|£\d")
_IMPERATIVE = re.compile(
    r"(?:ensure|improve|develop|review|provide|secure|strengthen|implement|complete|increase|reduce|agree|establish|make|raise)\b",
    re.IGNORECASE,
)
_FORM = re.compile(r"[^:]{1,40}:\s+\S")
_UNFINISHED = re.compile(r"\b(?:and|or|of|the|to|in|for|a|an|with|by|from|on|at)$")
_RESOLVED = re.compile(r"(?:it was |and )?(?:resolved|agreed|recommended)\b(?: that)?\s*:?$", re.IGNORECASE)


def is_label(text: str) -> bool:
    """Say whether ``text`` is one of the names that parts of minutes and reports bear."""
    return bool(LABELS.fullmatch(text.strip()))


def reads_as_heading(text: str, *, bold: bool = False) -> bool:
    """Say whether ``text``, alone on its line, is a heading: short, no sentence, no stop at its end."""
    text = text.strip()
    if is_label(text):
        return True
    if (
        not 3 <= len(text) <= (160 if bold else 100)
        or not re.match(r"[\"“‘'(]?[A-Z0-9]", text)
        or not re.search(r"[A-Za-z]{3}", text)
    ):
        return False
    if _RESOLVED.match(text) or _SAYS_MORE.search(text) or _NOT_FIRST.match(text) or text.count(",") > 2:
        return False
    if _FORM.match(text) or _UNFINISHED.search(text):
        return False
    if text.endswith(":"):
        return bold
    return (
        bold
        or text.isupper()
        or text.endswith("?")
        or _capitalised(text)
        or bool(_IMPERATIVE.match(text))
        or not _VERB.search(text)
    )


def _capitalised(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z’']+", text) if word.lower() not in _ONLY_LOWER]
    return len(words) > 1 and all(word[0].isupper() for word in words)
