"""Mutations of the sample documents; the same seed and number give the same bytes."""

import random
import zlib
from base64 import a85decode, a85encode
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from tests.sources import outlook

ARCHIVE = Path(__file__).parents[2] / "data" / "raw"
SUFFIXES = (".pdf", ".docx", ".html", ".md", ".txt", ".eml", ".msg", ".zip")
# What parsers act upon: put anywhere, it makes structures that no writer would.
TOKENS = (
    b"<<", b">>", b"endobj", b"stream\n", b"endstream", b"/Length 999999999", b"/MediaBox [0 0 1e30 -1e30]", b"/Kids [1 0 R]",
    b"/Rotate 45", b"1 0 R", b"BT", b"ET", b"Tj", b"0 0 0 0 0 0 cm", b"1e38 0 0 1e38 0 0 Tm", b"q " * 500,
    b"<w:tbl>", b"</w:tr>", b"<w:p>", b'<w:gridSpan w:val="-1"/>', b'<w:gridSpan w:val="99999999"/>', b"<w:vMerge/>",
    b"<table>", b"<td colspan=999999999 rowspan=999999999>", b"</td>", b"<ol start=-5>", b"<li value=1e9>", b"<!--", b"<script>",
    b"<![CDATA[", b"&#xFFFFFFF;", b"&#0;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\t" * 300, b" " * 5000, b"\n" * 3000,
    b"|" * 400, b"(" * 600, b"9" * 400, b"1.1.1.1.1.1.1.", b"- - - - ", b"#" * 50, b"RESOLVED: (a) ", b"31 February 2021",
    b"by 99/99/9999", b"Q9 2024/23", b"-0.0%", b"1e400%", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\xf4\x8f\xbf\xbf",
    b"\xcc\x81" * 300,
    b"Content-Type: multipart/mixed; boundary=a\n\n--a\n", b"=?utf-8?q?=00?=",
)  # fmt: skip


class Case(NamedTuple):
    """One input: what was done to which document, its suffix and its bytes."""

    name: str
    suffix: str
    data: bytes


@cache
def seeds() -> dict[str, list[tuple[str, bytes]]]:
    """Return the sample documents by suffix, those of the fuzz tests' own making among them."""
    found: dict[str, list[tuple[str, bytes]]] = {}
    for path in sorted(ARCHIVE.rglob("*")):
        if path.is_file() and path.suffix in SUFFIXES and "README" not in path.name:
            found.setdefault(path.suffix, []).append((path.name, path.read_bytes()))
    return found | _bundles(found)


def _bundles(found: dict[str, list[tuple[str, bytes]]]) -> dict[str, list[tuple[str, bytes]]]:
    """Return emails and archives made of some of the sample documents; the archive itself has none."""
    held = {f"{suffix[1:]}/{name}": data for suffix in (".docx", ".html", ".txt") for name, data in found[suffix][:1]}
    post = EmailMessage()
    post["From"], post["Subject"], post["Date"] = "clerk@example.org", "Action plan", "Mon, 3 Mar 2025 10:00:00 +0000"
    post.set_content("The committee asked for a report by 30 June 2025.")
    for name, data in held.items():
        post.add_attachment(data, maintype="application", subtype="octet-stream", filename=name.rpartition("/")[2])
    post.set_boundary("the-parts-of-a-letter")
    words = "RESOLVED: that the report be noted. 92% of visits were in time; the action is rated amber."
    return {
        ".zip": [("papers.zip", packed(held))],
        ".eml": [("letter.eml", post.as_bytes())],
        ".msg": [("letter.msg", outlook.email("Action plan", words, {"notes.txt": words.encode()}))],
    }


