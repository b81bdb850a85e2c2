"""The command line as people run it: what it prints, what it returns, and that it never shows a traceback."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import jsonschema
import pytest

from pipeline import cli, screen
from pipeline.cli import commands
from pipeline.errors import BadInput, CouncilFindingsError, Defect, MachineProblem, UsageProblem
from pipeline.model import Outcome, Status

MINUTES = "# Larchester Town Council\n\n## Lifts\n\nRESOLVED: That the café report be noted.\n\nThe lift is rated Amber.\n"
COMMAND = (sys.executable, "-m", "pipeline")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder: one good document, a JPEG and an empty file under false names."""
    (tmp_path / "good.md").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "photo.pdf").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    (tmp_path / "empty.docx").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "good.md").write_text(MINUTES, encoding="utf-8")
    subprocess.run(
        [*COMMAND, "build", "good.md", "--into", "x.duckdb", "--workers", "1"], cwd=folder, check=True, capture_output=True
    )
    return folder / "x.duckdb"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Iterator[object]:
    """Run the command line in this process: exit code, standard output, lines of standard error."""

    def call(*words: object) -> tuple[int, bytes, list[str]]:
        monkeypatch.setattr(sys, "argv", ["council-findings", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return int(ended.value.code or 0), out, err.decode().splitlines()

    yield call


def test_build_tells_what_was_read_and_what_to_do_next(folder: Path, run) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run("build", ".", "--into", "x.duckdb", "--workers", 1)
    assert code == 0
    words = out.decode().split()
    for pair in (("ok", "read", "in", "full", "1"), ("refused", "not", "readable", "2"), ("decision", "1"), ("rag_status", "1")):
        assert " ".join(pair) in " ".join(words)
    assert "council-findings query" in out.decode()
    assert [line.split(":")[0] for line in err] == ["./empty.docx", "./photo.pdf"]
    assert "a JPEG picture" in err[1]


def test_a_build_to_a_file_tells_now_and_then_how_far_it_is(
    folder: Path,
    run,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(commands, "_SECONDS", 0)
    code, _, err = run("build", "good.md", "photo.pdf", "--into", "x.duckdb", "--workers", 1)
    assert code == 0
    assert [re.sub(r"\d+ pages", "_ pages", line) for line in err if "refused" not in line] == [
        "1 of 2 documents, _ pages/s, 2 findings",
        "2 of 2 documents, _ pages/s, 2 findings; the database is being written.",
    ]


def test_extract_prints_one_object_for_one_input_and_a_list_for_several(folder: Path, run) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run("extract", "good.md")
    record = json.loads(out)
    assert (code, err, record["document"]["source"]) == (0, [], "good.md")
    assert [finding["type"] for finding in record["findings"]] == ["decision", "rag_status"]
    assert "café".encode() in out
    _, schema, _ = run("schema")
    jsonschema.validate(record, json.loads(schema))
    assert run("extract", "good.md")[1] == out
    code, out, err = run("extract", "good.md", "photo.pdf", "gone.pdf")
    records = json.loads(out)
    assert (code, len(err)) == (0, 2)
    assert [each["outcome"]["status"] for each in records] == ["ok", "refused", "refused"]
    assert records[2] | {"document": {"source": "gone.pdf"}, "findings": []} == records[2]
    _, lines, _ = run("extract", "good.md", "photo.pdf", "gone.pdf", "--format", "jsonl")
    assert [json.loads(line) for line in lines.splitlines()] == records
    _, table, _ = run("extract", "good.md", "--format", "table")
    assert "That the café report be noted" in table.decode()


def test_extract_where_nothing_can_be_read_returns_the_reason(folder: Path, run) -> None:  # type: ignore[no-untyped-def]
    for path, wanted in (("photo.pdf", BadInput), ("empty.docx", BadInput), ("gone.pdf", UsageProblem)):
        code, out, (line,) = run("extract", path)
        assert code == wanted.exit_code
        assert line.startswith(f"{path}: refused: ")
        assert json.loads(out)["outcome"]["status"] == "refused"


def test_a_path_that_leads_to_nothing_does_not_pass_in_silence(folder: Path, run) -> None:  # type: ignore[no-untyped-def]
    code, out, (line,) = run("build", "good.md", "gone", "--into", "x.duckdb", "--workers", 1)
    assert code == UsageProblem.exit_code
    assert line.startswith("gone: refused: ")
    assert "Written to x.duckdb" in out.decode()


def test_extract_reads_what_comes_in(folder: Path) -> None:
    done = subprocess.run([*COMMAND, "extract", "-"], input=MINUTES.encode(), capture_output=True, check=True)
    record = json.loads(done.stdout)
    assert record["document"]["source"] == "-"
    assert "That the café report be noted" in [each["quote"] for each in record["findings"]]


def pdf(encrypt: str | None = None) -> bytes:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    data = io.BytesIO()
    page = canvas.Canvas(data, encrypt=encrypt)
    page.drawString(72, 720, "RESOLVED: That the report be noted.")
    page.save()
    return data.getvalue()


@pytest.mark.parametrize("command", ["extract", "build"])
@pytest.mark.parametrize("bad", ["truncated.pdf", "encrypted.pdf", "header.pdf", "noise.docx"])
def test_broken_documents_end_in_one_line(folder: Path, run, command: str, bad: str) -> None:  # type: ignore[no-untyped-def]
    whole = pdf()
    contents = {"truncated.pdf": whole[: len(whole) // 3], "encrypted.pdf": pdf("secret"), "header.pdf": b"%PDF-1.7\n"}
    (folder / bad).write_bytes(contents.get(bad, b"PK\x03\x04 and then nothing of use"))
    code, _, err = run(command, bad, *(["--into", "x.duckdb"] if command == "build" else []))
    assert (code, len(err)) == (BadInput.exit_code, 1)
    assert err[0].startswith(f"{bad}: refused: ")


@pytest.mark.parametrize(
    ("words", "error", "told"),
    [
        (("build", "gone"), UsageProblem, "gone: There is no such file or folder. Check the path."),
        (("build", "empty"), UsageProblem, "empty: There is no document in the folder."),
        (("build",), UsageProblem, "data/raw: There is no such file or folder."),
        (("build", "good.md", "--into", "."), UsageProblem, "is a folder"),
        (("build", "good.md", "--into", "good.md"), UsageProblem, "good.md is not a DuckDB database."),
        (("build", "good.md", "--into", "/proc/x/y.duckdb"), MachineProblem, "/proc/x/y.duckdb cannot be written"),
        (("build", "good.md", "--into", "good.md/x.duckdb"), MachineProblem, "good.md/x.duckdb cannot be written"),
        (("query", "SELECT 1"), UsageProblem, "There is no database data/processed/findings.duckdb."),
        (("evaluate", "gone", "--documents", "."), UsageProblem, "There is no gold at gone."),
        (("extract",), UsageProblem, "Missing argument"),
        (("extract", "good.md", "--format", "xml"), UsageProblem, "xml"),
        (("nothing",), UsageProblem, "No such command"),
        (("build", "--nothing"), UsageProblem, "No such option"),
    ],
)
def test_what_cannot_be_done_is_one_line(folder: Path, run, words, error: type[CouncilFindingsError], told: str) -> None:  # type: ignore[no-untyped-def]
    (folder / "empty").mkdir()
    code, out, err = run(*words)
    assert (code, out, len(err)) == (error.exit_code, b"", 1), err
    assert told in err[0]


def test_query_answers_in_every_format(database: Path, run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    asked = ("query", "SELECT kind, quote FROM finding", "--database", database)
    assert "The lift is rated Amber" in run(*asked)[1].decode()
    assert json.loads(run(*asked, "--format", "json")[1])[0] == {"kind": "decision", "quote": "That the café report be noted"}
    assert next(csv.DictReader(io.StringIO(run(*asked, "--format", "csv")[1].decode())))["kind"] == "decision"
    assert run(*asked, "--format", "parquet")[1].startswith(b"PAR1")
    assert run(*asked, "--format", "csv", "-o", tmp_path / "x.csv")[1] == b""
    assert (tmp_path / "x.csv").read_bytes() == run(*asked, "--format", "csv")[1]
    assert run("query", "SELECT 1 WHERE false", "--database", database)[2] == ["No row answers it."]
    code, _, err = run(*asked, "-o", "/dev/full")
    assert (code, len(err)) == (MachineProblem.exit_code, 1)
    assert "no room" in err[0]


@pytest.mark.parametrize("sql", ["", "DROP TABLE decision", "SELECT 1; SELECT 2", "SELECT nothing FROM finding"])
def test_query_refuses_what_is_no_single_question(database: Path, run, sql: str) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run("query", sql, "--database", database)
    assert (code, out, len(err)) == (UsageProblem.exit_code, b"", 1)


def test_evaluate_prints_scores(folder: Path, run) -> None:  # type: ignore[no-untyped-def]
    gold = {
        "document": {"source": "good.md", "council": "Elsewhere"},
        "findings": [{"type": "decision", "quote": "That the café report be noted", "outcome": "approved"}],
    }
    (folder / "gold").mkdir()
    (folder / "gold" / "good.json").write_text(json.dumps(gold))
    code, out, _ = run("evaluate", "gold", "--documents", ".", "--json")
    assert code == 0
    assert json.loads(out)["kinds"]["decision"]["detection"]["f1"] == 1
    code, out, _ = run("evaluate", "gold", "--documents", ".", "--verbose")
    assert code == 0
    assert "outcome: approved (gold), noted (found)" in " ".join(out.decode().split())


@pytest.mark.parametrize("command", ["build", "extract", "query", "evaluate", "schema"])
def test_help_has_examples(run, command: str) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"  council-findings {command}" in out.decode()


def test_without_a_command_help_is_shown_and_the_version_on_demand(run) -> None:  # type: ignore[no-untyped-def]
    assert "Exit codes" in run()[1].decode() == run("--help")[1].decode()
    assert run("--version")[1].strip().count(b".") == 2


def test_a_defect_is_one_line_too(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("pipeline.sources.find", lambda paths: 1 / 0)
    code, _, (line,) = run("extract", "x")
    assert code == Defect.exit_code
    assert "ZeroDivisionError" in line


def test_a_reader_that_goes_away_is_no_error(database: Path) -> None:
    sql = "SELECT a.quote FROM finding a, range(200000)"
    asking = [*COMMAND, "query", sql, "--format", "csv", "--database", str(database)]
    with subprocess.Popen(asking, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 1)


def test_ctrl_c_stops_a_build_and_leaves_the_old_database(database: Path, tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.md").write_text(MINUTES.replace("Lifts", f"Lifts {number}") * 40)
    before, journal = database.read_bytes(), database.with_name("x.duckdb.work")
    building = [*COMMAND, "build", str(tmp_path), "--into", str(database), "--workers", "1"]
    # Where the tests themselves run in the background, the interrupt would be ignored from the start.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    told = {"stderr": subprocess.PIPE, "start_new_session": True}
    with subprocess.Popen(building, **told, preexec_fn=heed) as process:  # noqa: PLW1509 -- there are no threads
        deadline = time.monotonic() + 60
        while not any(journal.rglob("*.entry")) and time.monotonic() < deadline:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr is not None
        err = process.stderr.read().decode()
    assert process.returncode == screen.INTERRUPTED, err
    assert err.strip() == "Stopped; nothing was changed."
    assert database.read_bytes() == before
    assert not database.with_name("x.duckdb.building").exists()
    assert any(journal.rglob("*.entry"))  # the next build goes on from there


def test_control_characters_of_a_name_do_not_reach_the_terminal() -> None:
    outcome = Outcome(Status.REFUSED, "parse", "It is bad.", "Mend it.")
    assert screen.told("a\x1b[31m\nb", outcome) == "a\\x1b[31m\\nb: refused: It is bad. Mend it."
