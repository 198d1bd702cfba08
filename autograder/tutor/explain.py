"""Say a failure as a tutor would: what was called with what, the first broken link, the own line.

This file is copied into every assignment and therefore needs only NumPy.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from ..messages import printable, sentence
from ..worker.interpreter import Failure, Ref
from ..worker.preload import ALLOWED_IMPORTS
from .proxies import Exchange

MAX_CALL = 400
MAX_MESSAGE = 2000
WITH_VALUES = ("values", "finite", "changed")
#: Facts that say which version was at work, where another one may do otherwise.
VERSIONS = {"numpy": "numpy_lacks", "python": "python_reads"}


def explain(failure: Failure, call: Exchange | None, language: str, source: str = "") -> str:
    """The message of a failed public case.

    Args:
        failure: the first broken link.
        call: the last call that the case made, if any.
        language: "en" or "ko".
        source: the student's file, to tell where the function begins.
    """
    link = failure.link
    facts = {"part": "", "function": "", "error": "", "expected": "", "found": "", "file": ""} | failure.facts
    facts["allowed"] = ", ".join(f"`{name}`" for name in sorted(ALLOWED_IMPORTS - {"numpy"}))
    facts["file"] = f" ({facts['file']})" if facts["file"] else ""
    facts["part"] = f" {facts['part']}" if facts["part"] else ""
    lines = [sentence(link, language, **facts)]
    if link == "raised" and "read-only" in str(facts["error"]):
        lines.append(sentence("read_only", language))
    if link in WITH_VALUES:
        lines.append(sentence("expected_found", language, **facts))
    if "one_found" in facts:
        lines.append(sentence("first_place", language, **facts))
    for fact, key in VERSIONS.items():
        if fact in facts:
            lines.append(sentence(key, language, **facts))
    if "line" in facts and link != "syntax":
        lines.append(sentence("own_line", language, **facts))
    elif call is not None and (line := _definition(source, call.function)):
        lines.append(sentence("defined_at", language, function=call.function, line=line))
    if call is not None:
        lines.insert(0, sentence("called_with", language, call=call_text(call)))
    return "\n".join(lines)[:MAX_MESSAGE]


def _definition(source: str, function: str) -> int | None:
    """The line in which `function` is defined; the last one counts, as in Python."""
    found = list(re.finditer(rf"^(def|class) {re.escape(function)}\b", source, re.MULTILINE))
    return source.count("\n", 0, found[-1].start()) + 1 if found else None


def call_text(call: Exchange) -> str:
    """The call as one would type it, e.g. `sigmoid(np.array([0., 1.]))`."""
    args = [_typed(a) for a in call.op.args]
    args += [f"{name}={_typed(value)}" for name, value in call.op.kwargs.items()]
    return printable(f"{call.label}({', '.join(args)})", MAX_CALL)


def _typed(value: Any) -> str:
    if isinstance(value, np.ndarray):
        if value.size > 30:
            return f"<array {value.shape} {value.dtype}>"
        text = " ".join(np.array2string(value, separator=", ", max_line_width=10_000).split())
        return f"np.array({text})" if value.dtype in (np.float64, np.int64) else f"np.array({text}, {value.dtype})"
    if isinstance(value, Ref):
        return f"<{value.type_name}>"
    if type(value) is dict:
        return "{" + ", ".join(f"{k!r}: {_typed(v)}" for k, v in value.items()) + "}"
    if type(value) in (list, tuple):
        inside = ", ".join(_typed(v) for v in value)
        return f"[{inside}]" if type(value) is list else f"({inside},)"
    if callable(value):
        return getattr(value, "__name__", "f")
    return repr(value)
