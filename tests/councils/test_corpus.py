"""Councils of real documents: a sample of the shared corpus, the whole of it by ``make councils``."""

from itertools import islice

from tests.councils.corpus import CORPUS, expected, measure
from tests.shared import needs_shared

_LARGEST = 200_000  # bytes; a sample is to be quick


@needs_shared
def test_documents_of_the_corpus_are_of_their_councils() -> None:
    small = [each for each in expected() if each.path.stat().st_size < _LARGEST]
    tally = measure([*islice(small, 0, None, 37), *islice(small, len(small) - 4, None)])
    assert tally.wrong == ()
    assert tally.right >= 10


@needs_shared
def test_every_document_of_ofsted_is_expected_to_be_a_councils() -> None:
    ofsted = [each for each in expected() if each.path.is_relative_to(CORPUS / "ofsted")]
    assert len(ofsted) == 320
    assert [each.path.name for each in ofsted if each.gss_code is None] == []
