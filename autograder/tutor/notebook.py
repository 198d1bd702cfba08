"""Practice in a notebook: `check("sigmoid")` below a function, and a last cell that writes the file to hand in.

What is checked is what the cells that were run define, in a process of its own, as when it is graded.
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
        folder: of the assignment, with its tests; the current one if none is given.
        cells: gives the text of each cell that was run, in order; in a notebook it is known.
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
        """Run the public tests of one function, say what came of them, and show what it draws once it is right."""
        self._known(function)
        results = _about(function, self._judged([case for case in self.cases if function in case.functions]))
        failed = [t for t in results if not t.passed]
        print(self._counted(function, results))
        for first in failed[:1]:
            print("\n".join(self._message(first, results)))
        if not failed:
            self._draw()

    def hint(self, function: str) -> None:
        """Say the next hint on a function."""
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
        """Write the file to hand in, and say how many public points it has."""
        file = self.folder / f"{self.assignment}.py"
        file.write_text(self.source(), encoding="utf-8")
        results = self._judged(self.cases)
        points, possible = (sum(t.case.points for t in some) for some in ([t for t in results if t.passed], results))
        print(sentence("notebook_saved", self.language, file=file.name))
        print(sentence("practice_points", self.language, points=points, possible=possible))
        failed = [t for t in results if not t.passed]
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
        passed = sum(t.passed for t in results)
        mark = "✓" if passed == len(results) else "✗"
        return sentence(
            "notebook_counted", self.language, mark=mark, function=function, passed=passed, count=len(results)
        )

    def _message(self, failed: CaseOutcome, results: list[CaseOutcome]) -> list[str]:
        """What a tutor would say; without a line's number, for a notebook has no lines."""
        if failed.is_of_the_whole_file:
            return [failed.message(self.language)]
        message = CaseOutcome(failed.case, failed.outcome, "").message(self.language)
        return ["", failed.case.title(self.language), *indented(message), *hint_lines(results, failed, self.language)]

    def _draw(self) -> None:
        """Show the first picture of draw.py that has changed."""
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
    """Without the cases that fail at another function, which may not be written yet."""
    return [t for t in results if t.passed or t.is_of_the_whole_file or t.blamed == function] or results


def cells_that_were_run() -> list[str]:
    """The cells of the notebook in which this runs, but those that Python cannot read: it has said so there."""
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
