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
    # By turns, not at random: the same files always give the same variants, and every wheat gets some.
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
    definitions = []
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == name:
            definitions.append(node)
    old = definitions[-1]  # Python uses the last one
    first = old.lineno
    for decorator in old.decorator_list:
        first = min(first, decorator.lineno)
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
            return ast.copy_location(ast.Pass(), node)  # an `if` may be left with an empty body

    changed = Leaves().visit(tree)
    return ast.unparse(ast.fix_missing_locations(changed))


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
            facts = {str(keyword.arg): ast.literal_eval(keyword.value) for keyword in call.keywords}
            ids = [ast.literal_eval(argument) for argument in call.args]
            return facts | {"ids": ids}
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
    known = [naming for naming in found if naming.variant.expected]
    unknown = [naming for naming in found if not naming.variant.expected]
    blind = [naming for naming in found if naming.variant.blind]
    known_blind = [naming for naming in known if naming.variant.blind]
    silent = [naming for naming in unknown if not naming.named]
    unchecked = [naming for naming in found if not naming.variant.checked]
    bases = {(naming.variant.base, naming.variant.checked) for naming in found}
    false_names, missed = _not_right(found)
    return {
        "variants": len(found),
        "known": _rightly(known),
        "conventions": _rightly(_of_conventions(assignment, known)),
        "unknown": {"silent": len(silent), "of": len(unknown)},
        "bases": len(bases),
        "unchecked": len(unchecked),
        "blind": {"variants": len(blind), **_rightly(known_blind)},
        "false_names": false_names,
        "missed": missed,
    }


def _of_conventions(assignment: Assignment, known: list[Naming]) -> list[Naming]:
    """The namings where a convention, not a mistake, was expected."""
    conventions = {chaff.id for chaff in assignment.chaffs if chaff.kind == "convention"}
    return [naming for naming in known if naming.variant.expected & conventions]


def _not_right(found: list[Naming]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """By variant, the false names, and what should have been named. A variant is in one list: false is worse."""
    false_names, missed = {}, {}
    for naming in found:
        if naming.false:
            false_names[naming.variant.name] = sorted(naming.false)
        elif not naming.right:
            missed[naming.variant.name] = sorted(naming.variant.expected)
    return false_names, missed


def _rightly(namings: list[Naming]) -> dict[str, int]:
    """How many are right, of how many."""
    return {"rightly": sum(naming.right for naming in namings), "of": len(namings)}
