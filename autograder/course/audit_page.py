"""The audit as a page: docs/audit.md with the heat map beside it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.figure import Figure

INTRODUCTION = """# How good is the grader?

Every number on this page was printed by `autograder audit --write docs/audit.md` (`make audit`). **What was blind and
what was not:** the first table is not blind. Its right modules (*wheats*) and wrong ones (*chaffs*, and pairs of
chaffs) were written by the people who wrote the suites, and the chaffs are what diagnosis compares with; it shows that
nothing was broken, not how the grader does on your students. The second table is half blind. Its mistakes stand in
other right modules than diagnosis compares with, and were written as people write them, by people who had read the list
of misconceptions. Those of its last column were written by somebody who had seen neither suites nor chaffs, in right
modules of their own; what they expect was read again when a name came up, and is the name where that says what is
wrong. A mistake that the list does not know must get no name, and a false name fails the audit. All of them take the
path that students' submissions take: judged in a jailed worker by Otter's engine, then diagnosed. CI runs the same.
"""


def write_page(audits: list[dict[str, Any]], path: Path) -> None:
    """Write the page at `path` and its picture beside it, as `audit.png`."""
    picture = path.with_name("audit.png")
    heat_map(audits, picture)
    parts = [
        INTRODUCTION,
        _totals(audits),
        _independent(audits),
        f"![How many cases of each question each chaff fails]({picture.name})\n",
    ]
    parts.append(
        "Rows: chaffs, in the order of their files. Columns: questions. Dark: many cases of the question fail.\n"
    )
    parts += [_section(figures) for figures in audits]
    path.write_text("\n".join(parts), encoding="utf-8")


def heat_map(audits: list[dict[str, Any]], path: Path) -> None:
    """The matrix chaff × question of every assignment, side by side."""
    figure = Figure(figsize=(2.4 * len(audits) + 1, 9), layout="constrained")
    axes = figure.subplots(1, len(audits), squeeze=False)[0]
    for axis, figures in zip(axes, audits, strict=True):
        rows = figures["chaff_by_question"]
        questions = list(next(iter(rows.values())))
        counts = np.array([[row[q] for q in questions] for row in rows.values()])
        axis.imshow(np.minimum(counts, 5), aspect="auto", cmap="cividis_r", interpolation="nearest", vmin=0, vmax=5)
        axis.set_title(figures["assignment"], fontsize=10)
        axis.set_xticks(range(len(questions)), questions, rotation=90, fontsize=7)
        axis.set_yticks([])
    axes[0].set_ylabel("chaffs")
    figure.savefig(path, dpi=110, metadata={"Software": ""})


def _totals(audits: list[dict[str, Any]]) -> str:
    counts = {
        (row, column): sum(a["matrix"][row][column] for a in audits)
        for row in ("right", "wrong")
        for column in ("accepted", "rejected")
    }
    single = [sum(a["named_single"][k] for a in audits) for k in ("rightly", "of")]
    pairs = [sum(a["named_pairs"][k] for a in audits) for k in ("rightly", "of")]
    return "\n".join(
        [
            "| all assignments | accepted | rejected |",
            "|---|---:|---:|",
            f"| **really right** | {counts['right', 'accepted']} | {counts['right', 'rejected']} |",
            f"| **really wrong** | {counts['wrong', 'accepted']} | {counts['wrong', 'rejected']} |",
            "",
            f"The planted misconception was named first for {single[0]} of {single[1]} single chaffs "
            f"({single[0] / single[1]:.1%}), and both for {pairs[0]} of {pairs[1]} pairs ({pairs[0] / pairs[1]:.1%}).",
            "",
        ]
    )


def _independent(audits: list[dict[str, Any]]) -> str:
    lines = [
        "## Named, over variants in other right modules",
        "",
        "| assignment | variants | right modules | without checks | named rightly | conventions | unknown, no name | "
        "false names | missed | blind, named rightly |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for figures in audits:
        table = figures["independent"]
        known, conventions, unknown = table["known"], table["conventions"], table["unknown"]
        lines.append(
            f"| {figures['assignment']} | {table['variants']} | {table['bases']} | {table['unchecked']} "
            f"| {known['rightly']} of {known['of']} | {conventions['rightly']} of {conventions['of']} "
            f"| {unknown['silent']} of {unknown['of']} | {len(table['false_names'])} | {len(table['missed'])} "
            f"| {table['blind']['rightly']} of {table['blind']['of']} |"
        )
    lines += [
        "",
        "*Without checks*: every `raise ValueError` was taken out of the right module. What stands beside an idea "
        "(arguments not refused, another exception, ints for floats) is named as well and counts neither way.",
        "",
    ]
    for figures in audits:
        table = figures["independent"]
        lines += [f"- false name: `{name}`: {_ids(ids)}" for name, ids in table["false_names"].items()]
        lines += [f"- missed: `{name}`, which is {_ids(ids)}" for name, ids in table["missed"].items()]
    return "\n".join([*lines, ""])


def _section(figures: dict[str, Any]) -> str:
    right, wrong = figures["matrix"]["right"], figures["matrix"]["wrong"]
    single, pairs = figures["named_single"], figures["named_pairs"]
    lines = [
        f"## {figures['assignment']}",
        "",
        f"{figures['cases']} cases; suite `{figures['suite']}`. Really right: {right['accepted']} accepted, "
        f"{right['rejected']} rejected. Really wrong: {wrong['accepted']} accepted, {wrong['rejected']} rejected. "
        f"Named rightly: {single['rightly']} of {single['of']} chaffs, {pairs['rightly']} of {pairs['of']} pairs.",
        "",
    ]
    lost = figures["charged_elsewhere"]
    lines += [
        f"Points lost in questions of other functions than the wrong one: {sum(lost.values())}, by {len(lost)} chaffs.",
        "",
    ]
    if figures["not_named_rightly"]:
        lines += ["Not named rightly:", ""]
        lines += [f"- `{name}`: named {_ids(ids)}" for name, ids in figures["not_named_rightly"].items()]
        lines.append("")
    lines += ["| case | tolerance | worst wheat | nearest chaff |", "|---|---|---:|---:|"]
    lines += [
        f"| {m['case']} | {', '.join(f'{t:g}' for t in m['tolerances'])} | {m['worst_wheat']:.2g} | {_nearest(m)} |"
        for m in figures["margins"]
    ]
    lines += [
        "",
        "Errors are in units of the tolerance: a wheat stays below 1, a chaff that fails by its values is above.",
        "",
    ]
    return "\n".join(lines)


def _ids(ids: list[str]) -> str:
    return ", ".join(f"`{i}`" for i in ids) or "nothing"


def _nearest(margin: dict[str, Any]) -> str:
    nearest = margin["nearest_chaff"]
    return "–" if nearest is None or not math.isfinite(nearest) else f"{nearest:.3g}"
