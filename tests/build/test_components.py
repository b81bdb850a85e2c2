from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from pipeline.errors import UsageProblem
from pipeline.findings import kinds

TEXT = "Item 4\r\nRESOLVED: That the report be noted.\n\nThe lift is rated Amber.\n"


def test_every_kind_is_an_entry_point_of_spacy() -> None:
    names = {point.name for point in entry_points(group="spacy_factories") if point.value.startswith("pipeline.")}
    assert names == {f"council_{kind}" for kind in kinds()}


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_kind_can_be_added_to_a_pipeline(kind: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(f"council_{kind}")
    assert f"council_{kind}" in nlp(TEXT).spans
    assert list(nlp("").spans[f"council_{kind}"]) == []


def spans(doc: Doc) -> list[tuple[str, str, str]]:
    return [(span.text, span.label_, span._.council_finding["outcome"]) for span in doc.spans["council_decision"]]


def test_spans_carry_their_findings_through_processes_and_files() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("council_decision")
    nlp.add_pipe("council_rag_status")
    wanted = [("That the report be noted", "council_decision", "noted")]
    doc = nlp(TEXT)
    assert spans(doc) == wanted
    assert [span.text for span in doc.spans["council_rag_status"]] == ["The lift is rated Amber"]
    (again,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    assert spans(again) == wanted
    assert doc[:2]._.council_finding is None


def test_dates_without_a_year_take_the_documents() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("council_target_date", config={"date": "2024-07-11"})
    doc = nlp("The team will publish the plan by the end of September.")
    (span,) = doc.spans["council_target_date"]
    assert span._.council_finding["date"] == "2024-09-30"
    with pytest.raises(UsageProblem, match="is not a date"):
        spacy.blank("en").add_pipe("council_decision", config={"date": "July"})


def test_a_pipeline_can_be_saved_and_loaded(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("council_decision", config={"date": "2024-07-11"})
    nlp.to_disk(tmp_path / "model")
    assert spans(spacy.load(tmp_path / "model")(TEXT)) == spans(nlp(TEXT))
