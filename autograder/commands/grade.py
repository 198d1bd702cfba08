"""`autograder grade NAME PATH… -o DIR`: one or many submissions to grades, gradebook and feedback."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

import click

from ..batch.aside import SetAside
from ..batch.cluster import ClusterExecutor
from ..batch.executors import LocalExecutors
from ..batch.run import run_tasks
from ..batch.tasks import Graded, Task, WarmGraders, rendered
from ..collect.collect import Collection, Submission, collect, one_of
from ..collect.nearly import functions_of
from ..collect.remarks import Remark
from ..collect.roster import Roster, read_roster
from ..collect.sources import Source
from ..collect.times import read_times
from ..commentary.commentary import Pages
from ..commentary.files import Rendered, refresh, write_pages
from ..course.tampering import changed_files
from ..errors import UsageError
from ..exports.table import export
from ..gradebook.course import Course, open_course
from ..gradebook.gradebook import Found, Note, Snapshot, key
from ..gradebook.people import People, Student
from ..gradebook.settings import Settings, read_settings, zone_of
from ..grading.assignment import Assignment, find_assignment
from ..grading.grader import VARIANTS, Submitted, open_grader
from ..grading.keys import environment
from ..grading.results import Language, Result, from_json, write_atomically
from ..jail.levels import Level
from ..jail.remote_worker import Limits
from ..machine import cores
from ..reports.progress import GradeTable, Progress
from ..worker.interpreter import Failure
from . import course_language_option, default_language, name_argument, say_changes, say_lines
from .watching import changes

#: Attempts that are recorded in one transaction, because each transaction waits for the disk.
AT_ONCE = 32


@click.command()
@name_argument
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="Course folder.")
@click.option(
    "--for", "named", nargs=2, multiple=True, metavar="STUDENT FILE", help="Grade FILE as STUDENT's submission."
)
@course_language_option
@click.option("--jobs", type=click.IntRange(1), default=None, help="Number of processes.  [default: all cores]")
@click.option("--seed", type=click.IntRange(0), help="Use one seed for all submissions, to reproduce a grade.")
@click.option(
    "--variants", type=click.IntRange(1), default=VARIANTS, show_default=True, help="Number of sets of hidden inputs."
)
@click.option("--roster", type=click.Path(path_type=Path, exists=True), help="Student list, CSV or .xlsx.")
@click.option(
    "--times", type=click.Path(path_type=Path, exists=True), help="Moodle's grading worksheet, for hand-in times."
)
@click.option("--prefix", metavar="TEXT", help="Text before the login in the names of clones.")
@click.option("--cpu", type=click.FloatRange(0.1), default=Limits.cpu, show_default=True, help="CPU seconds per call.")
@click.option(
    "--wall", type=click.FloatRange(0.1), default=Limits.wall, show_default=True, help="Wall-clock seconds per call."
)
@click.option("--cluster", metavar="tcp://…", help="Grade on a Dask cluster instead of this machine.")
@click.option("--allow-weak-jail", is_flag=True, help="Run hidden tests even if the jail level is below C.")
@click.option("--watch", is_flag=True, help="Keep running, and grade new files as they arrive.")
@click.option("--json", "as_json", is_flag=True, help="Print a summary as JSON.")
def command(
    name: str,
    paths: tuple[Path, ...],
    output: Path,
    named: tuple[tuple[str, str], ...],
    given: Language | None,
    as_json: bool,
    **options: Any,
) -> int:
    """Grade the submissions in PATHS for assignment NAME.

    A path is a file, a folder of files, folders or clones, or an export from Canvas, Moodle, Gradescope or Otter,
    zipped or not. Grades, feedback and the gradebook are written to the course folder, which may hold several
    assignments. Run the same command again to continue an interrupted run.
    """
    assignment = find_assignment(name)
    if not options["watch"]:
        return _once(Asked(assignment, paths, output, named, read_settings(output), options), given, as_json)
    for _ in changes(paths, output):
        try:
            click.clear()
            # course.toml is read each time, so that it can be edited while this runs
            _once(Asked(assignment, paths, output, named, read_settings(output), options), given, as_json)
        except UsageError as error:  # such as nothing being there yet
            click.echo(str(error), err=True)
        click.echo("Watching for new files. Press Ctrl-C to stop.", err=True)
        # the first run has stored the decision of --for
        named = ()
    return 0


def _once(asked: Asked, given: Language | None, as_json: bool) -> int:
    """Grade the files that are there now."""
    assignment, output, options = asked.assignment, asked.output, asked.options
    # everything that can be refused is checked before a file is written
    roster = asked.roster()
    found = asked.collected(roster)
    output.mkdir(parents=True, exist_ok=True)
    # a class of three needs no more than three processes
    jobs = min(options["jobs"] or cores(), max(1, len(found.submissions)))
    limits = Limits(options["cpu"], options["wall"])
    make: Callable[[int], Executor] | None = None
    if options["cluster"]:
        cluster = ClusterExecutor(options["cluster"])
        jobs, make = cluster.jobs, lambda _: cluster
    weak = options["allow_weak_jail"] or bool(options["cluster"])  # each machine of a cluster decides for itself
    with open_grader(assignment, limits, weak) as grader, open_course(output, create=True) as course:
        # the zygote is started once here; the first grading process takes it over
        warm = WarmGraders()
        warm.keep(grader, options["allow_weak_jail"])
        language = course.language(given, default_language())
        # later commands use it as the default
        course.book.keep("language", language)
        inputs = options["seed"], options["variants"]
        judging = Judging(assignment, grader.level, language, limits, *inputs, options["allow_weak_jail"])
        aside = SetAside(output / "set-aside.txt")
        run = Run(judging, course, found, roster, asked.named)
        # an interrupted run must still shut its processes down, which is what closing does
        with (
            Progress(len(run.handed)) as progress,
            closing(run_tasks(run.tasks(), jobs, make or LocalExecutors(warm), aside)) as done,
        ):
            for task, graded in done:
                result = run.finish(task, graded)
                progress.graded(result, skipped=run.skipped)
        # only after all results: the notes and the table are of the whole class
        run.end()
        judged = run.tell(as_json)
    return 0 if judged else 1


@dataclass(frozen=True)
class Asked:
    """The arguments of the command that say what to collect."""

    assignment: Assignment
    paths: tuple[Path, ...]
    output: Path
    named: tuple[tuple[str, str], ...]
    settings: Settings
    options: dict[str, Any]

    def roster(self) -> Roster | None:
        """The roster of the option, or else of course.toml."""
        if self.options["roster"]:
            return read_roster(self.options["roster"])
        if self.settings.roster:
            return read_roster(self.output / self.settings.roster)
        return None

    def _deadline(self, roster: Roster | None) -> Callable[[dict[str, str], str], datetime.datetime | None]:
        """A function for a student's own deadline, from the facts of the platform and the roster."""

        def deadline(facts: dict[str, str], label: str) -> datetime.datetime | None:
            row = roster.match(facts, label) if roster else None
            return self.settings.deadline(self.assignment.name, facts | (row or {}), label)

        return deadline

    def collected(self, roster: Roster | None) -> Collection:
        """The submissions in the paths.

        Args:
            roster: of the class, for students' deadlines.

        Raises:
            UsageError: there are none, or no path was given.
        """
        if not self.paths and not self.named:
            raise UsageError("Nothing to grade: give files, folders or archives, or --for STUDENT FILE.")
        own = self.settings.of(self.assignment.name)
        found = collect(
            self.paths,
            self.assignment.name,
            functions=functions_of(self.assignment.reference_source),
            prefix=self.options["prefix"] or own.prefix,
            output=self.output,
            commits=own.deadline is not None,
            before=self._deadline(roster) if self.settings.counts == "last-before-deadline" else None,
            file_times=self.settings.file_times,
            zone=zone_of(self.settings),
        )
        if self.options["times"]:
            times = read_times(self.options["times"], zone_of(self.settings))
            found = replace(found, submissions=[_timed(one, times) for one in found.submissions])
        if not found.submissions and not self.named:
            places = ", ".join(str(path) for path in self.paths)
            raise UsageError(
                f"No submissions found in {places}. Expected {self.assignment.module}, or one Python file, folder or "
                f"archive per student. {' '.join(found.notes)}"
            )
        return found


