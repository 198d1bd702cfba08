"""What of a notebook's cells defines something: that is the student's module; in practice as in grading.

Kept are functions, classes, the names of the assignment, and whatever else binds a name that these use.
Magics, shell lines, checks and try-outs are left out, and the result lists them.
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
    """The text of a module made of cells, and the first lines of what was left out."""

    text: str
    left: list[str]


def module_of(cells: Iterable[str], functions: Collection[str] = ()) -> Module:
    """Put the definitions of `cells` together; a left-out statement becomes `pass`, so that lines keep their numbers.

    Args:
        cells: the text of each code cell, in order.
        functions: names that count as definitions, however they are bound.
    """
    left = [cell.lstrip().split("\n")[0] for cell in cells if cell.lstrip().startswith("%%")]
    texts = [_without_magics(cell, left) for cell in cells if not cell.lstrip().startswith("%%")]
    if sum(map(len, texts)) > LIMIT:
        return Module("\n\n".join(texts), left)
    trees = [_parsed(text) for text in texts]
    kept = _kept([node for tree in trees if tree for node in tree.body], functions)
    parts = []
    for text, tree in zip(texts, trees, strict=True):
        if tree is not None:
            parts.append(_only(text, tree, kept, left))
        elif _DEFINES.search(text):  # Python cannot read it, and the student reads so, as of a file
            parts.append(text)
        else:
            left.append(text.strip().split("\n")[0])
    return Module("\n\n".join([*_from_the_future(trees), *parts]), left)


def _from_the_future(trees: Sequence[ast.Module | None]) -> list[str]:
    """What Python wants to stand first, if a cell has it."""
    nodes = [node for tree in trees if tree for node in tree.body if _is_of_the_future(node)]
    return [ast.unparse(nodes[0])] if nodes else []


def _is_of_the_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _without_magics(cell: str, left: list[str]) -> str:
    """The cell as Python has it: what only a notebook understands is a comment behind a statement that does nothing."""
    lines = cell.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines):
        bare = line.strip()
        if _MAGIC.fullmatch(bare):
            left.append(bare)
            lines[number] = f"{line[: len(line) - len(line.lstrip())]}pass  # {bare}"
    return "\n".join(lines)


def _parsed(text: str) -> ast.Module | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def _kept(nodes: Sequence[ast.stmt], functions: Collection[str]) -> set[ast.stmt]:
    """The statements that define something, and those that bind what these use."""
    binding: dict[str, list[ast.stmt]] = {}
    for node in nodes:
        for name in _bound(node):
            binding.setdefault(name, []).append(node)
    waiting = [node for node in nodes if _is_definition(node)]
    waiting += [node for name in functions for node in binding.get(name, [])]
    kept: set[ast.stmt] = set()
    while waiting:
        node = waiting.pop()
        if node not in kept:
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
    """The names that a statement binds in the module, if it is no definition."""
    if isinstance(node, _IMPORTS):
        yield from () if _is_of_the_future(node) else ((a.asname or a.name).partition(".")[0] for a in node.names)
    elif not isinstance(node, _DEFINITIONS):
        yield from {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def _used(node: ast.stmt) -> set[str]:
    """The names of the module that a statement reads; a function's own arguments and variables are none."""
    try:
        table = symtable.symtable(ast.unparse(node), "cell", "exec")
    except (RecursionError, MemoryError, SyntaxError, ValueError):
        return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    used = {symbol.get_name() for symbol in table.get_symbols() if symbol.is_referenced()}
    tables = table.get_children()
    while tables:
        table = tables.pop()
        used |= {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global()}
        tables += table.get_children()
    return used


def _only(text: str, tree: ast.Module, kept: set[ast.stmt], left: list[str]) -> str:
    """The cell's text in which every other statement is `pass`."""
    data = text.encode()
    begins = [0, *(found.end() for found in re.finditer(b"\n", data))]
    parts, done = [], 0
    for node in tree.body:
        if node in kept or isinstance(node, ast.Pass):
            continue
        start = begins[node.lineno - 1] + node.col_offset
        end = begins[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        if not isinstance(node, _IMPORTS):  # an import that nothing uses is no loss
            left.append(data[start:end].decode().split("\n")[0])
        parts += [data[done:start], b"\n" * data.count(b"\n", start, end), b"pass"]
        done = end
    return b"".join([*parts, data[done:]]).decode()
