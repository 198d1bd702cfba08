"""The class report: figures that are right, classes of every size, and hostile text."""

from __future__ import annotations

import base64
import math
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import msgspec
import numpy as np
import pytest
from matplotlib.figure import Figure

from autograder.grading.results import CaseResult, Language, Result
from autograder.messages import LANGUAGES, sentence
from autograder.reports import charts, pages
from autograder.reports.pages import PAGES, figure
from autograder.reports.report import (
    QuestionStats,
    Reason,
    by_reason,
    class_report,
    misconceptions,
    point_biserial,
    question_stats,
    table,
)
from tests.factories import VERSIONS, both, make_case, make_class, make_misconception, make_result

every_language = pytest.mark.parametrize("language", LANGUAGES)
DATA = re.compile(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)")


class Page(HTMLParser):
    """A page's tags, text, and the rows of its last table."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.rows: list[list[str]] = []
        self.text = ""
        self.in_cell = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "table":
            self.rows = []
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        self.in_cell = tag in ("td", "th") or (self.in_cell and tag in ("bdi", "code", "span"))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.in_cell = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.in_cell:
            self.rows[-1][-1] += data.strip()


def drawings(html: str) -> list[str]:
    """The pictures of a page, as SVG."""
    return [base64.b64decode(found).decode() for found in DATA.findall(html)]


def cases(**passed: str) -> list[CaseResult]:
    """Cases by question: "+" passed, "-" failed, "?" not judged."""
    status = {"+": "passed", "-": "failed", "?": "not_judged"}
    return [make_case(question=q, status=status[sign]) for q, signs in passed.items() for sign in signs]


def stats_of(*results: Result) -> dict[str, QuestionStats]:
    return {s.name: s for s in question_stats(table(results))}


@every_language
@pytest.mark.parametrize("size", [0, 1, 2, 12])
def test_every_small_class_has_a_report(size: int, language: Language) -> None:
    html = class_report(make_class(size), language)
    assert f'<html lang="{language}">' in html
    for shown in (html, *drawings(html)):
        assert not re.search(r"\b(nan|inf|none)\b", DATA.sub("", _without_style(shown)), re.IGNORECASE)
    assert len(Page(html).rows) == (size + 1 if size else 0)
    other: Language = "ko" if language == "en" else "en"
    assert sentence("report_students", other) + "</h2>" not in html


def _without_style(html: str) -> str:
    svg_style = r'(fill|stroke|clip-path|class)="?[^"]*"|style="[^"]*"'
    return re.sub(rf"<style.*?</style>|<meta[^>]*>|{svg_style}", "", html, flags=re.DOTALL)


def test_a_class_of_a_thousand() -> None:
    results = make_class(1000)
    html = class_report(results, "ko")
    assert len(Page(html).rows) == 1001
    assert sentence("report_heat_binned", "ko", size=10) in html
    assert len(html) < 1_500_000
    judged = [r.score for r in results if r.score is not None]
    assert f"{sum(judged) / len(judged):.1f}" in html
    assert all(len(svg) < 300_000 for svg in drawings(html))


def test_a_class_that_nobody_could_judge() -> None:
    results = [make_result(cases=cases(relu="??"), submission=f"s{n}") for n in range(3)]
    html = class_report(results, "en")
    page = Page(html)
    assert "<dt>mean</dt>" not in html
    assert sentence("report_trouble_cases", "en", count=2, total=2) in page.text
    assert page.rows[1] == ["1", "s0", "–", "–"]


def test_an_error_is_not_a_zero() -> None:
    results = [make_result(cases=cases(relu="++")), make_result(cases=cases(relu="+?"), submission="lee")]
    page = Page(class_report(results, "en"))
    assert re.search(r"mean\s*4\.0", page.text)
    assert ["2", "lee", "–", "–"] in page.rows


def test_a_result_without_cases_is_listed() -> None:
    error = make_result(cases=[], status="error", score=None, max_score=100, submission="lost")
    page = Page(class_report([error, make_result()], "en"))
    assert sentence("report_no_reason", "en") in page.text
    assert any("lost" in row for row in page.rows)


def test_pass_rate_counts_whole_questions() -> None:
    found = stats_of(
        make_result(cases=cases(relu="++", tanh="+")),
        make_result(cases=cases(relu="+-", tanh="+")),
        make_result(cases=cases(relu="--", tanh="-")),
        make_result(cases=cases(relu="+?", tanh="+")),
    )["relu"]
    assert found.judged == 3
    assert found.pass_rate == pytest.approx(1 / 3)
    assert found.mean_share == pytest.approx(0.5)


def test_discrimination_is_the_point_biserial_with_the_rest() -> None:
    rng = np.random.default_rng(3)
    passed = rng.integers(0, 2, 40)
    rest = rng.integers(0, 60, 40) + 20 * passed
    spread = rest.std()
    p = passed.mean()
    by_hand = (rest[passed == 1].mean() - rest[passed == 0].mean()) / spread * math.sqrt(p * (1 - p))
    assert point_biserial(passed.tolist(), rest.tolist()) == pytest.approx(by_hand)


def test_discrimination_leaves_the_question_itself_out() -> None:
    # with its own points in the sum, relu would correlate with itself
    signs = [("++++", "-"), ("++++", "-"), ("----", "+"), ("----", "+")]
    found = stats_of(*(make_result(cases=cases(relu=r, tanh=t)) for r, t in signs))
    assert found["relu"].discrimination == pytest.approx(-1.0)
    assert found["relu"].reading == "report_disc_negative"


@pytest.mark.parametrize(
    ("passed", "rest"), [([], []), ([1], [3]), ([1, 1, 1], [1, 2, 3]), ([0, 1], [5, 5]), ([0, 0], [0, 0])]
)
def test_discrimination_that_cannot_be_computed_is_none(passed: list[int], rest: list[float]) -> None:
    assert point_biserial(passed, rest) is None


@pytest.mark.parametrize(
    ("value", "reading"),
    [(None, "none"), (-0.2, "negative"), (0.0, "low"), (0.1, "fair"), (0.29, "fair"), (0.3, "high")],
)
def test_discrimination_is_read_aloud(value: float | None, reading: str) -> None:
    assert QuestionStats("relu", 3, 0.5, 0.5, value).reading == f"report_disc_{reading}"


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [(None, ".0%", "–"), (0.5, ".0%", "50%"), (-0.001, "+.2f", "+0.00"), (-0.256, "+.2f", "-0.26")],
)
def test_figures_are_shown_plainly(value: float | None, form: str, shown: str) -> None:
    assert figure(value, form) == shown


def test_misconceptions_count_students_and_come_by_number() -> None:
    rare, common = make_misconception(id="rare"), make_misconception(id="common")
    results = [
        make_result(misconceptions=[rare, common, common]),
        make_result(misconceptions=[common]),
        make_result(),
    ]
    assert [(m.id, n) for m, n in misconceptions(results)] == [("common", 2), ("rare", 1)]
    page = Page(class_report(results, "en"))
    assert sentence("report_how_many", "en", count=2, total=3) in page.text
    assert page.text.index("common") < page.text.index("rare")


def test_same_pattern_in_two_functions_is_two() -> None:
    found = [make_misconception(id="pattern-sign", function=name) for name in ("relu", "tanh")]
    assert len(misconceptions([make_result(misconceptions=found)])) == 2


@every_language
def test_what_to_teach_again_follows_the_kind(language: Language) -> None:
    for kind, key in (("misconception", "report_teach"), ("convention", "report_teach_convention")):
        idea = make_misconception(kind=kind)
        page = Page(class_report([make_result(misconceptions=[idea])], language))
        assert sentence(key, language, function="sigmoid").replace("`", "") in page.text
        assert idea.hint[language].replace("`", "") in page.text


def test_same_reasons_are_told_once() -> None:
    remark = both("Python cannot read your file (line 3)")
    results = [make_result(submission=name, warnings=[remark]) for name in ("kim", "lee")]
    assert by_reason(results) == {Reason((remark,), 0, 4): ["kim", "lee"]}
    page = Page(class_report(results, "en"))
    assert page.text.count(remark.en) == 1
    assert sentence("report_warnings", "en") in page.text


@every_language
def test_trouble_and_missing_are_listed(language: Language) -> None:
    html = class_report([make_result()], language, ["jang & co"], ["kim: relu: broken pipe"] * 2)
    page = Page(html)
    assert page.text.count("kim: relu: broken pipe") == 1
    assert "jang & co" in page.text
    assert sentence("report_no_trouble", language) not in page.text
    assert sentence("report_no_trouble", language) in class_report([make_result()], language)


def test_students_come_by_score_then_name() -> None:
    results = [
        make_result(submission="b", cases=cases(relu="+-")),
        make_result(submission="z", cases=cases(relu="?-")),
        make_result(submission="a", cases=cases(relu="+-")),
        make_result(submission="c", cases=cases(relu="++")),
    ]
    rows = Page(class_report(results, "en")).rows[1:]
    assert rows == [
        ["1", "c", "4/4", "✓"],
        ["2", "a", "2/4", "2"],
        ["3", "b", "2/4", "2"],
        ["4", "z", "–", "–"],
    ]


def test_other_versions_are_noticed() -> None:
    other = make_result(versions=msgspec.structs.replace(VERSIONS, numpy="1.26.4"))
    told = sentence("report_mixed_versions", "en")
    assert told in class_report([make_result(), other], "en")
    assert told not in class_report([make_result(), make_result()], "en")


PAYLOADS = ('"><script>alert(1)</script>', "</th></table></svg><img src=x onerror=alert(1)>")


def hostile_class(payload: str) -> list[Result]:
    text = both(payload)
    failed = make_case(status="failed", question=payload)
    idea = make_misconception(id=payload, function=payload, title=text, hint=text)
    return [
        make_result(submission=payload, cases=[failed], warnings=[text], misconceptions=[idea]),
        make_result(submission=payload, cases=[make_case(status="not_judged")], assignment=payload),
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_is_text(payload: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Page(class_report(hostile_class("x"), "en", ["x"], ["x"]))
    page = Page(class_report(hostile_class(payload), "en", [payload], [payload]))
    assert page.tags == plain.tags
    assert [name for name, _ in page.attributes] == [name for name, _ in plain.attributes]
    assert page.text.count(payload) >= 6

    monkeypatch.setattr(pages, "PAGES", PAGES.overlay(autoescape=False))
    attack = Page(class_report(hostile_class(payload), "en", [payload], [payload]))
    assert attack.tags != plain.tags


def test_control_and_bidi_characters_are_replaced() -> None:
    bad = "\x1b\u202e\u2066\x00\ud800"
    assert bad in PAGES.from_string("{{ x }}").render(x=bad)
    html = class_report(hostile_class(f"a{bad}b"), "ko", [f"a{bad}b"])
    assert not set(bad) & set(html + "".join(drawings(html)))
    html.encode("utf-8")


def test_very_long_names_are_cut() -> None:
    html = class_report(hostile_class("가" * 1_000_000), "en", ["나" * 1_000_000])
    assert len(DATA.sub("", html)) < 60_000


def test_dollars_in_a_figure_are_no_formula() -> None:
    with pytest.raises(ValueError, match="frac"):  # matplotlib would read one and fail
        drawing = Figure()
        drawing.text(0, 0, "$\\frac$")
        drawing.savefig("/dev/null", format="svg")
    html = class_report(hostile_class("$\\frac$ \\$"), "en")
    assert any("$\\frac$" in svg for svg in drawings(html))


@every_language
def test_pictures_are_self_contained_and_have_words(language: Language) -> None:
    html = class_report(make_class(14), language)
    assert len(drawings(html)) == 4
    alts = [value for name, value in Page(html).attributes if name == "alt"]
    assert len(alts) == 4 and all(len(alt) > 30 for alt in alts)
    for svg in drawings(html):
        root = ElementTree.fromstring(svg)
        links = [v for e in root.iter() for k, v in e.attrib.items() if k.endswith("href")]
        assert all(link.startswith(("#", "data:image/png")) for link in links)
        assert not re.search(r"url\((?!#)|@import", svg)
        assert "Malgun Gothic" in svg


def test_same_class_gives_the_same_page() -> None:
    assert class_report(make_class(5), "en") == class_report(list(reversed(make_class(5))), "en")


def test_score_chart_counts_in_tenths() -> None:
    chart = charts.score_chart([0.0, 0.05, 0.1, 0.95, 1.0], "en")
    assert "2, 1, 0, 0, 0, 0, 0, 0, 0, 2" in chart.alt.en


@pytest.mark.parametrize(("rows", "size"), [(0, 1), (1, 1), (100, 1), (101, 2), (1000, 10)])
def test_many_students_share_a_row(rows: int, size: int) -> None:
    assert charts.rows_per_bin(rows) == size


def test_heat_map_of_unjudged_students_is_grey() -> None:
    chart = charts.heat_chart(["relu"], [[None]] * 3, "en")
    svg = base64.b64decode(chart.data_uri.split(",")[1]).decode()
    assert svg.count(f"fill: {charts.OPEN}") == 3
