"""The spaCy pipeline that reads documents: ``spacy.blank("en")`` with the tokenizer's exceptions for council prose."""

from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex

# "31.03.25", "2013/14" and "Dec-24" stay whole or split alike everywhere; "and/or", "Red/Amber" are split at the stroke.
_INFIXES = (r"(?<=[A-Za-z])/(?=[A-Za-z])", r"(?<=[0-9])%(?=[A-Za-z(])", r"(?<=[a-z0-9])[:;](?=[A-Z(])")
_EXCEPTIONS = ("Cllr.", "Cllrs.", "No.", "Nos.", "approx.", "para.", "paras.", "w/c", "w/e", "e.g.", "i.e.", "a.m.", "p.m.")


@lru_cache(maxsize=1)
def language() -> Language:
    """Return the shared pipeline; the same object at every call in a process."""
    nlp = spacy.blank("en")
    nlp.max_length = 50_000_000
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_INFIXES]).finditer
    for word in _EXCEPTIONS:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return nlp
