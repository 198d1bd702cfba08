"""Any bytes are a submission: alone and in any archive, each ends in a result after a real worker tried it."""

from __future__ import annotations

import io
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.collect.collect import collect
from autograder.collect.sources import Source, read_source
from autograder.grading.assignment import Assignment
from autograder.grading.results import Result, from_json, to_json
from autograder.jail.launcher import Zygote
from autograder.jail.levels import Level
from autograder.jail.remote_worker import Limits
from autograder.reports.feedback import feedback_html, feedback_markdown
from autograder.worker.interpreter import Failure

from .conftest import CommentingGrader
from .test_hostile import Few

some = settings(max_examples=25, deadline=None, derandomize=True)

#: Pieces that bring hypothesis further than bytes do: much of it is Python, or nearly.
PIECES = st.sampled_from(
    [
        b"def step(z):\n    return z\n",
        b"import numpy as np\n",
        b"class tanh:\n    pass\n",
        b"x = 1\n",
        b"'''",
        b"(",
        b"\t",
        b"    ",
        b"\x0c",
        b"# coding: cp949\n",
        "# 한글\n".encode(),
        "한글 = 'é'\n".encode(),
        b"\\N{",
        b"f'{x!r:>{",
        b"\r",
        b"1" * 5000,
        b"lambda: (yield)\n",
        b"import activations\n",
        b"from __future__ import annotations\n",
        b"raise SystemExit\n",
        b"del step\n",
        b"*a, b = range(9)\n",
        b"def sigmoid(*z, **k): return k\n",
        b"async def tanh(z): await z\n",
        b"(" * 150,
        b"~" * 3000 + b"1\n",
    ]
)
DATA = st.binary(max_size=300) | st.lists(PIECES | st.binary(max_size=8), max_size=12).map(b"".join)


@pytest.fixture(scope="module")
def grade(zygote: Zygote) -> Iterator[Callable[[Source | Failure], Result]]:
    assignment: Assignment = Few("activations")
    grader = CommentingGrader(assignment, zygote, Level("A", (), ()), Limits(cpu=0.5, wall=10.0))

    def ends_in_a_result(source: Source | Failure) -> Result:
        text = source if isinstance(source, Failure) else source.text
        result = grader.grade("somebody", text)
        judged = not isinstance(source, Failure) or source.of_the_student
        assert result.status == ("graded" if judged else "error")
        assert not grader.trouble
        assert from_json(to_json(result)) == result
        assert feedback_markdown(result, "ko").encode() and feedback_html(result, "en").encode()
        return result

    yield ends_in_a_result


@some
@given(data=DATA)
def test_any_bytes_end_in_a_result(grade: Callable[[Source | Failure], Result], data: bytes) -> None:
    result = grade(read_source(data, "activations"))
    assert result.score is not None and result.score < result.max_score


def zipped(data: bytes, name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


def tarred(data: bytes, name: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


NAMES = st.sampled_from(["activations.py", "a/activations.py", "../activations.py", "numpy/__init__.py", "x.ipynb"])
DAMAGE = st.none() | st.tuples(st.integers(0, 200), st.binary(min_size=1, max_size=4))


@some
@given(data=DATA, name=NAMES, form=st.sampled_from([zipped, tarred]), damage=DAMAGE)
def test_any_archive_ends_in_results(
    grade: Callable[[Source | Failure], Result],
    data: bytes,
    name: str,
    form: Callable[[bytes, str], bytes],
    damage: tuple[int, bytes] | None,
) -> None:
    packed = form(data, name)
    if damage is not None:
        at, other = damage
        packed = packed[:at] + other + packed[at + len(other) :]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("class.zip" if form is zipped else "class.tar.gz")
        path.write_bytes(packed)
        found = collect([path], "activations")
        results = [grade(submission.read()) for submission in found.submissions]
    assert results or found.missing or found.notes, "nothing is passed over in silence"


def test_a_whole_submission_gets_full_marks_on_the_same_way(
    grade: Callable[[Source | Failure], Result],
) -> None:
    """What the two tests above go through does judge."""
    reference = Few("activations").reference_source
    result = grade(read_source(reference.encode(), "activations"))
    assert result.score == result.max_score
