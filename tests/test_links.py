"""The table of links: every way to fail has its meaning, and its sentence in both languages."""

from __future__ import annotations

import string
from typing import get_args

import pytest

from autograder.jail.remote_worker import FACTS, _failure
from autograder.messages import LANGUAGES, sentence, template
from autograder.tutor.explain import explain
from autograder.worker.interpreter import Failure
from autograder.worker.links import AT_IMPORT, LINKS, Link

#: What `explain` fills in itself where a failure does not say it.
FILLED_IN = {"part", "function", "error", "expected", "found", "file", "allowed"}
#: What the place that finds a failure always says; tests of each place look at the sentences.
SAID = {
    "warned": {"warning"},
    "encoding": {"encoding", "number"},
    "bad_coding_line": {"encoding"},
    "too_big": {"limit"},
}


def fields(link: str, language: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template(link, language)) if name}


def test_every_link_has_a_meaning() -> None:
    assert set(get_args(Link)) == set(LINKS)
    assert set(AT_IMPORT) <= set(LINKS) and set(AT_IMPORT.values()) <= set(LINKS)
    for link, meaning in LINKS.items():
        graded = meaning.status != "not_judged"
        assert graded == (meaning.fault == "student") and meaning.status != "passed", link


@pytest.mark.parametrize("link", LINKS)
def test_every_link_has_its_sentence_in_both_languages(link: Link) -> None:
    english, korean = (fields(link, language) for language in LANGUAGES)
    assert english == korean
    said = SAID.get(link, set()) | set(LINKS[link].facts or ())
    assert english <= FILLED_IN | said
    assert all(explain(Failure(link, dict.fromkeys(said, "x")), None, language) for language in LANGUAGES)
    assert explain(Failure(link, dict.fromkeys(said, "x")), None, "ko") != sentence("bad_reply", "ko") or (
        link == "bad_reply"
    )


@pytest.mark.parametrize("link", LINKS)
def test_a_worker_reports_what_it_may_with_all_that_its_sentence_needs(link: Link) -> None:
    needed = LINKS[link].facts
    examples: dict[type, object] = {str: "x", int: 1, list: []}
    facts = {name: examples[FACTS[name]] for name in needed or ()}
    facts |= {"text": "x", "line": 1} if "line" in facts else {}
    allowed = _failure((link, facts))
    assert allowed == (Failure("bad_reply") if needed is None else Failure(link, facts))
    for name in needed or ():
        assert _failure((link, {k: v for k, v in facts.items() if k != name})) == Failure("bad_reply")
    assert _failure((link, facts | {"line": 1, "text": 2})) == Failure("bad_reply")


def test_a_link_that_is_none_is_no_silent_sentence() -> None:
    with pytest.raises(KeyError):
        explain(Failure("nonsense"), None, "en")  # type: ignore[arg-type]