def _timed(submission: Submission, times: dict[str, str]) -> Submission:
    """The submission with the time that Moodle recorded for it."""
    if submission.place != "moodle":
        return submission
    at = times.get(submission.student.get("lms", ""), "")
    return replace(submission, handed_in=at) if at else submission


@dataclass(frozen=True)
class Judging:
    """How submissions are judged in this run."""

    assignment: Assignment
    level: Level
    language: Language
    limits: Limits
    seed: int | None
    variants: int
    allow_weak_jail: bool

    @property
    def environment(self) -> str:
        """All that a verdict depends on besides submission and suite."""
        return environment(self.level.letter, self.seed, self.variants, self.limits)

    def key(self, source: Source | Failure) -> str:
        """The key of a verdict on `source`."""
        return key(_content(source), self.assignment.suite_hash, self.environment)

    def task(self, name: str, source: Source | Failure) -> Task:
        """The task for a grading process."""
        return Task(
            self.assignment.name,
            self.assignment.suite_hash,
            name,
            source if isinstance(source, Failure) else source.text,
            self.seed,
            self.language,
            self.limits,
            self.allow_weak_jail,
            self.variants,
        )


@dataclass
class Run:
    """One run of the command.

    Attributes:
        handed: each student's submission.
        open: student, attempt and key of the tasks that are being graded, by the student's name.
        written: student and assignment of the pages that this run has written.
        skipped: how many submissions had a verdict already.
        trouble: errors of the grader.
        missing: students without a submission.
    """

    judging: Judging
    course: Course
    found: Collection
    roster: Roster | None
    named: tuple[tuple[str, str], ...]
    handed: list[tuple[Student, Submission]] = field(default_factory=list)
    open: dict[str, tuple[Student, int, str]] = field(default_factory=dict)
    written: set[tuple[int, str]] = field(default_factory=set)
    skipped: int = 0
    trouble: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.name = self.judging.assignment.name
        # to find out at the end which scores have changed
        self.before: Snapshot = self.course.book.snapshot()
        self.people = People(self.course.book)
        if self.roster:
            self.people.enroll(self.roster)
            self.found.doubled.extend(self.roster.doubled)
        # after the roster, so that submissions are matched with its students
        students = self.people.resolve(self.found.submissions, self.name, self.roster)
        self._group(students)
        for called, file in self.named:
            self._name(called, Path(file))
        self.found.notes.extend(changed_files((one for _, one in self.handed), self.judging.assignment))
        self._strangers()

    def _group(self, students: list[Student]) -> None:
        """One submission for each student; if there are several, one that says so."""
        same: dict[int, list[Submission]] = {}
        by_number = {student.id: student for student in students}
        for student, submission in zip(students, self.found.submissions, strict=True):
            same.setdefault(student.id, []).append(submission)
        for number, submissions in same.items():
            student = by_number[number]
            if len(submissions) > 1:
                places = "; ".join(submission.where for submission in submissions)
                self.found.doubled.append(f"{student.called()} is there {len(submissions)} times: {places}")
            self.handed.append((student, replace(one_of(submissions), name=student.name)))

    def _name(self, called: str, file: Path) -> None:
        """Take a file as a student's submission; by this decision it counts from now on."""
        student = self.people.find(called)
        functions = functions_of(self.judging.assignment.reference_source)
        submission, *others = collect([file], self.name, functions=functions).submissions
        if others or submission.problem:
            raise UsageError(f"{file} is not one file to judge: name the Python file itself.")
        submission = replace(submission, name=student.name, remarks=(*submission.remarks, Remark("found_decided")))
        # the decision is about this content, not about the path
        content = digest(submission.read())
        who, why = "autograder grade", "--for on the command line"
        book, place = self.course.book, str(file)
        book.decide("file", who, why, assignment=self.name, student=student.id, subject=place, value=content)
        others_submissions = [pair for pair in self.handed if pair[0].id != student.id]
        self.handed = [*others_submissions, (student, submission)]

    def _strangers(self) -> None:
        """Note who is not in the roster, and who in the roster has no submission."""
        # without a roster, nobody is missing and nobody is a stranger
        enrolled = {student.id: student for student in self.people.all() if student.place is not None}
        if enrolled:
            for who, submission in self.handed:
                if who.id not in enrolled:
                    self.found.notes.append(f"not in the roster: {submission.label}")
        here = {student.id for student, _ in self.handed}
        # a student with an earlier submission is not missing
        here |= {number for number, assignment in self.before if assignment == self.name}
        # before the missing students are listed, for one of them may be under another name
        self._same_content()
        for number, student in enrolled.items():
            if number not in here and not student.forgotten:
                self.missing.append(student.called())

    def _same_content(self) -> None:
        """Note a new student with the file of a student who is no longer there: the file was probably renamed."""
        there = {who.id for who, _ in self.handed}
        query = """
            SELECT content, student_id, submission FROM grades JOIN attempts ON attempts.id = attempt_id
            WHERE grades.assignment = ?
        """
        gone = {}
        for content, number, name in self.course.book.rows(query, self.name):
            if number not in there:
                gone[content] = name
        if not gone:  # then no file need be read
            return
        for who, submission in self.handed:
            is_new = (who.id, self.name) not in self.before
            name = gone.get(digest(submission.read())) if is_new else None
            if name:
                merge = f"autograder people {self.course.folder} merge {name} {who.name}"
                note = f"{who.name} has the file of {name}, who is not there now; if they are one: {merge}"
                self.found.notes.append(note)

    def tasks(self) -> Iterator[Task]:
        """The submissions without a verdict for their content, the suite and the environment."""
        handed = iter(self.handed)
        while some := list(islice(handed, AT_ONCE)):
            with self.course.book.transaction():
                found = [(student, self._task(student, submission)) for student, submission in some]
            for student, task in found:
                if task is None:
                    self.skipped += 1
                    # the page may be missing or out of date
                    self._write(student)
                else:
                    yield task

    def _task(self, student: Student, submission: Submission) -> Task | None:
        """Record a submission as an attempt, and return its task; None if it has a verdict."""
        source = submission.read()
        mark = self.judging.key(source)
        attempt = self.course.book.attempt(student.id, self.name, found_of(submission, source))
        if self.course.book.has(attempt, mark):
            return None
        self.open[student.name] = student, attempt, mark
        return self.judging.task(student.name, source)

    def finish(self, task: Task, graded: Graded | str) -> Result:
        """Store a verdict and write the student's pages."""
        student, attempt, mark = self.open.pop(task.submission)
        if isinstance(graded, str):
            self.trouble.append(f"{task.submission}: {graded}")
            # without a verdict the student still gets a page, which says so
            about = Submitted(self.judging.assignment, task.submission, self.judging.level.letter)
            graded = rendered(about.result(seed=0), task.language)
        self.trouble += graded.trouble
        result = from_json(graded.result)
        now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        self.course.book.put(attempt, mark, result, now)
        self._write(student, Rendered(graded.result, Pages(graded.markdown, graded.html)))
        return result

    def _write(self, student: Student, files: Rendered | None = None) -> None:
        """Write a student's files from the gradebook."""
        for row in self.course.book.current(self.name, student.id):
            self.trouble += write_pages(self.course.folder, row, self.judging.language, files)
            self.written.add((student.id, self.name))

    def end(self) -> None:
        """Write the notes and the table, and pages that others need."""
        self.course.book.set_notes(self.name, self._notes())
        refresh(self.course, self.before, self.judging.language, self.written)
        table = export(self.course.book.current(), self.judging.language)
        write_atomically(self.course.folder / "grades.csv", table)

    def _notes(self) -> Iterator[Note]:
        """What the instructor should know beside the grades."""
        for line in self.missing:
            yield Note("missing", "", line)
        for line in self.found.doubled:
            yield Note("doubled", "", line)
        for line in (*self.people.messages, *self.found.notes):
            yield Note("note", "", line)
        for _, submission in self.handed:
            for line in submission.notes:
                yield Note("note", submission.name, line)
        for line in self.trouble:
            yield Note("trouble", line.partition(":")[0], line)  # it begins with the submission's name
        for change in self.course.book.moved(self.before):
            yield Note("moved", change.submission, change.text())

    def tell(self, as_json: bool) -> bool:
        """The table of grades, what was not judged and why, and where to look; whether all were judged."""
        report = f"autograder report {self.course.folder}"
        for title, lines in (
            ("Gradebook", self.course.book.messages),
            ("People", self.people.messages),
            ("Not found", self.missing),
            ("More than one", self.found.doubled),
            ("Notes", self.found.notes),
            ("Trouble on the grader's side", self.trouble),
        ):
            say_lines(title, lines, report)
        table, summaries, waiting = GradeTable(self.judging.language), [], []
        for row in self.course.book.current(self.name):
            table.add(row)
            if row.score() is None:
                waiting.append(f"{row.submission}: {_reason(row.result)}")
            elif row.standing and row.standing.waiting:
                waiting.append(f"{row.submission}: the last verdict stands; {row.standing.waiting}")
            if as_json:
                summaries.append(_summary(row.result, row.score()))
        if as_json:
            click.echo(json.dumps(summaries, ensure_ascii=False, indent=2))
        else:
            table.show()
        say_changes(self.course.book.moved(self.before))
        say_lines("Could not be judged", waiting, report, 1000)
        if self.skipped:
            click.echo(f"{self.skipped} already graded and unchanged.", err=True)
        click.echo(f"Grades: {self.course.folder / 'grades.csv'}", err=True)
        click.echo(f"Feedback: {self.course.folder}/{self.name}/<student>/feedback.html", err=True)
        return not waiting


