"""Every handout leads through an evening, in both languages, and on to another assignment."""

from __future__ import annotations

import re

import pytest
from matplotlib import font_manager

from autograder.grading.assignment import ROOT, assignment_names
from tests.handout_pictures import FONT, korean, labels

ASSIGNMENTS = assignment_names()
PAGES = {"README.md": "## What you can do now", "README.ko.md": "## 이제 할 수 있는 것"}
HOW = {"README.md": "## How to work", "README.ko.md": "## 이렇게 하세요"}
STEPS = {"README.md": ["Read", "Draw", "Write", "Practise"], "README.ko.md": ["읽기", "그리기", "쓰기", "연습하기"]}
PICTURE = re.compile(r"\]\((images/[\w./-]+)\)")
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


@each
def test_the_korean_page_shows_the_pictures_with_korean_labels(name: str) -> None:
    folder = ROOT / "assignments" / name
    english, korean_ones = (PICTURE.findall((folder / page).read_text(encoding="utf-8")) for page in PAGES)
    assert english and len(english) == len(korean_ones)
    for one, other in zip(english, korean_ones, strict=True):
        assert (folder / one).is_file() and (folder / other).is_file()
        assert other in (one.replace("images/", "images/ko/"), one.replace(".png", ".ko.png"))


@each
def test_labels_have_their_numbers_in_both_languages(name: str) -> None:
    for english, label in labels(name).items():
        assert english.count("#") == label.count("#"), english
        assert re.search("[가-힣]", label) and not re.search("[가-힣]", english)
        assert "$" not in label, "the fonts of formulas have no Korean letters"


def test_a_label_keeps_its_numbers_and_the_names_of_functions() -> None:
    known = {"expert #, σ = #": "전문가 #, σ = #"}
    assert korean("expert 2, σ = 0.3", known) == "전문가 2, σ = 0.3"
    assert korean("softmax_jacobian(1, 2, 3)", known) == "softmax_jacobian(1, 2, 3)"


@each
def test_no_glyph_is_missing(name: str) -> None:
    fonts = [font for font in font_manager.fontManager.ttflist if font.name == FONT]
    if not fonts:
        pytest.skip(f"there is no {FONT}: apt-get install fonts-noto-cjk")
    there = set(font_manager.get_font(fonts[0].fname).get_charmap())
    there |= set(font_manager.get_font(font_manager.findfont("DejaVu Sans")).get_charmap())
    assert ord("가") in there and 0x10FFFF not in there
    missing = {c for label in labels(name).values() for c in label if c != "\n" and ord(c) not in there}
    assert missing == set()
