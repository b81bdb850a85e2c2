"""The quick way to tokens gives what the tokenizer gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings._shared.nlp import language, tokenized

PIECES = [
    "the",
    "can't",
    "e.g.",
    "w/c",
    "95%",
    "(a)",
    "31.03.25",
    "Red/Amber",
    "RESOLVED:",
    "£1.2m",
    " ",
    "\n",
    "\t",
    "Cllr.",
    "’s",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60))
def test_tokens_are_the_tokenizers(text: str) -> None:
    ours, plain = tokenized(text), language().make_doc(text)
    assert ours.text == text
    assert [token.text for token in ours if not token.is_space] == [token.text for token in plain if not token.is_space]
    assert [token.idx for token in ours if not token.is_space] == [token.idx for token in plain if not token.is_space]


@pytest.mark.parametrize("text", ["", " ", "\n a", "a  b", "a \n b"])
def test_white_space_is_kept(text: str) -> None:
    assert tokenized(text).text == text
