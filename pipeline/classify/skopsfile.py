"""Reading the numbers out of a trained model's skops file without scikit-learn, whose import takes longer than many a document.

A skops file is a ZIP: ``schema.json``, a tree of nodes, and an ``.npy`` for each array. A node is read, never run.
"""

import io
import json
import zipfile
from dataclasses import dataclass
from typing import Any

import numpy as np

_PROTOCOL = 2


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the tree, and the archive that holds the arrays of the nodes below it."""

    archive: zipfile.ZipFile
    held: Any

    def __getitem__(self, name: str | int) -> "Node":
        """Return a part: an object's attribute, a mapping's entry, a sequence's element."""
        content = self.held["content"]
        if self.held["__loader__"] == "ObjectNode":
            content = content["content"]
        return Node(self.archive, content[name])

    def has(self, name: str) -> bool:
        """Return whether an object has an attribute."""
        return name in self.held["content"]["content"]

    def __len__(self) -> int:
        return len(self.held["content"])

    def array(self) -> Any:
        """Return the array that it stands for."""
        return np.load(io.BytesIO(self.archive.read(self.held["file"])), allow_pickle=False)

    def numbers(self) -> dict[str, int]:
        """Return a mapping of words to whole numbers."""
        return {word: int(node["content"]) for word, node in self.held["content"].items()}


def opened(content: bytes) -> Node:
    """Return the root of a skops file's tree; raises ``ValueError`` where it is of another protocol."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    schema = json.loads(archive.read("schema.json"))
    if schema["protocol"] != _PROTOCOL:
        raise ValueError(f"skops protocol {schema['protocol']}")
    return Node(archive, schema)
