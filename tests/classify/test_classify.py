"""The classifier: the same bytes from the same sentences, a card that is checked, a probability beside the rule."""

import json
from pathlib import Path

import pytest

from pipeline.classify import Classifier, artefact, train_into
from pipeline.classify.model import LEAST, train
from pipeline.classify.sentences import Sentence, plain, tagged_sentences
from pipeline.errors import MachineProblem
from tests.test_link import document, finding

ASKS = [f"Ensure that plan {n} is written" for n in range(LEAST)]
TELLS = [f"The weather in month {n} was fine" for n in range(LEAST)]
SENTENCES = tuple(
    [Sentence(text, "recommendation", True) for text in ASKS] + [Sentence(text, "recommendation", False) for text in TELLS]
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    heads, scores = train(SENTENCES)
    content, trusted = artefact.dumps(heads)
    card = artefact.Card(
        "m", "1", "p", "d", "0", scores, "l", "MIT", artefact.libraries(), trusted, artefact.hashlib.sha256(content).hexdigest()
    )
    artefact.save(tmp_path / "m", content, card)
    return tmp_path / "m"


def test_a_finding_gets_a_probability_beside_its_rule(folder: Path) -> None:
    doc = document("Ensure that plan 99 is written", "The weather in month 99 was fine")
    findings = [
        finding(doc, "recommendation", "Ensure that plan 99 is written"),
        finding(doc, "recommendation", "The weather in month 99 was fine"),
        finding(doc, "judgement", "The weather"),
    ]
    likely, unlikely, unknown = Classifier(*artefact.load(folder)).annotate(findings)
    assert likely.probability > 0.5 > unlikely.probability
    assert unknown.probability is None, "the model has no head for this kind"
    assert [each.confidence for each in (likely, unlikely)] == [0.9, 0.9]


def test_a_kind_with_too_few_sentences_gets_no_head() -> None:
    heads, scores = train(SENTENCES[1:])
    assert not heads
    assert not scores


def test_trained_twice_the_files_are_the_same(tmp_path: Path) -> None:
    train_into(tmp_path / "a")
    train_into(tmp_path / "b")
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name / "sentences").iterdir()} for name in "ab")
    assert set(one) == {"model.skops", "card.json", "README.md"}
    assert one == two


def test_the_committed_model_is_the_one_that_the_sentences_give(tmp_path: Path) -> None:
    committed = Path(__file__).parents[2] / "models" / "sentences"
    train_into(tmp_path)
    wanted, found = (json.loads((path / "card.json").read_text()) for path in (tmp_path / "sentences", committed))
    assert found["data_sha256"] == wanted["data_sha256"], "examples.txt changed: run `make train` and commit models/"


def test_a_model_that_its_card_does_not_describe_is_refused(folder: Path) -> None:
    (folder / "model.skops").write_bytes((folder / "model.skops").read_bytes() + b" ")
    with pytest.raises(MachineProblem, match="make train"):
        artefact.load(folder)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"libraries": {"scikit-learn": "0.1.2"}}, "0.1.2"),
        ({"trusted": ["os.system"]}, "os.system"),
        ({"surprise": 1}, "cannot be read"),
    ],
)
def test_a_card_that_does_not_fit_is_refused(folder: Path, change: dict, words: str) -> None:
    card = {**json.loads((folder / "card.json").read_text()), **change}
    (folder / "card.json").write_text(json.dumps(card))
    with pytest.raises(MachineProblem, match=words):
        artefact.load(folder)


def test_tagged_sentences_are_read_without_dates_tags_and_marks() -> None:
    sentences = tagged_sentences()
    assert {sentence.holds for sentence in sentences} == {True, False}
    assert not any(sentence.text.startswith("@") or "=>" in sentence.text for sentence in sentences)
    assert plain("## Heading\\n| a | b |\\n|---|---|\\n| **c** | d |") == "Heading a b c d"
