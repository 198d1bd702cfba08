"""Name a misconception on the student's own machine: what a function answered to the public cases, as a hash.

A starter carries the hashes of what each known misconception answers, with its title and hint (`hints.json`). A name is
given only where everything agrees: which public cases of the function hold, at which check they fail, and every reply
to six digits. The hashes tell nothing that the public cases do not ask.
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
MOST_VALUES = 2_000


class Hint(NamedTuple):
    """What a student seems to have in mind, and what a tutor would say, in "en" and "ko"."""

    title: dict[str, str]
    hint: dict[str, str]


def fingerprint(assignment: str, function: str, outcomes: Iterable[tuple[PublicCase, Outcome]]) -> str:
    """A hash of what `function` answered in its public cases.

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
    replies = [_of_reply(e.reply) for e in outcome.transcript.exchanges if e.function == function]
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
    """Six digits of a number, so that two ways to compute it agree; anything else as it is."""
    if isinstance(value, float):
        return f"{value + 0.0:.6g}"
    return str(value)[:200]


def hints_for(assignment: str) -> dict[str, dict[str, Hint]]:
    """The known misconceptions by function and hash; empty where this copy of the course carries none."""
    if not HINTS.is_file():
        return {}
    data = json.loads(HINTS.read_text(encoding="utf-8"))
    if data.get("assignment") != assignment:
        return {}
    return {f: {key: Hint(*texts) for key, texts in known.items()} for f, known in data["functions"].items()}


def named(assignment: str, function: str, outcomes: Iterable[tuple[PublicCase, Outcome]]) -> Hint | None:
    """The misconception that answers just so, if one is known."""
    known = hints_for(assignment).get(function)
    return known.get(fingerprint(assignment, function, outcomes)) if known else None
