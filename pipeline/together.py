"""What stands in several documents, made again for the councils whose papers came, went or changed."""

from collections.abc import Collection

from pipeline import store


def relate(loader: store.Loader, codes: Collection[str | None] | None) -> None:
    """Make groups and actions again for the councils with these codes, for all where None is given."""
