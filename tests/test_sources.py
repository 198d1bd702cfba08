"""A student's bytes: decoded as Python would, or a sentence that says what to mend."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.collect.sources import LIMIT, Source, read_source
from autograder.messages import sentence
from autograder.worker.interpreter import Failure

KOREAN = "# 시그모이드 함수\nx = '김민수'\n"


def text_of(data: bytes) -> str:
    source = read_source(data, "activations")
    assert isinstance(source, Source), source
    return source.text


def problem_of(data: bytes) -> Failure:
    problem = read_source(data, "activations")
    assert isinstance(problem, Failure), problem
    assert problem.of_the_student, "a file that is at fault is graded, not passed over"
    for language in ("en", "ko"):
        assert sentence(problem.link, language, **problem.facts)
    return problem


def test_utf8_is_read_with_and_without_a_mark() -> None:
    assert text_of(KOREAN.encode()) == KOREAN
    assert text_of(codecs.BOM_UTF8 + KOREAN.encode()) == KOREAN


@pytest.mark.parametrize(
    ("named", "codec"),
    [
        ("cp949", "cp949"),
        ("euc-kr", "euc_kr"),
        ("EUC_KR", "euc_kr"),
        ("uhc", "cp949"),
        ("johab", "johab"),
        ("ks_c-5601", "euc_kr"),
        ("utf-8", "utf-8"),
        ("utf-8-unix", "utf-8"),
    ],
)
def test_a_coding_line_is_respected(named: str, codec: str) -> None:
    text = f"# -*- coding: {named} -*-\n{KOREAN}"
    assert text_of(text.encode(codec)) == text


def test_the_encodings_of_others_work_too() -> None:
    for codec, word in (
        ("shift_jis", "日本"),
        ("latin-1", "é"),
        ("cp1252", "€"),
        ("gbk", "中文"),
        ("ascii", "a"),
    ):
        text = f"#!/usr/bin/python\n# vim: set fileencoding={codec} :\nx = '{word}'\n"
        assert text_of(text.encode(codec)) == text


def test_a_coding_line_counts_only_where_python_looks() -> None:
    assert text_of(b"x = 1\n# coding: rot13\n") == "x = 1\n# coding: rot13\n"
    assert text_of(b"\n\n# coding: rot13\n") == "\n\n# coding: rot13\n"
    assert problem_of(b"\f # coding: rot13\nx = 1\n").link == "bad_coding_line"


@pytest.mark.parametrize("named", ["rot13", "utf-7", "idna", "utf-16", "unicode_escape", "nonsense", "x" * 5000])
def test_other_encodings_are_refused(named: str) -> None:
    problem = problem_of(f"# coding: {named}\nx = 1\n".encode())
    assert problem.link == "bad_coding_line"
    assert problem.facts["encoding"] == named[:80]


def test_the_mark_of_utf8_and_another_encoding_contradict_each_other() -> None:
    assert problem_of(codecs.BOM_UTF8 + b"# coding: cp949\nx = 1\n").link == "bad_coding_line"


def test_korean_windows_without_a_coding_line_is_told_the_line() -> None:
    problem = problem_of(b"import numpy\r\nx = 1\r\n" + KOREAN.encode("cp949"))
    assert (problem.link, problem.facts["number"]) == ("encoding", "3")
    assert "3" in sentence(problem.link, "en", **problem.facts)


def test_a_wrong_coding_line_is_told_the_line() -> None:
    problem = problem_of(b"# coding: ascii\n\n" + KOREAN.encode())
    assert (problem.link, problem.facts["number"], problem.facts["encoding"]) == ("encoding", "3", "ASCII")


@pytest.mark.parametrize("codec", ["utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_utf16_gets_a_sentence(codec: str) -> None:
    marked = codec in ("utf-16", "utf-32")
    assert problem_of("x = 1\n".encode(codec)).link == ("encoding" if marked else "nul_bytes")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n \f", codecs.BOM_UTF8, b"\r\r\r"])
def test_an_empty_file_is_empty(data: bytes) -> None:
    assert problem_of(data).link == "empty"


def test_nul_bytes() -> None:
    assert problem_of(b"x = 1\n\0").link == "nul_bytes"


def test_the_limit_is_a_mebibyte() -> None:
    assert len(text_of(b"#" * LIMIT)) == LIMIT
    assert problem_of(b"#" * (LIMIT + 1)).link == "too_big"


def test_lines_count_as_in_an_editor() -> None:
    source = b"a = 1\r\nb = 2\rc = 3\n# \x0c \xe2\x80\xa8 \xc2\x85\nd = (\r\n"
    text = text_of(source)
    assert "\r" not in text
    with pytest.raises(SyntaxError) as caught:
        compile(text, "f", "exec")
    assert caught.value.lineno == 5


@given(st.binary(max_size=300))
@settings(derandomize=True, max_examples=300)
def test_any_bytes_end_in_a_source_or_a_problem(data: bytes) -> None:
    assert isinstance(read_source(data, "m"), Source | Failure)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff"), min_size=1, max_size=200))
@settings(derandomize=True, max_examples=200)
def test_what_python_can_read_is_read_alike(text: str) -> None:
    data = ("#\n#\n" + text).encode()
    assert text_of(data) == data.decode()


@given(st.from_regex(rb"#[^\n]{0,9}coding[:=] ?[-\w.]{1,12}[^\n]{0,5}\n", fullmatch=True), st.binary(max_size=40))
@settings(derandomize=True, max_examples=200)
def test_any_coding_line_ends_in_a_source_or_a_problem(line: bytes, rest: bytes) -> None:
    assert isinstance(read_source(line + rest, "m"), Source | Failure)
