"""The models: the same bytes from the same sentences, cards that are checked, probabilities and proposals beside the rules."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.classify import Classifier, artefact, classifier
from pipeline.classify.examples import Example
from pipeline.classify.labels import Label
from pipeline.classify.train import train_into
from pipeline.classify.units import Unit
from pipeline.errors import MachineProblem
from pipeline.findings import kinds, proposed
from pipeline.model import Block, BlockKind, Document, DocumentFields, Finding, Proposal
from pipeline.settings import Settings
from pipeline.trust import parted

ASKS = ["Please ensure that the {} is mended", "The {} should be reviewed", "Members asked that the {} be repaired"]
SAYS = ["Officers will circulate the {}", "The clerk undertook to send the {}", "They would bring back the {}"]
TELLS = ["The {} was built long ago", "There are nine wards near the {}", "The {} lies by the river"]
RATES = ["The {} was rated good", "Overall the {} is red", "The grade of the {} is amber"]
THINGS = ("bridge", "budget", "housing list", "library", "care plan", "lift", "school", "path", "rent", "letter")
THEMES = {
    "budget": "finance",
    "rent": "housing",
    "housing list": "housing",
    "care plan": "planning",
    "school": "education_employment",
}
FUNCTIONS = {"recommendation": ASKS, "undertaking": SAYS, "background": TELLS, "rating": RATES}


def examples() -> list[Example]:
    made = []
    for at, thing in enumerate(THINGS):
        for function, forms in FUNCTIONS.items():
            for form in forms:
                text = form.format(thing)
                themes = (THEMES.get(thing, "other"),) if function != "background" else ()
                label = Label(Unit(0, len(text), text), function, themes, f"Council {at}", "x.txt", twice=True)
                made.append(Example(label))
    return made


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    train_into(folder, examples(), "made up")
    return folder


@pytest.fixture
def trained(models: Path) -> Classifier:
    classifier.cache_clear()
    found = classifier(models)
    classifier.cache_clear()
    assert found
    return found


def paper(*sentences: str, kind: str = "minutes") -> Document:
    blocks, text = [], ""
    for words in sentences:
        blocks.append(Block(BlockKind.PARAGRAPH, len(text), len(text) + len(words)))
        text += f"{words}\n"
    return Document("a.txt", "f" * 64, "text/plain", text, tuple(blocks)).described(DocumentFields(kind=kind))


def found_in(doc: Document, of: str, words: str, **fields: object) -> Finding:
    start = doc.text.index(words)
    return Finding(of, kinds()[of].value(**fields), doc.evidence(start, start + len(words)), f"{of}.test", 0.9)


def test_trained_twice_the_files_are_the_same(models: Path, tmp_path: Path) -> None:
    train_into(tmp_path, examples(), "made up")
    one, two = ({path.name: path.read_bytes() for path in (folder / "functions").iterdir()} for folder in (models, tmp_path))
    assert set(one) == {"model.skops", "card.json", "README.md"}
    assert one == two


def test_a_finding_gets_a_probability_beside_its_rule(trained: Classifier) -> None:
    doc = paper("Members asked that the gate be repaired", "There are nine wards near the gate")
    likely, unlikely = (
        found_in(doc, "recommendation", words, kind="committee", themes=("other",)) for words in doc.text.splitlines()
    )
    (one, two), _ = trained.annotate(doc, [likely, unlikely])
    assert one.probability is not None
    assert two.probability is not None
    assert one.probability > 0.5 > two.probability
    assert [each.confidence for each in (one, two)] == [0.9, 0.9]


def test_a_kind_that_the_model_says_nothing_of_gets_no_probability(trained: Classifier) -> None:
    doc = paper("Officers will circulate the letter")
    (one,), _ = trained.annotate(doc, [found_in(doc, "target_date", "circulate the letter", role="deadline")])
    assert one.probability is None


def test_a_sentence_that_asks_is_proposed_unless_a_rule_saw_it(trained: Classifier) -> None:
    trained = replace(trained, functions_card=replace(trained.functions_card, thresholds={"propose_from": 0.5}))
    doc = paper("Members asked that the gate be repaired", "The gate lies by the river")
    _, (proposal,) = trained.annotate(doc, [])
    assert (proposal.kind, doc.text[proposal.start : proposal.end]) == ("recommendation", doc.text.splitlines()[0])
    assert proposal.rule == "model:functions@2"
    seen = found_in(doc, "recommendation", "Members asked that the gate be repaired", kind="committee", themes=("other",))
    assert trained.annotate(doc, [seen])[1] == ()


@pytest.mark.parametrize(
    ("function", "paper_kind", "kind"),
    [("undertaking", "minutes", "action"), ("recommendation", "minutes", "committee"), ("recommendation", "report", "officer")],
)
def test_a_proposal_becomes_a_finding_with_its_probability(function: str, paper_kind: str, kind: str) -> None:
    doc = paper("The gate is to be repaired.", kind=paper_kind)
    (found,) = proposed(doc, [Proposal("recommendation", function, 0, 27, "model:functions@2", 0.93)])
    assert (found.value.record()["kind"], found.rule, found.probability) == (kind, "model:functions@2", 0.93)
    assert found.evidence.quote == "The gate is to be repaired"
    assert parted([found], Settings().review_below) == ((), (found,))  # gold says one in five is right


def test_a_question_is_no_finding_whatever_the_model_says() -> None:
    doc = paper("Should the gate be repaired?")
    assert proposed(doc, [Proposal("recommendation", "recommendation", 0, 28, "model:functions@2", 0.99)]) == ()


def test_an_empty_paper_is_no_trouble(trained: Classifier) -> None:
    assert trained.annotate(paper(), []) == ((), ())


def test_where_no_model_was_trained_there_is_none(tmp_path: Path) -> None:
    classifier.cache_clear()
    assert classifier(tmp_path) is None
    classifier.cache_clear()


def test_a_model_that_its_card_does_not_describe_is_refused(models: Path, tmp_path: Path) -> None:
    folder = copied(models, tmp_path)
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
def test_a_card_that_does_not_fit_is_refused(models: Path, tmp_path: Path, change: dict, words: str) -> None:  # type: ignore[type-arg]
    folder = copied(models, tmp_path)
    card = {**json.loads((folder / "card.json").read_text()), **change}
    (folder / "card.json").write_text(json.dumps(card))
    with pytest.raises(MachineProblem, match=words):
        artefact.load(folder)


def copied(models: Path, into: Path) -> Path:
    for path in (models / "functions").iterdir():
        (into / path.name).write_bytes(path.read_bytes())
    return into


def test_the_committed_models_are_small_and_load() -> None:
    found = classifier()
    assert found
    folder = Path(__file__).parents[2] / "models"
    assert all(path.stat().st_size < 20_000_000 for path in folder.rglob("*.skops"))
    assert set(found.functions_card.thresholds) == {"abstain_below", "propose_from"}
