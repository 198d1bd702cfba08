"""Turn results into pages: the templates' environment, and filters that make hostile text harmless."""

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
    text = text if len(text) <= limit else text[: limit - 1] + "…"
    return text if text.isprintable() else printable(text, limit)


def one_line(value: object, limit: int = MAX_NAME) -> str:
    """A name or a title as it may be shown; never empty, so that there is something to point at."""
    return " ".join(clean(value, limit).split()) or "–"


def inline_html(value: object) -> Markup:
    """A sentence for HTML, with what stands between backticks as code."""
    parts = _code_parts(value)
    code = Markup("<code>{}</code>").format
    return Markup("").join(code(part) if i % 2 else escape(part) for i, part in enumerate(parts))


def inline_markdown(value: object) -> str:
    """A sentence for Markdown, with what stands between backticks as code and nothing else active."""
    parts = _code_parts(" ".join(clean(value).split()))
    return "".join(code_markdown(part) if i % 2 else escape_markdown(part) for i, part in enumerate(parts))


def _code_parts(value: object) -> list[str]:
    text = clean(value)
    parts = text.split("`")
    return parts if len(parts) % 2 and all(p.strip() for p in parts[1:-1]) else [text]


def escape_markdown(text: str) -> str:
    """Text without any meaning in Markdown; a word joiner keeps hosts from linking @name and #1."""
    return _MARKDOWN.sub(r"\\\1", _MENTION.sub(rf"\1{WORD_JOINER}", text))


def code_markdown(text: str) -> str:
    """A code span that its own text cannot end."""
    fence = "`" * (_longest_run(text) + 1)
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}" if text else ""


def fenced(value: object, indent: int = 0) -> str:
    """A fenced block that its own text cannot end, indented to stand in a list."""
    text = clean(value)
    fence = "`" * max(3, _longest_run(text) + 1)
    lines = [f"{fence}text", *text.split("\n"), fence]
    return "\n".join(" " * indent + line for line in lines)


def _longest_run(text: str) -> int:
    return max(map(len, _BACKTICKS.findall(text)), default=0)


def figure(value: float | None, form: str) -> str:
    """A computed figure, e.g. in the form ".0%"; a dash where there is none, and never -0."""
    return "–" if value is None else format(round(value, 2) + 0.0, form)


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
    """The page that a template makes in one language; `say` in it looks sentences up."""
    say = partial(sentence, language=language)
    return PAGES.get_template(template).render(language=language, say=say, **values)
