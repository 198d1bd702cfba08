"""Find secrets in what students get: lines of solutions and hidden cases, chaffs and their hints, wheats.

A line is a secret when it says something that students do not get anyway: with at least `SHORTEST`
characters besides spaces, no import and no header (`for k in …:`), and found neither in the reference
outside the solutions, nor in the files that every student's folder shares, nor in a public case. What is
left out are everybody's idioms (`return x`). Hints and the names of chaffs and hidden cases always count.
A wheat is known by its first line, which says what it is; its code is what anybody may write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..grading.assignment import PACKAGE, Assignment
from ..grading.results import LANGUAGES
from .build import SHARED, TEMPLATES, public_tests

SHORTEST = 16
_SOLUTION = re.compile(r"^[ \t]*# BEGIN SOLUTION.*?^[ \t]*# END SOLUTION[^\n]*$", re.MULTILINE | re.DOTALL)


def leaks(assignment: Assignment, files: Mapping[str, bytes]) -> list[str]:
    """What is secret and yet in `files`, as sentences with the file's name; empty when nothing is.

    Args:
        assignment: whose secrets to look for.
        files: contents by name.
    """
    texts = {name: _packed(data.decode("utf-8", "replace")) for name, data in files.items()}
    kinds = dict(secrets(assignment))
    return [
        f"{name} has {kind}: {secret[:60]}"
        for name, text in texts.items()
        for secret, kind in kinds.items()
        if secret in text
    ]


def secrets(assignment: Assignment) -> Iterator[tuple[str, str]]:
    """Every secret without its spaces, and what it is."""
    public = _public(assignment)
    solutions = "\n".join(_SOLUTION.findall(assignment.reference_source))
    sources = [(solutions, "a line of the solution")]
    sources += [(text.partition("\n")[0], f"the wheat {name}") for name, text in assignment.wheats.items()]
    sources += [(f.source, f"a line of the chaff {c.id}") for c in assignment.chaffs for f in c.forms]
    sources += [(p.read_text(encoding="utf-8"), "a line of a hidden case") for p in assignment.suite_files]
    for text, kind in sources:
        yield from ((line, kind) for line in map(_packed, text.splitlines()) if _telling(line) and line not in public)
    for chaff in assignment.chaffs:
        yield chaff.id, f"the name of the chaff {chaff.id}"
        yield from ((_packed(chaff.hint[language]), f"a hint of the chaff {chaff.id}") for language in LANGUAGES)
    yield from ((f'"{case.name}"', "the name of a hidden case") for _, case in assignment.cases if case.hidden)


def _telling(line: str) -> bool:
    return len(line) >= SHORTEST and not line.endswith(":") and not line.startswith(("import", "from"))


def _public(assignment: Assignment) -> str:
    texts = [_SOLUTION.sub("", assignment.reference_source)]
    texts += [(PACKAGE / name).read_text(encoding="utf-8") for name in SHARED]
    texts += [path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir() if path.is_file()]
    texts += [public_tests(path) for path in assignment.question_files]
    return "\n".join(map(_packed, texts))


def _packed(text: str) -> str:
    return "".join(text.split())
