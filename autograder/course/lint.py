"""Refuse suites that Otter would run wrongly, or that would reveal hidden cases to students.

Otter passes None for a default argument, drops a function whose name is used twice, and loses all results if a case
raises something other than an `Exception`.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from typing import Any

from ..collect.nearly import functions_of
from ..grading.assignment import Assignment
from ..grading.points import PUBLIC, TOTAL, literal_keywords, test_cases
from ..tutor.session import PROVIDED

ALLOWED_IMPORTS = ("numpy", "math", "itertools", "autograder.tutor", "autograder.grading.cases", "__future__")
#: pytest.skip and exit raise what is no `Exception`, with which Otter loses the whole grade; a case reads no file.
FORBIDDEN_NAMES = ("pytest", "unittest", "exit", "quit", "eval", "exec", "open")
MIN_CASES = 40
MIN_OF_A_QUESTION = 2  # so that an assignment with one question can pass


def lint_suite(assignment: Assignment) -> list[str]:
    """The problems of an assignment's suite, as sentences."""
    problems = []
    names: Counter[str] = Counter()
    public, hidden = 0, 0
    known = {*functions_of(assignment.reference_source), *PROVIDED}
    for path in assignment.suite_files:
        problems += lint_file(path)
        problems += _unknown_functions(path, known)
        for function in test_cases(ast.parse(path.read_text(encoding="utf-8"))):
            keywords = literal_keywords(function)
            names[str(keywords.get("name"))] += 1
            if keywords.get("hidden") is True:
                hidden += 1
            else:
                public += 1
    for name, times in names.items():
        if times > 1:
            problems.append(f"{assignment.name}: the case name {name!r} is used {times} times")
    problems += [f"{assignment.name}: {problem}" for problem in _count_problems(assignment, public, hidden)]
    return problems


def _count_problems(assignment: Assignment, public: int, hidden: int) -> list[str]:
    """What is wrong with the numbers of public and hidden cases."""
    problems = []
    # Every case has at least one whole point, so there cannot be more cases than points.
    if not 0 < public <= PUBLIC or not 0 < hidden <= TOTAL - PUBLIC:
        shared = f"{PUBLIC} public points and {TOTAL - PUBLIC} hidden ones are shared out, at least one for each case"
        problems.append(f"{public} public and {hidden} hidden cases; {shared}")
    least = min(MIN_CASES, MIN_OF_A_QUESTION * len(assignment.question_files))
    if public + hidden < least:
        problems.append(f"only {public + hidden} cases, at least {least} are needed")
    return problems


def _unknown_functions(path: Path, known: set[str]) -> list[str]:
    """Cases that ask for functions which the reference does not have."""
    problems = []
    for case in test_cases(ast.parse(path.read_text(encoding="utf-8"))):
        for parameter in case.args.args:
            if parameter.arg not in known:
                problems.append(f"{path.name}:{case.lineno}: the reference has no {parameter.arg}")
    return problems


def lint_file(path: Path) -> list[str]:
    """The problems of one question, as sentences with file and line."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    cases = test_cases(tree)
    found = []
    is_question = path.name.startswith("q") or bool(cases)
    if is_question and not _has_header(tree):
        found.append((1, "must define OK_FORMAT = False and name"))
    found += _doubled_functions(tree)
    for case in cases:
        found += [(case.lineno, problem) for problem in _case_problems(case)]
    for node in ast.walk(tree):
        problem = _node_problem(node)
        if problem:
            found.append((getattr(node, "lineno", 1), problem))
    return [f"{path.name}:{line}: {problem}" for line, problem in found]


def _doubled_functions(tree: ast.Module) -> list[tuple[int, str]]:
    found = []
    seen: set[str] = set()
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        if node.name in seen:
            found.append((node.lineno, f"the function name {node.name} is used twice; Otter would drop one"))
        seen.add(node.name)
    return found


def _has_header(tree: ast.Module) -> bool:
    header = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            header[ast.unparse(node.targets[0])] = ast.unparse(node.value)
    return header.get("OK_FORMAT") == "False" and "name" in header


def _case_problems(function: ast.FunctionDef) -> list[str]:
    """What is wrong with a case's decorator, parameters and docstring."""
    keywords = literal_keywords(function)
    problems = _decorator_problems(keywords)
    arguments = function.args
    if arguments.defaults or arguments.kw_defaults or arguments.vararg or arguments.kwarg:
        problems.append("a case takes no defaults, *args or **kwargs; Otter passes None for a default")
    parameters = [argument.arg for argument in arguments.args]
    if keywords.get("hidden") is False and "reference" in parameters:
        problems.append("a public case may not use the reference; students get its text")
    paragraphs = (ast.get_docstring(function) or "").split("\n\n")
    if len(paragraphs) != 2:
        problems.append("the docstring must be an English paragraph and a Korean one")
    return problems


def _decorator_problems(keywords: dict[str, Any]) -> list[str]:
    """What is wrong with the decorator. It must have literals, because `build` reads suites without running them."""
    problems = []
    # type() is, not isinstance(): True is an int, and would be a weight.
    if type(keywords.get("hidden")) is not bool:
        problems.append("hidden must be written as True or False")
    if type(keywords.get("points")) is not int or keywords["points"] < 1:
        problems.append("points (the case's weight) must be a positive integer, written as one")
    if type(keywords.get("name")) is not str:
        problems.append("name must be written as a string")
    return problems


def _node_problem(node: ast.AST) -> str | None:
    """What is wrong with one expression or statement of a suite."""
    if isinstance(node, ast.Assert):
        return "use checks.*, not a bare assert"
    if isinstance(node, ast.Attribute) and node.attr in ("allclose", "isclose", "assert_allclose", "testing"):
        return f"{node.attr} calls an empty array close to anything; use checks.array"
    if isinstance(node, ast.Name) and node.id in FORBIDDEN_NAMES:
        return f"{node.id} has no place in a suite"
    return _import_problem(node)


def _import_problem(node: ast.AST) -> str | None:
    if isinstance(node, ast.Import):
        unknown = [alias.name for alias in node.names if alias.name not in ALLOWED_IMPORTS]
        if unknown:
            return f"imports {', '.join(unknown)}"
    if isinstance(node, ast.ImportFrom) and not _may_be_imported(str(node.module)):
        return f"imports from {node.module}"
    return None


def _may_be_imported(module: str) -> bool:
    return module in ALLOWED_IMPORTS or re.fullmatch(r"autograder\.suites\.\w+\.shared", module) is not None
