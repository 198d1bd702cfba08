"""The commands of `autograder`, one a file, each with its options and its words to the user."""

from __future__ import annotations

import locale

import click

from ..grading.results import Language


def default_language() -> Language:
    """Korean where the locale is Korean, else English."""
    return "ko" if (locale.getlocale()[0] or "").lower().startswith("ko") else "en"


language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(["ko", "en"]),
    default=default_language,
    help="Language of the output.",
)
name_argument = click.argument("name")
