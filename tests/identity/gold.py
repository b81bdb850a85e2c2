"""Papers of invented councils, and by hand which of them are one: made of the samples' texts, as councils publish them."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from pipeline.identity import Paper
from pipeline.identity.signature import keys_of
from pipeline.verdicts import digest_of, words_of

RAW = Path(__file__).parents[2] / "data" / "raw"
PDF, HTML, TEXT = "application/pdf", "text/html", "text/plain"

FORM = """{council} Planning Sub-Committee. Decision notice. Application {number}: {what} at {where}. Applicant: {who}. The
application was considered by the sub-committee on {day}. The officer's report set out the policies of the local plan
that apply, the answers of those who were consulted, and the effect on neighbours, on traffic and on the street.
Members asked about daylight, about parking in the evening and about the trees at the boundary, of which two have a
preservation order. The agent said that the trees would be fenced while work goes on. Resolved: that permission be
granted, subject to the conditions that work begins within three years, that it follows the drawings that were
submitted, that the materials match those of the house, and that no tree is felled. Reasons: the proposal accords with
the development plan, and no other matter outweighs this. An appeal may be made to the Secretary of State within six
months. The notice does not give consent under the building regulations. Copies of the report are held at the town
hall and can be seen by anybody without an appointment during office hours."""

QUARTER = """Corporate performance, quarter {quarter}. The report shows how services did against the targets of the council plan.
In the quarter {a}% of planning applications were decided in time against a target of 80%, {b}% of calls were answered
within a minute, and {c} missed bins were reported for every 100,000 collections. Rent arrears stood at {d}% of the
debit. Sickness fell to {e} days a head. The housing register has {f} households. The leisure centres had {g} visits.
Council tax collected reached {h}%, business rates {i}%. There were {j} complaints, of which {k} were upheld, and {l}
freedom of information requests, {m}% of them answered in time. The capital programme is {n}% spent. Members are asked
to note the position, to consider whether any service should be asked to attend, and to say which indicators they
would see in more depth next time."""


def sample(name: str) -> str:
    return next(RAW.glob(f"*/{name}*")).read_text(encoding="utf-8")


def quarter(number: int) -> str:
    figures = {letter: 41 + (7 * number + 13 * place) % 50 for place, letter in enumerate("abcdefghijklmn")}
    return QUARTER.format(quarter=number, **figures)


def form(number: str, what: str, where: str, who: str) -> str:
    told = {"number": number, "what": what, "where": where, "who": who}
    return FORM.format(council="Tarnborough", day="14 June 2021", **told)


def paper(name: str, text: str, **fields: Any) -> Paper:
    words = words_of(text)
    told = {"source": f"archive/{name}", "media_type": PDF, "kind": "minutes"} | fields
    for each in ("start", "end"):
        told.setdefault(each, told.get("day"))
    told.pop("day", None)
    keys = tuple(int(key) for key in keys_of(words))
    return Paper(document=name, words=len(words), digest=digest_of(words), keys=keys, **told)


@dataclass(frozen=True)
class Council:
    """Papers of one council; ``one`` are those that are one, by their names, the one that stands for all first."""

    papers: tuple[Paper, ...]
    one: tuple[tuple[str, ...], ...]

    def wanted(self) -> set[tuple[str, str]]:
        return {couple for group in self.one for couple in combinations(sorted(group), 2)}


def amended(text: str, before: str, after: str) -> str:
    folded = " ".join(text.split())
    assert before in folded, before
    return folded.replace(before, after)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.:])\s+", text)


SCRUTINY, PANEL, WASTE, ITEM = "Childrens Overview", "Corporate Parenting Panel", "Printed minutes", "2019-09-16 Childrens"
PARISH, ANNUAL, HIGHWAYS = "2024-09-09-minutes", "2024-05-13-annual", "HTSC minutes"


def councils() -> dict[str, Council]:
    return {"minutes": _minutes(), "packs": _packs(), "forms": _forms(), "reports": _reports()}


def _minutes() -> Council:
    """Drafts, approved minutes, copies in other formats, and the minutes of other days and bodies."""
    body, day = "Corporate Parenting Panel", date(2024, 3, 14)
    approved, lines = sample(PANEL), sentences(sample(PANEL))
    half = " ".join(lines[: len(lines) // 2])
    parish, other = sample(PARISH), sample(ANNUAL)
    return Council(
        (
            paper("panel.pdf", approved, body=body, day=day),
            paper("panel.html", approved.upper(), media_type=HTML, body=body, day=day),
            paper("panel-draft.pdf", "DRAFT " + " ".join(lines[:-4]), body=body, day=day, draft=True),
            paper("panel-scan.pdf", approved.replace("the", "tne", 12), body=body, day=day, scanned=True),
            paper("panel-may.pdf", half + sample(HIGHWAYS), body=body, day=date(2024, 5, 16)),
            paper("parish.pdf", parish, body="Council", day=date(2024, 9, 9)),
            paper("parish-longer.pdf", parish + " " + " ".join(sentences(other)[-3:]), body="Council", day=date(2024, 9, 9)),
            paper("annual.pdf", other, body="Council", day=date(2024, 5, 13)),
            paper("cover-1.pdf", "Minutes to follow", body=body, day=day),
            paper("cover-2.pdf", "Minutes to follow", body=body, day=day),
        ),
        (("panel.pdf", "panel.html", "panel-draft.pdf", "panel-scan.pdf"), ("parish-longer.pdf", "parish.pdf")),
    )


def _packs() -> Council:
    """Agenda packs, their reports, and minutes of the last meeting in them."""
    day, before = date(2014, 7, 16), date(2014, 3, 12)
    report, other, minutes = sample(SCRUTINY), sample(WASTE), sample(PANEL)
    front = "Agenda. 1 Apologies. 2 Interests. 3 Minutes of the last meeting. 4 The service's plan. 5 Any other business. "
    pack = f"{front} {minutes} {report} {other}"
    return Council(
        (
            paper("pack.pdf", pack, kind="agenda", day=day),
            paper("report.pdf", report, kind="report", day=day, title="The service's plan"),
            paper("report.html", report, media_type=HTML, kind="report", day=day, title="The service's plan"),
            paper("last-minutes.pdf", minutes, day=before, body="Panel"),
            paper("other-report.pdf", quarter(1), kind="report", day=day),
            paper("inspection.pdf", other, kind="inspection_letter", day=day),
        ),
        (("pack.pdf", "report.pdf", "report.html"),),
    )


def _forms() -> Council:
    """Decision notices on one form: other applications are other documents, a corrected one is not."""
    day, kind = date(2021, 6, 14), "decision_notice"
    first = form("21/0345", "a rear extension and a dormer window", "12 Station Road", "Mr and Mrs Howarth")
    second = form("21/0412", "a detached garage with a room above", "3 Orchard Close", "Ms Lund")
    third = form("21/0398", "the change of use of a shop to a flat", "40 High Street", "Kelder Homes")
    corrected = amended(first, "two have a preservation order", "three have a preservation order")
    named = [f"Decision notice {number}" for number in ("21/0345", "21/0412", "21/0398")]
    return Council(
        (
            paper("first.pdf", first, kind=kind, day=day, title=named[0]),
            paper("first-v2.pdf", corrected, kind=kind, day=day, title=named[0], published=date(2021, 6, 20)),
            paper("second.pdf", second, kind=kind, day=day, title=named[1]),
            paper("third.pdf", third, kind=kind, day=day, title=named[2]),
        ),
        (("first-v2.pdf", "first.pdf"),),
    )


def _reports() -> Council:
    """Reports of one series, a reissue, and a report that its own summary is a part of."""
    issued = quarter(2) + " " + sample(ITEM)
    fixed = amended(issued, "Rent arrears stood at", "Rent arrears came to")
    return Council(
        (
            paper("q1.pdf", quarter(1), kind="report", day=date(2023, 8, 1), title="Performance Q1"),
            paper("q2.pdf", issued, kind="report", day=date(2023, 11, 7), title="Performance Q2", published=date(2023, 10, 30)),
            paper(
                "q2-fixed.pdf", fixed, kind="report", day=date(2023, 11, 7), title="Performance Q2", published=date(2023, 11, 3)
            ),
            paper("q3.pdf", quarter(3), kind="report", day=date(2024, 2, 6), title="Performance Q3"),
            paper("undated-q3.pdf", quarter(4), kind="report", title="Performance Q4"),
            paper("summary.pdf", sample(ITEM), kind="report", day=date(2023, 11, 7), title="Children's services"),
        ),
        (("q2-fixed.pdf", "q2.pdf", "summary.pdf"),),
    )
