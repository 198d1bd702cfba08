"""docs/security.md promises nothing that no test tries, and names its tests rightly."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(test_\w+\.py)::(\w+)(?:\[(\w+)\])?`")


def functions(path: Path) -> set[str]:
    """The test functions of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("file, function, case", sorted(set(NAMED.findall(PAGE))))
def test_a_named_test_exists(file: str, function: str, case: str) -> None:
    assert function in functions(ROOT / "tests" / file)
    if case:
        assert (ROOT / "tests" / "hostile" / f"{case}.py").is_file()


def test_every_promise_names_a_test() -> None:
    rows = [line for line in PAGE.split("\n") if line.startswith("| ")]
    table = [row for row in rows if not row.startswith(("| promise", "| level"))]
    assert len(table) > 20
    for line in table:
        assert NAMED.search(line), f"no test for: {line}"


def test_every_hostile_submission_is_named() -> None:
    files = {path.stem for path in (ROOT / "tests" / "hostile").glob("cannot_*.py")}
    assert len(files) >= 70
    assert "tests/hostile/" in PAGE


def test_a_name_that_is_wrong_would_be_noticed() -> None:
    assert NAMED.findall("`test_jail.py::test_that_is_not_there`") == [("test_jail.py", "test_that_is_not_there", "")]
    assert "test_that_is_not_there" not in functions(ROOT / "tests" / "test_jail.py")


@pytest.mark.parametrize("word", ["pip install", "hash", "License"])
def test_dependencies_are_told(word: str) -> None:
    assert word in (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")


def direct_dependencies() -> list[str]:
    """The packages that pyproject.toml names, whatever for."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = text[text.index("dependencies = [") : text.index("[project.scripts]")]
    return sorted(set(re.findall(r'"([A-Za-z0-9][\w.-]*)[>=<]', section)))


def test_every_direct_dependency_has_its_license_and_its_place_in_the_lock() -> None:
    told = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    lock = (ROOT / "docs" / "requirements-ci.lock").read_text(encoding="utf-8")
    names = direct_dependencies()
    assert {"numpy", "otter-grader", "pytest", "click"} <= set(names)
    for name in names:
        assert f"| {name} " in told, name
        assert name == "mutmut" or re.search(rf"^{re.escape(name)}==\S+ \\$", lock, re.M), name


def test_everything_in_the_lock_has_a_version_and_a_hash() -> None:
    lock = (ROOT / "docs" / "requirements-ci.lock").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", lock, flags=re.M)[1:]
    assert len(blocks) > 50
    for block in blocks:
        assert re.match(r"[\w.-]+==\S+( ; [^\\]+)? \\\n", block), block[:80]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block[:80]
    assert "torch==" not in lock and "://" not in lock
