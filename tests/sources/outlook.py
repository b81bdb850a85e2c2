"""Writes small Outlook emails: a compound file of short streams, as [MS-CFB] and [MS-OXMSG] lay them out."""

import struct
from dataclasses import dataclass, field

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@dataclass
class _Entry:
    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    data: bytes = b""
    children: list["_Entry"] = field(default_factory=list)


def email(subject: str, body: str, attachments: dict[str, bytes] | None = None) -> bytes:
    root = _Entry("Root Entry", 5)
    root.children = [
        _Entry("__properties_version1.0", 2, _head(len(attachments or {})) + _text_property(0x0037) + _text_property(0x1000)),
        _Entry("__substg1.0_0037001F", 2, subject.encode("utf-16-le")),
        _Entry("__substg1.0_1000001F", 2, body.encode("utf-16-le")),
    ]
    for number, (name, data) in enumerate((attachments or {}).items()):
        attachment = _Entry(f"__attach_version1.0_#{number:08X}", 1)
        attachment.children = [
            _Entry("__properties_version1.0", 2, bytes(8) + _text_property(0x3707) + _property(0x37010102, len(data))),
            _Entry("__substg1.0_3707001F", 2, name.encode("utf-16-le")),
            _Entry("__substg1.0_37010102", 2, data),
        ]
        root.children.append(attachment)
    return _file(root)


def _head(attachments: int) -> bytes:
    return bytes(8) + struct.pack("<4I", 0, attachments, 0, attachments) + bytes(8)


def _text_property(number: int) -> bytes:
    return _property(number << 16 | 0x1F, 0)


def _property(tag: int, size: int) -> bytes:
    return struct.pack("<IIII", tag, 6, size, 0)


def _padded(data: bytes, to: int, filler: bytes = b"\0") -> bytes:
    return data + filler * (-len(data) % to)


def _file(root: _Entry) -> bytes:
    entries: list[_Entry] = []

    def walk(entry: _Entry) -> None:
        entries.append(entry)
        for child in entry.children:
            walk(child)

    walk(root)
    mini, mini_fat, starts = b"", [], {}
    for entry in entries:
        if entry.kind == 2:
            starts[id(entry)] = len(mini_fat)
            count = max(1, -(-len(entry.data) // 64))
            first = len(mini_fat)
            mini_fat += [*range(first + 1, first + count), _END]
            mini += _padded(entry.data or b"\0", 64)
    at = {id(entry): number for number, entry in enumerate(entries)}
    after = {id(one): at[id(two)] for entry in entries for one, two in zip(entry.children, entry.children[1:], strict=False)}
    mini = _padded(mini, 512)
    table = _padded(b"".join(struct.pack("<I", each) for each in mini_fat), 512, b"\xff")
    directory_size = -(-len(entries) * 128 // 512)
    # Sectors in order: one of the FAT, the directory, the short streams' table, the short streams.
    table_at = 1 + directory_size
    mini_at = table_at + len(table) // 512
    total = mini_at + len(mini) // 512
    fat = [_FAT, *_chain(1, directory_size), *_chain(table_at, len(table) // 512), *_chain(mini_at, len(mini) // 512)]
    assert total <= 128
    directory = b"".join(_record(entry, starts, at, after, (mini_at, len(mini))) for entry in entries)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIII", 0, 1, 1, 0, 4096) + struct.pack("<IIII", table_at, len(table) // 512, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    whole = (
        header + _padded(b"".join(struct.pack("<I", each) for each in fat), 512, b"\xff") + _padded(directory, 512) + table + mini
    )
    assert len(whole) == 512 * (total + 1)
    return whole


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END]


def _record(entry: _Entry, starts: dict[int, int], at: dict[int, int], after: dict[int, int], mini: tuple[int, int]) -> bytes:
    name = entry.name.encode("utf-16-le")
    child = at[id(entry.children[0])] if entry.children else _FREE
    start, size = mini if entry.kind == 5 else (starts.get(id(entry), 0), len(entry.data))
    head = name.ljust(64, b"\0") + struct.pack("<HBB", len(name) + 2, entry.kind, 1)
    return head + struct.pack("<III", _FREE, after.get(id(entry), _FREE), child) + bytes(36) + struct.pack("<IQ", start, size)
