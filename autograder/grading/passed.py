"""A memory of replies with which cases have passed, so that the same replies are not judged again.

The outcome of a case depends on its inputs, which come from the seed, and on the replies of the worker. Most right
functions give the same replies, bit for bit.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

#: How many replies are remembered; each takes about 300 bytes.
MOST = 30_000


class Replies(NamedTuple):
    """All replies to a case.

    Args:
        seed: of the inputs.
        case: its name.
        print: a fingerprint of the replies.
    """

    seed: int
    case: str
    print: bytes


class PassedReplies:
    """The replies with which cases have passed in this process; the ones not seen for longest are dropped first.

    Args:
        most: how many are remembered.
    """

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self.functions: OrderedDict[Replies, frozenset[str]] = OrderedDict()

    def called(self, replies: Replies) -> frozenset[str] | None:
        """The functions that the case called when it passed with these replies; None if it has not."""
        found = self.functions.get(replies)
        if found is not None:
            self.functions.move_to_end(replies)
        return found

    def add(self, replies: Replies, called: frozenset[str]) -> None:
        """Remember replies with which a case has passed, and the functions that it called."""
        self.functions[replies] = called
        if len(self.functions) > self.most:
            self.functions.popitem(last=False)
