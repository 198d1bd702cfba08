"""Charts for pages: matplotlib figures as SVG data URIs with a text alternative.

Text in the SVG stays text, so the reader's browser chooses the font: the grader's machine needs no Korean font.
"""

from __future__ import annotations

import base64
import bisect
import io
import itertools
import math
import statistics
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import matplotlib
import msgspec
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ..grading.results import Language, Text
from ..messages import sentence
from .pages import figure, one_line

if TYPE_CHECKING:
    from .report import QuestionStats

GOOD, BAD, OPEN = "#0072b2", "#d55e00", "#c8c8c8"  # Okabe and Ito's palette for the colour-blind
FONTS = "system-ui,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif"
WIDTH = 4.6  # inches; about the width of a phone, so that text stays readable there
MAX_ROWS = 100  # of the heat map; in a larger class students share rows
MAX_BARS = 12  # misconceptions
MAX_LABEL = 22  # characters
MAX_ALT = 600  # characters of a text alternative, which a screen reader reads from beginning to end
MAX_TITLE = {"en": 54, "ko": 34}  # characters that fit the width


#: For each student, the share of the points of each question
Shares: TypeAlias = "Sequence[Sequence[float | None]]"


class Chart(msgspec.Struct, frozen=True):
    """A chart in a page: its text alternative, and its content as a `data:` URI."""

    alt: Text
    data_uri: str


#: Bins in percent for a class whose median is near the top; the last bar is full marks.
FINE = (0, 50, 70, 80, 85, 90, 92, 94, 96, 98, 100)


def score_chart(shares: Sequence[float], language: Language) -> Chart:
    """A histogram of the students' shares of the points (0 to 1): ten bins, or finer ones near the top."""
    if shares and statistics.median(shares) >= 0.85:
        return _fine_chart(shares, language)
    counts = [0] * 10
    for share in shares:
        bin_number = int(share * 10)
        counts[min(max(bin_number, 0), 9)] += 1  # full marks belong to the last bin
    drawing, (axes,) = _figure(2.5)
    bars = axes.bar(range(5, 100, 10), counts, width=9.2, color=GOOD)
    axes.set(xticks=range(0, 101, 20), xlim=(0, 100))
    _label_histogram(axes, bars, counts, language)
    text = ", ".join(map(str, counts))
    return _chart(drawing, "chart_scores_alt", count=len(shares), bars=text)


def _fine_chart(shares: Sequence[float], language: Language) -> Chart:
    """A histogram for a class near the top: bins of different width, one bar each."""
    labels = [f"{low}–{high}" for low, high in itertools.pairwise(FINE)]
    # the first bin is wide: "0–50" would look like the others
    labels[0] = f"<{FINE[1]}"
    labels.append("100")
    counts = [0] * len(FINE)
    for share in shares:
        percent = 100 * share + 1e-9  # 0.29 * 100 is less than 29
        bin_number = bisect.bisect_right(FINE, percent) - 1
        counts[max(0, bin_number)] += 1
    drawing, (axes,) = _figure(2.7)
    bars = axes.bar(range(len(counts)), counts, width=0.9, color=GOOD)
    axes.set_xticks(range(len(counts)), labels, rotation=60)
    _label_histogram(axes, bars, counts, language)
    text = ", ".join(f"{label} %: {count}" for label, count in zip(labels, counts, strict=True))
    return _chart(drawing, "chart_fine_alt", count=len(shares), bars=text)


def _label_histogram(axes: Axes, bars: Any, counts: Sequence[int], language: Language) -> None:
    """Write the counts above the bars, name the axes, and leave room for the numbers."""
    axes.bar_label(bars, [str(count or "") for count in counts])
    axes.set(xlabel=sentence("chart_share", language), ylabel=sentence("chart_students", language))
    axes.set(ylim=(0, max(*counts, 1) * 1.15))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))


def question_chart(questions: Sequence[QuestionStats], language: Language) -> Chart:
    """Pass rate (0 to 1) and discrimination (-1 to 1) of each question, side by side."""
    labels = [_label(question.name) for question in questions]
    drawing, (left, right) = _figure(0.9 + 0.26 * len(labels), columns=2)
    _bars(left, labels, [100 * (question.pass_rate or 0.0) for question in questions])
    left.set(xlabel=sentence("chart_pass_rate", language), xlim=(0, 100), xticks=(0, 50, 100))
    for row, question in enumerate(questions):
        value = question.discrimination
        if value is None:
            continue
        # a negative one differs in shape, too, for readers who cannot see the colour
        marker, colour = ("D", BAD) if value < 0 else ("o", GOOD)
        right.plot([0, value], [row, row], color=OPEN, linewidth=2, zorder=1)
        right.plot(value, row, marker, color=colour, markersize=6)
    right.axvline(0, color="black", linewidth=0.8)
    right.set(xlabel=sentence("chart_discrimination", language), xlim=(-1.08, 1.08), xticks=(-1, 0, 1))
    right.set(ylim=left.get_ylim(), yticks=[])
    right.spines["left"].set_visible(False)
    facts = []
    for question in questions:
        pass_rate = figure(question.pass_rate, ".0%")
        discrimination = figure(question.discrimination, "+.2f")
        facts.append(f"{question.name} {pass_rate} {discrimination}")
    return _chart(drawing, "chart_questions_alt", facts=", ".join(facts))


