"""`autograder grade NAME PATH… -o DIR`: one or many submissions to grades, gradebook and feedback."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from ..collect.collect import Collection, Submission, collect
from ..collect.roster import read_roster
from ..collect.sources import Problem, Source
from ..course.tampering import changed_files
from ..exports.table import export
from ..gradebook.gradebook import Gradebook, Note, key
from ..grading import batch
from ..grading.assignment import Assignment, find_assignment
from ..grading.cluster import ClusterExecutor
from ..grading.grader import Submitted, versions
from ..grading.results import Language, Result, from_json, write_atomically
from ..jail.levels import Level
from ..jail.remote_worker import Limits
from ..reports.progress import GradeTable, Progress
from . import language_option, name_argument


@click.command()
@name_argument
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="Output folder.")
@language_option
@click.option("--jobs", type=click.IntRange(1), default=None, help="Processes; all cores if not given.")
@click.option("--seed", type=click.IntRange(0), help="The same seed for everybody, to reproduce a grade.")
@click.option("--roster", type=click.Path(path_type=Path, exists=True), help="CSV with names and ids.")
@click.option("--prefix", help="What comes before the login in the names of clones.")
@click.option("--cpu", type=click.FloatRange(0.1), default=Limits.cpu, show_default=True, help="CPU seconds a call.")
@click.option("--wall", type=click.FloatRange(0.1), default=Limits.wall, show_default=True, help="Wall seconds a call.")
@click.option("--cluster", metavar="tcp://…", help="Grade on a Dask cluster instead of this machine.")
@click.option("--allow-weak-jail", is_flag=True, help="Run hidden suites although the jail is below level C.")
@click.option("--json", "as_json", is_flag=True, help="Print a summary as JSON to stdout.")
def command(name: str, paths: tuple[Path, ...], output: Path, language: Language, as_json: bool, **options: Any) -> int:
    """Grade the submissions in PATHS for the assignment NAME.

    A path is a file, a folder of files or of folders, clones, or an export of Canvas, Moodle,
    Gradescope or Otter, zipped or not. The same command run again continues where it stopped.
    """
    assignment = find_assignment(name)
    roster = read_roster(options["roster"]) if options["roster"] else None
    found = collect(list(paths), assignment.name, prefix=options["prefix"], roster=roster)
    found.notes.extend(changed_files(found.submissions, assignment))
    output.mkdir(parents=True, exist_ok=True)
    jobs = min(options["jobs"] or os.cpu_count() or 1, max(1, len(found.submissions)))
    limits = Limits(options["cpu"], options["wall"])
    make: Callable[[int], Executor] = batch.local_executor
    if options["cluster"]:
        cluster = ClusterExecutor(options["cluster"])
        jobs, make = cluster.jobs, lambda _: cluster
    weak = options["allow_weak_jail"] or bool(options["cluster"])  # each machine of a cluster decides for itself
    with batch.level_here(assignment, limits, weak) as level, Gradebook(output / "gradebook.sqlite") as book:
        run = Run(
            assignment,
            found,
            output,
            book,
            level,
            language,
            limits,
            options["seed"],
            options["allow_weak_jail"],
        )
        with (
            Progress(len(found.submissions)) as progress,
            closing(batch.run_tasks(run.tasks(), jobs, make)) as done,
        ):
            for task, graded in done:
                result = run.finish(task, graded)
                progress.graded(result, skipped=run.skipped)
        book.set_notes(assignment.name, run.notes())
        write_atomically(output / "grades.csv", export(book.current(), language))
        judged = run.tell((row.result for row in book.current(assignment.name)), as_json)
    return 0 if judged else 1


class Run:
    """One call of the command: which submissions are still to be graded, and where results go."""

    def __init__(
        self,
        assignment: Assignment,
        found: Collection,
        output: Path,
        book: Gradebook,
        level: Level,
        language: Language,
        limits: Limits,
        seed: int | None,
        allow_weak_jail: bool,
    ) -> None:
        self.assignment, self.found, self.output, self.book = assignment, found, output, book
        self.level, self.language, self.limits, self.seed = level, language, limits, seed
        self.allow_weak_jail = allow_weak_jail
        self.open: dict[str, tuple[Submission, str]] = {}
        self.skipped = 0
        self.trouble: list[str] = []
        about = versions(assignment)
        self.environment = f"{about} {level.letter} {seed} {limits}"

    def tasks(self) -> Iterator[batch.Task]:
        """What is not graded yet with this content, suite and environment."""
        for submission in self.found.submissions:
            source = submission.read()
            content = repr(source) if isinstance(source, Problem) else source.text
            mark = key(content, self.assignment.suite_hash, self.environment)
            graded = self.book.has(submission.name, mark)
            if graded:
                self.skipped += 1
                self.book.seen(submission.name, self.assignment.name, submission.student, submission.where)
                self._write(submission.name, batch.rendered(graded, self.language))
                continue
            self.open[submission.name] = submission, mark
            yield self._task(submission.name, source)

    def _task(self, name: str, source: Source | Problem) -> batch.Task:
        text = source if isinstance(source, Problem) else source.text
        suite = self.assignment.suite_hash
        return batch.Task(
            self.assignment.name,
            suite,
            name,
            text,
            self.seed,
            self.language,
            self.limits,
            self.allow_weak_jail,
        )

    def finish(self, task: batch.Task, graded: batch.Graded | str) -> Result:
        """Write a submission's files, then its row in the gradebook."""
        submission, mark = self.open.pop(task.submission)
        if isinstance(graded, str):
            self.trouble.append(f"{task.submission}: {graded}")
            result = Submitted(self.assignment, task.submission, self.level.letter).result(seed=0)
            graded = batch.rendered(result, task.language)
        self.trouble += graded.trouble
        result = from_json(graded.result)
        self._write(submission.name, graded)
        now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        self.book.put(submission.name, mark, result, submission.student, submission.where, now)
        return result

    def _write(self, name: str, graded: batch.Graded) -> None:
        """A submission's three files; from the result alone, so they can be made again at any time."""
        folder = self.output / name
        folder.mkdir(exist_ok=True)
        files = {"result.json": graded.result, "feedback.md": graded.markdown.encode()}
        for file, data in (files | {"feedback.html": graded.html.encode()}).items():
            write_atomically(folder / file, data)

    def notes(self) -> Iterator[Note]:
        """What the instructor should know beside the grades."""
        for kind, lines in (("missing", self.found.missing), ("doubled", self.found.doubled)):
            yield from (Note(kind, "", line) for line in lines)
        yield from (Note("note", "", line) for line in self.found.notes)
        yield from (Note("note", s.name, line) for s in self.found.submissions for line in s.notes)
        yield from (Note("trouble", line.partition(":")[0], line) for line in self.trouble)

    def tell(self, results: Iterable[Result], as_json: bool) -> bool:
        """The table of grades, what was not judged and why, and where to look; whether all were judged."""
        for title, lines in (
            ("Not found", self.found.missing),
            ("More than one", self.found.doubled),
            ("Notes", self.found.notes),
            ("Trouble on the grader's side", self.trouble),
        ):
            if lines:
                click.echo(f"{title}:\n" + "\n".join(f"  {line}" for line in lines[:50]), err=True)
        table, summaries, judged = GradeTable(self.language), [], True
        for result in results:
            judged = judged and result.status != "error"
            table.add(result)
            if as_json:
                summaries.append(_summary(result))
        if as_json:
            click.echo(json.dumps(summaries, ensure_ascii=False, indent=2))
        else:
            table.show()
        if self.skipped:
            click.echo(f"{self.skipped} already graded and unchanged.", err=True)
        click.echo(f"Grades: {self.output / 'grades.csv'}", err=True)
        click.echo(f"Feedback: {self.output}/<submission>/feedback.html", err=True)
        return judged


def _summary(result: Result) -> dict[str, Any]:
    return {
        "submission": result.submission,
        "status": result.status,
        "score": result.score,
        "max_score": result.max_score,
        "misconceptions": [m.id for m in result.misconceptions],
    }
