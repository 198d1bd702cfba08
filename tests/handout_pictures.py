"""Draw the pictures of the handouts, with English and with Korean labels: `python tests/handout_pictures.py [NAME …]`.

Each assignment's own draw.py draws, of the reference. Korean labels are in `autograder/messages/labels/NAME.json`;
there `#` stands for a number. They need a Korean font: fonts-noto-cjk on Debian and Ubuntu.
"""

from __future__ import annotations

import json
import re
import runpy
import sys
import warnings
from collections.abc import Mapping
from typing import Any

import matplotlib
from matplotlib.figure import Figure
from matplotlib.text import Text

from autograder.grading.assignment import PACKAGE, ROOT, assignment_names

FONT = "Noto Sans CJK KR"
LABELS = PACKAGE / "messages" / "labels"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:e[+-]?\d+)?")


def labels(name: str) -> dict[str, str]:
    """The Korean labels of an assignment's pictures by the English ones."""
    found: dict[str, str] = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def korean(text: str, known: Mapping[str, str]) -> str:
    """A label in Korean, with its numbers; names of functions stay as they are."""
    numbers = iter(NUMBER.findall(text))
    found = known.get(NUMBER.sub("#", text))
    return text if found is None else re.sub("#", lambda _: next(numbers), found)


def translate(figure: Figure, known: Mapping[str, str]) -> None:
    """Put Korean labels into a figure."""
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            ticks = [label.get_text() for label in axis.get_ticklabels()]
            translated = [korean(tick, known) for tick in ticks]
            if translated != ticks:
                axis.set_ticks(axis.get_ticklocs(), labels=translated)
    for text in figure.findobj(Text):
        text.set_text(korean(text.get_text(), known))
        if known and text.get_fontfamily() == ["monospace"]:
            text.set_fontfamily(["DejaVu Sans Mono", FONT])


def draw(name: str, language: str) -> None:
    """Draw the pictures of one assignment in one language."""
    folder = ROOT / "assignments" / name
    output = folder / "images" / ("ko" if language == "ko" else "")
    known = labels(name) if language == "ko" else {}
    save = Figure.savefig

    def savefig(figure: Figure, *arguments: Any, **options: Any) -> None:
        translate(figure, known)
        save(figure, *arguments, **options)

    Figure.savefig = savefig  # type: ignore[method-assign]
    before, sys.argv = sys.argv, ["draw.py", "--module", str(ROOT / "solutions" / f"{name}.py"), "-o", str(output)]
    sys.path.insert(0, str(folder))
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("error", "Glyph .* missing")
            matplotlib.rcParams["font.family"] = ["DejaVu Sans", FONT] if language == "ko" else ["DejaVu Sans"]
            runpy.run_path(str(folder / "draw.py"), run_name="__main__")
    except SystemExit as end:
        if end.code:
            raise
    finally:
        Figure.savefig, sys.argv = save, before  # type: ignore[method-assign]
        sys.path.remove(str(folder))


if __name__ == "__main__":
    for name in sys.argv[1:] or assignment_names():
        draw(name, "ko")
        print(name, sorted(path.name for path in (ROOT / "assignments" / name / "images" / "ko").iterdir()))
