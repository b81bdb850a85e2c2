"""Lines to paragraphs, and paragraphs over the ends of pages."""

import pytest

from pipeline.model import BlockKind, Line
from pipeline.tidy.characters import clean
from pipeline.tidy.lines import join
from tests.tidy.pages import block, line, texts, tidied

ITEM = BlockKind.LIST_ITEM


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["a multi-", "agency plan"], "a multi-agency plan"),
        (["aged 16-", "and 17-year-olds"], "aged 16- and 17-year-olds"),
        (["short-", "to mid-term"], "short- to mid-term"),
        (["improve\u00ad", "ment"], "improvement"),
        (["multi\ufffeagency"], "multi-agency"),
        (["16\ufffeand 17"], "16- and 17"),
        (["over\ufffe", "sight"], "over-sight"),
        (["the plan -", "as it was"], "the plan - as it was"),
        (["e\ufb03cient\u00a0\u200bwork  here", " "], "efficient work here"),
        (["5½ m² of ﬂoor"], "5½ m² of floor"),
    ],
)
def test_lines_are_joined(lines, joined):
    assert join(tuple(Line(text) for text in lines)).text == joined


def test_places_of_lines_are_those_of_their_words():
    doc = tidied([block(line("A multi-", 1, 100), line("agency plan", 1, 120))])
    assert [doc.text[place.start : place.end] for place in doc.blocks[0].lines] == ["A multi-", "agency plan"]


def test_automatic_hyphenation_is_undone_where_the_document_shows_it():
    words = ["The chil-", "dren and the coun-", "cil and their fam-", "ilies agreed, full-", "time."]
    torn = block(*(line(text, 1, 100 + 15 * at) for at, text in enumerate(words)))
    whole = block(line("Children, council, families: a full-time task.", 1, 200))
    assert texts(tidied([torn, whole]))[0] == "The children and the council and their families agreed, full-time."
    assert texts(tidied([torn]))[0] == "The chil-dren and the coun-cil and their fam-ilies agreed, full-time."


def over(first, second):
    return texts(tidied([first, second], 2))


def test_a_paragraph_goes_on_on_the_next_page():
    assert over(block(line("The plan was", 1, 700)), block(line("agreed.", 2, 80))) == ["The plan was agreed."]


def test_an_item_goes_on_but_never_in_the_next_item():
    assert over(block(line("visit each", 1, 700), kind=ITEM), block(line("week", 2, 80))) == ["visit each week"]
    assert len(over(block(line("visit each", 1, 700), kind=ITEM), block(line("week", 2, 80), kind=ITEM))) == 2


def test_a_stop_ends_a_paragraph_and_a_capital_begins_one():
    assert len(over(block(line("It was agreed.", 1, 700)), block(line("and then", 2, 80)))) == 2
    assert len(over(block(line("Yours sincerely", 1, 700)), block(line("Ann Other", 2, 80)))) == 2


def test_a_full_line_goes_on_with_a_name():
    words = ["The director of public health, and the leader of", "the group, who had been invited by Councillor"]
    first = block(*(line(text, 1, 680 + 20 * at) for at, text in enumerate(words)))
    assert len(over(first, block(line("Reed, came late.", 2, 80)))) == 1


def test_a_footnote_does_not_part_a_paragraph():
    note = block(line("1 A note.", 1, 760, size=8.0))
    doc = tidied([block(line("The plan was", 1, 700)), note, block(line("agreed.", 2, 80))], 2)
    assert texts(doc) == ["The plan was agreed.", "1 A note."]
    assert {place.box.page for place in doc.blocks[0].lines} == {1, 2}


def test_clean_keeps_what_carries_meaning():
    assert clean("½ ² € – ’ é") == "½ ² € – ’ é"
