"""A small database with what the index reads of one."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import duckdb

SCHEMA = """
CREATE TABLE document(id VARCHAR PRIMARY KEY, source VARCHAR, title VARCHAR, council VARCHAR, council_code VARCHAR, date VARCHAR,
    date_end DATE, inspection_end VARCHAR, inspection_end_end DATE, published VARCHAR, published_end DATE);
CREATE TABLE block(document VARCHAR, number INTEGER, kind VARCHAR, level INTEGER, page INTEGER, start_offset INTEGER,
    end_offset INTEGER, section VARCHAR[], "text" VARCHAR);
CREATE TABLE finding(kind VARCHAR, id VARCHAR, document VARCHAR, quote VARCHAR, start_offset INTEGER, end_offset INTEGER);
CREATE TABLE decision(value_hash VARCHAR);
CREATE TABLE recommendation(value_hash VARCHAR);
CREATE TABLE document_group(document VARCHAR, "group" VARCHAR, representative BOOLEAN);
CREATE TABLE council(code VARCHAR, name VARCHAR, nice_name VARCHAR, alternatives VARCHAR[], gss_code VARCHAR,
    former_gss_codes VARCHAR[]);
CREATE TABLE run(build VARCHAR);
INSERT INTO council VALUES
    ('own:Kelderwick', 'Kelderwick Borough Council', 'Kelderwick', ['Borough of Kelderwick'], 'E00000001', ['E00000002']);
"""


class Paper(NamedTuple):
    """A document: its blocks' texts, and the words of them that are findings, by kind."""

    name: str
    blocks: tuple[str, ...]
    findings: tuple[tuple[str, str], ...] = ()
    council: str = "Larchester"
    day: str | None = "2024-03-01"
    copy: bool = False
    published: bool = False  # whether the day is not its own, but that of its publication


# Two builds of an archive, and the documents that differ between them: one has new words, one is gone, one came.
OLD = tuple(Paper(f"p{at}", (f"word{at} stays the same", "budget")) for at in range(4))
NEW = (
    *OLD[:2],
    Paper("p2", ("another text now",), council="Kelderwick"),
    Paper("p9", ("a new paper of the budget",), (("decision", "of the budget"),)),
)
CHANGED = ("p2", "p3", "p9")


def database(papers: Iterable[Paper], build: str, path: Path | None = None) -> duckdb.DuckDBPyConnection:
    """Return a connection to a database of these papers, in memory unless a path is given."""
    connection = duckdb.connect(path or ":memory:")
    connection.execute(SCHEMA)
    connection.execute("INSERT INTO run VALUES (?)", [build])
    for paper in papers:
        _put(connection, paper)
    return connection


def _put(connection: duckdb.DuckDBPyConnection, paper: Paper) -> None:
    about = [paper.name, f"papers/{paper.name}.pdf", f"The {paper.name} paper", paper.council, f"own:{paper.council}"]
    days = [None, None, None, None, paper.day, paper.day] if paper.published else [paper.day, paper.day, None, None, None, None]
    connection.execute("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [*about, *days])
    if paper.copy:
        connection.execute("INSERT INTO document_group VALUES (?, 'g', false)", [paper.name])
    start = 0
    for number, text in enumerate(paper.blocks):
        row = [paper.name, number, "paragraph", None, number + 1, start, start + len(text), ["Head", "Part"], text]
        connection.execute("INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        start += len(text) + 1
    whole = "\n".join(paper.blocks)
    for at, (kind, quote) in enumerate(paper.findings):
        begins = whole.index(quote)
        row = [kind, f"{paper.name}-{at}", paper.name, quote, begins, begins + len(quote)]
        connection.execute("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?)", row)
