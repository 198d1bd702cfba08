"""Find secrets in what students get: lines of solutions, wheats and hidden cases, chaffs and their hints.

A line of code is a secret when it says something and students do not get it anyway: it has at least
`SHORTEST` characters without its spaces, and is found neither in the reference outside the solutions, nor
in the files that every student's folder shares, nor in a public case. Shorter lines (`return x`, an
import) are everybody's idioms. Names and sentences (of hidden cases, chaffs, hints) are secret at any length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .assignment import PACKAGE, Assignment
from .build import SHARED, TEMPLATES, public_tests

SHORTEST = 18
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
    public = _public_lines(assignment)
    solutions = "\n".join(_SOLUTION.findall(assignment.reference_source))
    sources = [(solutions, "a line of the solution")]
    sources += [(text, f"a line of the wheat {name}") for name, text in assignment.wheats.items()]
    sources += [(c.source, f"a line of the chaff {c.id}") for c in assignment.chaffs]
    sources += [(p.read_text(encoding="utf-8"), "a line of a hidden case") for p in _questions(assignment)]
    for text, kind in sources:
        yield from ((line, kind) for line in _lines(text) if len(line) >= SHORTEST and line not in public)
    for chaff in assignment.chaffs:
        for told in (chaff.id, *(text[language] for text in (chaff.title, chaff.hint) for language in ("en", "ko"))):
            yield _packed(told), f"the name or a hint of the chaff {chaff.id}"
    yield from ((f'"{case.name}"', "the name of a hidden case") for _, case in assignment.cases if case.hidden)


def _questions(assignment: Assignment) -> list:
    return sorted(assignment.suite_folder.glob("*.py"))


def _public_lines(assignment: Assignment) -> set[str]:
    texts = [_SOLUTION.sub("", assignment.reference_source)]
    texts += [(PACKAGE / name).read_text(encoding="utf-8") for name in SHARED]
    texts += [path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir() if path.is_file()]
    texts += [public_tests(path) for path in _questions(assignment)]
    return {line for text in texts for line in _lines(text)}


def _lines(text: str) -> Iterator[str]:
    return (_packed(line) for line in text.splitlines())


def _packed(text: str) -> str:
    return "".join(text.split())
