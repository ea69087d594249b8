#!/usr/bin/env python3
"""Results as tables. As a script: tables.py RESULT.json..., prints the tables of docs/performance.md."""

import json
import statistics
import sys
from pathlib import Path

from ways import OWN, REFERENCE, WAYS


def middle(runs, figure):
    return statistics.median(run[figure] for run in runs)


def ratio(runs, others, figure):
    """Turn by turn, time for a row: the row-by-row scripts do a part of the job."""
    return statistics.median(a[figure] / a["rows"] / (b[figure] / b["rows"]) for a, b in zip(runs, others))


def clinic_table(result):
    """One line a way."""
    measured = result["measured"]
    turns = max(len(runs) for runs in measured.values())
    heads = ["way", "rows written", "CPU seconds", "CPU ratio", "to `mapper`", "seconds", "ratio", "µs of CPU a row", "rows a second", "peak memory"]
    lines = [f"{result['children']:,} children, {turns} {'turn' if turns == 1 else 'turns'}, medians; ratios turn by turn, for a row, to `{REFERENCE}`. {result['machine']}.", ""]
    lines += ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    for way, runs in measured.items():
        cpu, wall, rows = middle(runs, "cpu"), middle(runs, "wall"), runs[-1]["rows"]
        to = lambda other, figure: f"{ratio(runs, measured[other], figure):.2f}" if other in measured else ""
        own = to("mapper", "cpu") if way in OWN else ""
        cells = [f"{way}: {WAYS[way]}", f"{rows:,}", f"{cpu:.2f}", to(REFERENCE, "cpu"), own, f"{wall:.2f}", to(REFERENCE, "wall")]
        cells += [f"{cpu / rows * 1e6:.1f}", f"{rows / cpu:,.0f}", f"{middle(runs, 'memory') / 1e6:.0f} MB"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def shapes_table(result):
    """One line a shape."""
    heads = ["shape", "rows read", "by hand, CPU s", "mapper, CPU s", "ratio", "µs of CPU a row", "peak memory, by hand", "mapper"]
    lines = [f"CPU seconds, medians. {result['machine']}.", "", "| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    for name, shape in result["shapes"].items():
        hand, ours = middle(shape["hand"], "cpu"), middle(shape["mapper"], "cpu")
        cells = [f"`{name}`: {shape['what']}", f"{shape['rows']:,}", f"{hand:.2f}", f"{ours:.2f}", f"{ours / hand:.1f}", f"{ours / shape['rows'] * 1e6:.1f}"]
        cells += [f"{middle(shape[way], 'memory') / 1e6:.0f} MB" for way in ("hand", "mapper")]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for path in sys.argv[1:]:
        result = json.loads(Path(path).read_text())
        print(shapes_table(result) if "shapes" in result else clinic_table(result))
