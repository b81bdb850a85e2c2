"""Which documents are one: the same text in two formats, versions, a draft and what was approved, a pack and its report."""

from pipeline.identity.compare import Relation, relate
from pipeline.identity.group import Member, groups
from pipeline.identity.paper import Paper
from pipeline.identity.regroup import Regrouped, regroup
from pipeline.identity.signature import Signature, signature

__all__ = [
    "Member",
    "Paper",
    "Regrouped",
    "Relation",
    "Signature",
    "groups",
    "regroup",
    "relate",
    "signature",
]
