"""Grade a large generated class with the command, and tell what it took: `python tests/large.py --submissions 20000`.

Two of three submissions are wrong somewhere, and no two have the same text. Every few seconds it is looked at how many
rows are written and how much memory each process of the command holds.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from autograder.course.bench import mixed_class  # noqa: E402 - the path comes first when it is a command
from autograder.grading.assignment import find_assignment  # noqa: E402

BETWEEN_LOOKS = 5.0


@dataclass
class Seen:
    """What was looked at while the command ran.

    Args:
        written: seconds since the start, and how many submissions had their pages.
        megabytes: the most that one process held, by its name: the command, grading processes, zygotes.
    """

    written: list[tuple[float, int]] = field(default_factory=list)
    megabytes: dict[str, int] = field(default_factory=dict)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("name", nargs="?", default="activations")
    parser.add_argument("--submissions", type=int, default=20_000)
    parser.add_argument("--jobs", default="")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        _hand_in(asked.name, asked.submissions, folder / "class")
        seconds, seen = _graded(asked.name, folder, asked.jobs)
        _tell(asked.submissions, seconds, seen, folder / "course", asked.name)
    return 0


def _hand_in(name: str, count: int, folder: Path) -> None:
    for student, source in mixed_class(find_assignment(name), count):
        (folder / student).mkdir(parents=True)
        (folder / student / f"{name}.py").write_text(source, encoding="utf-8")


def _graded(name: str, folder: Path, jobs: str) -> tuple[float, Seen]:
    """Grade the class; the seconds that it took, and what was seen meanwhile."""
    command = [sys.executable, "-m", "autograder", "grade", name, str(folder / "class"), "-o", str(folder / "course")]
    command += ["--jobs", jobs] if jobs else []
    seen = Seen()
    started = time.monotonic()
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output)
        while process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                process.wait(BETWEEN_LOOKS)
            seen.written.append((time.monotonic() - started, _count(folder / "course" / name)))
            for kind, megabytes in _memory(process.pid):
                seen.megabytes[kind] = max(megabytes, seen.megabytes.get(kind, 0))
    seconds = time.monotonic() - started
    if process.returncode:
        raise SystemExit((folder / "output").read_text(encoding="utf-8", errors="replace")[-2000:])
    return seconds, seen


def _count(folder: Path) -> int:
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0


def _memory(command: int) -> Iterator[tuple[str, int]]:
    """What each process below the command holds, in MiB, with the name of its place."""
    waiting = [(command, 0)]
    while waiting:
        process, depth = waiting.pop()
        with suppress(OSError):  # it has ended
            status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
            held = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)
            text = Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8", errors="replace")
            zygote = "worker.zygote" in text
            kind = "a zygote or worker" if zygote else "a grading process" if depth else "the command"
            yield kind, held >> 10
            children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
            waiting += [(int(child), depth + 1) for child in children]


def _tell(count: int, seconds: float, seen: Seen, course: Path, name: str) -> None:
    print(f"{count} submissions of {name} in {seconds:.0f} s: {count / seconds:.1f} a second")
    for least in (0.25, 0.5, 0.75, 1.0):
        reached = next((at for at, done in seen.written if done >= least * count), seconds)
        print(f"  {least:4.0%} had their pages after {reached:.0f} s")
    for kind, megabytes in seen.megabytes.items():
        print(f"  the most that {kind} held: {megabytes} MiB")
    pages = sum(path.stat().st_size for path in (course / name).rglob("*") if path.is_file())
    book = (course / "gradebook.sqlite").stat().st_size
    print(f"  gradebook {book >> 20} MiB, pages {pages >> 20} MiB")


if __name__ == "__main__":
    raise SystemExit(main())
