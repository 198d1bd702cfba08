"""Practice in a notebook: `check("sigmoid")` below a function, and a last cell that writes the file to hand in.

A check uses the definitions in all cells that were run. They run in a separate process, as in grading.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from ..messages import sentence
from .cases import CaseOutcome, PublicCase, judged
from .cells import module_of
from .plugin import hint_lines, indented
from .practice import public_cases
from .stages import stages
from .student import Student

Cells = Callable[[], Sequence[str]]


class Notebook:
    """One student's notebook on one assignment.

    Args:
        assignment: by name.
        language: of the messages, "en" or "ko".
        folder: of the assignment, with its tests; the current one by default.
        cells: returns the text of each cell that was run, in order; by default, those of the running notebook.
    """

    def __init__(
        self, assignment: str, language: str = "en", folder: Path = Path(), cells: Cells | None = None
    ) -> None:
        self.assignment = assignment
        self.language = language
        self.folder = folder.resolve()
        self.cells = cells or cells_that_were_run
        self.cases = public_cases(self.folder)
        self.functions = {function for case in self.cases for function in case.functions}
        self.hints: dict[str, int] = {}

    def source(self) -> str:
        """The module that the cells define."""
        return module_of(list(self.cells()), self.functions).text.strip("\n") + "\n"

    def check(self, function: str) -> None:
        """Run the public tests of a function and print the results; if all pass, show its picture."""
        self._known(function)
        cases = [case for case in self.cases if function in case.functions]
        results = _about(function, self._judged(cases))
        failed = [result for result in results if not result.passed]
        print(self._counted(function, results))
        if failed:
            print("\n".join(self._message(failed[0], results)))
        else:
            self._draw()

    def hint(self, function: str) -> None:
        """Print the next hint on a function."""
        self._known(function)
        known = stages(self.assignment, function, self.folder, self.language)
        number = self.hints.get(function, 0)
        if number >= len(known):
            print(sentence("stage_no_more", self.language, function=function))
            return
        self.hints[function] = number + 1
        facts = {"number": number + 1, "count": len(known), "function": function}
        print("\n".join([sentence("stage_title", self.language, **facts), *indented(known[number])]))

    def save(self) -> None:
        """Write the file to hand in, and print its public points."""
        file = self.folder / f"{self.assignment}.py"
        file.write_text(self.source(), encoding="utf-8")
        results = self._judged(self.cases)
        possible = sum(result.case.points for result in results)
        points = sum(result.case.points for result in results if result.passed)
        print(sentence("notebook_saved", self.language, file=file.name))
        print(sentence("practice_points", self.language, points=points, possible=possible))
        failed = [result for result in results if not result.passed]
        if failed and not failed[0].is_of_the_whole_file:
            print(sentence("notebook_next", self.language, function=failed[0].blamed))
        elif not failed:
            print(sentence("public_passed", self.language))

    def _known(self, function: str) -> None:
        if function not in self.functions:
            names = ", ".join(sorted(self.functions))
            raise ValueError(sentence("notebook_unknown", self.language, function=function, names=names))

    def _judged(self, cases: Sequence[PublicCase]) -> list[CaseOutcome]:
        with tempfile.TemporaryDirectory() as folder:
            student = Student(Path(folder), self.assignment)
            student.file.write_text(self.source(), encoding="utf-8")
            try:
                return [judged(case, student) for case in cases]
            finally:
                student.close()

    def _counted(self, function: str, results: list[CaseOutcome]) -> str:
        passed = sum(result.passed for result in results)
        count = len(results)
        mark = "✓" if passed == count else "✗"
        return sentence("notebook_counted", self.language, mark=mark, function=function, passed=passed, count=count)

    def _message(self, failed: CaseOutcome, results: list[CaseOutcome]) -> list[str]:
        """The message of a failed case, without a line number, because a notebook has none."""
        if failed.is_of_the_whole_file:
            return [failed.message(self.language)]
        message = CaseOutcome(failed.case, failed.outcome, "").message(self.language)
        return ["", failed.case.title(self.language), *indented(message), *hint_lines(results, failed, self.language)]

    def _draw(self) -> None:
        """Run draw.py, and show the first picture that has changed."""
        pictures = self.folder / "pictures"
        before = {path: path.read_bytes() for path in pictures.glob("*.png")}
        with tempfile.TemporaryDirectory() as folder:
            module = Path(folder, f"{self.assignment}.py")
            module.write_text(self.source(), encoding="utf-8")
            command = [sys.executable, "draw.py", "--module", str(module), "-o", str(pictures)]
            subprocess.run(command, cwd=self.folder, check=False, capture_output=True)
        changed = [path for path in sorted(pictures.glob("*.png")) if before.get(path) != path.read_bytes()]
        for path in changed[:1]:
            show(path)


def _about(function: str, results: list[CaseOutcome]) -> list[CaseOutcome]:
    """The results without cases that fail at another function, which may not be written yet."""
    own = []
    for result in results:
        if result.passed or result.is_of_the_whole_file or result.blamed == function:
            own.append(result)
    return own or results


def cells_that_were_run() -> list[str]:
    """The cells of the running notebook, without those that have a syntax error, which the student has seen."""
    from IPython import get_ipython

    return [cell for cell in get_ipython().user_ns["In"] if _can_be_read(cell)]


def _can_be_read(cell: str) -> bool:
    try:
        ast.parse(module_of([cell]).text)
    except (SyntaxError, ValueError):
        return False
    return True


def show(picture: Path) -> None:
    """Show a picture below the cell."""
    from IPython.display import Image, display

    display(Image(data=picture.read_bytes()))
