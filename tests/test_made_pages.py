"""Pages that whoever graded has made are written where they say what counts, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from autograder.collect.remarks import Remark
from autograder.commentary.commentary import Pages, pages
from autograder.commentary.files import Rendered, folder_of, write_pages
from autograder.gradebook.gradebook import Row
from autograder.gradebook.rows import Late, Override, Standing, Void
from autograder.grading.results import Result, to_json

from .factories import make_misconception, make_result

MADE = Pages("made elsewhere", "<p>made elsewhere</p>")
RESULT = make_result()
VOID = Void(RESULT.cases[0].id, True, "kim", "wrong", "2026-01-01")
PLAIN = Standing(RESULT.score, RESULT.score, RESULT.max_score)


def row(result: Result, standing: Standing | None) -> Row:
    return Row(result.submission, result.assignment, "", "", "", {}, result, None, standing)


def written(folder: Path, result: Result, standing: Standing | None, made: Rendered | None) -> tuple[str, str]:
    write_pages(folder, row(result, standing), "en", made)
    place = folder_of(folder, result.assignment, result.submission)
    assert (place / "result.json").is_file()
    return (place / "feedback.md").read_text(encoding="utf-8"), (place / "feedback.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("standing", [None, PLAIN], ids=["no standing", "a plain one"])
def test_pages_that_are_made_already_are_written(tmp_path: Path, standing: Standing | None) -> None:
    assert written(tmp_path, RESULT, standing, Rendered(to_json(RESULT), MADE)) == (MADE.markdown, MADE.html)


def test_they_are_what_would_be_made_here(tmp_path: Path) -> None:
    ours = pages(RESULT, "en")
    assert written(tmp_path, RESULT, PLAIN, None) == (ours.markdown, ours.html)


OTHERS = {
    "an override": msgspec.structs.replace(PLAIN, score=3, override=Override(3, "kim", "agreed", "2026-01-01")),
    "an override to the same score": msgspec.structs.replace(
        PLAIN, override=Override(RESULT.score or 0, "kim", "agreed", "2026-01-01")
    ),
    "late": msgspec.structs.replace(PLAIN, late=Late(3600)),
    "points off": msgspec.structs.replace(PLAIN, score=1),
    "a void case": msgspec.structs.replace(
        PLAIN, voided=(Void(RESULT.cases[0].id, True, "kim", "wrong", "2026-01-01"),)
    ),
    "another attempt waits": msgspec.structs.replace(PLAIN, waiting="no jail"),
    "an earlier attempt counts": msgspec.structs.replace(PLAIN, chosen="best", attempts=2),
    "something was found": msgspec.structs.replace(PLAIN, notes=(Remark("found_decided"),)),
}


@pytest.mark.parametrize("standing", OTHERS.values(), ids=OTHERS)
def test_where_more_counts_they_are_made_anew(tmp_path: Path, standing: Standing) -> None:
    ours = pages(RESULT, "en", standing)
    assert written(tmp_path, RESULT, standing, Rendered(to_json(RESULT), MADE)) == (ours.markdown, ours.html)


def test_pages_of_another_result_are_not_written(tmp_path: Path) -> None:
    other = make_result(misconceptions=[make_misconception()])
    assert "made elsewhere" not in written(tmp_path, RESULT, PLAIN, Rendered(to_json(other), MADE))[0]