def rows_per_bin(rows: int) -> int:
    """How many students share a row of the heat map."""
    return max(1, math.ceil(rows / MAX_ROWS))


def heat_chart(names: Sequence[str], shares: Shares, language: Language) -> Chart:
    """Each student's share of the points of each question; None is grey. In a large class, students share rows."""
    size = rows_per_bin(len(shares))
    shown = _binned(shares, size)
    labels = [_label(name) for name in names]
    label_height = max(len(label) * (0.09 if label.isascii() else 0.16) for label in labels)
    map_height = min(6.0, max(1.0, 0.2 * len(shown)))
    drawing, (axes,) = _figure(0.4 + label_height + map_height)
    colours = matplotlib.colormaps["Blues"].with_extremes(bad=OPEN)
    # white lines between many rows would hide the cells
    edges = "white" if len(shown) <= 40 else "face"
    mesh = axes.pcolormesh(shown, cmap=colours, vmin=0, vmax=1, edgecolor=edges, linewidth=0.7)
    rows = range(0, len(shown), math.ceil(len(shown) / 20))  # at most twenty numbers
    axes.set(yticks=[row + 0.5 for row in rows], yticklabels=[str(row * size + 1) for row in rows])
    axes.set_xticks([column + 0.5 for column in range(len(names))], labels, rotation=90)
    axes.invert_yaxis()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    scale = drawing.colorbar(mesh, ax=axes, aspect=25, ticks=(0, 0.5, 1))
    scale.ax.set(yticklabels=["0", "50", "100"], ylabel=sentence("chart_share", language))
    return _chart(drawing, "chart_heat_alt", rows=len(shares), columns=len(names))


def _binned(shares: Shares, size: int) -> np.ma.MaskedArray:
    """The means of groups of `size` students; a missing share is masked."""
    numbers = []
    for row in shares:
        numbers.append([np.nan if share is None else share for share in row])
    cells = np.ma.masked_invalid(numbers)
    means = []
    for first in range(0, len(shares), size):
        group = cells[first : first + size]
        means.append(group.mean(axis=0))
    return np.ma.stack(means)


def idea_chart(labels: Sequence[str], counts: Sequence[int], language: Language) -> Chart:
    """How many students have each of the most common misconceptions."""
    shown = [_label(label, MAX_TITLE[language]) for label in labels[:MAX_BARS]]
    drawing, (axes,) = _figure(0.8 + 0.42 * len(shown))
    _bars(axes, [""] * len(shown), counts[:MAX_BARS], height=0.4)
    for row, label in enumerate(shown):
        axes.text(0, row - 0.28, label, va="bottom", in_layout=False)
    axes.set(xlabel=sentence("chart_students", language), ylim=(len(shown) - 0.5, -1.0))
    axes.xaxis.set_major_locator(MaxNLocator(nbins=8, integer=True))
    axes.spines["left"].set_visible(False)
    facts = ", ".join(f"{label} {count}" for label, count in zip(labels, counts, strict=True))
    return _chart(drawing, "chart_ideas_alt", facts=facts)


def _figure(height: float, columns: int = 1) -> tuple[Figure, Sequence[Axes]]:
    """An empty figure and its axes, side by side."""
    drawing = Figure(figsize=(WIDTH, height), layout="constrained")
    grid = drawing.subplots(1, columns, squeeze=False)[0]
    for axes in grid:
        axes.spines[["top", "right"]].set_visible(False)
    return drawing, grid


def _bars(axes: Axes, labels: Sequence[str], values: Sequence[float], height: float = 0.65) -> None:
    """Horizontal bars, the first one at the top."""
    axes.barh(range(len(labels)), values, height=height, color=GOOD)
    axes.set(yticks=range(len(labels)), yticklabels=labels, ylim=(len(labels) - 0.5, -0.5))
    axes.tick_params(axis="y", length=0)


def _label(text: str, limit: int = MAX_LABEL) -> str:
    """Text for a chart, cut to fit. A dollar sign is escaped: matplotlib would take it for a formula."""
    line = one_line(text, limit)
    return line.replace("$", r"\$")


def _chart(drawing: Figure, key: str, **facts: Any) -> Chart:
    """The chart of a figure, with the sentence `key` as its text alternative."""
    text = {name: one_line(fact, MAX_ALT) for name, fact in facts.items()}
    alt = Text(sentence(key, "en", **text), sentence(key, "ko", **text))
    svg = io.StringIO()
    style = {"svg.fonttype": "none", "svg.hashsalt": "autograder"}  # text as text, and the same ids in every run
    with warnings.catch_warnings(), matplotlib.rc_context(style):
        warnings.filterwarnings("ignore", "Glyph .* missing")  # only the browser needs the font
        drawing.savefig(svg, format="svg", metadata={"Date": None})
    content = svg.getvalue().replace("'DejaVu Sans'", FONTS)
    encoded = base64.b64encode(content.encode()).decode()
    return Chart(alt, f"data:image/svg+xml;base64,{encoded}")
