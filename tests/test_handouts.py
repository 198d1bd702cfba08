"""Every handout leads through an evening, in both languages, and on to another assignment."""

from __future__ import annotations

import re

import pytest

from autograder.grading.assignment import ROOT, assignment_names

ASSIGNMENTS = assignment_names()
PAGES = {"README.md": "## What you can do now", "README.ko.md": "## 이제 할 수 있는 것"}
HOW = {"README.md": "## How to work", "README.ko.md": "## 이렇게 하세요"}
STEPS = {"README.md": ["Read", "Draw", "Write", "Practise"], "README.ko.md": ["읽기", "그리기", "쓰기", "연습하기"]}
both_pages = pytest.mark.parametrize("page", PAGES)
each = pytest.mark.parametrize("name", ASSIGNMENTS)


def section(name: str, page: str, heading: str) -> str:
    """The text below a heading, up to the next one."""
    text = (ROOT / "assignments" / name / page).read_text(encoding="utf-8")
    assert text.count(f"\n{heading}\n") == 1
    return re.split(r"^## ", text.partition(f"\n{heading}\n")[2], flags=re.MULTILINE)[0]


@each
@both_pages
def test_an_evening_has_an_order_and_its_commands(name: str, page: str) -> None:
    how = section(name, page, HOW[page])
    assert re.findall(r"^\d\. \*\*(.+?)\*\*", how, re.MULTILINE) == STEPS[page]
    commands = re.findall(r"^(\S+ \S+)", how.split("```")[1], re.MULTILINE)
    assert commands[:2] == ["python practice.py", "python draw.py"]
    assert {"pytest -x", "pytest -k"} <= set(commands) and "VS Code" in how


@each
def test_the_hours_are_those_of_the_course(name: str) -> None:
    course = (ROOT / "docs" / "curriculum.md").read_text(encoding="utf-8")
    ((hours),) = re.findall(rf"\| `{name}` \| (\d+) \|", course)
    assert f"About {hours} hours" in section(name, "README.md", HOW["README.md"])
    assert f"모두 {hours}시간쯤" in section(name, "README.ko.md", HOW["README.ko.md"])


@each
@both_pages
def test_pytest_k_finds_something(name: str, page: str) -> None:
    (function,) = re.findall(r"pytest -k (\w+)", section(name, page, HOW[page]))
    tests = (ROOT / "assignments" / name / "tests").glob("test_*.py")
    texts = [f"{path.stem} {path.read_text(encoding='utf-8')}".lower() for path in tests]  # pytest minds no case
    assert any(re.search(rf"test_\S*{function.lower()}", text) for text in texts)


@each
@both_pages
def test_the_end_leads_to_another_assignment(name: str, page: str) -> None:
    named = set(re.findall(r"`(\w+)`", section(name, page, PAGES[page])))
    assert named & (set(ASSIGNMENTS) - {name})
