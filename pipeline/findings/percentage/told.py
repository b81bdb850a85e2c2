"""What a figure measures, its own clause and what was told before it weighed against each other."""

import re
from dataclasses import dataclass

from pipeline.findings._shared.facts import named_above
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.percentage.clause import short
from pipeline.findings.percentage.measured import (
    antecedent,
    charted,
    context,
    joining,
    labelled,
    measured,
    raw,
    topic_before,
)
from pipeline.findings.percentage.part import Part
from pipeline.findings.percentage.phrase import joins, row_name, tidied

_ = re.IGNORECASE
_ANAPHOR = re.compile(r"\b(?:this|these|it|they|the (?:figure|rate|indicator|percentage|proportion|target))\b", _)
# A tolerance measures nothing by itself.
_OFF_TARGET = re.compile(
    r"(?:\w+ )?(?:more|less|better|worse|within)(?: than)? [\d.]+ ?% (?:off|of|below|above|from) (?:the |its )?target\b", _
)
_BASED_ON = re.compile(r"^(?:based|depending|building|relying) on [^,]{3,60}, ", _)
_LINKS = re.compile(r"(?:from|before|after|until|to|than|for) ", _)
_BARE_TARGET = re.compile(r"\b(?:target|threshold|tolerance|goal|aim|profile|limit|milestone|ceiling|cap)\b", _)
# "For children in need it is 59%": what was measured before, of others.
_FOR_OTHERS = re.compile(
    r"for (?P<what>[^,;%]{3,60}?),? (?:it|the figure|the rate|the proportion|this) (?:is|was|stood|rose|fell|had|has)\b", _
)
_MARGIN = re.compile(r" (?:tolerance|threshold|margin)\b")
_THIS_MEASURE = re.compile(r"\bthis (?:indicator|measure|action|recommendation|target|objective)\b", _)
_VERB_FIRST = re.compile(r"(?:had|has|was|is|stood|were) ")
_COUNTED = re.compile(
    r"\W*(?:and |while |but |with )?(?:\d[\d,]*|\w+) ?\([\d.]+ ?%\),? (?P<has>(?:had|has|have|were|was|are|is)\b[^.;]{3,80})"
)
_STATUS = re.compile(r" with | (?:not )?(?:achieved|met|within|complete|implemented|rated)\b")
_COLOURED = re.compile(
    r"\W*(?:and |with )?(?:only )?[\d.]+ ?(?:%|per cent) (?:(?:are|were|was|is|rated|at) )*(?P<colour>red|amber|green|blue"
    r"|yellow)\b",
    _,
)
_COLOUR = re.compile(r"\b(?:red|amber|green|blue|yellow)$", _)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the figures before one measure: the last of its own sentence, and that of the sentence before."""

    here: str | None
    before: str | None

    @property
    def nearest(self) -> str | None:
        """The nearer of the two."""
        return self.here or self.before


def what(reading: Reading, sentence: Sentence, part: Part, span: tuple[int, int], earlier: Earlier) -> str | None:
    """Return what is measured: what the first figure does for a compared one or a bare target, else what the clause says.

    A sentence that only points back ("performance against this indicator") takes it from the one before, or its heading.
    """
    words = sentence.text[span[0] : span[1]]
    if named := named_above(reading.doc, sentence.block):
        return short(row_name(named))
    if _OFF_TARGET.match(words):
        return earlier.nearest
    taken = _taken_over(part, words, earlier)
    if taken:
        return taken
    if _VERB_FIRST.match(words) and (named := antecedent(sentence.text, part.figure.start)):
        return named
    own = (charted(sentence, words) if part.role == "share" else None) or measured(reading, sentence, part, span)
    own = None if joins(own) else own
    if part.role == "target" and not _MARGIN.match(sentence.text, part.figure.end):
        bare = part.compared or _BARE_TARGET.search(words)
        own = (earlier.nearest or own) if bare else own
    if part.role in ("target", "forecast") and earlier.nearest and _ANAPHOR.search(_BASED_ON.sub("", words)):
        return earlier.nearest
    return own or _of_context(reading, sentence, words, (part, earlier))


def _taken_over(part: Part, words: str, earlier: Earlier) -> str | None:
    """Return what a figure has in common with the one before: comparisons, benchmarks, the next share of the same things."""
    compared = part.rule == "percentage.compared" or (part.compared and part.role != "target")
    if earlier.here and compared:
        return earlier.here
    if earlier.here and part.role == "share" and (named := _same_things(earlier.here, words)):
        return named
    other = _FOR_OTHERS.match(words)
    if other and earlier.nearest:
        return f"{earlier.nearest} for {other['what']}"
    return earlier.nearest if part.role == "benchmark" else None


def _of_context(reading: Reading, sentence: Sentence, words: str, figure: tuple[Part, Earlier]) -> str | None:
    """Return what was spoken of where the clause does not say: this indicator, "which", a label, the sentence before."""
    part, earlier = figure
    if _THIS_MEASURE.search(words) and (named := context(reading, sentence)):
        return named
    at = part.figure.start
    if _LINKS.match(words):
        # "Inflation fluctuated; from 3% in May": its sentence names it, or nobody.
        return earlier.here or antecedent(sentence.text, at) or raw(sentence.text)
    said = earlier.here or antecedent(sentence.text, at) or labelled(sentence.text, at) or earlier.before
    said = said or (topic_before(reading, sentence) if joining(words) else None)
    return said or (context(reading, sentence) if _ANAPHOR.search(words) else None) or raw(words)


def _same_things(first: str, words: str) -> str | None:
    """Return the things of the first share with the status of the next: "31% amber" after "57% of the actions were green"."""
    coloured = _COLOURED.match(words)
    if coloured and _COLOUR.search(first):
        return _COLOUR.sub(coloured["colour"], first)
    counted = _COUNTED.match(words)
    thing = _STATUS.split(first, maxsplit=1)[0]
    return tidied(f"{thing} {counted['has']}") if counted and thing != first else None
