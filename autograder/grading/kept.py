"""A cache of limited size that drops the least recently used values first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """Something with a size."""

    @property
    def size(self) -> int:
        """About how many bytes it takes."""


K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Sized)


class Kept(Generic[K, V]):
    """A cache; the value that was used longest ago is dropped first.

    Args:
        most: the bytes that all values together may take; the last one used is always kept.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.kept: OrderedDict[K, V] = OrderedDict()
        self.size = 0

    def take(self, key: K) -> V | None:
        """Remove a value and return it; it may grow before `keep` puts it back."""
        value = self.kept.pop(key, None)
        self.size -= value.size if value is not None else 0
        return value

    def keep(self, key: K, value: V) -> None:
        """Put a value in as the last one used, and drop others until the rest fits."""
        self.kept[key] = value
        self.size += value.size
        while self.size > self.most and len(self.kept) > 1:
            _, forgotten = self.kept.popitem(last=False)
            self.size -= forgotten.size
