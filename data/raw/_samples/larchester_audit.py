"""Larchester City Council: an audit committee's agenda and its minutes."""

# ruff: noqa: E501 - paragraphs are broken by sense

from _samples.blocks import blocks
from _samples.pdf import Look, draw
from _samples.word import write

COUNCIL = "Larchester City Council"


def audit_agenda() -> bytes:
    title = "Agenda: Audit and Governance Committee, 24 September 2024"
    look = Look(title, COUNCIL, footer=("Audit and Governance Committee, 24 September 2024",))
    return draw(
        look,
        blocks("""
# Larchester City Council

! Audit and Governance Committee

> Date: Tuesday 24 September 2024 / Time: 6.00pm / Venue: Committee Room 2, The Guildhall, Larchester

> Members: Councillors Adeyemi (Chair), Brockway, Castellan, Dhillon, Everard, Fothergill and Gwynne

## Agenda

1. Apologies for absence

2. Declarations of interest

3. Minutes of the meeting held on 16 July 2024 (pages 3 to 8)

4. Statement of accounts 2023/24 (pages 9 to 164)

5. Internal audit progress report (pages 165 to 178)

6. Housing repairs: follow-up of the audit of 2023 (pages 179 to 186)

7. Strategic risk register (pages 187 to 202)

8. Work programme (pages 203 to 204)

9. Exclusion of the press and public

Papers are published five clear working days before the meeting. For more about this agenda ask Democratic Services.
"""),
    )


def audit_minutes() -> bytes:
    return write(
        "Minutes of the Audit and Governance Committee, 24 September 2024",
        COUNCIL,
        "Audit and Governance Committee, 24 September 2024",
        blocks("""
# Audit and Governance Committee

! Minutes of the meeting held on Tuesday 24 September 2024 at 6.00pm in the Guildhall, Larchester

Present: Councillors Adeyemi (Chair), Brockway, Castellan, Dhillon, Everard and Gwynne

Apologies: Councillor Fothergill

## 21. Minutes

! RESOLVED:

1. That the minutes of the meeting held on 16 July 2024 be approved as a correct record.

## 22. Statement of accounts 2023/24

The Head of Finance presented the accounts. The external auditor told members that the audit was three quarters done and that her opinion
would be given by 30 November 2024. She had recommended that the council should reconcile its payroll control account every month.

Councillor Castellan asked how much of last year’s savings had been delivered. The Head of Finance replied that 86% had
been, against a target of 95%.

! Action: Head of Finance to send members a list of the savings that were missed by 11 October 2024.

! RESOLVED:

1. That the draft statement of accounts be noted.

2. That the Chair be authorised to sign the accounts.

## 23. Internal audit progress report

The Chief Internal Auditor reported that 11 of 14 audits in the plan had been started. Of the high-priority actions from earlier audits, nine were
green, three were amber and one, on access rights to the social care system, remained red. That action had been due by the end of June 2024 and
the service now expected to finish it in December 2024.

The Committee asked that the Director of Adult Services attend its next meeting to explain the delay.

! RESOLVED:

1. That progress against the audit plan be noted.

2. That the Director of Adult Services be asked to attend the meeting on 26 November 2024.

3. That the revised audit charter be approved.

## 24. Housing repairs: follow-up

The audit of 2023 had made eight recommendations. Six had been put in place, which is 75%. Work on the other two, stock checks in vans and
the recording of missed appointments, was rated amber and would be complete by the end of Quarter 4 2024/25.

! It was AGREED unanimously:

1. That the findings be endorsed.

2. That a further follow-up be carried out in six months’ time.
"""),
    )


FILES = {
    "larchester/Agenda 24092024 Audit and Governance Committee.pdf": audit_agenda,
    "larchester/Minutes 24092024 Audit and Governance Committee.docx": audit_minutes,
}
