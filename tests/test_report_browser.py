"""The pages in a real Chromium: what they ask for, what they run, and whether they fit a phone."""

from __future__ import annotations

import functools
import shutil
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from autograder.grading.results import Language
from autograder.messages import LANGUAGES
from autograder.reports import pages
from autograder.reports.feedback import feedback_html
from autograder.reports.pages import PAGES
from autograder.reports.report import class_report
from tests.factories import both, make_case, make_class, make_misconception, make_picture, make_result
from tests.slow import all_but, slow

sync_api: Any = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: pip install -e '.[browser]'"
)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium: apt-get install chromium")

WIDTHS = (375, 1280)
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
# the port of "discard", where nothing listens; the request is seen before it fails
AWAY = "http://127.0.0.1:9/pixel.png"
HOSTILE = f'<script>window.ran = 1</script><img src="{AWAY}" onerror="window.ran = 1">'
LONG = "가" * 60 + "W" * 500
STACKED = "z" + "\u0301" * 70


class Look:
    """What a browser saw of one page."""

    def __init__(self, page: Any, html: str, path: Path) -> None:
        path.write_text(html, encoding="utf-8")
        self.page = page
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda r: self.asked.append(r.url))
        page.on("console", lambda m: self.said.append(m.text))
        page.on("pageerror", lambda e: self.said.append(str(e)))
        page.goto(path.as_uri(), wait_until="load")
        self.away = [u for u in self.asked if u != path.as_uri() and not u.startswith("data:")]

    @property
    def ran(self) -> bool:
        """Whether a script of a student's ran."""
        return bool(self.page.evaluate("window.ran === 1"))


Looker = Callable[..., Look]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def look(browser: Any, tmp_path: Path) -> Iterator[Looker]:
    """Opens a page, by default as wide as a phone."""
    opened = []

    def look_at(html: str, width: int = 375) -> Look:
        page = browser.new_page(viewport={"width": width, "height": 800})
        opened.append(page)
        return Look(page, html, tmp_path / f"{len(opened)}.html")

    yield look_at
    for page in opened:
        page.close()


@functools.cache
def report(language: Language) -> str:
    return class_report(make_class(14), language, ["jang"], ["kim: relu: the worker died"])


def feedback(language: Language) -> str:
    pictures = [make_picture(function=name) for name in ("sigmoid", "tanh", "elu")]
    return feedback_html(msgspec.structs.replace(make_class(6)[5], pictures=pictures), language)


def hostile_report(text: str) -> str:
    """A class report with `text` wherever a student can put some."""
    remarked = make_result(submission=text, warnings=[both(text)])
    unjudged = make_result(submission=text, cases=[make_case(status="not_judged")])
    return class_report([remarked, unjudged], "en", [text], [text])


def hostile_feedback(text: str) -> str:
    """A feedback page with `text` wherever a student, or a careless author, can put some."""
    case = make_case(status="failed", message=both(text), title=both(text), question=text, hint=both(text))
    idea = make_misconception(title=both(text), hint=both(text))
    return feedback_html(make_result(submission=text, cases=[case], warnings=[both(text)], misconceptions=[idea]), "ko")


def without_policy(html: str) -> str:
    """The page without its content security policy: escaping has to do alone."""
    start = html.index('<meta http-equiv="Content-Security-Policy"')
    return html[:start] + html[html.index(">", start) + 1 :]


@pytest.mark.parametrize("make", all_but([report, feedback], feedback))
@pytest.mark.parametrize("language", all_but(LANGUAGES, "ko"))
@pytest.mark.parametrize("width", all_but(WIDTHS, 375))
def test_page_fits_and_asks_for_nothing(
    look: Looker, tmp_path: Path, make: Callable[[Language], str], language: Language, width: int
) -> None:
    seen = look(make(language), width)
    assert seen.said == []
    assert seen.away == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.page.evaluate("[...document.images].every(i => i.complete && i.naturalWidth > 0)")
    shot = tmp_path / "page.png"
    seen.page.screenshot(path=str(shot), full_page=True)
    assert struct.unpack(">I", shot.read_bytes()[16:20]) == (width,)
    assert shot.stat().st_size > 20_000  # an empty page has about 5,000 bytes


@slow
@pytest.mark.parametrize("make", [report, feedback])
def test_page_can_be_printed(look: Looker, make: Callable[[Language], str]) -> None:
    paper = 718  # A4 less margins, in CSS pixels
    page = look(make("ko"), paper).page
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= paper
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("make", all_but([hostile_report, hostile_feedback], hostile_feedback))
def test_hostile_text_runs_nothing_and_asks_for_nothing(look: Looker, make: Callable[[str], str]) -> None:
    page = make(HOSTILE)
    for html in (page, without_policy(page)):
        seen = look(html)
        assert not seen.ran
        assert seen.away == []
        assert "window.ran" in seen.page.inner_text("body")


@slow
@pytest.mark.parametrize("make", [hostile_report, hostile_feedback])
def test_hostile_text_would_act_where_nothing_refuses_it(
    look: Looker, make: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAGES", PAGES.overlay(autoescape=False))
    page = make(HOSTILE)
    attack = look(without_policy(page))
    assert attack.ran
    assert AWAY in attack.away
    # the second line: the policy alone stops it too
    held = look(page)
    assert not held.ran
    assert held.said  # the browser reports what it refused


@slow
@pytest.mark.parametrize("text", [LONG, STACKED, "\u202e" + LONG])
@pytest.mark.parametrize("make", [hostile_report, hostile_feedback])
def test_no_text_makes_a_page_wider_than_a_phone(look: Looker, make: Callable[[str], str], text: str) -> None:
    assert look(make(text)).page.evaluate("document.documentElement.scrollWidth") <= 375


@slow
def test_stacked_accents_stay_on_their_line(look: Looker) -> None:
    def heading(name: str, clip: bool = True) -> bytes:
        html = feedback_html(make_result(submission=name), "en")
        shown = look(html if clip else html.replace("overflow: hidden", "overflow: visible"))
        return bytes(shown.page.locator("h1").screenshot())

    assert heading(STACKED, clip=False) != heading("z", clip=False)  # they paint over the heading
    assert heading(STACKED) == heading("z")


@slow
def test_long_text_would_widen_a_page_that_does_not_wrap(look: Looker) -> None:
    page = look(hostile_feedback(LONG).replace("overflow-wrap: anywhere", "overflow-wrap: normal")).page
    assert page.evaluate("document.documentElement.scrollWidth") > 375
