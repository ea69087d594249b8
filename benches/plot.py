#!/usr/bin/env python3
"""Results as a picture. Usage: plot.py RESULT.json... > docs/performance.svg

One panel a size: a bar a way, as long as the processor time for a row is, in powers of ten, for the
slowest way needs hundreds of times what the fastest does. The number beside it is the ratio to the reference.
"""

import json
import math
import sys
from pathlib import Path

from tables import middle, ratio
from ways import OWN, REFERENCE

WIDTH, LABEL, BAR, GAP, HEAD = 720, 110, 20, 8, 46
COLOURS = {"own": "#2f6f4f", "reference": "#444444", "other": "#9aa5b1"}


def main(paths):
    results = [json.loads(Path(path).read_text()) for path in paths]
    times = [row_time(runs) for result in results for runs in result["measured"].values()]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    scale = lambda time: (math.log10(time) - low) / (high - low) * (WIDTH - LABEL - 110)
    parts, top = [], 10
    for result in results:
        parts += panel(result, top, scale, range(low, high + 1))
        top += HEAD + len(result["measured"]) * (BAR + GAP) + 14
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" font-family="sans-serif" font-size="13">')
    print(f'<rect width="{WIDTH}" height="{top}" fill="white"/>')
    print("\n".join(parts))
    print("</svg>")


def row_time(runs):
    """Microseconds of the processor for a row."""
    return middle(runs, "cpu") / runs[-1]["rows"] * 1e6


def panel(result, top, scale, powers):
    measured = result["measured"]
    yield f'<text x="8" y="{top + 16}" font-weight="bold">{result["children"]:,} children: µs of the processor a row</text>'
    bottom = top + HEAD + len(measured) * (BAR + GAP) - GAP
    for power in powers:
        x = LABEL + scale(10**power)
        yield f'<line x1="{x:.0f}" y1="{top + 38}" x2="{x:.0f}" y2="{bottom}" stroke="#dddddd"/>'
        yield f'<text x="{x:.0f}" y="{top + 34}" text-anchor="middle" fill="#777777" font-size="11">{10**power:g}</text>'
    for place, (way, runs) in enumerate(measured.items()):
        y, time = top + HEAD + place * (BAR + GAP), row_time(runs)
        colour = COLOURS["own" if way in OWN else "reference" if way == REFERENCE else "other"]
        yield f'<text x="{LABEL - 8}" y="{y + 15}" text-anchor="end">{way}</text>'
        yield f'<rect x="{LABEL}" y="{y}" width="{max(scale(time), 1):.0f}" height="{BAR}" fill="{colour}"/>'
        of = f" · ×{ratio(runs, measured[REFERENCE], 'cpu'):.2f}" if REFERENCE in measured else ""
        yield f'<text x="{LABEL + scale(time) + 6:.0f}" y="{y + 15}">{time:.1f}{of}</text>'


if __name__ == "__main__":
    main(sys.argv[1:])
