"""`python practice.py`: one failure at a time, checked again whenever the file is saved.

The screen shows the progress, the first failure in the handout's order with its message, and the keys. With `--once` it
is printed once, and the exit status says whether all public cases pass.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..messages import LANGUAGES, sentence
from .cases import CaseOutcome, PublicCase, judged
from .keyboard import Keyboard
from .plugin import default_language, hint_lines, indented
from .stages import stages
from .student import Student

#: Seconds between two checks of the file and the keyboard.
BETWEEN_LOOKS = 0.2
CLEAR = "\033[2J\033[3J\033[H"


def public_cases(folder: Path) -> list[PublicCase]:
    """The public cases of an assignment's folder, in the handout's order."""
    cases: list[PublicCase] = []
    for path in sorted((folder / "tests").glob("test_*.py")):
        cases += _cases_in(path)
    return cases


def _cases_in(path: Path) -> Iterator[PublicCase]:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for value in vars(module).values():
        case = getattr(value, "case", None)
        if isinstance(case, PublicCase):
            yield case


@dataclass
class Practice:
    """One student at work on one assignment.

    Args:
        folder: of the assignment.
        language: of the screen.
        cases: the public cases.
        student: the file.
        results: of the last run of the cases.
        skipped: how many failures to skip.
        everything: whether all failures are shown.
        hints: how many hints the student has asked for, by function.
        hints_at_once: how many are shown without asking.
        note: a message about the last key.
    """

    folder: Path
    language: str
    cases: list[PublicCase]
    student: Student
    results: list[CaseOutcome] = field(default_factory=list)
    skipped: int = 0
    everything: bool = False
    hints: dict[str, int] = field(default_factory=dict)
    hints_at_once: int = 0
    note: str = ""

    def look(self) -> None:
        """Run every public case."""
        self.results = [judged(case, self.student) for case in self.cases]

    @property
    def failed(self) -> list[CaseOutcome]:
        """The failures, in order."""
        return [result for result in self.results if not result.passed]

    def screen(self) -> str:
        """The text of the screen."""
        lines = [self._progress(), ""]
        failed = self.failed
        if not failed:
            lines.append(sentence("public_passed", self.language))
        elif failed[0].is_of_the_whole_file:
            lines.append(failed[0].message(self.language))
        else:
            shown = self._shown
            chosen = failed if self.everything or shown is None else [shown]
            for result in chosen:
                lines += [f"✗ {result.case.title(self.language)}", "", *indented(result.message(self.language))]
                lines += hint_lines(self.results, result, self.language) or [""]
                lines += self._hints(result)
        return "\n".join([*lines, self.note]).rstrip()

    def _progress(self) -> str:
        """Such as "7 of 21 · 9 of 30 points · next: tanh"."""
        passed = [result for result in self.results if result.passed]
        facts = {
            "passed": len(passed),
            "cases": len(self.results),
            "points": sum(result.case.points for result in passed),
            "possible": sum(result.case.points for result in self.results),
        }
        line = sentence("practice_progress", self.language, **facts)
        if self._shown is not None:
            key = "practice_progress_start" if not passed else "practice_progress_next"
            line += sentence(key, self.language, function=self._shown.blamed)
        return line

    @property
    def _shown(self) -> CaseOutcome | None:
        """The failure on the screen, if there is one."""
        failed = self.failed
        if not failed or failed[0].is_of_the_whole_file:
            return None
        return failed[self.skipped % len(failed)]

    def _hints(self, result: CaseOutcome) -> list[str]:
        """The hints on a failure for which the student has asked."""
        function = result.blamed
        asked = self.hints.get(function, self.hints_at_once)
        if not asked:
            return []
        known = stages(result.case.assignment, function, self.folder, self.language)
        first = 1 if function not in self.hints else min(asked, len(known))  # only one fits on a small screen
        lines = []
        for number, text in enumerate(known[:asked], 1):
            if number >= first:
                title = sentence("stage_title", self.language, number=number, count=len(known), function=function)
                lines += [*indented(title), *indented("\n".join(indented(text))), ""]
        if asked > len(known):
            lines += indented(sentence("stage_no_more", self.language, function=function))
        return lines

    def press(self, key: str) -> bool:
        """React to a key; returns whether to go on."""
        self.note = ""
        if key in ("q", "\x03", "\x1b"):
            return False
        if key == "n":
            self.skipped += 1
        elif key == "a":
            self.everything = not self.everything
        elif key == "l":
            self.language = next(other for other in LANGUAGES if other != self.language)
        elif key == "h" and self._shown is not None:
            function = self._shown.blamed
            self.hints[function] = self.hints.get(function, 0) + 1
        elif key == "d":
            self._draw()
        return True

    def _draw(self) -> None:
        """Run draw.py, and say where the pictures are."""
        done = subprocess.run([sys.executable, "draw.py"], cwd=self.folder, check=False, capture_output=True)
        names = ", ".join(sorted(path.name for path in (self.folder / "pictures").glob("*.png")))
        key = "practice_not_drawn" if done.returncode else "practice_drawn"
        self.note = sentence(key, self.language, names=names)


def watched(practice: Practice, keyboard: Keyboard) -> None:
    """Show the screen again after each save and each key, until `q`."""
    seen: object = None
    while True:
        now = _state(practice.student.file)
        if now != seen:
            seen, practice.skipped = now, 0
            _show(sentence("practice_running", practice.language))
            practice.look()
            _show(practice.screen(), sentence("practice_keys", practice.language))
        key = keyboard.key(BETWEEN_LOOKS)
        if key:
            if not practice.press(key):
                return
            _show(practice.screen(), sentence("practice_keys", practice.language))


def _show(*parts: str) -> None:
    sys.stdout.write(CLEAR + "\n\n".join(parts) + "\n")
    sys.stdout.flush()


def _state(file: Path) -> object:
    """A value that changes when the file is saved."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def main(folder: Path, arguments: list[str] | None = None) -> None:
    """The command line; ends the process."""
    parser = argparse.ArgumentParser(prog="practice.py", description=__doc__)
    parser.add_argument("--once", action="store_true", help="print once and exit: 0 when all public cases pass")
    parser.add_argument("--lang", choices=LANGUAGES, default=default_language())
    parser.add_argument("--all", action="store_true", help="show every failure")
    parser.add_argument("--hints", type=int, default=0, metavar="N", help="show N hints without pressing h")
    options = parser.parse_args(arguments)
    cases = public_cases(folder)
    if not cases:
        parser.exit(2, sentence("practice_ran_nothing", options.lang) + "\n")
    student = Student(folder, cases[0].assignment)
    practice = Practice(folder, options.lang, cases, student, everything=options.all, hints_at_once=options.hints)
    try:
        if options.once or not sys.stdin.isatty():
            practice.look()
            print(practice.screen())
            sys.exit(1 if practice.failed else 0)
        with Keyboard() as keyboard:
            watched(practice, keyboard)
    except KeyboardInterrupt:
        sys.exit(0)
    finally:
        student.close()
