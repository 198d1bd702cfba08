"""Measure diagnosis on mistakes in other right modules than the reference."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import ContentError
from ..grading.assignment import PACKAGE, Assignment
from ..grading.results import Result

#: Habits that may accompany any mistake; they count neither as right nor as wrong names.
HABITS = (
    "unchecked-arguments",
    "another-exception",
    "ints-for-floats",
    "truth-values-for-floats",
    "removed-numpy-name",
)


#: The file with variants by an author who had seen neither suites nor chaffs.
BLIND = "blind.py"


class VariantError(ContentError):
    """A file of variants does not follow autograder/variants/__init__.py."""


@dataclass(frozen=True)
class Variant:
    """A right module in which one function is replaced by a wrong one.

    Args:
        name: file and line, unique in the assignment.
        base: the wheat that it was written into.
        checked: whether that wheat still refuses invalid arguments.
        source: its text.
        expected: the misconceptions that must be named; empty if none fits.
        blind: whether its author had seen neither suites nor chaffs.
    """

    name: str
    base: str
    checked: bool
    source: str
    expected: frozenset[str]
    blind: bool = False


@dataclass(frozen=True)
class Naming:
    """The misconceptions named in a variant.

    Args:
        variant: the variant.
        named: the names without habits.
    """

    variant: Variant
    named: frozenset[str]

    @property
    def right(self) -> bool:
        """Whether exactly what was expected was named."""
        return self.named == self.variant.expected

    @property
    def false(self) -> frozenset[str]:
        """The names of misconceptions that the variant does not have."""
        return self.named - self.variant.expected


def variants(assignment: Assignment) -> list[Variant]:
    """The variants of an assignment.

    Raises:
        VariantError: one is not valid; the message has file and line.
    """
    folder = PACKAGE / "variants" / assignment.name
    made: list[Variant] = []
    for path in sorted(folder.glob("*.py")):
        if path.name == BLIND:
            continue
        for _, node in _written(path):
            made.append(_variant(assignment.wheats, len(made), path, node))
    for path, node in _written(folder / BLIND):
        made.append(_blind(assignment, path, node))
    return made


def blind_base(assignment: Assignment, name: str) -> str:
    """A right module for blind variants; empty if there is none.

    Args:
        assignment: whose.
        name: "checked", or "plain" for the one without argument checks.
    """
    path = PACKAGE / "variants" / assignment.name / "bases" / f"{name}.py"
    if not path.exists():
        return ""
    return path.read_text(encoding="utf-8")


def _variant(wheats: Mapping[str, str], number: int, path: Path, node: ast.FunctionDef | ast.ClassDef) -> Variant:
    facts = _facts(path, node)
    names = sorted(wheats)
    base = facts.get("base") or names[number % len(names)]
    if base not in wheats:
        raise VariantError(f"{path}:{node.lineno}: there is no wheat {base!r}.")
    checked = facts.get("checked")
    if checked is None:
        checked = number % 2 == 0
    right = wheats[base] if checked else without_checks(wheats[base])
    source = f"{right}\n\nimport numpy as np\n\n\n{_body(path, node)}"
    return Variant(f"{path.stem}:{node.lineno}", base, checked, source, frozenset(facts["ids"]))


def _blind(assignment: Assignment, path: Path, node: ast.FunctionDef | ast.ClassDef) -> Variant:
    facts = _facts(path, node)
    base = facts.get("base", "")
    right = blind_base(assignment, base)
    if not right:
        raise VariantError(f"{path}:{node.lineno}: there is no {path.parent / 'bases' / base}.py.")
    source = _exchanged(right, node.name, _body(path, node))
    return Variant(f"blind:{node.name}:{node.lineno}", base, base == "checked", source, frozenset(facts["ids"]), True)


def _exchanged(source: str, name: str, text: str) -> str:
    """A module's text with `text` in place of the function or class `name`; later code may refer to it."""
    definitions = [node for node in ast.parse(source).body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
    old = [node for node in definitions if node.name == name][-1]
    first = min([old.lineno, *(decorator.lineno for decorator in old.decorator_list)])
    lines = source.split("\n")
    return "\n".join([*lines[: first - 1], text, *lines[old.end_lineno :]])


def without_checks(source: str) -> str:
    """A module's text without any `raise ValueError`."""
    tree = ast.parse(source)

    class Leaves(ast.NodeTransformer):
        def visit_Raise(self, node: ast.Raise) -> ast.AST:
            raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            is_check = isinstance(raised, ast.Name) and raised.id == "ValueError"
            if not is_check:
                return node
            return ast.copy_location(ast.Pass(), node)

    return ast.unparse(ast.fix_missing_locations(Leaves().visit(tree)))


def _written(path: Path) -> Iterator[tuple[Path, ast.FunctionDef | ast.ClassDef]]:
    if not path.exists():
        return
    for node in ast.parse(path.read_text(encoding="utf-8"), str(path)).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            if node.name != path.stem and path.name != BLIND:
                raise VariantError(
                    f"{path}:{node.lineno}: {node.name} is not {path.stem}, which the file is named after."
                )
            yield path, node


def _facts(path: Path, node: ast.FunctionDef | ast.ClassDef) -> dict[str, Any]:
    for call in node.decorator_list:
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "mistake":
            facts = {str(k.arg): ast.literal_eval(k.value) for k in call.keywords}
            return facts | {"ids": [ast.literal_eval(a) for a in call.args]}
    raise VariantError(f"{path}:{node.lineno}: {node.name} has no @mistake.")


def _body(path: Path, node: ast.FunctionDef | ast.ClassDef) -> str:
    lines = path.read_text(encoding="utf-8").split("\n")[node.lineno - 1 : node.end_lineno]
    return "\n".join(lines) + "\n"


def namings(assignment: Assignment, results: dict[str, Result]) -> list[Naming]:
    """The misconceptions named in each variant that was graded, from results by `variant-NAME`."""
    found = []
    for variant in variants(assignment):
        result = results.get(f"variant-{variant.name}")
        if result is not None:
            named = frozenset(misconception.id for misconception in result.misconceptions)
            found.append(Naming(variant, named - set(HABITS)))
    return found


def table(assignment: Assignment, found: list[Naming]) -> dict[str, Any]:
    """The figures of the second table."""
    conventions = {chaff.id for chaff in assignment.chaffs if chaff.kind == "convention"}
    known = [naming for naming in found if naming.variant.expected]
    unknown = [naming for naming in found if not naming.variant.expected]
    blind = [naming for naming in found if naming.variant.blind]
    known_blind = [naming for naming in known if naming.variant.blind]
    of_conventions = [naming for naming in known if naming.variant.expected & conventions]
    false_names, missed = {}, {}
    for naming in found:
        if naming.false:
            false_names[naming.variant.name] = sorted(naming.false)
        elif not naming.right:
            missed[naming.variant.name] = sorted(naming.variant.expected)
    return {
        "variants": len(found),
        "known": {"rightly": _rightly(known), "of": len(known)},
        "conventions": {"rightly": _rightly(of_conventions), "of": len(of_conventions)},
        "unknown": {"silent": sum(not naming.named for naming in unknown), "of": len(unknown)},
        "bases": len({(naming.variant.base, naming.variant.checked) for naming in found}),
        "unchecked": sum(not naming.variant.checked for naming in found),
        "blind": {"variants": len(blind), "rightly": _rightly(known_blind), "of": len(known_blind)},
        "false_names": false_names,
        "missed": missed,
    }


def _rightly(namings: list[Naming]) -> int:
    return sum(naming.right for naming in namings)
