"""The sample plan whose ratings are only colours: PDF, Word document and web page give the same ratings."""

import pytest

from pipeline import process, sources
from pipeline.findings.rag_status.value import RagStatus
from pipeline.settings import Settings
from tests.samples.test_samples import ARCHIVE

TWINS = [f"wethermere/improvement-plan-q3-2019-20.{ending}" for ending in ("pdf", "docx", "html")]
RATINGS = {"green": 5, "amber": 4, "red": 3, "blue": 3}


def ratings(name: str) -> list[tuple[str, str, str]]:
    (found,) = sources.find([ARCHIVE / name])
    read = process.read_input(found, Settings())
    values = [(finding.value, finding) for finding in read.findings if isinstance(finding.value, RagStatus)]
    return sorted((value.subject or "", value.rating, finding.rule) for value, finding in values)


@pytest.mark.parametrize("name", TWINS[1:])
def test_twins_give_the_same_ratings(name: str) -> None:
    assert ratings(name) == ratings(TWINS[0])


def test_each_rating_of_the_plan_is_told_by_its_colour() -> None:
    told = ratings(TWINS[0])
    assert {rule for *_, rule in told} == {"rag_status.cell_fill"}
    assert {rating: sum(found == rating for _, found, _ in told) for rating in RATINGS} == RATINGS
