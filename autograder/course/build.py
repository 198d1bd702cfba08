"""Generate the students' files: the skeleton from the reference, the public tests from the suite."""

from __future__ import annotations

import ast
from pathlib import Path

from ..grading.assignment import PACKAGE, ROOT, Assignment
from ..grading.otter_engine import without_solutions
from ..grading.points import literal_keywords, test_cases

#: The modules of the worker that only a jail needs.
JAIL_ALONE = ("confine.py", "seccomp.py", "zygote.py")
#: The files of this package in a student's folder: all of the tutor, and the worker without the jail.
SHARED = (
    "__init__.py",
    *(f"messages/{name}" for name in ("__init__.py", "checks.json", "particles.py", "practice.json")),
    *(f"tutor/{path.name}" for path in sorted((PACKAGE / "tutor").glob("*.py"))),
    *(f"worker/{path.name}" for path in sorted((PACKAGE / "worker").glob("*.py")) if path.name not in JAIL_ALONE),
)
TEMPLATES = PACKAGE / "templates" / "student"
#: The file of a starter with fingerprints of misconceptions on public cases, and their titles and hints.
HINTS = "autograder/hints.json"


def generated(assignment: Assignment) -> dict[str, str]:
    """Every generated file of an assignment: its text by its path in `assignments/<name>/`.

    Raises:
        SyntaxError: the skeleton does not parse.
    """
    files = {assignment.module: skeleton(assignment)}
    for question, source in assignment.question_sources.items():
        number_and_name = question.stem.removeprefix("q")
        # with the assignment's name: pytest needs different names to collect several assignments together
        path = f"tests/test_{assignment.name}_{number_and_name}.py"
        files[path] = public_tests(source, assignment.name)
    for name in ("conftest.py", "practice.py", "pytest.ini", "requirements.txt"):
        files[name] = (TEMPLATES / name).read_text(encoding="utf-8")
    return files


def skeleton(assignment: Assignment) -> str:
    """The reference, with its solutions removed by Otter Assign's own functions."""
    text = without_solutions(assignment.reference_source)
    ast.parse(text, f"skeleton of {assignment.module}")
    return text


def public_tests(source: str, assignment: str) -> str:
    """A question's public cases as a pytest file: the suite's own text without the hidden cases.

    Raises:
        ValueError: a public case uses `shared.py`, which only hidden cases may.
    """
    lines = source.split("\n")
    for case in reversed(test_cases(ast.parse(source))):  # backwards, so that earlier line numbers stay valid
        decorator, definition = case.decorator_list[0].lineno - 1, case.lineno - 1
        if literal_keywords(case)["hidden"]:
            del lines[decorator : case.end_lineno]
        else:
            lines[definition] = lines[definition].replace("def ", "def test_", 1)
    header = next(number for number, line in enumerate(lines) if line.startswith("name = "))
    lines.insert(header, f'assignment = "{assignment}"')
    text = _tidied(_without_unused("\n".join(lines)))
    if "autograder.suites" in text:
        raise ValueError(f"{assignment}: a public case uses shared.py, or a name from it")
    return text


def _without_unused(source: str) -> str:
    """Remove helpers, constants and imports that only hidden cases used."""
    while True:
        tree = ast.parse(source)
        used = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                used.add(node.id)
        unused = []
        for statement in tree.body:
            defined = _defines(statement)
            if defined and not defined & used:
                unused.append(statement)
        if not unused:
            return source
        lines = source.split("\n")
        for statement in reversed(unused):  # backwards, so that earlier line numbers stay valid
            first = statement.lineno
            for decorator in getattr(statement, "decorator_list", []):
                first = min(first, decorator.lineno)
            del lines[first - 1 : statement.end_lineno]
        source = "\n".join(lines)  # once more: a helper that was removed may have been the only user of another


def _defines(node: ast.stmt) -> set[str]:
    """The names that a statement defines; empty for a statement that must stay."""
    if isinstance(node, (ast.Import, ast.ImportFrom)) and getattr(node, "module", "") != "__future__":
        return {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("test_"):
        return {node.name}
    if not isinstance(node, ast.Assign):
        return set()
    names = set()
    for target in node.targets:
        for part in ast.walk(target):  # a target may be a tuple of names
            if isinstance(part, ast.Name):
                names.add(part.id)
    return names - {"name", "assignment"}  # the header, which Otter and the plugin read


def _tidied(source: str) -> str:
    """The text with imports from the student's copy, and at most two empty lines together."""
    source = source.replace("from autograder.grading.cases import", "from autograder.tutor.cases import")
    while "\n\n\n\n" in source:
        source = source.replace("\n\n\n\n", "\n\n\n")
    return source.rstrip("\n") + "\n"


def drift(assignment: Assignment, root: Path = ROOT) -> list[str]:
    """The generated files that differ from the committed ones, and committed ones that are no longer generated."""
    folder = root / "assignments" / assignment.name
    files = generated(assignment)
    drifted = set()
    for name, text in files.items():
        if _read(folder / name) != text:
            drifted.add(name)
    # A question that was renamed leaves its old file in the folder, and pytest would go on running it.
    for part in ("tests", "tutor"):
        for path in (folder / part).rglob("*.*"):
            name = path.relative_to(folder).as_posix()
            if name not in files and "__pycache__" not in name:
                drifted.add(name)
    return sorted(f"assignments/{assignment.name}/{name}" for name in drifted)


def write(assignment: Assignment, root: Path = ROOT) -> list[str]:
    """Write the files that have drifted, and return their paths."""
    changed = drift(assignment, root)
    files = generated(assignment)
    folder = root / "assignments" / assignment.name
    for name in changed:
        path = root / name
        text = files.get(str(path.relative_to(folder)))
        if text is None:  # no longer generated
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return changed


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
