"""Training sentences: the tagged sentences of ``findings/*/examples.txt``, which are the project's own."""

import hashlib
import re
from dataclasses import dataclass
from importlib.resources import files

_DATED = re.compile(r"^@\d{4}-\d\d-\d\d ")
_MARKS = re.compile(r":?-{3,}:?|[|*_`]+|(?:^|(?<=\s))#+ ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that holds a finding of ``kind``, or was written to look as if it did."""

    text: str
    kind: str
    holds: bool


def tagged_sentences() -> tuple[Sentence, ...]:
    """Return the tagged sentences of every kind, in the order of kinds and lines."""
    found = []
    for folder in sorted(files("pipeline.findings").iterdir(), key=lambda folder: folder.name):
        tagged = folder / "examples.txt"
        if tagged.is_file():
            found += [_sentence(line, folder.name) for line in tagged.read_text(encoding="utf-8").splitlines() if " => " in line]
    return tuple(found)


def _sentence(line: str, kind: str) -> Sentence:
    text, _, tags = line.rpartition(" => ")
    return Sentence(plain(_DATED.sub("", text)), kind, tags.strip() != "none")


def plain(text: str) -> str:
    """Return a text without Markdown's marks, in single spaces."""
    return " ".join(_MARKS.sub(" ", text.replace("\\n", " ")).split())


def digest(sentences: tuple[Sentence, ...]) -> str:
    """Return the sha256 of sentences and labels."""
    return hashlib.sha256("\n".join(repr(sentence) for sentence in sentences).encode()).hexdigest()
