"""What a table is: its columns with their SQL and Arrow types, its key, and what each of them means."""

from dataclasses import dataclass

import pyarrow as pa

BOX = pa.struct([("page", pa.int32()), *((side, pa.float64()) for side in ("left", "top", "right", "bottom"))])
BOX_SQL = 'STRUCT(page INTEGER, "left" DOUBLE, top DOUBLE, "right" DOUBLE, bottom DOUBLE)[]'


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its SQL and Arrow types, what it holds, and, for an ENUM, the values that it may have."""

    name: str
    sql: str
    arrow: pa.DataType
    comment: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in order, those of its primary key, what a row is."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    comment: str

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema of what is loaded into it."""
        return pa.schema([(column.name, column.arrow) for column in self.columns])


def text(name: str, comment: str) -> Column:
    """Return a column of text."""
    return Column(name, "VARCHAR", pa.string(), comment)


def texts(name: str, comment: str) -> Column:
    """Return a column of lists of texts."""
    return Column(name, "VARCHAR[]", pa.list_(pa.string()), comment)


def whole(name: str, comment: str) -> Column:
    """Return a column of whole numbers up to two thousand million."""
    return Column(name, "INTEGER", pa.int32(), comment)


def large(name: str, comment: str) -> Column:
    """Return a column of whole numbers of any usual size: bytes, nanoseconds."""
    return Column(name, "BIGINT", pa.int64(), comment)


def decimal(name: str, digits: tuple[int, int], comment: str) -> Column:
    """Return a column of decimals with so many digits, so many of them after the point."""
    return Column(name, f"DECIMAL({digits[0]}, {digits[1]})", pa.decimal128(*digits), comment)


def real(name: str, comment: str) -> Column:
    """Return a column of binary floating point numbers."""
    return Column(name, "DOUBLE", pa.float64(), comment)


def flag(name: str, comment: str) -> Column:
    """Return a column of truth values."""
    return Column(name, "BOOLEAN", pa.bool_(), comment)


def day(name: str, comment: str) -> Column:
    """Return a column of days."""
    return Column(name, "DATE", pa.date32(), comment)


def moment(name: str, comment: str) -> Column:
    """Return a column of moments in universal time."""
    return Column(name, "TIMESTAMP", pa.timestamp("us"), comment)


def enum(name: str, type_name: str, choices: tuple[str, ...], comment: str) -> Column:
    """Return a column of one of some values; columns of one ``type_name`` share the type."""
    return Column(name, type_name, pa.string(), comment, choices)
