"""A course in one folder: settings, lateness, which attempt counts, decisions, the output that is no submission."""

from __future__ import annotations

import csv
import datetime
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from autograder.cli import run
from autograder.errors import UsageError
from autograder.gradebook.course import open_course
from autograder.gradebook.gradebook import Gradebook, Row
from autograder.gradebook.settings import AssignmentSettings, LateRule, Settings, read_settings
from autograder.grading.assignment import ROOT

from .factories import make_case, make_result, put_result
from .slow import slow

CLASS = ROOT / "docs" / "example-class" / "activations"
DEADLINE = datetime.datetime(2026, 12, 1, 12, 0, tzinfo=datetime.timezone.utc)


def graded(folder: Path, output: Path, *more: str) -> int:
    return run(["grade", "activations", str(folder), "-o", str(output), "--jobs", "1", "--lang", "en", *more])


def students(folder: Path, **files: str) -> Path:
    """A folder of files; the text is that of a student of the example class, or itself."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        known = CLASS / f"{text}.py"
        (folder / f"{name}.py").write_text(known.read_text() if known.is_file() else text, encoding="utf-8")
    return folder


def table(output: Path) -> dict[str, dict[str, str]]:
    with (output / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["submission"]: row for row in csv.DictReader(file)}


def settings(**own: Any) -> Settings:
    late = own.pop("late", LateRule(percent_per_day=10, grace_days=1))
    counts = own.pop("counts", "newest")
    return Settings(counts=counts, late=late, assignments={"activations": AssignmentSettings(deadline=DEADLINE, **own)})


def only(book: Gradebook) -> Row:
    (row,) = book.current()
    return row


def put(book: Gradebook, mark: str, score: int, hours: float | None = None, **found: Any) -> None:
    at = "" if hours is None else (DEADLINE + datetime.timedelta(hours=hours)).isoformat()
    put_result(book, make_result(submission="kim", score=score, max_score=100), mark, handed_in=at, **found)


# settings


def test_init_writes_what_can_be_read_and_replaces_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path / "c"), "--title", 'A "B"', "--lang", "ko"]) == 0
    made = read_settings(tmp_path / "c")
    assert (made.title, made.language, made.time_zone) == ('A "B"', "ko", "Asia/Seoul")
    assert set(made.assignments) >= {"activations", "forward"}
    text = (tmp_path / "c" / "course.toml").read_text()
    (tmp_path / "c" / "course.toml").write_text(text.replace("# deadline", "deadline").replace("# late", "late")
                                                .replace("# extensions", "extensions"))  # fmt: skip
    own = read_settings(tmp_path / "c").of("activations")
    assert own.deadline is not None and own.deadline.isoformat() == "2026-12-01T14:59:00+00:00"
    assert run(["init", str(tmp_path / "c")]) == 2
    assert "already exists" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("languag = 'ko'", "line 1: nothing is called 'languag' there. Did you mean 'language'?"),
        ("\n[assignments.activations]\nwieght = 2", "line 3: nothing is called 'wieght' there. Did you mean 'weight'?"),
        ("\n[assignments.activatons]\n", "line 2: there is no assignment 'activatons'. Did you mean 'activations'?"),
        ("[late]\npercent = 3", "line 2: nothing is called 'percent' there"),
        ("[assignments.forward]\ndeadline = 2026-12-01T23:59:00", "has no time zone"),
        ("[assignments.forward]\nextensions = {kim = 2026-12-01T23:59:00}", "extension for kim"),
        ("time_zone = 'Asia/Soul'", "there is no time zone 'Asia/Soul'"),
        ("language = 'fr'", "course.toml, line 1"),
        ("counts = ", "cannot be read"),
        ("late = {percent_per_day = 200}", "goes from 0 to 100"),
        ("drop_lowest = -1", "are 0 or more"),
    ],
)
def test_a_typo_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "course.toml").write_text(text)
    with pytest.raises(UsageError) as raised:
        read_settings(tmp_path)
    assert said in str(raised.value)


# lateness and attempts


@pytest.mark.parametrize(
    ("hours", "score"), [(-1, 90), (0, 90), (23, 90), (24.5, 81), (48.5, 72), (24 * 30, 0), (None, 90)]
)
def test_the_late_rule(tmp_path: Path, hours: float | None, score: int) -> None:
    with Gradebook(tmp_path / "g.sqlite", settings()) as book:
        put(book, "a", 90, hours)
        row = only(book)
    assert (row.score(), row.result.score) == (score, 90)
    assert row.standing is not None and row.standing.raw == 90
    assert (row.standing.late is not None) == (hours is not None and hours > 0)


def test_an_extension_is_a_deadline_of_ones_own(tmp_path: Path) -> None:
    extended = settings(extensions={"KIM": DEADLINE + datetime.timedelta(days=9)})
    with Gradebook(tmp_path / "g.sqlite", extended) as book:
        put(book, "a", 90, 24 * 8)
        assert only(book).score() == 90


def test_a_mark_without_a_time_takes_nothing_off_and_is_told(tmp_path: Path) -> None:
    with Gradebook(tmp_path / "g.sqlite", settings()) as book:
        put(book, "a", 90, marked_late=True)
        row = only(book)
    assert row.score() == 90 and row.standing is not None and row.standing.late is not None
    assert row.standing.late.seconds is None


def test_which_attempt_counts(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    for mark, score, hours in (("a", 60, -30), ("b", 90, -2), ("c", 70, 5)):
        with Gradebook(path) as book:
            put(book, mark, score, hours)
    for counts, score in (("newest", 70), ("best", 90), ("last-before-deadline", 90)):
        with Gradebook(path, settings(counts=counts)) as book:
            book.settle()
            assert only(book).score() == score, counts
    with Gradebook(path, settings(counts="last-before-deadline")) as book:
        book.override(only(book), 11, "Prof", "decided")
        assert only(book).score() == 11, "an override comes last"


def clone(folder: Path, *commits: tuple[str, str]) -> Path:
    """A clone with the module of each commit, committed at its time."""
    folder.mkdir(parents=True)
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    git = ["git", "-C", str(folder), "-c", "user.name=kim", "-c", "user.email=kim@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    for text, at in commits:
        (folder / "activations.py").write_text(text)
        subprocess.run([*git, "add", "."], check=True)
        times = {"GIT_COMMITTER_DATE": at, "GIT_AUTHOR_DATE": at}
        subprocess.run([*git, "commit", "-qm", "x"], check=True, env=os.environ | quiet | times)
    return folder


def test_the_last_commit_before_the_deadline_of_a_clone(tmp_path: Path) -> None:
    right = (CLASS / "minjun.py").read_text()
    clone(tmp_path / "c" / "a-kim", (right, "2026-12-01T10:00:00Z"), ("x = 1\n", "2026-12-02T10:00:00Z"))
    clone(tmp_path / "c" / "a-lee", (right, "2026-12-02T11:00:00Z"))
    output = tmp_path / "o"
    output.mkdir()
    toml = (
        "counts = '{}'\n[late]\npercent_per_day = 10\n"
        "[assignments.activations]\ndeadline = 2026-12-01T12:00:00Z\nprefix = 'a-'\n"
    )
    (output / "course.toml").write_text(toml.format("last-before-deadline"))
    assert graded(tmp_path / "c", output) == 0
    rows = table(output)
    assert (rows["kim"]["score"], rows["lee"]["score"], rows["lee"]["raw_score"]) == ("100", "90", "100")
    assert rows["kim"]["handed_in"] == "2026-12-01T10:00:00+00:00" and "last commit" in rows["kim"]["notes"]
    (output / "course.toml").write_text(toml.format("newest"))
    assert graded(tmp_path / "c", output) == 0
    assert table(output)["kim"]["raw_score"] == "0"


def test_a_clones_own_configuration_starts_nothing(tmp_path: Path) -> None:
    folder = clone(tmp_path / "c" / "kim", ((CLASS / "minjun.py").read_text(), "2026-12-01T10:00:00Z"))
    evil = tmp_path / "evil.sh"
    evil.write_text(f"#!/bin/sh\ntouch {tmp_path}/owned\n")
    evil.chmod(0o755)
    with (folder / ".git" / "config").open("a") as file:
        file.write(f"[core]\n\tfsmonitor = {evil}\n\tpager = {evil}\n")
    subprocess.run(["git", "-C", str(folder), "status"], check=False, capture_output=True)
    assert (tmp_path / "owned").exists(), "what a naive grader would have started"
    (tmp_path / "owned").unlink()
    output = tmp_path / "o"
    output.mkdir()
    (output / "course.toml").write_text("[assignments.activations]\ndeadline = 2026-12-01T12:00:00Z\n")
    assert graded(tmp_path / "c", output) == 0
    assert table(output)["kim"]["handed_in"] and not (tmp_path / "owned").exists()


@slow
@pytest.mark.parametrize(
    ("times", "late"),
    [
        (["Tuesday, 1 December 2026, 9:30 PM", "Thursday, 3 December 2026, 12:10 AM"], "1 d 2 h 10 min"),
        (["2026년 12월 1일(화) 오후 9:30", "2026년 12월 3일(목) 오전 12:10"], "1 d 2 h 10 min"),
    ],
)
def test_moodles_worksheet_says_who_was_late(tmp_path: Path, times: list[str], late: str) -> None:
    for number in (11, 12):
        students(tmp_path / "s" / f"김민준{number}_{number}_assignsubmission_file_", activations="minjun")
    sheet = "Identifier,Full name,Grade,Last modified (submission)\n"
    sheet += "".join(f'Participant {number},x,,"{at}"\n' for number, at in zip((11, 12), times, strict=True))
    (tmp_path / "sheet.csv").write_text(sheet)
    output = tmp_path / "o"
    output.mkdir()
    toml = "[late]\npercent_per_day = 10\n[assignments.activations]\ndeadline = 2026-12-01T22:00:00+09:00\n"
    (output / "course.toml").write_text(toml)
    assert graded(tmp_path / "s", output, "--times", str(tmp_path / "sheet.csv")) == 2, "the times have no zone"
    (output / "course.toml").write_text("time_zone = 'Asia/Seoul'\n" + toml)
    assert graded(tmp_path / "s", output, "--times", str(tmp_path / "sheet.csv")) == 0
    rows = {row["submission"]: row for row in table(output).values()}
    assert (rows["김민준11_11"]["score"], rows["김민준11_11"]["late"]) == ("100", "")
    assert (rows["김민준12_12"]["score"], rows["김민준12_12"]["late"]) == ("80", f"{late} (-20 %)")
    assert rows["김민준12_12"]["raw_score"] == "100"


@slow
def test_file_times_count_only_when_told_so(tmp_path: Path) -> None:
    folder = students(tmp_path / "s", kim="minjun")
    at = (DEADLINE + datetime.timedelta(hours=1)).timestamp()
    os.utime(folder / "kim.py", (at, at))
    output = tmp_path / "o"
    output.mkdir()
    toml = "file_times = {}\n[late]\npercent_per_day = 10\n[assignments.activations]\ndeadline = 2026-12-01T12:00:00Z\n"
    for told, score in (("false", "100"), ("true", "90")):
        (output / "course.toml").write_text(toml.format(told))
        assert graded(folder, output) == 0
        assert table(output)["kim"]["score"] == score


@slow
def test_an_extension_holds_for_the_commit_that_is_taken(tmp_path: Path) -> None:
    right = (CLASS / "minjun.py").read_text()
    for name in ("kim", "lee"):
        commits = (("x = 1\n", "2026-12-01T10:00:00Z"), (right, "2026-12-02T10:00:00Z"))
        clone(tmp_path / "c" / f"a-{name}", *commits)
    output = tmp_path / "o"
    output.mkdir()
    (output / "course.toml").write_text(
        "counts = 'last-before-deadline'\n[assignments.activations]\nprefix = 'a-'\n"
        "deadline = 2026-12-01T12:00:00Z\nextensions = { LEE = 2026-12-03T12:00:00Z }\n"
    )
    assert graded(tmp_path / "c", output) == 0
    assert {name: row["raw_score"] for name, row in table(output).items()} == {"kim": "0", "lee": "100"}


def test_one_students_archives_share_one_budget_and_cost_no_time(tmp_path: Path) -> None:
    import gzip
    import tarfile
    import time

    info = tarfile.TarInfo("x")
    info.size, info.type = 16 << 10, tarfile.XHDTYPE
    packed = gzip.compress((info.tobuf(tarfile.USTAR_FORMAT) + b"2 " * (8 << 10)) * 470 + bytes(1024), 9)
    folder = students(tmp_path / "s", kim="minjun")
    (folder / "zoe").mkdir()
    for number in range(40):
        (folder / "zoe" / f"{number}.tar.gz").write_bytes(packed)
    from autograder.collect.collect import collect

    started = time.process_time()
    people = {one.label: one for one in collect([folder], "activations").submissions}
    assert time.process_time() - started < 1
    assert people["zoe"].problem is not None and people["zoe"].problem.link == "archive_too_large"
    assert people["kim"].problem is None


def test_canvas_late_mark_is_seen_everywhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = students(tmp_path / "s", kim_LATE_1_2_activations="minjun", lee_3_4_activations="minjun")
    assert graded(folder, tmp_path / "o") == 0
    assert "late" in capsys.readouterr().err.casefold()
    row = table(tmp_path / "o")["kim_1"]
    assert (row["late"], row["score"]) == ("late", "100") and "marked as late" in row["notes"]
    page = (tmp_path / "o" / "activations" / "kim_1" / "feedback.html").read_text()
    assert "marked as late" in page


# decisions


@slow
def test_void_gives_points_or_leaves_the_total_and_can_be_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert graded(students(tmp_path / "s", a="minjun", b="eunji"), tmp_path / "o") == 0
    with open_course(tmp_path / "o") as course:
        rows = {row.submission: row for row in course.book.current()}
        case = next(c for c in rows["b"].result.cases if c.status != "passed")
    b = rows["b"].score()
    assert b is not None
    void = ["void", str(tmp_path / "o"), case.id, "--who", "Prof", "--why", "the test was wrong"]
    assert run(void) == 0
    said = capsys.readouterr().err
    assert f"b (activations): {b} → {b + case.max_points}" in said and "a (activations)" not in said
    assert table(tmp_path / "o")["b"]["score"] == str(b + case.max_points)
    page = (tmp_path / "o" / "activations" / "b" / "feedback.html").read_text()
    assert "the test was wrong" in page
    assert graded(tmp_path / "s", tmp_path / "o") == 0, "and it outlives a regrade"
    assert table(tmp_path / "o")["b"]["score"] == str(b + case.max_points)
    assert run([*void, "--leaves-total"]) == 0
    rows2 = table(tmp_path / "o")
    assert (rows2["a"]["score"], rows2["a"]["max_score"]) == (str(100 - case.max_points),) * 2
    assert (rows2["b"]["score"], rows2["b"]["max_score"]) == (str(b), str(100 - case.max_points))
    assert run([*void, "--take-back"]) == 0
    assert table(tmp_path / "o")["b"]["score"] == str(b)


def test_void_of_what_is_no_case_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert graded(students(tmp_path / "s", a="minjun"), tmp_path / "o") == 0
    with open_course(tmp_path / "o") as course:
        case = only(course.book).result.cases[0].id
    assert run(["void", str(tmp_path / "o"), case[:-1], "--who", "a", "--why", "b"]) == 2
    assert case in capsys.readouterr().err


def test_a_void_judges_what_could_not_be_judged(tmp_path: Path) -> None:
    cases = [make_case(), make_case(id="other", status="not_judged", max_points=3)]
    with Gradebook(tmp_path / "g.sqlite") as book:
        put_result(book, make_result(cases=cases))
        assert only(book).score() is None
        book.decide("void", "Prof", "broken", assignment="activations", subject="other", value="points")
        assert (only(book).score(), only(book).result.max_score) == (5, 5)


def test_an_override_is_on_the_students_page_with_its_reason(tmp_path: Path) -> None:
    assert graded(students(tmp_path / "s", kim="eunji"), tmp_path / "o") == 0
    override = ["override", str(tmp_path / "o"), "kim", "99", "--who", "Prof", "--why", "<b>seen</b> on paper"]
    assert run(override) == 0
    for file in ("feedback.html", "feedback.md"):
        page = (tmp_path / "o" / "activations" / "kim" / file).read_text()
        assert "99" in page and "on paper" in page and "<b>seen" not in page
    assert table(tmp_path / "o")["kim"]["decided"] == "99, Prof: <b>seen</b> on paper"


def test_a_file_that_is_named_for_a_student_sticks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "s" / "kim"
    students(folder / "a", activations="eunji")
    students(folder / "b", activations="minjun")
    students(tmp_path / "s", lee="minjun")
    assert graded(tmp_path / "s", tmp_path / "o") == 1
    named = ["--for", "kim", str(folder / "b" / "activations.py")]
    assert run(["grade", "activations", "-o", str(tmp_path / "o"), *named, "--jobs", "1"]) == 0
    assert table(tmp_path / "o")["kim"]["score"] == "100"
    assert graded(tmp_path / "s", tmp_path / "o") == 0, "the folder is as ambiguous as before, and the decision stands"
    assert table(tmp_path / "o")["kim"]["score"] == "100"
    capsys.readouterr()
    assert run(["grade", "activations", "-o", str(tmp_path / "o"), "--for", "park", str(folder)]) == 2
    assert "Nobody is called 'park'" in capsys.readouterr().err


# one folder


@slow
def test_two_assignments_do_not_overwrite_each_other(tmp_path: Path) -> None:
    assert graded(students(tmp_path / "s", kim="minjun"), tmp_path / "o") == 0
    (tmp_path / "s" / "kim.py").write_text((ROOT / "solutions" / "forward.py").read_text())
    assert run(["grade", "forward", str(tmp_path / "s"), "-o", str(tmp_path / "o"), "--jobs", "1"]) == 0
    for name in ("activations", "forward"):
        assert name in (tmp_path / "o" / name / "kim" / "feedback.md").read_text().splitlines()[0]


@slow
@pytest.mark.parametrize("inside", [".", "grades"])
def test_the_output_folder_is_never_taken_for_submissions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(students(tmp_path / "s", kim="minjun", lee="eunji"))
    for _ in range(2):
        assert graded(Path(), Path(inside)) == 0
        assert {name: row["status"] for name, row in table(Path(inside)).items()} == {"kim": "graded", "lee": "graded"}
    assert "taken for" not in capsys.readouterr().err
    assert graded(Path(), tmp_path / "elsewhere") == 0, "and another run does not take it either"
    assert set(table(tmp_path / "elsewhere")) == {"kim", "lee"}


def test_nothing_found_is_status_2_and_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "notes.txt").write_text("x")
    assert graded(tmp_path / "s", tmp_path / "o") == 2
    said = capsys.readouterr().err
    assert "Expected activations.py" in said and "notes.txt" in said
    assert not (tmp_path / "o").exists()


@slow
def test_the_courses_language_is_kept(tmp_path: Path) -> None:
    folder = students(tmp_path / "s", kim="minjun")
    assert run(["grade", "activations", str(folder), "-o", str(tmp_path / "o"), "--jobs", "1", "--lang", "ko"]) == 0
    assert run(["report", str(tmp_path / "o")]) == 0
    assert '<html lang="ko">' in (tmp_path / "o" / "report.html").read_text()


@slow
def test_every_name_that_could_not_be_judged_is_in_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = students(tmp_path / "s", kim="minjun")
    for number in range(70):
        (folder / f"s{number:02}.rar").write_bytes(b"Rar!")
    assert graded(folder, tmp_path / "o") == 1
    said = capsys.readouterr().err
    assert all(f"s{number:02}: `s{number:02}.rar` is a type of file" in said for number in range(70))


def test_a_student_without_the_file_reads_what_to_do(tmp_path: Path) -> None:
    folder = students(tmp_path / "s", kim="minjun")
    (folder / "lee.hwp").write_bytes(b"x")
    assert graded(folder, tmp_path / "o") == 1
    page = (tmp_path / "o" / "activations" / "lee" / "feedback.html").read_text()
    assert "activations.py" in page and "What to do" in page
    assert "Your instructor will see it" not in page and page.count("?</span>") == 0


@slow
def test_a_renamed_file_is_told_and_can_be_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = students(tmp_path / "s", minjun="minjun", lee="eunji")
    assert graded(folder, tmp_path / "o") == 0
    (folder / "minjun.py").rename(folder / "minjun_kim.py")
    assert graded(folder, tmp_path / "o") == 0
    assert f"autograder people {tmp_path / 'o'} merge minjun minjun_kim" in capsys.readouterr().err
    assert run(["people", str(tmp_path / "o"), "merge", "minjun", "minjun_kim"]) == 0
    assert sorted(table(tmp_path / "o")) == ["lee", "minjun"]
    assert graded(folder, tmp_path / "o") == 0 and sorted(table(tmp_path / "o")) == ["lee", "minjun"]


def test_watch_grades_what_arrives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = students(tmp_path / "s", kim="minjun")
    seen: list[set[str]] = []

    def sleep(_: float) -> None:
        seen.append(set(table(tmp_path / "o")))
        if len(seen) == 1:
            students(folder, lee="eunji")
        if len(seen) > 6:
            raise KeyboardInterrupt

    monkeypatch.setattr("autograder.commands.watching.changes.__defaults__", (sleep,))
    assert graded(folder, tmp_path / "o", "--watch") == 1, "Ctrl-C"
    assert seen[0] == {"kim"} and seen[-1] == {"kim", "lee"}


def test_watch_waits_until_a_file_is_complete(tmp_path: Path) -> None:
    from autograder.commands.watching import changes

    students(tmp_path, a="1")
    steps = iter([lambda: students(tmp_path, b="2"), lambda: students(tmp_path, b="2345"), lambda: None, lambda: None])
    ticks = 0

    def sleep(_: float) -> None:
        nonlocal ticks
        ticks += 1
        next(steps, lambda: None)()

    waiting = changes([tmp_path], tmp_path / "none", sleep)
    next(waiting)
    assert ticks == 0
    next(waiting)
    assert ticks == 3, "seen once half copied, once complete, and once the same"
