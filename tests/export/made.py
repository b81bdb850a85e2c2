"""A small database with every type of column, with keys, comments, references, and texts that spreadsheets would run."""

from pathlib import Path

import duckdb

SCHEMA = """
CREATE TYPE rating AS ENUM('green', 'it''s amber');
CREATE TABLE run(version VARCHAR PRIMARY KEY, build VARCHAR);
CREATE TABLE input(source VARCHAR PRIMARY KEY, modified_ns BIGINT);
CREATE TABLE council(code VARCHAR PRIMARY KEY, nice_name VARCHAR);
CREATE TABLE document(id VARCHAR PRIMARY KEY, source VARCHAR, council VARCHAR, council_code VARCHAR, date_start DATE);
CREATE TABLE recommendation(id VARCHAR PRIMARY KEY, document VARCHAR, quote VARCHAR, themes VARCHAR[], rated rating,
    due DATE, share DECIMAL(9, 3), confidence DOUBLE, page INTEGER, ocr BOOLEAN, boxes STRUCT(page INTEGER, "left" DOUBLE)[],
    made TIMESTAMP);
CREATE TABLE "group"(a INTEGER, b INTEGER, of VARCHAR, "order" VARCHAR, PRIMARY KEY (b, a));
CREATE TABLE body(council_code VARCHAR, name VARCHAR, PRIMARY KEY (council_code, name));
COMMENT ON TABLE document IS 'One row for each document';
COMMENT ON TABLE recommendation IS 'What is "asked" for';
COMMENT ON COLUMN document.council_code IS 'The council: council.code; NULL where it names none';
COMMENT ON COLUMN recommendation.document IS 'The document that it was found in: document.id';
COMMENT ON COLUMN recommendation.quote IS 'The words';
COMMENT ON COLUMN "group".of IS 'Another one: document.id';
CREATE VIEW asked AS SELECT d.council, r.quote FROM recommendation r JOIN document d ON d.id = r.document ORDER BY quote;
CREATE VIEW counted AS SELECT count(*) AS n FROM recommendation;
INSERT INTO run VALUES ('0.9', 'abcdef0123456789');
INSERT INTO input VALUES ('a.pdf', 1);
INSERT INTO council VALUES ('LAR', 'Larchester'), ('KEL', 'Kelderwick');
INSERT INTO document VALUES
    ('d2', 'b.pdf', 'Kelderwick', 'KEL', '2019-01-01'),
    ('d1', 'https://council.example/a b.pdf', 'Larchester', 'LAR', '2024-03-05'),
    ('d3', 'https://council.example/c.pdf', 'Larchester', 'LAR', '2023-03-05'), ('d4', 'd.pdf', NULL, NULL, NULL);
INSERT INTO "group" VALUES (2, 1, 'd1', 'x'), (1, 1, 'd2', NULL), (1, 0, NULL, 'y');
INSERT INTO body VALUES ('LAR', 'Cabinet'), ('KEL', 'Council');
"""
# Texts, and what is written of them in CSV.
TEXTS = {
    '=HYPERLINK("http://x")': '\'=HYPERLINK("http://x")',
    "+1 more": "'+1 more",
    "-5": "-5",
    "+0.25": "+0.25",
    "-5 families": "'-5 families",
    "@all": "'@all",
    "\t=1": "'\t=1",
    "\r\n=1": "'\r\n=1",
    "'=quoted": "''=quoted",
    "'plain'": "'plain'",
    "＝wide": "'＝wide",
    'a = b\nand "c", d': 'a = b\nand "c", d',
    "café’s": "café’s",
    "": "",
}


def made(path: Path, reverse: bool = False) -> Path:
    """Write the database; the same rows in another order with ``reverse``."""
    with duckdb.connect(path) as connection:
        connection.execute(SCHEMA)
        rows = [_row(at, text) for at, text in enumerate(TEXTS)]
        marks = ", ".join("?" * 12)
        for row in reversed(rows) if reverse else rows:
            connection.execute(f"INSERT INTO recommendation VALUES ({marks})", row)
    return path


def _row(at: int, text: str) -> list[object]:
    rated = ["green", "it's amber", None][at % 3]
    boxes = [{"page": 1, "left": 2.5}] if at else None
    due = "1850-01-02" if at else "2024-02-29"
    figures = [-1.25 if at else None, 0.5, -at]
    return [f"r{at:02}", f"d{at % 3 + 1}", text, ["=a", "b,c"], rated, due, *figures, at == 0, boxes, None]
