"""Name a misconception on the student's own machine, by a hash of a function's replies to the public cases.

A starter has the hashes of each known misconception, with its title and hint (`hints.json`). A misconception is named
only if everything agrees: which public cases pass, at which check the others fail, and all replies to six digits. The
hashes reveal nothing but replies to public cases.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ..worker.interpreter import Ref, Reply
from .cases import PublicCase
from .session import Outcome

HINTS = Path(__file__).parents[1] / "hints.json"
#: So many values of a reply are compared, on every machine alike.
MOST_VALUES = 2_000


class Hint(NamedTuple):
    """The title and the hint of a misconception, in "en" and "ko"."""

    title: dict[str, str]
    hint: dict[str, str]


def fingerprint(assignment: str, function: str, outcomes: Iterable[tuple[PublicCase, Outcome]]) -> str:
    """A hash of the replies of `function` in its public cases.

    Args:
        assignment: by name.
        function: by name.
        outcomes: of all public cases that call it, in order.
    """
    seen = [_seen(function, case, outcome) for case, outcome in outcomes]
    text = json.dumps([assignment, function, seen], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:20]


def _seen(function: str, case: PublicCase, outcome: Outcome) -> list[Any]:
    link = outcome.failure.link if outcome.failure else ""
    replies = []
    for exchange in outcome.transcript.exchanges:
        if exchange.function == function:
            replies.append(_of_reply(exchange.reply))
    return [case.name, outcome.status, link, replies]


def _of_reply(reply: Reply) -> Any:
    if reply.failure:
        types = reply.failure.facts.get("types") or [""]
        return ["failed", reply.failure.link, types[0]]
    return ["end"] if reply.end else _of_value(reply.value)


def _of_value(value: Any) -> Any:
    if isinstance(value, Ref):
        return ["object"]
    if type(value) in (list, tuple):
        return [type(value).__name__, *[_of_value(part) for part in value[:MOST_VALUES]]]
    if type(value) is dict:
        return ["dict", *sorted([str(key), _of_value(part)] for key, part in value.items())]
    if isinstance(value, (np.ndarray, np.generic)):
        flat = np.asarray(value).ravel()[:MOST_VALUES].tolist()
        return [value.dtype.kind, list(value.shape), [_of_number(number) for number in flat]]
    return _of_number(value)


def _of_number(value: Any) -> str:
    """A float with six digits, so that rounding does not matter; anything else as text."""
    if isinstance(value, float):
        return f"{value + 0.0:.6g}"  # -0.0 + 0.0 is 0.0
    return str(value)[:200]


def hints_for(assignment: str) -> dict[str, dict[str, Hint]]:
    """The known misconceptions by function and hash; empty if this folder has none."""
    if not HINTS.is_file():
        return {}
    data = json.loads(HINTS.read_text(encoding="utf-8"))
    if data.get("assignment") != assignment:
        return {}
    hints = {}
    for function, known in data["functions"].items():
        hints[function] = {key: Hint(*texts) for key, texts in known.items()}
    return hints


def named(assignment: str, function: str, outcomes: Iterable[tuple[PublicCase, Outcome]]) -> Hint | None:
    """The misconception with exactly these replies, if one is known."""
    known = hints_for(assignment).get(function)
    if not known:
        return None
    return known.get(fingerprint(assignment, function, outcomes))
