"""Which documents are one, on papers made by hand; the signature; the groups read out of a database."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.identity import Member, Paper, groups, regroup, relate, signature
from pipeline.identity.paper import in_common
from pipeline.identity.signature import halvings, keys_of, sampled
from pipeline.model import Block, BlockKind, Document, Line
from tests.identity.gold import HTML, Council, councils, paper, quarter, sample

COUNCILS = councils()


def found(council: Council) -> dict[str, list[Member]]:
    held = defaultdict(list)
    for member in groups(council.papers):
        held[member.group].append(member)
    return held


@pytest.mark.parametrize("name", COUNCILS)
def test_what_is_one_is_grouped_and_what_is_not_is_not(name: str) -> None:
    couples = {
        couple for each in found(COUNCILS[name]).values() for couple in combinations(sorted(one.document for one in each), 2)
    }
    assert couples == COUNCILS[name].wanted()


@pytest.mark.parametrize("name", COUNCILS)
def test_the_right_one_stands_for_all(name: str) -> None:
    standing = {member.document for member in groups(COUNCILS[name].papers) if member.representative}
    grouped = {document for each in COUNCILS[name].one for document in each}
    alone = {paper.document for paper in COUNCILS[name].papers} - grouped
    assert standing == alone | {each[0] for each in COUNCILS[name].one}


def test_members_say_to_what_they_give_way_and_how() -> None:
    held = {member.document: (member.relation, member.of) for council in COUNCILS.values() for member in groups(council.papers)}
    assert held["panel.html"] == ("same_text", "panel.pdf")
    assert held["panel-draft.pdf"] == ("draft", "panel.pdf")
    assert held["first.pdf"] == ("version", "first-v2.pdf")
    assert held["report.pdf"] == ("part", "pack.pdf")
    assert held["report.html"] == ("same_text", "report.pdf")
    assert held["pack.pdf"] == (None, None)


def test_the_order_of_papers_is_of_no_account() -> None:
    for council in COUNCILS.values():
        assert groups(reversed(council.papers)) == groups(council.papers)


def test_papers_of_one_group_have_no_dates_that_contradict_each_other() -> None:
    text = sample("Corporate Parenting Panel")
    more = [text + f" Item {number} was taken last and its papers are on the website of the council." for number in range(3)]
    days = (date(2024, 3, 14), None, date(2024, 5, 16))
    papers = [paper(str(at), each, day=day, body="Panel") for at, (each, day) in enumerate(zip(more, days, strict=True))]
    assert sorted(len(each) for each in found(Council(tuple(papers), ())).values()) == [1, 2]


def test_a_text_of_few_words_is_no_evidence() -> None:
    one, other = paper("a", "This page is left blank"), paper("b", "This page is left blank")
    assert relate(one, other) is None


def test_an_inspection_and_a_report_on_it_are_two() -> None:
    one = paper("a", quarter(1), kind="inspection_letter")
    assert relate(one, replace(paper("b", quarter(1) + " Appendix", media_type=HTML), kind="report")) is None


@given(st.integers(0, 200_000))
def test_a_longer_text_is_sampled_no_more_densely(words: int) -> None:
    assert halvings(words) <= halvings(words + 1) <= 5


def test_samples_nest_and_estimate_what_is_shared() -> None:
    text = [f"word{number * 7919 % 9973}" for number in range(6000)]
    whole, part = keys_of(text), keys_of(text[1000:1500])
    assert set(sampled(part, halvings(6000))) <= set(whole)
    one, other = (Paper(document=name, source=name, media_type=HTML, kind="report", words=len(words), keys=keys_of(words))
                  for name, words in (("a", text), ("b", text[:5400])))  # fmt: skip
    alike, within, _ = in_common(one, other)
    assert alike == pytest.approx(0.9, abs=0.05)
    assert within == 1


def document(text: str, source: str = "x.txt", **more: object) -> Document:
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(text), ocr=bool(more.pop("ocr", False))),)
    return Document(source, "0" * 64, "text/plain", text, blocks, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("doc", "draft"),
    [
        (document("Minutes of the Panel"), False),
        (document("DRAFT MINUTES of the Panel"), True),
        (document("Minutes of the Panel (subject to confirmation)"), True),
        (document("Minutes of the Panel", source="a/Panel_draft_minutes.pdf"), True),
        (document("Minutes of the Panel", furniture=(Line("Unapproved"),)), True),
        (document("Report on the draft local plan"), False),
        (document("Minutes. " + "x " * 300 + "The draft was agreed."), False),
    ],
)
def test_a_draft_says_so(doc: Document, draft: bool) -> None:
    assert signature(doc).draft is draft


def test_a_signature_tells_words_and_pictures() -> None:
    one, other = (
        signature(document("One two, three four five six.", ocr=True)),
        signature(document("one TWO three four five six")),
    )
    assert (one.words, one.digest, one.keys) == (other.words, other.digest, other.keys)
    assert (len(one.keys), one.scanned, other.scanned) == (2, True, False)


def test_councils_are_grouped_each_by_itself_out_of_a_database(sample_database: Path) -> None:
    with duckdb.connect(sample_database, read_only=True) as connection:
        every = list(regroup(connection))
        documents = connection.execute("SELECT id FROM document ORDER BY id").fetchall()
        some = list(regroup(connection, [every[0].council_code, every[-1].council_code]))
    assert some == [every[0], every[-1]]
    assert sorted(member.document for each in every for member in each.members) == [document for (document,) in documents]
    assert every[0].council_code is None
    copies = [member.relation for each in every for member in each.members if not member.representative]
    assert copies == ["same_text", "same_text"]
