"""Render pages: the Jinja environment, and filters that make hostile text harmless."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ..grading.results import Language
from ..messages import printable, sentence

MAX_TEXT = 4000
MAX_NAME = 80

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~!$]|&|^[-+=]|(?<=\w):(?=//)|(?<=www)\.)", re.IGNORECASE)
_MENTION = re.compile(r"([@#])(?=\w)")
_BACKTICKS = re.compile(r"`+")
WORD_JOINER = "\u2060"


def clean(value: object, limit: int = MAX_TEXT) -> str:
    """Text as it may be shown: no control characters, no bidi tricks, cut with an ellipsis."""
    text = str(value)
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    if text.isprintable():  # most texts are; `printable` looks at each character
        return text
    return printable(text, limit)


def one_line(value: object, limit: int = MAX_NAME) -> str:
    """A name or a title on one line; a dash if it is empty, so that a link has some text."""
    words = clean(value, limit).split()
    return " ".join(words) or "–"


def inline_html(value: object) -> Markup:
    """A sentence for HTML: text between backticks becomes code, everything else is escaped."""
    html = Markup("")
    for text, is_code in _parts(clean(value)):
        html += Markup("<code>{}</code>").format(text) if is_code else escape(text)
    return html


def inline_markdown(value: object) -> str:
    """A sentence for Markdown: text between backticks becomes code, everything else is escaped."""
    words = clean(value).split()
    markdown = ""
    for text, is_code in _parts(" ".join(words)):
        markdown += code_markdown(text) if is_code else escape_markdown(text)
    return markdown


def _parts(text: str) -> list[tuple[str, bool]]:
    """The parts of a sentence, and whether each is code; the whole sentence if its backticks do not pair."""
    # texts at odd positions are between backticks
    parts = text.split("`")
    paired = len(parts) % 2 == 1
    if not paired or not all(part.strip() for part in parts[1:-1]):
        return [(text, False)]
    return [(part, index % 2 == 1) for index, part in enumerate(parts)]


def escape_markdown(text: str) -> str:
    """The text, escaped for Markdown; a word joiner prevents GitHub from linking @name and #1."""
    without_mentions = _MENTION.sub(rf"\1{WORD_JOINER}", text)
    return _MARKDOWN.sub(r"\\\1", without_mentions)


def code_markdown(text: str) -> str:
    """A code span with a fence longer than any in the text."""
    if not text:
        return ""
    fence = "`" * (_longest_run(text) + 1)
    # Markdown needs a space between the fence and a backtick, and removes one space from both ends
    pad = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def fenced(value: object, indent: int = 0) -> str:
    """A code block with a fence longer than any in the text, indented to stand in a list."""
    text = clean(value)
    fence = "`" * max(3, _longest_run(text) + 1)
    lines = [f"{fence}text", *text.split("\n"), fence]
    return "\n".join(" " * indent + line for line in lines)


def _longest_run(text: str) -> int:
    """The length of the longest run of backticks."""
    runs = _BACKTICKS.findall(text)
    return max(map(len, runs), default=0)


def figure(value: float | None, form: str) -> str:
    """A computed number in a format such as ".0%"; a dash for None, and never -0."""
    if value is None:
        return "–"
    positive_zero = round(value, 2) + 0.0
    return format(positive_zero, form)


PAGES = Environment(
    loader=PackageLoader("autograder"),
    autoescape=lambda name: name is None or ".html." in name,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
PAGES.filters |= dict(clean=clean, name=one_line, inline=inline_html, figure=figure)
PAGES.filters |= dict(md=inline_markdown, code_md=code_markdown, fenced=fenced)


def render(template: str, language: Language, **values: Any) -> str:
    """Render a template in one language. In the template, `say` looks up a sentence of `messages/`."""
    say = partial(sentence, language=language)
    return PAGES.get_template(template).render(language=language, say=say, **values)
