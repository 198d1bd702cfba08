"""Hostile and broken submissions: each gets a sentence, and costs no other one anything."""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.collect.collect import Submission, collect, safe_name
from autograder.collect.sources import LIMIT, Source
from autograder.errors import UsageError
from autograder.messages import sentence
from autograder.worker.interpreter import Failure

FILE = "activations.py"


def zipped(*files: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return data.getvalue()


def put(path: Path, content: str | bytes = "x = 1\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def class_of(folder: Path, **options: object) -> dict[str, Submission]:
    """The submissions in `folder` by name; every problem has its sentence in both languages."""
    collection = collect([folder], "activations", **options)  # type: ignore[arg-type]  # what the tests pass on
    for submission in collection.submissions:
        found = submission.read()
        if isinstance(found, Failure):
            assert all(sentence(found.link, language, **found.facts) for language in ("en", "ko"))
        assert pickle.loads(pickle.dumps(submission)) == submission
    return {submission.name: submission for submission in collection.submissions}


def outcome(submission: Submission) -> str:
    found = submission.read()
    return found.link if isinstance(found, Failure) else "source"


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no"):
        collect([tmp_path / "nothing"], "activations")


def test_no_submission_at_all_is_told(tmp_path: Path) -> None:
    collection = collect([tmp_path], "activations")
    assert not collection.submissions and "no submission" in collection.notes[0]
    assert collect([put(tmp_path / "a.txt")], "activations").notes


def test_bad_files_are_graded_and_good_ones_beside_them_too(tmp_path: Path) -> None:
    bad = {
        "empty": b"",
        "nul_bytes": b"x\0",
        "encoding": "x = '한'".encode("cp949"),
        "too_big": b"#" * (LIMIT + 1),
        "bad_coding_line": b"# coding: rot13\n",
    }
    for name, data in bad.items():
        put(tmp_path / "open" / name / FILE, data)
        put(tmp_path / "packed" / f"{name}.zip", zipped((FILE, data)))
    for form in ("open", "packed"):
        put(tmp_path / form / "kim.py")
        found = class_of(tmp_path / form)
        assert {name: outcome(submission) for name, submission in found.items()} == {
            **{name: name for name in bad},
            "kim": "source",
        }
        problems = [submission.read() for name, submission in found.items() if name != "kim"]
        assert all(isinstance(problem, Failure) and problem.of_the_student for problem in problems)


def test_links_out_of_a_submission_are_not_followed(tmp_path: Path) -> None:
    secret = put(tmp_path / "secret" / FILE, "answer = 42\n")
    students = tmp_path / "class"
    for name in ("file", "folder", "outer"):
        (students / name).mkdir(parents=True)
    (students / "file" / FILE).symlink_to(secret)
    (students / "folder" / "src").symlink_to(secret.parent)
    (students / "outer").rmdir()
    (students / "outer").symlink_to(secret.parent)
    (students / "loop").symlink_to("loop")
    (students / "single.py").symlink_to(secret)
    put(students / "good" / FILE)
    assert (students / "file" / FILE).read_text() == "answer = 42\n", "what a naive reader would have graded"
    found = class_of(students)
    assert {name: outcome(submission) for name, submission in found.items()} == {
        "file": "not_a_file",
        "folder": "not_found",
        "outer": "not_a_file",
        "loop": "not_a_file",
        "single": "not_a_file",
        "good": "source",
    }
    two = collect([students / "file" / FILE, students / "outer"], "activations").submissions
    assert [outcome(submission) for submission in two] == ["not_a_file", "not_a_file"]


def test_a_file_that_becomes_a_link_later_is_not_followed(tmp_path: Path) -> None:
    secret = put(tmp_path / "secret.py", "answer = 42\n")
    (submission,) = collect([put(tmp_path / "kim" / FILE)], "activations").submissions
    Path(tmp_path / "kim" / FILE).unlink()
    assert outcome(submission) == "unreadable"
    (tmp_path / "kim" / FILE).symlink_to(secret)
    assert outcome(submission) == "unreadable"


def test_folders_and_pipes_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "kim" / FILE).mkdir(parents=True)
    (tmp_path / "lee").mkdir()
    os.mkfifo(tmp_path / "lee" / FILE)
    found = class_of(tmp_path)
    assert [outcome(found[name]) for name in ("kim", "lee")] == ["not_a_file", "not_a_file"]
    (alone,) = collect([tmp_path / "kim" / FILE], "activations").submissions
    assert (alone.name, outcome(alone)) == ("kim", "not_a_file")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_what_may_not_be_read_is_not_judged(open_folder: Path) -> None:
    """Run as somebody who owns nothing of it, for root may read everything."""
    put(open_folder / "class" / "kim" / FILE).chmod(0)
    put(open_folder / "class" / "lee" / FILE).parent.chmod(0)
    put(open_folder / "class" / "park.zip", zipped((FILE, ""))).chmod(0)
    put(open_folder / "class" / "good" / FILE)
    # everything is loaded before the rights fall: the checkout itself may be closed to others
    script = (
        "import sys; from pathlib import Path; sys.path[:0] = eval(sys.argv[2]);"
        "import os, autograder.collect.collect as c;"
        "found = lambda: c.collect([Path(sys.argv[1])], 'activations').submissions;"
        "look = lambda: {x.name: getattr(x.read(), 'link', 'source') for x in found()};"
        "os.geteuid() or (look(), os.setuid(65534));"
        "print(look())"
    )
    run = [sys.executable, "-c", script, str(open_folder / "class"), repr(sys.path)]
    shown = subprocess.run(run, capture_output=True, text=True, check=True, cwd="/")
    unreadable = dict.fromkeys(["kim", "lee", "park"], "unreadable")
    assert eval(shown.stdout) == unreadable | {"good": "source"}
    (open_folder / "class" / "lee").chmod(0o755)


def test_broken_and_hostile_archives_cost_only_themselves(tmp_path: Path) -> None:
    link = zipfile.ZipInfo(FILE)
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = zipped((FILE, "a"), (FILE, "b"))
    locked = bytearray(zipped((FILE, "x")))
    locked[locked.index(b"PK\1\2") + 8] |= 1
    inner = zipped((FILE, "x"))
    archives = {
        "archive_damaged": b"PK\3\4 no zip",
        "archive_name": zipped((f"../{FILE}", "x")),
        "archive_locked": bytes(locked),
        "archive_nested": zipped(("a.zip", zipped(("b.zip", zipped(("c.zip", inner)))))),
        "archive_too_large": zipped(("inner.zip", bytes(33 << 20))),
        "ambiguous": twice,
        "not_a_file": zipped((link, "/etc/passwd")),
        "not_found": zipped((f"{FILE}/", ""), ("readme", "")).replace(FILE.encode(), b"activations.px"),
        "source": inner,
    }
    for name, data in archives.items():
        put(tmp_path / f"{name}.zip", data)
    found = class_of(tmp_path)
    assert {name: outcome(submission) for name, submission in found.items()} == {name: name for name in archives}
    for name in archives:  # and as the only thing that was given
        (submission,) = collect([tmp_path / f"{name}.zip"], "activations").submissions
        assert outcome(submission) == name


def test_members_that_point_outside_do_not_replace_anybodys_file(tmp_path: Path) -> None:
    path = put(
        tmp_path / "class.zip",
        zipped((f"kim/{FILE}", "mine"), (f"../kim/{FILE}", "forged"), (f"lee/{FILE}", "b")),
    )
    found = class_of(path)
    assert {name: outcome(submission) for name, submission in found.items()} == {
        "kim": "ambiguous",
        "lee": "source",
    }


def test_one_student_twice_is_listed_and_not_guessed(tmp_path: Path) -> None:
    put(tmp_path / "kim.py", "a")
    put(tmp_path / "kim" / FILE, "b")
    put(tmp_path / "lee.py", "c")
    collection = collect([tmp_path], "activations")
    assert {s.name: outcome(s) for s in collection.submissions} == {"kim": "twice", "lee": "source"}
    assert len(collection.doubled) == 1 and "kim is there 2 times" in collection.doubled[0]


HOSTILE = [
    "\x1b]0;owned\x07\x1b[31mkim",
    '=HYPERLINK("http://evil")',
    "...",
    "..",
    "CON",
    "com1.txt",
    "grades.csv",
    "gradebook.sqlite-wal",
    "-rf",
    "a" * 200,
    "\u202egnp.evil",
    "<script>alert(1)</script>",
    "::error::x\n",
    "각" * 80,
    "\u1100\u1161\u11a8",
    "",
    "\U0001f600",
]


@pytest.mark.parametrize("label", HOSTILE)
def test_a_hostile_name_becomes_a_safe_one(label: str) -> None:
    name = safe_name(label)
    assert 0 < len(name) <= 81 and len(name.encode()) <= 210
    assert all(c.isalnum() or c in "_.-" for c in name) and name[0] not in ".-" and name[-1] not in "."
    assert not name.lower().endswith((".csv", ".sqlite", ".html")) and name.upper() not in ("CON", "COM1.TXT")
    assert safe_name("\u1100\u1161\u11a8") == "각"


def test_hostile_names_reach_no_output(tmp_path: Path) -> None:
    for label in HOSTILE[:2] + HOSTILE[10:13]:
        put(tmp_path / f"{label.replace('/', '|')}.py")
        put(tmp_path / f"{label.replace('/', '|')}.txt")
    collection = collect([tmp_path], "activations")
    assert len(collection.submissions) == 5
    shown = [
        *collection.notes,
        *(text for s in collection.submissions for text in (s.where, *s.student.values())),
    ]
    assert not any(c in text for text in shown for c in "\x1b\x07\n\u202e")


def test_a_name_is_made_from_the_label_alone(tmp_path: Path) -> None:
    labels = ("kim", "k!m", "k?m", "k_m", "k m", "=k_m")
    together = {}
    for label in labels:
        put(tmp_path / "all" / f"{label}.py")
        (alone,) = collect([put(tmp_path / "one" / label / f"{label}.py")], "activations").submissions
        together[label] = alone.name
    collection = collect([tmp_path / "all"], "activations")
    assert {s.label: s.name for s in collection.submissions} == together
    assert len(set(together.values())) == len(labels)
    assert together["kim"] == "kim" and together["k_m"] == "k_m" and together["k m"].startswith("k_m-")


def test_many_submissions_do_not_lie_in_memory(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for number in range(2000):
            archive.writestr(f"s{number:04}/{FILE}", f"x = {number}\n" * 1000)
    started = time.process_time()
    collection = collect([tmp_path / "class.zip"], "activations")
    assert time.process_time() - started < 8
    assert len(collection.submissions) == 2000
    assert len(pickle.dumps(collection)) < 2_000_000 < 2000 * 9000
    assert collection.submissions[7].read() == Source("x = 7\n" * 1000)


NAMES = st.sampled_from(
    f"{FILE} kim/{FILE} ../{FILE} k_1_2_{FILE} k_1_assignsubmission_file_/{FILE} kim.zip k_1_2_a.tar.gz lee/ "
    "submission_metadata.yml submission_1/a.py / ..".split()
)
CONTENT = st.one_of(st.binary(max_size=50), st.just(zipped((FILE, "x"))), st.just(b"PK\5\6" + bytes(18)))
SETTINGS = settings(derandomize=True, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(files=st.lists(st.tuples(NAMES, CONTENT), max_size=5), suffix=st.sampled_from([".zip", ".tar", ".py", ""]))
@SETTINGS
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_any_archive_ends_in_submissions(tmp_path: Path, files: list[tuple[str, bytes]], suffix: str) -> None:
    class_of(put(tmp_path / f"thing{suffix}", zipped(*files)))


@given(data=st.binary(max_size=200), suffix=st.sampled_from([".zip", ".tar", ".tgz", ".py", ".txt", ""]))
@SETTINGS
def test_any_bytes_end_in_submissions(tmp_path: Path, data: bytes, suffix: str) -> None:
    class_of(put(tmp_path / f"thing{suffix}", data))
