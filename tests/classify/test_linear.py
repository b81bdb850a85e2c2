"""A trained model at work: the figures of scikit-learn without it."""

import io
import re
import subprocess
import sys
import zipfile

import numpy as np
import pytest

from pipeline.classify import artefact, function, linear
from tests.classify.test_classify import examples

TEXTS = ["Members asked that the gate be repaired", "nothing that was learnt", "", "The gate the gate the gate"]


@pytest.fixture(scope="module")
def trained():  # type: ignore[no-untyped-def]
    return function.fit(examples())


def test_the_probabilities_are_those_of_the_pipeline_that_was_trained(trained) -> None:  # type: ignore[no-untyped-def]
    content, _ = artefact.dumps(trained)
    found = linear.read(content)
    texts = [*TEXTS, *(each.words() for each in examples()[:20])]
    assert list(found.labels) == list(trained.classes_)
    assert np.allclose(found.probabilities(texts), trained.predict_proba(texts), atol=1e-6)


def test_two_labels_have_one_score_and_add_up_to_one() -> None:
    two = function.fit([each for each in examples() if each.label.function in {"rating", "background"}])
    found = linear.read(artefact.dumps(two)[0]).probabilities(TEXTS)
    assert np.allclose(found, two.predict_proba(TEXTS), atol=1e-6)


def test_nothing_to_read_gives_nothing(trained) -> None:  # type: ignore[no-untyped-def]
    assert linear.read(artefact.dumps(trained)[0]).probabilities([]).shape == (0, 4)


def test_no_address_of_this_process_is_in_the_file(trained) -> None:  # type: ignore[no-untyped-def]
    with zipfile.ZipFile(io.BytesIO(artefact.dumps(trained)[0])) as archive:
        assert not re.findall(r"\d{12,}", archive.read("schema.json").decode())


def test_a_file_of_another_protocol_is_refused() -> None:
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as archive:
        archive.writestr("schema.json", '{"protocol": 99}')
    with pytest.raises(ValueError, match="99"):
        linear.read(changed.getvalue())


def test_a_worker_does_not_import_scikit_learn() -> None:
    code = "import sys, pipeline.classify as c; assert c.classifier(); sys.exit(bool({'sklearn', 'skops'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
