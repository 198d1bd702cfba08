"""Take the pictures of `practice.py` for docs/students.md from a real terminal: `python tests/practice_screens.py`.

It needs tmux. Look at the pictures before you commit them.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.text import Text

from autograder.course.release import starter, write
from autograder.grading.assignment import ROOT, find_assignment

IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 100, 24
SESSION = f"practice-{time.time_ns()}"
WRONG = "\n\ndef tanh(z):\n    return 2.0 / (1.0 + np.exp(-np.asarray(z, dtype=float))) - 1.0\n"
ENDLESS = "\n\ndef relu(z):\n    while True:\n        pass\n"


def tmux(*arguments: str) -> str:
    """Ask tmux; returns what it prints."""
    done = subprocess.run(["tmux", "-L", SESSION, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def wait_for(text: str) -> None:
    """Wait until the terminal shows `text`."""
    for _ in range(600):
        if text in tmux("capture-pane", "-p"):
            return
        time.sleep(0.1)
    raise TimeoutError(f"the terminal never showed {text!r}:\n{tmux('capture-pane', '-p')}")


def picture(name: str, title: str) -> None:
    """Save what the terminal shows as docs/images/NAME.svg."""
    shown = tmux("capture-pane", "-p", "-e").rstrip("\n")
    print(f"== {name}\n{shown}\n")
    console = Console(width=WIDTH, record=True, file=open("/dev/null", "w"))  # noqa: SIM115 - nothing is written
    console.print(Text.from_ansi(shown))
    svg = console.export_svg(title=title, unique_id=name)
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # it would be fetched from elsewhere
    (IMAGES / f"{name}.svg").write_text("\n".join(line.rstrip() for line in svg.split("\n")) + "\n", encoding="utf-8")


def take(language: str, folder: Path) -> None:
    """The four screens in one language."""
    assignment = find_assignment("activations")
    file = folder / assignment.module
    untouched, right = file.read_text(encoding="utf-8"), assignment.reference_source
    keys = {"en": "q quit", "ko": "q 끝내기"}[language]
    command = f"{sys.executable} practice.py --lang {language}"
    tmux("new-session", "-d", "-x", str(WIDTH), "-y", str(HEIGHT), "-c", str(folder), command)
    try:
        wait_for(keys)
        picture(f"practice-start-{language}", "python practice.py")
        for said in {"en": ("Hint 1", "Hint 2", "Hint 3"), "ko": ("1번째", "2번째", "3번째")}[language]:
            tmux("send-keys", "h")
            wait_for(said)
        picture(f"practice-hint-{language}", "h h h")
        file.write_text(right + WRONG, encoding="utf-8")
        wait_for({"en": "inner factor", "ko": "다음: tanh"}[language])
        picture(f"practice-named-{language}", "python practice.py")
        file.write_text(right + ENDLESS, encoding="utf-8")
        wait_for({"en": "took too long", "ko": "너무 오래"}[language])
        picture(f"practice-endless-{language}", "python practice.py")
    finally:
        tmux("kill-server")
        file.write_text(untouched, encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        assignment = find_assignment("activations")
        write(assignment, starter(assignment), Path(folder) / "activations")
        for language in ("en", "ko"):
            take(language, Path(folder) / "activations")
