"""How well mistakes are named that were written into other right modules than the reference."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import ContentError
from ..grading.assignment import PACKAGE, Assignment
from ..grading.results import Result

#: Names of what stands beside any idea; they are seen, not recognised, and are neither right nor wrong names.
HABITS = (
    "unchecked-arguments",
    "another-exception",
    "ints-for-floats",
    "truth-values-for-floats",
    "removed-numpy-name",
)


#: The file of an assignment with variants by somebody who has seen neither suites nor chaffs.
BLIND = "blind.py"


class VariantError(ContentError):
    """A file of variants is not written as autograder/variants/__init__.py says."""


@dataclass(frozen=True)
class Variant:
    """A right module with one function exchanged for a wrong one.

    Args:
        name: file and line, unique in the assignment.
        base: the wheat that it was written into.
        checked: whether that wheat still refuses arguments that do not fit.
        source: its text.
        expected: the misconceptions that must be named; empty where the list knows none.
        blind: whether somebody wrote it who has seen neither suites nor chaffs.
    """

    name: str
    base: str
    checked: bool
    source: str
    expected: frozenset[str]
    blind: bool = False


@dataclass(frozen=True)
class Naming:
    """What was named in one variant.

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
        """The names that stand for something else than what is there."""
        return self.named - self.variant.expected


def variants(assignment: Assignment) -> list[Variant]:
    """The variants of an assignment.

    Raises:
        VariantError: with file and line, when one is not written as it should be.
    """
    folder = PACKAGE / "variants" / assignment.name
    paths = [path for path in sorted(folder.glob("*.py")) if path.name != BLIND]
    written = [one for path in paths for one in _written(path)]
    made = [_variant(assignment.wheats, number, *one) for number, one in enumerate(written)]
    return made + [_blind(assignment, *one) for one in _written(folder / BLIND)]


def blind_base(assignment: Assignment, name: str) -> str:
    """One of the right modules that blind variants were written into; empty where there is none.

    Args:
        assignment: whose.
        name: "checked", or "plain" for the one that is right but for its missing checks.
    """
    path = PACKAGE / "variants" / assignment.name / "bases" / f"{name}.py"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _variant(wheats: Mapping[str, str], number: int, path: Path, node: ast.FunctionDef | ast.ClassDef) -> Variant:
    facts = _facts(path, node)
    names = sorted(wheats)
    base = facts.get("base") or names[number % len(names)]
    if base not in wheats:
        raise VariantError(f"{path}:{node.lineno}: there is no wheat {base!r}.")
    checked = facts["checked"] if facts.get("checked") is not None else number % 2 == 0
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
    """A module's text with the function or class `name` exchanged where it stands: tables below may hold it."""
    old = [n for n in ast.parse(source).body if isinstance(n, (ast.FunctionDef, ast.ClassDef)) and n.name == name][-1]
    first = min([old.lineno, *[decorator.lineno for decorator in old.decorator_list]])
    lines = source.split("\n")
    return "\n".join([*lines[: first - 1], text, *lines[old.end_lineno :]])


def without_checks(source: str) -> str:
    """A module's text with every `raise ValueError` taken out."""
    tree = ast.parse(source)

    class Leaves(ast.NodeTransformer):
        def visit_Raise(self, node: ast.Raise) -> ast.AST:
            raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            is_check = isinstance(raised, ast.Name) and raised.id == "ValueError"
            return ast.copy_location(ast.Pass(), node) if is_check else node

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
    """What was named in each variant, from the results by `variant-NAME`."""
    return [
        Naming(v, frozenset(m.id for m in results[f"variant-{v.name}"].misconceptions) - set(HABITS))
        for v in variants(assignment)
        if f"variant-{v.name}" in results
    ]


def table(assignment: Assignment, found: list[Naming]) -> dict[str, Any]:
    """The figures of the second table."""
    conventions = {c.id for c in assignment.chaffs if c.kind == "convention"}
    known = [n for n in found if n.variant.expected]
    blind = [n for n in found if n.variant.blind]
    of_list = [n for n in blind if n.variant.expected]
    of_conventions = [n for n in known if n.variant.expected & conventions]
    return {
        "variants": len(found),
        "known": {"rightly": sum(n.right for n in known), "of": len(known)},
        "conventions": {"rightly": sum(n.right for n in of_conventions), "of": len(of_conventions)},
        "unknown": {"silent": sum(not n.named for n in found if not n.variant.expected), "of": len(found) - len(known)},
        "bases": len({(n.variant.base, n.variant.checked) for n in found}),
        "unchecked": sum(not n.variant.checked for n in found),
        "blind": {"variants": len(blind), "rightly": sum(n.right for n in of_list), "of": len(of_list)},
        "false_names": {n.variant.name: sorted(n.false) for n in found if n.false},
        "missed": {n.variant.name: sorted(n.variant.expected) for n in found if not n.right and not n.false},
    }
