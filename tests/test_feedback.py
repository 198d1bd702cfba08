"""What a student reads: content, the rule on hidden cases, and hostile text in both formats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from autograder.grading.results import CaseResult, Language, Line, Result
from autograder.messages import LANGUAGES, sentence
from autograder.reports import pages
from autograder.reports.feedback import feedback_html, feedback_markdown
from autograder.reports.pages import PAGES, clean, code_markdown, fenced, inline_html, inline_markdown, one_line
from tests.factories import both, make_case, make_misconception, make_picture, make_result

FORMATS = {"html": feedback_html, "md": feedback_markdown}
every_format = pytest.mark.parametrize("form", FORMATS)
every_language = pytest.mark.parametrize("language", LANGUAGES)

HTML_PAYLOADS = (
    "<script>alert(1)</script>",
    "</pre><img src=x onerror=alert(1)>",
    "</title><svg onload=alert(1)>",
    '"><iframe src="https://evil.example"></iframe>',
    "<a href='javascript:alert(1)'>x</a>",
    "<style>*{display:none}</style>",
)
MARKDOWN_PAYLOADS = (
    *HTML_PAYLOADS,
    "![x](https://evil.example/x.png)",
    "[x](https://evil.example)",
    "<https://evil.example>",
    "```\n<script>alert(1)</script>\n```",
    "````\n![x](https://evil.example/x.png)",
    "~~~\n<img src=x>\n~~~",
    "x\n\n<img src=x onerror=alert(1)>\n\ny",
    "` ``![x](y)`` `",
    "[x]: https://evil.example\n\n[x]",
    "x\n# heading\n\n    code\n\n<div>",
)


class Tags(HTMLParser):
    """The tags and attributes that a browser would see."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def seen(self) -> set[str]:
        """The kinds of tags."""
        return set(self.tags)

    @property
    def active(self) -> bool:
        """Whether there is anything that runs, fetches or leads elsewhere."""
        fetches = [v for n, v in self.attributes if n in ("src", "href") and not v.startswith("data:image/svg")]
        runs = [n for n, _ in self.attributes if n.startswith("on")]
        return bool(self.seen & {"script", "iframe", "a", "object", "link"} or fetches or runs)


def hostile_result(payload: str) -> Result:
    """A result with the payload wherever text of a student's, or of a careless author's, can be."""
    text = both(payload)
    case = make_case(status="failed", title=text, message=text, hint=text, question=payload)
    hidden = make_case(status="failed", title=text, hint=text, question=payload, visibility="hidden")
    return make_result(
        assignment=payload,
        submission=payload,
        cases=[case, hidden],
        warnings=[text],
        misconceptions=[make_misconception(title=text, hint=text, function=payload)],
        pictures=[make_picture(function=payload, axes=(payload, payload))],
    )