def found_of(submission: Submission, source: Source | Failure) -> Found:
    """The submission in the form that the gradebook stores."""
    return Found(
        content=digest(source),
        source=None if isinstance(source, Failure) else source.text,
        where=submission.where,
        facts=_of_this_attempt(submission),
        handed_in=submission.handed_in,
        marked_late=submission.marked_late,
        notes=submission.remarks,
    )


def _of_this_attempt(submission: Submission) -> dict[str, str]:
    """Facts from the platform that apply to this assignment only."""
    facts = {"lms": submission.student.get("lms", ""), "label": submission.label, "place": submission.place}
    facts |= submission.facts
    return {key: value for key, value in facts.items() if value}


def _content(source: Source | Failure) -> str:
    if isinstance(source, Source):
        return source.text
    # in the words of version 1.0, so that the hash is the same in older gradebooks
    return f"Problem(key={source.link!r}, facts={source.facts!r}, judged={source.of_the_student!r})"


def digest(source: Source | Failure) -> str:
    """The hash of a text, or of the reason that there is none."""
    return hashlib.sha256(_content(source).encode("utf-8", "surrogatepass")).hexdigest()


def _reason(result: Result) -> str:
    return result.warnings[0].en.replace("\n", " ") if result.warnings else "could not be judged"


def _summary(result: Result, score: int | None) -> dict[str, Any]:
    return {
        "submission": result.submission,
        "status": result.status,
        "score": score,
        "max_score": result.max_score,
        "misconceptions": [m.id for m in result.misconceptions],
    }
