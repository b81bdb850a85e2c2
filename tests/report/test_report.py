"""The report: every figure leads to its evidence, nothing of a document becomes markup, the same database gives the same page."""

import re
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import pytest

from pipeline import cli, store
from pipeline.errors import MachineProblem, UsageProblem
from pipeline.report import Scope, report
from pipeline.report.look import words

HOSTILE = "</q><script>alert(1)</script><img src=x onerror=alert(2)>\x07\ufffe\x85 & \"'"
VOID = {"meta", "link", "br", "img", "hr", "input"}


class Seen(HTMLParser):
    """What a browser would see: elements and their attributes; that they are closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]


@pytest.fixture(scope="module")
def page(sample_database: Path) -> str:
    with store.connect(sample_database) as connection:
        return report(connection, Scope())


@pytest.fixture(scope="module")
def hostile(sample_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """Return the page of a database in whose every text stands what would be run if it were markup."""
    database = tmp_path_factory.mktemp("hostile") / "x.duckdb"
    shutil.copy(sample_database, database)
    with duckdb.connect(database) as connection:
        connection.execute("UPDATE document SET council = council || $1", [HOSTILE])
        for table in ("judgement", "rag_status", "recommendation", "percentage", "target_date"):
            connection.execute(f"UPDATE {table} SET quote = $1, source = $1, conflict = $1, section = [$1], rule = $1", [HOSTILE])
        connection.execute("UPDATE percentage SET indicator = indicator || $1, benchmark = benchmark || $1", [HOSTILE])
        connection.execute("UPDATE judgement SET area = area || $1", [HOSTILE])
        connection.execute("UPDATE action SET text = $1", [HOSTILE])
        connection.execute("UPDATE theme SET theme = theme || $1", [HOSTILE])
        connection.execute("UPDATE run SET version = $1", [HOSTILE])
    with store.connect(database) as connection:
        return Seen(report(connection, Scope(("Wethermere" + HOSTILE,))))


def test_every_figure_leads_to_evidence_and_all_evidence_is_led_to(page: str) -> None:
    seen = Seen(page)
    ids, links = seen.all("id"), [link for link in seen.all("href") if link.startswith("#f-")]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in seen.all("href")} <= set(ids)
    evidence = [each for each in ids if each.startswith("f-")]
    assert len(evidence) > 150
    # A link such as E4–E6 leads to the first of them; the others stand right below it.
    spans = re.findall(r'<a href="#(f-[0-9a-f]+)">E(\d+)(?:–E(\d+))?</a>', page)
    assert len(spans) == len(links)
    assert all(evidence[int(first) - 1] == target for target, first, _ in spans)
    assert {number for _, first, last in spans for number in range(int(first), int(last or first) + 1)} == set(
        range(1, len(evidence) + 1)
    )


def test_evidence_has_the_words_place_rule_and_confidence(page: str, sample_database: Path) -> None:
    with store.connect(sample_database) as connection:
        found = connection.execute("SELECT id, quote, source, page, rule, confidence FROM finding WHERE page = 2").fetchall()
    shown = {row[1]: row[2] for row in re.finditer(r'<tr id="f-([0-9a-f]+)">(.*?)</tr>', page, re.DOTALL)}
    compared = 0
    for id_, quote, source, number, rule, confidence in found:
        if id_ in shown:
            text = Seen(shown[id_]).text
            assert all(part in text for part in (quote, source, f"page {number}", rule, f"{confidence:.2f}"))
            compared += 1
    assert compared > 5


def test_the_page_says_what_the_papers_say(page: str) -> None:
    text = " ".join(Seen(page).text.split())
    # Wethermere's inspections of 2019 and 2023, and the docx of its plan, which counts once although it lies there three times.
    assert re.search(
        r"Wethermere Overall effectiveness 17 Nov 2023 ILACS Requires improvement E\d+ Inadequate, 2019 1 grade better", text
    )
    assert re.search(r"Wethermere Help and protection 21 Jun 2019 ILACS Inadequate", text)
    assert re.search(
        r"People still at home 91 days after reablement Larchester 19 Nov 2024 85.2% E\d+ 85% E\d+ Met: 0.2 points above", text
    )
    assert re.search(r"Files of the whole database, of any council, that could not be read 1 35 3%", text)


def test_its_figures_are_those_of_the_views(sample_database: Path, page: str) -> None:
    bare = re.sub(r'<span class="cites">.*?</span>', "", page)
    tables = [" ".join(Seen(each).text.split()) for each in re.findall(r"<table.*?</table>", bare, re.DOTALL)]
    with store.connect(sample_database) as connection:
        for council, year, red, amber in connection.execute(
            "SELECT council, year, red, amber FROM ratings_by_council WHERE council IS NOT NULL AND year IS NOT NULL"
        ).fetchall():
            shown = f"{council} {year} {red or '–'} {amber or '–'}"
            assert any(shown in table for table in tables), shown
        themes = connection.execute("SELECT theme, sum(recommendations) FROM recommendations_by_theme GROUP BY ALL").fetchall()
        for theme, count in themes:
            assert any(f"{words(theme)} {count} " in table for table in tables), theme
        ((late, silent),) = connection.execute(
            "SELECT count(*) FILTER (state LIKE 'late by %'), count(*) FILTER (state LIKE 'not reported %') FROM overdue"
        ).fetchall()
    states = next(table for table in tables if "Not yet due" in table)
    rows = [
        [int(number) for number in re.findall(r"\d+", row)]
        for row in re.findall(r"(?:\d+ ){6}", states.split("All ", 1)[1] + " ")
    ]
    assert (sum(row[4] for row in rows), sum(row[3] for row in rows)) == (late, silent)


def test_the_page_asks_the_network_for_nothing_and_runs_nothing(page: str) -> None:
    seen = Seen(page)
    assert {name for name, _ in seen.elements} & {"script", "link", "img", "iframe", "object", "embed", "base", "form"} == set()
    assert [value for name in ("src", "srcset", "xlink:href", "data", "action") for value in seen.all(name)] == []
    assert all(link.startswith("#") for link in seen.all("href"))
    assert not [name for _, attributes in seen.elements for name in attributes if name.startswith("on")]
    assert "default-src 'none'" in page
    assert not re.search(r"@import|url\(\s*['\"]?(?!#)", page)


def test_nothing_in_a_document_becomes_markup(hostile: Seen, page: str) -> None:
    assert {name for name, _ in hostile.elements} - {"strong"} == {name for name, _ in Seen(page).elements} - {"strong"}
    assert not [name for _, attributes in hostile.elements for name in attributes if name.startswith("on")]
    assert hostile.text.count("<script>alert(1)</script>") > 100
    assert not set("\x07\ufffe\x85") & set(hostile.text)


def test_charts_are_told_in_words_and_tables_have_captions_and_headings(page: str) -> None:
    seen = Seen(page)
    charts = [attributes for name, attributes in seen.elements if attributes.get("role") == "img"]
    assert len(charts) == page.count("<svg") == page.count("<figure>") >= 4
    assert all(len(chart["aria-label"] or "") > 60 for chart in charts)
    tables = re.findall(r"<table.*?</table>", page, re.DOTALL)
    assert all("<caption>" in table and '<th scope="col"' in table and '<th scope="row">' in table for table in tables)
    # A colour never stands alone: the word or number is in the same element.
    assert all(words.strip() for words in re.findall(r'<span class="tone [^"]*"><bdi>(.*?)</bdi>', page))
    headings = [int(name[1]) for name, _ in seen.elements if re.fullmatch("h[1-6]", name)]
    assert headings[0] == 1
    assert set(headings[1:]) == {2}
    assert dict(seen.elements)["html"]["lang"] == "en-GB"


@pytest.mark.parametrize(
    ("wipe", "told"),
    [
        ("", "There is no paper of that time: the latest is of 16\xa0Sep\xa02019."),
        ("UPDATE document SET date_end = NULL, inspection_end_end = NULL, published_end = NULL", "The papers are without a date"),
        ("DELETE FROM document", "No document was read into this database."),
    ],
)
def test_a_page_without_papers_says_so_and_what_to_do(sample_database: Path, tmp_path: Path, wipe: str, told: str) -> None:
    shutil.copy(sample_database, tmp_path / "x.duckdb")
    with duckdb.connect(tmp_path / "x.duckdb") as connection:
        connection.execute(wipe or "SELECT 1")
    with store.connect(tmp_path / "x.duckdb") as connection:
        seen = Seen(report(connection, Scope(("Lowenby",), date(2030, 1, 1))))
    assert told in seen.text
    assert "section" not in dict(seen.elements)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[object]:
    monkeypatch.chdir(tmp_path)

    def call(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["council-findings", "report", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0), *capfd.readouterr()

    yield call


def test_the_command_writes_the_same_page_each_time(sample_database: Path, page: str, tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    target = tmp_path / "page.html"
    code, out, err = run("--database", sample_database, "-o", target)
    assert (code, err) == (0, "")
    assert out == f"Written to {target}: open it in a browser; it prints on A4.\n"
    assert target.read_text(encoding="utf-8") == page


@pytest.mark.parametrize("since", ["2019-13", "2019-02-30", "last year", "0000", "20190401"])
def test_a_day_that_is_none_is_told(sample_database: Path, run, since: str) -> None:  # type: ignore[no-untyped-def]
    code, _, err = run("--since", since, "--database", sample_database)
    assert (code, len(err.splitlines())) == (UsageProblem.exit_code, 1)
    assert "Write it as 2019, 2019-04 or 2019-04-01." in err


def test_without_the_extra_the_command_says_what_to_install(sample_database: Path, run, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    for name in [name for name in sys.modules if name.startswith("pipeline.report")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("pipeline.report")
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    code, _, err = run("--database", sample_database)
    assert code == MachineProblem.exit_code
    assert "council-findings[report]" in err
