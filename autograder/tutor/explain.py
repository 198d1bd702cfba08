"""Write the message of a failure: the call, the first broken link, and the student's line.

This module is copied into every starter, so it needs only NumPy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from ..messages import printable, sentence
from ..worker.interpreter import Failure, Ref
from ..worker.preload import ALLOWED_IMPORTS
from .proxies import Exchange

MAX_CALL = 400  # characters
MAX_MESSAGE = 2000  # characters
MAX_ENTRIES = 30  # of an array that is printed
WITH_VALUES = ("values", "finite", "changed")
#: Facts that name a version, because another version may behave differently.
VERSIONS = {"numpy": "numpy_lacks", "python": "python_reads"}


def explain(failure: Failure, call: Exchange | None, language: str, source: str = "") -> str:
    """The message of a failed public case.

    Args:
        failure: the first broken link.
        call: the last call that the case made, if any.
        language: "en" or "ko".
        source: the student's file, to find the line of the function.
    """
    facts = _facts(failure)
    lines = []
    if call is not None:
        lines.append(sentence("called_with", language, call=call_text(call)))
    for key in _keys(failure.link, facts):
        lines.append(sentence(key, language, **facts))
    has_own_line = "line" in facts and failure.link != "syntax"  # the sentence on a syntax error has it already
    if has_own_line:
        lines.append(sentence("own_line", language, **facts))
    elif call is not None:
        line = _definition(source, call.function)
        if line:
            lines.append(sentence("defined_at", language, function=call.function, line=line))
    return "\n".join(lines)[:MAX_MESSAGE]


def _facts(failure: Failure) -> dict[str, Any]:
    """The facts of a failure as the sentences need them; a fact that is not known is empty."""
    facts = {"part": "", "function": "", "error": "", "expected": "", "found": "", "file": ""} | failure.facts
    facts["allowed"] = ", ".join(f"`{name}`" for name in sorted(ALLOWED_IMPORTS - {"numpy"}))
    facts["file"] = f" ({facts['file']})" if facts["file"] else ""
    facts["part"] = f" {facts['part']}" if facts["part"] else ""
    return facts


def _keys(link: str, facts: dict[str, Any]) -> Iterator[str]:
    """The keys of the sentences about a failure, in their order."""
    yield link
    if link == "raised" and "read-only" in str(facts["error"]):  # NumPy's own words explain little to a beginner
        yield "read_only"
    if link in WITH_VALUES:
        yield "expected_found"
    if "one_found" in facts:
        yield "first_place"
    for fact, key in VERSIONS.items():
        if fact in facts:
            yield key


def _definition(source: str, function: str) -> int | None:
    """The line in which `function` is defined; the last one counts, as in Python."""
    found = list(re.finditer(rf"^(def|class) {re.escape(function)}\b", source, re.MULTILINE))
    if not found:
        return None
    return source.count("\n", 0, found[-1].start()) + 1


def call_text(call: Exchange) -> str:
    """The call as Python code, e.g. `sigmoid(np.array([0., 1.]))`."""
    arguments = [_typed(argument) for argument in call.op.args]
    for name, value in call.op.kwargs.items():
        arguments.append(f"{name}={_typed(value)}")
    return printable(f"{call.label}({', '.join(arguments)})", MAX_CALL)


def _typed(value: Any) -> str:
    """A value as Python code; a large array is abbreviated."""
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, Ref):
        return f"<{value.type_name}>"
    if type(value) is dict:
        items = [f"{key!r}: {_typed(part)}" for key, part in value.items()]
        return "{" + ", ".join(items) + "}"
    if type(value) in (list, tuple):
        inside = ", ".join(_typed(part) for part in value)
        return f"[{inside}]" if type(value) is list else f"({inside},)"
    if callable(value):
        return getattr(value, "__name__", "f")
    return repr(value)


def _array(value: np.ndarray) -> str:
    """An array as Python code, which a student can paste; a large one as its shape and dtype."""
    if value.size > MAX_ENTRIES:
        return f"<array {value.shape} {value.dtype}>"
    numbers = np.array2string(value, separator=", ", max_line_width=10_000)
    text = " ".join(numbers.split())
    if value.dtype in (np.float64, np.int64):  # as NumPy makes it from these numbers
        return f"np.array({text})"
    return f"np.array({text}, {value.dtype})"
