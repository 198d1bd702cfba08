"""What was used last, kept in this process up to a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """Something that knows about how many bytes it takes."""

    @property
    def size(self) -> int:
        """The bytes."""


K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Sized)


class Kept(Generic[K, V]):
    """Values by key; what was used longest ago is forgotten first.

    Args:
        most: bytes that all of them together may take; the one that was used last is always kept.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.kept: OrderedDict[K, V] = OrderedDict()
        self.size = 0

    def take(self, key: K) -> V | None:
        """The value of a key, which is not kept any more; it may grow before it is kept again."""
        value = self.kept.pop(key, None)
        self.size -= value.size if value is not None else 0
        return value

    def keep(self, key: K, value: V) -> None:
        """Keep a value as the one that was used last, and forget others until the rest fits."""
        self.kept[key] = value
        self.size += value.size
        while self.size > self.most and len(self.kept) > 1:
            _, forgotten = self.kept.popitem(last=False)
            self.size -= forgotten.size
