"""What somebody asks for in the sentence that tells a decision: "It was agreed to wait, but the Chair asked that ..."."""

import re

from pipeline.findings._shared.actors import ACTOR, PERSON

_SAYS = r"(?:asked|requested|suggested|urged|undertook|offered)"
ASKED_TOO = re.compile(
    r"[,;]? (?:and|but|although|while) (?=it was (?:also |further |then |therefore )*(?:suggested|requested|proposed|asked)\b"
    rf"|(?:{PERSON}|{ACTOR}|(?:(?:[Aa]|[Oo]ne|[Ss]ome|[Tt]he) )?[Mm]embers?(?: of the [A-Z]\w+)?"
    r"|(?:the )?(?:[Vv]ice-?)?[Cc]hair(?:man|woman|person)?)"
    rf" (?:also |then |further |therefore )*{_SAYS} (?:that|for|to|if|whether|the|officers|members)\b)"
)
