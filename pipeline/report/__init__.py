"""The report: one page for people in councils, of a database's views, every figure with its evidence."""

from dataclasses import replace

import duckdb

from pipeline.report import actions, facts, indicators, judgements, ratings, themes, unknown
from pipeline.report.evidence import gather
from pipeline.report.page import render
from pipeline.report.parts import Page, Section
from pipeline.report.scope import Scope, of, restrict

__all__ = ["Scope", "of", "report"]

SECTIONS = (
    judgements.section,
    ratings.section,
    actions.states,
    actions.overdue,
    indicators.section,
    themes.section,
    unknown.section,
)

_TITLE = "Findings in council papers"
# What the database may hold in memory; the rest of a large one goes to files beside it.
_MEMORY = "1GB"


def report(connection: duckdb.DuckDBPyConnection, scope: Scope) -> str:
    """Return the page of a scope as HTML; the connection may be read-only, and the same database gives the same bytes."""
    connection.execute(f"SET memory_limit = '{_MEMORY}'")
    restrict(connection, scope)
    if empty := facts.empty(connection, scope):
        return render(Page(_TITLE, scope.said(), (), (), (), facts.made_by(connection), empty))
    actions.follow(connection)
    sections = tuple(_narrowed(section(connection), scope) for section in SECTIONS)
    evidence = gather(connection, sections)
    return render(Page(_TITLE, scope.said(), facts.facts(connection), sections, evidence, facts.made_by(connection)))


def _narrowed(section: Section, scope: Scope) -> Section:
    """Return a section whose tables do not repeat the one council that the page is of."""
    if len(scope.councils) != 1:
        return section
    return replace(section, tables=tuple(table.without("Council") for table in section.tables))
