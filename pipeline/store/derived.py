"""Tables that are made of others: councils that only documents name, and the bodies whose papers the documents are."""

from collections.abc import Collection

import duckdb

from pipeline.store import summaries

_DERIVED = (
    "DELETE FROM council WHERE source = 'printed'",
    """
    INSERT INTO council BY NAME
    SELECT council_code AS code, min(council) AS name, min(council) AS nice_name, 'printed' AS source,
        [] AS alternatives, [] AS former_gss_codes, [] AS successors
    FROM document
    WHERE council_code IS NOT NULL AND council_code NOT IN (SELECT code FROM council)
    GROUP BY council_code ORDER BY council_code
    """,
    "DELETE FROM body",
    """
    INSERT INTO body BY NAME
    SELECT council_code, body AS name, count(*) AS documents,
        min(coalesce(date_start, published_start)) AS first_date, max(coalesce(date_end, published_end)) AS last_date
    FROM document
    WHERE council_code IS NOT NULL AND body IS NOT NULL
    GROUP BY council_code, body ORDER BY council_code, body
    """,
)


def derive(connection: duckdb.DuckDBPyConnection, codes: Collection[str | None] | None = None) -> None:
    """Make them again from the documents that are there; where codes are given, summaries of these councils only."""
    for statement in _DERIVED:
        connection.execute(statement)
    summaries.refresh(connection, codes)


def drop_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Remove the views: those of the build before may be others."""
    for (name,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
        connection.execute(f'DROP VIEW IF EXISTS "{name}"')
