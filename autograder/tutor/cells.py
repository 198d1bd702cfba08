"""Make a module from a notebook's cells, in the same way for practice and for grading.

Functions, classes and the names of the assignment are kept, and all statements that bind a name used by these. Magics,
shell lines, checks and experiments are left out, and the result lists them.
"""

from __future__ import annotations

import ast
import re
import symtable
import warnings
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from .decoding import LIMIT

_MAGIC = re.compile(r"(?:%[A-Za-z]|[!?]).*|[\w.]+\?{1,2}")
_DEFINES = re.compile(r"^(?:async\s+def|def|class)\s", re.MULTILINE)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_IMPORTS = (ast.Import, ast.ImportFrom)
_BLOCKS = (ast.If, ast.Try, ast.With)


class Module(NamedTuple):
    """The text of a module made of cells, and the first lines of statements that were left out."""

    text: str
    left: list[str]


def module_of(cells: Iterable[str], functions: Collection[str] = ()) -> Module:
    """Join the definitions in `cells`. A statement that is left out becomes `pass`, so that lines keep their numbers.

    Args:
        cells: the text of each code cell, in order.
        functions: names that count as definitions, however they are bound.
    """
    left: list[str] = []
    texts = _python_in(cells, left)
    if sum(len(text) for text in texts) > LIMIT:  # `read_source` refuses it, so it need not be parsed
        return Module("\n\n".join(texts), left)
    trees = [_parsed(text) for text in texts]
    statements: list[ast.stmt] = []
    for tree in trees:
        if tree is not None:
            statements.extend(tree.body)
    kept = _kept(statements, functions)
    parts = _from_the_future(statements)
    for text, tree in zip(texts, trees, strict=True):
        if tree is not None:
            parts.append(_only(text, tree, kept, left))
        elif _DEFINES.search(text):  # a definition with a syntax error: the student gets the message for it
            parts.append(text)
        else:
            left.append(_first_line(text))
    return Module("\n\n".join(parts), left)


def _python_in(cells: Iterable[str], left: list[str]) -> list[str]:
    """The cells as Python; what is not Python is added to `left`."""
    plain = []
    for cell in cells:
        if cell.lstrip().startswith("%%"):  # the whole cell is for something other than Python
            left.append(_first_line(cell))
        else:
            plain.append(cell)
    return [_without_magics(cell, left) for cell in plain]


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0]


def _from_the_future(statements: Sequence[ast.stmt]) -> list[str]:
    """The first `from __future__` import, which Python needs at the beginning of a file."""
    for node in statements:
        if _is_of_the_future(node):
            return [ast.unparse(node)]
    return []


def _is_of_the_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _without_magics(cell: str, left: list[str]) -> str:
    """The cell as Python: a magic or shell line becomes `pass` with a comment."""
    lines = cell.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines):
        bare = line.strip()
        if _MAGIC.fullmatch(bare):
            left.append(bare)
            indentation = line[: len(line) - len(line.lstrip())]
            lines[number] = f"{indentation}pass  # {bare}"
    return "\n".join(lines)


def _parsed(text: str) -> ast.Module | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def _kept(nodes: Sequence[ast.stmt], functions: Collection[str]) -> set[ast.stmt]:
    """The definitions, and the statements that bind names used by them."""
    binding: dict[str, list[ast.stmt]] = {}
    for node in nodes:
        for name in _bound(node):
            binding.setdefault(name, []).append(node)
    waiting = [node for node in nodes if _is_definition(node)]
    for name in functions:
        waiting += binding.get(name, [])
    kept: set[ast.stmt] = set()
    while waiting:
        node = waiting.pop()
        if node in kept:
            continue
        kept.add(node)
        for name in _used(node):
            waiting += binding.pop(name, [])
    return kept


def _is_definition(node: ast.stmt) -> bool:
    if isinstance(node, _BLOCKS):
        return any(isinstance(part, (*_DEFINITIONS, *_IMPORTS)) for part in ast.walk(node))
    if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
        return True
    return isinstance(node, _DEFINITIONS)


def _bound(node: ast.stmt) -> Iterator[str]:
    """The names that a statement binds in the module; none for a definition, which is kept anyway."""
    if isinstance(node, _DEFINITIONS) or _is_of_the_future(node):
        return
    if isinstance(node, _IMPORTS):
        for alias in node.names:
            yield (alias.asname or alias.name).partition(".")[0]
        return
    names = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
            names.add(part.id)
    yield from names


def _used(node: ast.stmt) -> set[str]:
    """The module's names that a statement reads, without a function's arguments and local variables."""
    try:
        table = symtable.symtable(ast.unparse(node), "cell", "exec")
    except (RecursionError, MemoryError, SyntaxError, ValueError):
        return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    used = {symbol.get_name() for symbol in table.get_symbols() if symbol.is_referenced()}
    tables = table.get_children()
    while tables:
        table = tables.pop()
        used |= {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global()}
        tables += table.get_children()
    return used


def _only(text: str, tree: ast.Module, kept: set[ast.stmt], left: list[str]) -> str:
    """The cell's text, with `pass` in place of every statement that is not kept."""
    data = text.encode()  # `ast` counts columns in bytes
    begins = [0]
    for found in re.finditer(b"\n", data):
        begins.append(found.end())
    parts, done = [], 0
    for node in tree.body:
        if node in kept or isinstance(node, ast.Pass):
            continue
        start = begins[node.lineno - 1] + node.col_offset
        end = begins[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        if not isinstance(node, _IMPORTS):  # an unused import is not worth a remark
            left.append(data[start:end].decode().split("\n")[0])
        parts += [data[done:start], b"\n" * data.count(b"\n", start, end), b"pass"]
        done = end
    return b"".join([*parts, data[done:]]).decode()
