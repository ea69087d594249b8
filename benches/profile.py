#!/usr/bin/env python3
"""Where the time of a run goes, beside the hand-written SQL of the same table.

Usage: profile.py RUN.log [EXPERT.log], from `mapper -vv run 2> RUN.log` and `clinic load expert OLD NEW times 2> EXPERT.log`.
Processor seconds throughout: they mean the same while others use the machine.
"""

import re
import sys
from collections import defaultdict

STATEMENT = re.compile(r"  +\d+\.\d+ +(\d+\.\d+)  (.*)")
STEP = re.compile(r"([a-z ]+?)(?: ([a-z0-9_]+))?: (?:[\d,]+ rows in )?[\d.ms ]+$")
BY_HAND = re.compile(r" *(\d+\.\d{3}) +\d+\.\d{3} (.*)")
MADE = re.compile(r'(?:INSERT INTO|CREATE (?:TEMP )?TABLE|CREATE INDEX \w+ ON) "?(\w+)')


def main(run, expert=None):
    steps, statements = read_run(run)
    hand = read_expert(expert) if expert else {}
    print(f"All of it: {sum(seconds for seconds, *_ in statements):.2f} s by statement, {sum(hand.values()):.2f} s by hand\n")
    print("| of | by step | ours | by hand |\n| --- | --- | --- | --- |")
    for of in sorted(steps, key=lambda of: -sum(steps[of].values())):
        parts = ", ".join(f"{step} {seconds:.2f}" for step, seconds in steps[of].items() if seconds >= 0.005)
        if total := sum(steps[of].values()):
            print(f"| {of} | {parts} | {total:.2f} | {hand.get(of, 0):.2f} |")
    rest = {of: seconds for of, seconds in hand.items() if of not in steps}
    print("\nOnly by hand: " + ", ".join(f"{of} {seconds:.2f}" for of, seconds in sorted(rest.items(), key=lambda r: -r[1])))
    print("\n## Statements, largest first\n")
    for seconds, step, text in sorted(statements, reverse=True)[:60]:
        print(f"- **{seconds:.2f}** {step}: `{text[:420]}`")


def read_run(path):
    steps, statements, step, of = defaultdict(lambda: defaultdict(float)), [], "", ""
    for line in open(path, errors="replace"):
        line = line.rstrip("\n")
        if found := STATEMENT.match(line):
            seconds = float(found[1])
            steps[of][step] += seconds
            statements.append((seconds, f"{step} {of}".strip(), found[2]))
        elif found := STEP.match(line):
            step, of = found[1], found[2] or f"({found[1]})"
    return steps, statements


def read_expert(path):
    hand = defaultdict(float)
    for line in open(path, errors="replace"):
        if found := BY_HAND.match(line):
            made = MADE.search(found[2])
            indexes = found[2].startswith("CREATE INDEX")
            hand["(indexes)" if indexes else made[1] if made else "(verify)"] += float(found[1])
    return hand


if __name__ == "__main__":
    main(*sys.argv[1:])
