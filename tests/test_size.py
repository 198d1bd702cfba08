"""The engine stays small: code lines (no blanks, comments, docstrings) against budgets, files under 300 lines."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

from autograder.grading.assignment import PACKAGE

CONTENT = ("suites", "wheats", "chaffs", "messages", "templates")
LAYOUT = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
MAX_FILE = 300
#: The way from source text to verdict, and everything else: docs/architecture.md, "Size".
TRUSTED = ("worker", "jail", "tutor", "grading")
MAX_TRUSTED, MAX_ALL = 2500, 5700


def engine() -> list[Path]:
    return [p for p in sorted(PACKAGE.rglob("*.py")) if p.relative_to(PACKAGE).parts[0] not in CONTENT]


def code_lines(path: Path) -> int:
    """Lines with code on them."""
    text = path.read_text(encoding="utf-8")
    lines = {
        number
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type not in LAYOUT
        for number in range(token.start[0], token.end[0] + 1)
    }
    return len(lines - _docstrings(ast.parse(text)))


def _docstrings(tree: ast.Module) -> set[int]:
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node):
            first = node.body[0]
            found |= set(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return found


def test_the_trusted_way_keeps_to_its_budget() -> None:
    assert sum(code_lines(p) for p in engine() if p.relative_to(PACKAGE).parts[0] in TRUSTED) <= MAX_TRUSTED


def test_the_whole_keeps_to_its_size() -> None:
    assert sum(map(code_lines, engine())) <= MAX_ALL


def test_every_file_is_under_300_lines() -> None:
    long = {str(p.relative_to(PACKAGE)): p.read_text(encoding="utf-8").count("\n") for p in engine()}
    assert {name: n for name, n in long.items() if n >= MAX_FILE} == {}
