"""A submission as a task for a grading process, and the result that the process returns."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import cache

from ..commentary.commentary import commented, pages
from ..grading.assignment import find_assignment
from ..grading.grader import VARIANTS, Grader, open_grader
from ..grading.keys import judge_hash
from ..grading.results import Language, Result, to_json
from ..jail.remote_worker import Limits
from ..tutor.session import CouldNotJudge
from ..worker.interpreter import Failure


@dataclass(frozen=True)
class Task:
    """All that a grading process needs to grade one submission; the audit sets `with_pages` to False."""

    assignment: str
    suite_hash: str
    submission: str
    source: str | Failure
    seed: int | None
    language: Language
    limits: Limits
    allow_weak_jail: bool = False
    variants: int = VARIANTS
    with_pages: bool = True
    judge: str = field(default_factory=judge_hash)


@dataclass(frozen=True)
class Graded:
    """The three files of a submission, and errors of the grader, for the instructor only."""

    result: bytes
    markdown: str
    html: str
    trouble: tuple[str, ...]


def rendered(result: Result, language: Language, trouble: tuple[str, ...] = ()) -> Graded:
    """A result with its pages."""
    feedback = pages(result, language)
    return Graded(to_json(result), feedback.markdown, feedback.html, (*trouble, *feedback.trouble))


@dataclass
class WarmGraders:
    """The open graders of one process, by all that they were opened with.

    A process of a cluster may have several threads, but a zygote answers one request at a time.
    """

    graders: dict[tuple[str, str, Limits, bool], Grader] = field(default_factory=dict)
    one_at_a_time: threading.Lock = field(default_factory=threading.Lock)

    def grade(self, task: Task) -> Graded:
        """Grade one submission.

        Raises:
            CouldNotJudge: this process has another version of the course, a jail below C, or no zygote.
        """
        with self.one_at_a_time:
            grader = self._grader(task)
            verdict = grader.grade(task.submission, task.source, task.seed, task.variants)
            if verdict.result.status == "error" and not grader.zygote.alive():
                # the zygote died meanwhile: retry with a new one
                grader = self._grader(task)
                verdict = grader.grade(task.submission, task.source, task.seed, task.variants)
            complete = commented(verdict)
            if not task.with_pages:
                return Graded(to_json(complete.result), "", "", complete.trouble)
            return rendered(complete.result, task.language, complete.trouble)

    def keep(self, grader: Grader, allow_weak_jail: bool) -> None:
        """Keep an open grader; `allow_weak_jail` is the option with which it was opened."""
        key = grader.assignment.name, grader.assignment.suite_hash, grader.limits, allow_weak_jail
        self.graders[key] = grader

    def take_over(self, parents: WarmGraders) -> None:
        """In a forked process: use the parent's graders. The parent must not use them any more."""
        self.graders |= parents.graders

    def let_go(self) -> None:
        """In a forked process: close the parent's graders here, because another process uses them."""
        for grader in self.graders.values():
            grader.zygote.control.close()

    def _grader(self, task: Task) -> Grader:
        """The grader for a task; opened if there is none or its zygote has died."""
        if task.judge != judge_hash():
            raise CouldNotJudge(
                f"this machine has another version of the grader ({judge_hash()}) than the class is graded with "
                f"({task.judge}): install the same version of the course here"
            )
        key = task.assignment, task.suite_hash, task.limits, task.allow_weak_jail
        grader = self.graders.get(key)
        if grader is not None and grader.zygote.alive():
            return grader
        assignment = grader.assignment if grader else find_assignment(task.assignment)
        if assignment.suite_hash != task.suite_hash:
            raise CouldNotJudge(
                f"this machine has suite {assignment.suite_hash} of {task.assignment}, the class is graded "
                f"with {task.suite_hash}: install the same version of the course here"
            )
        grader = open_grader(assignment, task.limits, task.allow_weak_jail)
        self.graders[key] = grader
        return grader


@cache
def warm_graders() -> WarmGraders:
    """The graders of this process; global, because an executor passes nothing from one task to the next."""
    return WarmGraders()


def grade_task(task: Task) -> Graded:
    """Grade one submission in this process, which keeps its graders open for the next one.

    Raises:
        CouldNotJudge: this process has another version of the course, a jail below C, or no zygote.
    """
    return warm_graders().grade(task)
