"""What readers said that sentences do, as labels for the next training: places and digests, not the words."""

import csv
from collections.abc import Iterable
from pathlib import Path

from pipeline.review.question import Answered
from pipeline.verdicts import digest, rows_of, words_of

COLUMNS = ("document", "start", "words", "digest", "function", "themes", "by", "on")


def write_labels(path: Path, given: Iterable[Answered], by: str, on: str) -> int:
    """Add the labels of some answers to a table, a new one in the place of an older one; return how many it holds then."""
    held = {_place(row): row for row in rows_of(path)}
    for each in given:
        if each.function:
            asked = each.question
            place = (asked.document, str(asked.start_offset), str(len(words_of(asked.quote))), digest(asked.quote))
            held[place] = dict(zip(COLUMNS, (*place, each.function, "", by, on), strict=True))
    if held:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as lines:
            rows = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
            rows.writeheader()
            rows.writerows(held[place] for place in sorted(held))
    return len(held)


def _place(row: dict[str, str]) -> tuple[str, str, str, str]:
    return row["document"], row["start"], row["words"], row["digest"]
