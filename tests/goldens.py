"""Golden outputs of whole documents: what `extract` gave when somebody last read it. `make goldens` writes them again.

A change of a rule shows here as a difference, document by document; read it before you commit it.
"""

import json
from pathlib import Path

from pipeline.model import Record
from pipeline.process import read_record
from pipeline.settings import Ocr, Settings
from pipeline.sources import find

ROOT = Path(__file__).parents[1]
GOLDENS = Path(__file__).parent / "goldens"
DOCUMENTS = (
    "brackenshire/50247710_Area_SEND_Brackenshire_May_2024.pdf",
    "brackenshire/SEND self-evaluation 2024.pdf",
    "brackenshire/ieListDocuments_2024-06-11_Cabinet.html",
    "great-tissingdon/2024-09-09-minutes.md",
    "kelderwick/ASCH Scrutiny minutes 09.01.2025.docx",
    "larchester/corporate-performance-q2-2024-25.pdf",
    "tarnborough/Childrens Overview and Scrutiny item 6 July 2014.txt",
    "wethermere/50153307_focused_visit_letter_9_March_2021.pdf",
    "wethermere/50234416_inspection_of_childrens_services_Jan_2024.pdf",
    "wethermere/improvement-plan-q3-2019-20.pdf",
)


def output(document: str) -> str:
    """Return what is found in a document of the sample archive, a line a finding, without the boxes."""
    (found,) = find([ROOT / "data" / "raw" / document])
    record = read_record(found, Settings(ocr=Ocr(use="never"))).record
    head = {name: record[name] | {"source": document} if name == "document" else record[name] for name in ("document", "outcome")}
    lines = [head, *({name: content for name, content in one.items() if name != "boxes"} for one in record["findings"])]
    return "".join(_line(line) for line in lines)


def _line(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def golden(document: str) -> Path:
    """Return where a document's golden output lies."""
    return GOLDENS / f"{document.replace('/', '__')}.jsonl"


def main() -> None:
    """Write every golden output again."""
    GOLDENS.mkdir(exist_ok=True)
    for document in DOCUMENTS:
        golden(document).write_text(output(document), encoding="utf-8")


if __name__ == "__main__":
    main()
