"""Read the chaffs of a function: each misconception with its forms. The files are parsed, not executed."""

from __future__ import annotations

import ast
import textwrap
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import CodeType
from typing import Any, Literal, cast

from ..errors import ContentError
from .likeness import LIKENESSES
from .results import Text

Kind = Literal["misconception", "convention"]


class ChaffError(ContentError):
    """A chaff file is not written as autograder/chaffs/__init__.py says."""


@dataclass(frozen=True)
class Form:
    """One way to write a misconception: source that runs after the reference and overrides a function."""

    name: str
    source: str

    @cached_property
    def code(self) -> CodeType:
        """The override, compiled."""
        return compile(self.source, f"{self.name}.py", "exec")


@dataclass(frozen=True)
class Chaff:
    """A wrong implementation of one function that stands for a misconception.

    Args:
        id: unique in the assignment.
        function: the function or class that is wrong.
        kind: "convention" if another respected source would call it right.
        title: what is wrong, in a few words.
        hint: what a tutor would say.
        forms: how people write it, at least one; their names are unique in the assignment.
        was: the id that gradebooks of earlier versions know; may be empty.
        essential: how results are compared, a key of `likeness.LIKENESSES`; empty to compare the values.
    """

    id: str
    function: str
    kind: Kind
    title: Text
    hint: Text
    forms: tuple[Form, ...]
    was: str = ""
    essential: str = ""


def read_chaffs(path: Path, reference_source: str) -> list[Chaff]:
    """The misconceptions in `FUNCTION.py`, in their order.

    Args:
        path: the file; its stem is the function's name.
        reference_source: the reference solution, which `edit` changes.

    Raises:
        ChaffError: with file and line, when the file is not written as it should be.
    """
    source = path.read_text(encoding="utf-8")
    reader = _Reader(path, source, reference_source, read_bases(path))
    body = ast.parse(source, str(path)).body
    essential = reader.essential(body)
    classes = [node for node in body if isinstance(node, ast.ClassDef)]
    return [reader.chaff(node, essential) for node in classes if not _is_base(node)]


def read_bases(path: Path) -> dict[str, str]:
    """The right functions in `FUNCTION.py` that forms are edits of, by their names."""
    source = path.read_text(encoding="utf-8")
    classes = [node for node in ast.parse(source, str(path)).body if isinstance(node, ast.ClassDef)]
    return {node.name: _body(source, node).rstrip("\n") for node in classes if _is_base(node)}


def _body(source: str, node: ast.ClassDef) -> str:
    """The body of a class in `source`, without its indentation."""
    first = node.body[0]
    decorators = getattr(first, "decorator_list", [])
    # the line of a function is that of its `def`: decorators come before it
    start = min([first.lineno, *[decorator.lineno for decorator in decorators]])
    lines = source.split("\n")[start - 1 : node.end_lineno]
    return textwrap.dedent("\n".join(lines)) + "\n"


def _is_base(node: ast.ClassDef) -> bool:
    """Whether it is a right function that forms are edits of."""
    return any(ast.unparse(decorator) == "base" for decorator in node.decorator_list)


@dataclass(frozen=True)
class _Reader:
    """Turns the classes of one file into chaffs."""

    path: Path
    source: str
    reference_source: str
    bases: dict[str, str]

    def essential(self, body: list[ast.stmt]) -> str:
        """The argument of `essential("…")`; empty if the file does not call it."""
        for node in body:
            call = node.value if isinstance(node, ast.Expr) else None
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "essential":
                word = str(ast.literal_eval(call.args[0]))
                if word not in LIKENESSES:
                    raise self._error(node, f"essential({word!r}) is not one of {', '.join(LIKENESSES)}")
                return word
        return ""

    def chaff(self, node: ast.ClassDef, essential: str = "") -> Chaff:
        kind, facts = self._decorator(node)
        forms = [form for part in node.body for form in self._forms(node.name, part)]
        if not forms:
            raise self._error(node, f"{node.name} has no form")
        title, hint = Text(**facts["title"]), Text(**facts["hint"])
        return Chaff(node.name, self.path.stem, kind, title, hint, tuple(forms), facts.get("was", ""), essential)

    def _decorator(self, node: ast.ClassDef) -> tuple[Kind, dict[str, Any]]:
        for call in node.decorator_list:
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("misconception", "convention"):
                facts = {str(k.arg): ast.literal_eval(k.value) for k in call.keywords}
                return cast(Kind, ast.unparse(call.func)), facts
        raise self._error(node, f"{node.name} is neither a @misconception nor a @convention")

    def _forms(self, id: str, part: ast.stmt) -> list[Form]:
        if isinstance(part, ast.ClassDef):
            return self._forms_of_constants(f"{id}-{part.name}", part)
        call = part.value if isinstance(part, ast.Assign) else None
        if isinstance(part, ast.Assign) and isinstance(call, ast.Call) and ast.unparse(call.func) == "edit":
            name = ast.unparse(part.targets[0])
            return [Form(f"{id}-{name}", self._edited(call))]
        if isinstance(part, ast.Expr):  # a docstring
            return []
        raise self._error(part, "a misconception holds classes and edits")

    def _forms_of_constants(self, name: str, node: ast.ClassDef) -> list[Form]:
        """A form as it is written, or one for each value of its `CONSTANT = any_of(…)`."""
        source = _body(self.source, node)
        for part in node.body:
            call = part.value if isinstance(part, ast.Assign) else None
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "any_of":
                text = ast.get_source_segment(self.source, call) or ""
                values = [ast.unparse(value) for value in call.args]
                # the first value has the name of the form alone
                forms = [Form(name, source.replace(text, values[0]))]
                forms += [Form(f"{name}-{value}", source.replace(text, value)) for value in values[1:]]
                return forms
        return [Form(name, source)]

    def _edited(self, call: ast.Call) -> str:
        """The source of a form `edit(old, new, …)`: the reference or a base with some texts replaced."""
        texts = [ast.literal_eval(argument) for argument in call.args]
        names = [ast.literal_eval(keyword.value) for keyword in call.keywords]
        edited = self._base(call, names[0]) if names else self._reference_function(call)
        for old, new in zip(texts[::2], texts[1::2], strict=True):
            if edited.count(old) != 1:
                where = f"the base {names[0]}" if names else "the reference"
                raise self._error(call, f"{old!r} stands {edited.count(old)} times in {where}, not once")
            edited = edited.replace(old, new)
        return edited + "\n"

    def _base(self, node: ast.expr, name: str) -> str:
        if name not in self.bases:
            raise self._error(node, f"there is no @base {name}")
        return self.bases[name]

    def _reference_function(self, node: ast.expr) -> str:
        for found in ast.parse(self.reference_source).body:
            if isinstance(found, (ast.FunctionDef, ast.ClassDef)) and found.name == self.path.stem:
                return ast.get_source_segment(self.reference_source, found) or ""
        raise self._error(node, f"the reference has no {self.path.stem}")

    def _error(self, node: ast.stmt | ast.expr, text: str) -> ChaffError:
        return ChaffError(f"{self.path}:{node.lineno}: {text}. See autograder/chaffs/__init__.py.")
