"""The audit as a page: docs/audit.md, with a heat map."""

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

#: The darkest colour of the heat map stands for this many failed cases, or more.
DARKEST = 5


def write_page(audits: list[dict[str, Any]], path: Path) -> None:
    """Write the page at `path`, and its chart into the same folder, as `audit.png`."""
    chart = path.with_name("audit.png")
    heat_map(audits, chart)
    parts = [
        INTRODUCTION,
        _totals(audits),
        _independent(audits),
        f"![How many cases of each question each chaff fails]({chart.name})\n",
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
        counts = []
        for row in rows.values():
            counts.append([row[question] for question in questions])
        # Five failed cases are as dark as twenty: otherwise one long question would make all others look pale.
        capped = np.minimum(counts, DARKEST)
        axis.imshow(capped, aspect="auto", cmap="cividis_r", interpolation="nearest", vmin=0, vmax=DARKEST)
        axis.set_title(figures["assignment"], fontsize=10)
        axis.set_xticks(range(len(questions)), questions, rotation=90, fontsize=7)
        axis.set_yticks([])
    axes[0].set_ylabel("chaffs")
    # Without matplotlib's version in the file, the same figures give the same bytes, and git shows no change.
    figure.savefig(path, dpi=110, metadata={"Software": ""})


def _totals(audits: list[dict[str, Any]]) -> str:
    """The confusion matrix of all assignments, and how often the planted misconceptions were named."""

    def total(table: str, key: str) -> int:
        return sum(figures[table][key] for figures in audits)

    lines = ["| all assignments | accepted | rejected |", "|---|---:|---:|"]
    for row in ("right", "wrong"):
        accepted = sum(figures["matrix"][row]["accepted"] for figures in audits)
        rejected = sum(figures["matrix"][row]["rejected"] for figures in audits)
        lines.append(f"| **really {row}** | {accepted} | {rejected} |")
    single, of_single = total("named_single", "rightly"), total("named_single", "of")
    pairs, of_pairs = total("named_pairs", "rightly"), total("named_pairs", "of")
    lines += [
        "",
        f"The planted misconception was named first for {single} of {of_single} single chaffs "
        f"({single / of_single:.1%}), and both for {pairs} of {of_pairs} pairs ({pairs / of_pairs:.1%}).",
        "",
    ]
    return "\n".join(lines)


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
        for name, ids in table["false_names"].items():
            lines.append(f"- false name: `{name}`: {_ids(ids)}")
        for name, ids in table["missed"].items():
            lines.append(f"- missed: `{name}`, which is {_ids(ids)}")
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
        for name, ids in figures["not_named_rightly"].items():
            lines.append(f"- `{name}`: named {_ids(ids)}")
        lines.append("")
    lines += ["| case | tolerance | worst wheat | nearest chaff |", "|---|---|---:|---:|"]
    for margin in figures["margins"]:
        tolerances = ", ".join(f"{tolerance:g}" for tolerance in margin["tolerances"])
        lines.append(f"| {margin['case']} | {tolerances} | {margin['worst_wheat']:.2g} | {_nearest(margin)} |")
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
    if nearest is None or not math.isfinite(nearest):
        return "–"
    return f"{nearest:.3g}"