def mutated(seed: int, number: int) -> Case:
    """Return input ``number`` of the series ``seed``; formats take turns."""
    chance = random.Random(f"{seed} {number}")
    kinds = sorted(seeds())
    suffix = kinds[number % len(kinds)]
    name, data = chance.choice(seeds()[suffix])
    if suffix in {".docx", ".zip"} and chance.random() < 0.75:
        data, done = _within_zip(data, chance)
    elif suffix == ".pdf" and chance.random() < 0.8:
        data, done = _within_streams(data, chance)
    else:
        data, done = _several(data, chance)
    return Case(f"{seed}-{number} {name}: {done}", suffix, data)


def _several(data: bytes, chance: random.Random) -> tuple[bytes, str]:
    done = []
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        mutation = chance.choice(MUTATIONS)
        data = mutation(data, chance)
        done.append(mutation.__name__)
    return data, " ".join(done)


def flip(data: bytes, chance: random.Random) -> bytes:
    """Change single bytes, one to one in fifty."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 4, 30, max(len(data) // 50, 1)))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    """Cut the end, or the beginning, off."""
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.8 else data[at:]


def remove(data: bytes, chance: random.Random) -> bytes:
    """Take a stretch out."""
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.choice((1, 20, 500, 20_000)) :]


def repeat(data: bytes, chance: random.Random) -> bytes:
    """Say a stretch many times; hostile.py has the long texts."""
    at = chance.randrange(len(data) + 1)
    stretch = data[at : at + chance.choice((1, 10, 80, 2000))]
    return data[:at] + stretch * min(chance.choice((2, 50, 3000)), 20_000 // max(len(stretch), 1)) + data[at:]


def insert(data: bytes, chance: random.Random) -> bytes:
    """Put tokens of the formats anywhere."""
    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(TOKENS) + data[at:]
    return data


def splice(data: bytes, chance: random.Random) -> bytes:
    """Begin as one document and go on as another, perhaps of another format."""
    _, other = chance.choice(seeds()[chance.choice(sorted(seeds()))])
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other)) :]


def swap(data: bytes, chance: random.Random) -> bytes:
    """Exchange one number or word of the file with another wherever it stands."""
    words = data.split()
    if len(words) < 2:
        return data
    old, new = chance.choice(words), chance.choice(words)
    return data.replace(old, new)[:3_000_000] if len(old) > 1 else data


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (flip, cut, remove, repeat, insert, splice, swap)


def packed(parts: Mapping[str, bytes | str]) -> bytes:
    """Return a ZIP file of these parts, without the time of day."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return stream.getvalue()


def _within_zip(data: bytes, chance: random.Random) -> tuple[bytes, str]:
    """Mutate one part of a ZIP file and pack it again."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except BadZipFile:
        return _several(data, chance)
    likely = [name for name in parts if name.startswith("word/")] or list(parts)
    name = chance.choice(likely)
    parts[name], done = _several(parts[name], chance)
    return packed(parts), f"{done} in {name}"


_PACKINGS: tuple[tuple[Callable[[bytes], bytes], Callable[[bytes], bytes]], ...] = (
    (zlib.decompress, zlib.compress),
    (lambda data: zlib.decompress(a85decode(data.removesuffix(b"~>"))), lambda data: a85encode(zlib.compress(data)) + b"~>"),
)


def _within_streams(data: bytes, chance: random.Random) -> tuple[bytes, str]:
    """Mutate an unpacked stream of a PDF and put it back packed; wrong lengths are mended by pdfium as in the wild."""
    starts = [at for at in range(len(data)) if data.startswith(b"stream", at) and data[at - 3 : at] != b"end"]
    chance.shuffle(starts)
    for start in starts[:6]:
        begin = start + (8 if data[start + 6 : start + 8] == b"\r\n" else 7)
        end = data.find(b"endstream", begin)
        for unpack, pack in _PACKINGS:
            try:
                plain = unpack(data[begin:end].rstrip(b"\r\n"))
            except (zlib.error, ValueError):
                continue
            changed, done = _several(plain, chance)
            return data[:begin] + pack(changed) + b"\n" + data[end:], f"{done} in a stream"
    return _several(data, chance)