@pytest.fixture
def no_escaping(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The same templates with autoescape off, to see that an attack is one."""
    with monkeypatch.context() as patch:
        patch.setattr(pages, "PAGES", PAGES.overlay(autoescape=False))
        yield


def rendered(markdown: str) -> Tags:
    """Markdown as a host shows it that lets HTML through."""
    return Tags(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown))


@every_format
@every_language
def test_says_what_was_graded_and_the_score(form: str, language: Language) -> None:
    page = FORMATS[form](make_result(submission="김민준", score=6, max_score=8), language)
    assert "activations" in page
    assert "김민준" in page
    assert re.search(r"6\b.*/ 8", page)
    assert sentence("page_score", language) in page


@every_language
def test_page_is_in_one_language(language: Language) -> None:
    page = feedback_html(make_result(), language)
    assert f'<html lang="{language}">' in page
    other: Language = "ko" if language == "en" else "en"
    assert sentence("page_questions", language) in page
    assert sentence("page_questions", other) not in page


@every_format
def test_each_question_has_its_points_and_counts(form: str) -> None:
    cases = [
        make_case(question="relu"),
        make_case(question="relu", status="failed"),
        make_case(question="relu", visibility="hidden", points=3, max_points=3),
    ]
    page = FORMATS[form](make_result(cases=cases), "en")
    assert "5 of 7 points" in page
    assert "public 1/2" in page
    assert "hidden 1/1" in page


@every_format
@every_language
def test_public_failure_is_shown_in_full(form: str, language: Language) -> None:
    message = both("called: relu(-1)\ngot: -1", "호출: relu(-1)\n받음: -1")
    page = FORMATS[form](make_result(cases=[make_case(status="failed", message=message)]), language)
    assert all(line in page for line in message[language].split("\n"))


@every_format
@every_language
@pytest.mark.parametrize("status", ["failed", "timeout", "error"])
def test_of_a_hidden_case_only_name_verdict_and_hint_are_shown(form: str, language: Language, status: str) -> None:
    secret = make_case(
        id="case-id-7",
        status=status,
        title=both("steep slopes"),
        message=both("SECRET 3.14"),
        hint=both("think of z < 0"),
        seconds=7.25,
        max_points=41,
    )
    shown = FORMATS[form](make_result(cases=[secret]), language)
    assert "SECRET 3.14" in shown  # a public case shows it
    assert sentence(f"page_{status}", language) in shown

    hidden = msgspec.structs.replace(secret, visibility="hidden")
    page = FORMATS[form](make_result(cases=[hidden]), language)
    assert "steep slopes" in page
    assert "think of z" in page
    assert sentence("page_failed", language) in page
    for private in ("SECRET", "3.14", "7.25", "case-id-7", *_ways_to_fail(language)):
        assert private not in page


def _ways_to_fail(language: Language) -> list[str]:
    return [sentence("page_timeout", language), sentence("page_error", language)]


@every_format
def test_passed_case_has_no_hint(form: str) -> None:
    case = make_case(hint=both("a hint for those who failed"), visibility="hidden")
    assert "a hint for those" not in FORMATS[form](make_result(cases=[case]), "en")


#: Which tests passed (public, hidden), and what the page says of it.
WHAT_PASSED = {
    "all": ([make_case(), make_case(visibility="hidden")], "page_all_passed"),
    "all public ones": ([make_case(), make_case(visibility="hidden", status="failed")], "page_public_passed"),
    "all, where none is hidden": ([make_case()], "public_passed"),
    "not all public ones": ([make_case(), make_case(status="failed")], ""),
    "hidden ones, where none is public": ([make_case(visibility="hidden")], ""),
    "none, where there is none": ([], ""),
}


@every_format
@every_language
@pytest.mark.parametrize(("cases", "key"), WHAT_PASSED.values(), ids=WHAT_PASSED)
def test_it_is_said_which_tests_passed(form: str, language: Language, cases: list[CaseResult], key: str) -> None:
    page = FORMATS[form](make_result(cases=cases), language)
    said = [k for k in ("page_all_passed", "page_public_passed", "public_passed") if sentence(k, language) in page]
    assert said == [key] * bool(key)


@every_format
@every_language
def test_what_failed_comes_first(form: str, language: Language) -> None:
    kinds = [("a", "passed"), ("b", "passed"), ("b", "failed"), ("c", "passed")]
    cases = [make_case(question=q, status=s, title=both(f"statement {q} {s}")) for q, s in kinds]
    page = FORMATS[form](make_result(cases=cases), language)
    order = ["statement b failed", "statement b passed", "statement a passed", "statement c passed"]
    assert sorted(order, key=page.index) == order


def test_what_passed_is_folded() -> None:
    cases = [make_case(status="failed", title=both("wrong")), make_case(title=both("right"))]
    page = feedback_html(make_result(cases=cases), "en")
    folded = page[page.index("<details>") : page.index("</details>")]
    assert "right" in folded and "wrong" not in folded and "1 passed" in folded


@every_format
def test_a_hint_is_given_once(form: str) -> None:
    idea, other = make_misconception(hint=both("look at z")), both("look at axes")
    cases = [make_case(status="failed", hint=hint) for hint in (idea.hint, other, idea.hint, other)]
    page = FORMATS[form](make_result(cases=cases, misconceptions=[idea]), "en")
    assert page.count("look at z") == 1 and page.count("look at axes") == 1
    assert FORMATS[form](make_result(cases=cases), "en").count("look at z") == 1


@every_format
@every_language
def test_what_could_not_be_judged_has_no_score(form: str, language: Language) -> None:
    told = both(sentence("could_not_judge", "en"), sentence("could_not_judge", "ko"))
    cases = [make_case(), make_case(status="not_judged", message=told)]
    result = make_result(cases=cases, warnings=[told])
    page = FORMATS[form](result, language)
    assert page.count(told[language]) == 1
    assert sentence("page_no_score", language) in page
    assert not re.search(r"\d\s*(<small>)?/ 4", page)
    assert sentence("page_points_open", language, max_points=4) in page


@every_format
def test_remark_on_the_file_stands_above_and_once(form: str) -> None:
    remark = both("Python cannot read your file (line 3)")
    cases = [make_case(status="failed", message=remark) for _ in range(3)]
    page = FORMATS[form](make_result(cases=cases, warnings=[remark, remark]), "en")
    assert page.count(remark.en) == 1
    assert page.index(remark.en) < page.index(sentence("page_questions", "en"))


@every_format
@every_language
@pytest.mark.parametrize("kind", ["misconception", "convention", "pattern"])
def test_each_kind_of_idea_has_its_own_words(form: str, language: Language, kind: str) -> None:
    page = FORMATS[form](make_result(misconceptions=[make_misconception(kind=kind)]), language)
    kinds = ("misconception", "convention", "pattern")
    found = [k for k in kinds if sentence(f"page_{k}_text", language) in page]
    assert found == [kind]
    assert page.index(sentence(f"page_{kind}", language)) < page.index(sentence("page_questions", language))


@every_format
@every_language
def test_picture_comes_with_its_words(form: str, language: Language) -> None:
    page = FORMATS[form](make_result(pictures=[make_picture()]), language)
    assert sentence("page_pictures", language) in page
    assert "(-4, 0.98)" in page.replace("\\", "")
    assert sentence("page_pictures", language) not in FORMATS[form](make_result(), language)


def test_picture_shows_both_lines_on_the_axes_of_the_expected_one() -> None:
    far = make_picture(mine=Line([-4.0, 0.0, 4.0], [0.5, 100.0, 0.5]))
    page = feedback_html(make_result(pictures=[far]), "en")
    assert 'class="mine" points="-4,-0.5 0,-100 4,-0.5"' in page
    assert 'class="expected" points="-4,-0.02 0,-0.5 4,-0.98"' in page
    left, top, width, height = map(float, re.findall(r'viewBox="(-4\S+ \S+ \S+ \S+)"', page)[0].split())
    assert left == pytest.approx(-4.32) and width == pytest.approx(8.64)
    assert -2.2 < top < -1.9, "one picture above the expected line, not a hundred"
    assert 1.9 < height < 2.3


def test_a_picture_has_lines_at_zero_and_named_ticks() -> None:
    page = feedback_html(make_result(pictures=[make_picture()]), "en")
    assert re.findall(r'<text x="[^"]*" y="[^"]*">([^<]*)</text>', page)[-5:] == ["−4", "−2", "0", "2", "4"]
    ((x, height),) = re.findall(r'class="zero" d="M(\S+) 20v(\S+)"', page)
    assert float(x) == 44 + 272 / 2, "0 is in the middle of −4 to 4"
    assert len(re.findall(r'class="zero" d="M44 \S+h272"', page)) == 1 and float(height) == 192


@pytest.mark.parametrize("reach", [0.5, 4.0, 40.0])
def test_with_equal_units_one_is_as_wide_as_high(reach: float) -> None:
    line = Line([-4.0, 0.0, 4.0], [-reach, 0.0, reach])
    page = feedback_html(make_result(pictures=[make_picture(mine=line, expected=line, equal_units=True)]), "en")
    ((width, height, view),) = re.findall(r'width="(\S+)" height="(\S+)" viewBox="(-\S+ \S+ \S+ \S+)"', page)
    _, _, wide, high = map(float, view.split())
    assert float(width) / wide == pytest.approx(float(height) / high, rel=0.01)
    assert high > 2 * reach and wide > 8


def test_page_needs_nothing_else() -> None:
    tags = Tags(feedback_html(make_result(pictures=[make_picture()]), "en"))
    assert not tags.active
    assert not re.search(r"url\(|@import|https?:", feedback_html(make_result(), "en"))


@pytest.mark.parametrize("payload", HTML_PAYLOADS)
def test_hostile_html_is_text(payload: str) -> None:
    tags = Tags(feedback_html(hostile_result(payload), "en"))
    plain = Tags(feedback_html(hostile_result("x"), "en"))
    assert not tags.active
    assert len(tags.tags) == len(plain.tags)
    assert payload in tags.text  # and it is readable


@pytest.mark.usefixtures("no_escaping")
@pytest.mark.parametrize("payload", HTML_PAYLOADS)
def test_hostile_html_would_act_where_nothing_escapes(payload: str) -> None:
    attack = Tags(feedback_html(hostile_result(payload), "en"))
    plain = Tags(feedback_html(hostile_result("x"), "en"))
    assert attack.active or len(attack.tags) > len(plain.tags)


def test_hostile_template_text_is_not_a_template() -> None:
    assert PAGES.from_string("{{ 7 * 7 }}").render() == "49"
    assert "{{ 7 * 7 }}" in feedback_html(hostile_result("{{ 7 * 7 }}"), "en")


@pytest.mark.parametrize("payload", MARKDOWN_PAYLOADS)
def test_hostile_markdown_is_text(payload: str) -> None:
    plain = rendered(feedback_markdown(hostile_result("x"), "en"))
    tags = rendered(feedback_markdown(hostile_result(payload), "en"))
    assert not tags.active
    assert "img" not in tags.seen
    assert tags.seen <= plain.seen


@pytest.mark.parametrize("payload", MARKDOWN_PAYLOADS)
def test_hostile_markdown_would_act_where_nothing_escapes(payload: str) -> None:
    attacks = (f"- {payload}\n", f"```text\n{payload}\n```\n\n{payload}\n", f"`{payload}`\n")
    harmless = {"ul", "li", "pre", "code", "p"}
    assert any(rendered(attack).active or rendered(attack).seen - harmless for attack in attacks)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("`~\n <>[]()!x#-\\\t\r"), max_size=60))
def test_fenced_block_cannot_be_left(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"- x\n\n{fenced(text, 2)}\n- y\n")
    fences = [t for t in tokens if t.type == "fence"]
    assert [t.content for t in fences] == [clean(text) + "\n"]
    assert sum(t.type == "list_item_open" for t in tokens) == 2


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("` \\<>[]()!x"), max_size=30))
def test_code_span_cannot_be_left(text: str) -> None:
    name = one_line(text)
    (inline,) = [t for t in MarkdownIt("commonmark").parse(f"x {code_markdown(name)} y") if t.children]
    assert [(t.type, t.content) for t in inline.children or []][1] == ("code_inline", name)
    assert len(inline.children or []) == 3


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("`*_[]()!<>&\\#~|$=-+ab:/.@\n "), max_size=40))
def test_inline_text_stays_text(text: str) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(f"x {inline_markdown(text)} y")
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {t.type for t in tokens[1].children or []} <= {"text", "code_inline", "text_special"}


def test_hosts_find_nothing_to_link_in_inline_text() -> None:
    shown = inline_markdown("ask @someone, see #12, https://evil.example or www.evil.example or a@b.example")
    for linked in ("@someone", "#12", "https://", "www.", "a@b"):
        assert linked not in shown


def test_backticks_become_code_in_both_formats() -> None:
    assert inline_html("`a<b` of <i>") == "<code>a&lt;b</code> of &lt;i&gt;"
    assert inline_markdown("`a<b` of <i>") == r"`a<b` of \<i\>"
    assert inline_html("one ` alone") == "one ` alone"


@every_format
@pytest.mark.parametrize("bad", ["\x1b[2J", "\u202e", "\u2066", "\x00", "\x9b", "\ud800", "\u2028"])
def test_control_and_bidi_characters_are_replaced(form: str, bad: str) -> None:
    raw = PAGES.from_string("{{ x }}").render(x=f"a{bad}b")
    assert bad in raw  # escaping alone lets it through
    page = FORMATS[form](hostile_result(f"a{bad}b"), "en")
    assert bad[0] not in page
    page.encode("utf-8")


@every_format
def test_very_long_text_is_cut(form: str) -> None:
    page = FORMATS[form](hostile_result("가" * 3_000_000), "ko")
    assert len(page) < 60_000
    assert "…" in page


@every_format
def test_empty_name_is_still_something(form: str) -> None:
    page = FORMATS[form](make_result(submission="  \n"), "en")
    assert re.search(r"Submission: (<bdi>|`)–", page)
