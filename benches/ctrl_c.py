"""How long Ctrl-C takes at many moments of a run: until something is said, and until the process is gone.

    ctrl_c.py [--children N] [--moments N] [--fresh] [--seconds A-B] [--after STEP[+SECONDS]]… [--program FILE] [run] [deep] [verify] [verify-deep]

Each way runs once undisturbed, then again and again, each time interrupted a little later. After each, the folder must be
as it was. A moment in which somebody else halted the process (SIGSTOP) is tried again. Not part of CI: it takes minutes.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from ways import FOLDER, ROOT, TARGET, generate, old

COMMANDS = {
    "run": ["run"],
    "deep": ["run", "--deep"],
    "verify": ["verify"],
    "verify-deep": ["verify", "--deep"],
}
SECOND = 1.0
# How many seconds after a step, if that was not said.
LATER = 0.3


class Process:
    """A command at work, and what it says when."""

    def __init__(self, program, children, folder, way):
        target = folder / "new.db"
        command = [program, "-v", "--project", ROOT / "mappings" / "mapper.toml"]
        command += ["--source", old(children), "--target", target, *COMMANDS[way]]
        if "run" in command:
            command += ["--report", folder / "report.json"]
        self.said = []
        self.halted = False
        self.began = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=ROOT)
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stderr:
            self.said.append((time.monotonic(), line.rstrip()))

    def goes_on(self):
        """Looks whether it is there still, and whether somebody halts it."""
        if self.process.poll() is not None:
            return False
        try:
            state = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[0]
            self.halted |= state in "Tt"
        except (FileNotFoundError, ProcessLookupError):
            pass
        return True

    def wait(self, until=None, step=None):
        seen = time.monotonic()
        while self.goes_on() and (until is None or time.monotonic() < until):
            time.sleep(0.002)
            if step and any(line.startswith(step) for _, line in self.said):
                break
            # Who looks may have been halted as well.
            self.halted |= time.monotonic() - seen > 0.2
            seen = time.monotonic()

    def finish(self):
        self.wait()
        ended = time.monotonic()
        self.reader.join()
        return ended

    def interrupt(self):
        """Seconds until it said something and until it was gone, and the step that had ended last."""
        steps = [line for _, line in self.said]
        self.halted = False
        asked = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        ended = self.finish()
        answers = [at for at, line in self.said if "interrupted" in line and at >= asked]
        said = answers[0] - asked if answers else None
        return said, ended - asked, steps[-1] if steps else "the beginning"


def stood(folder):
    """What is in a folder, so that any change shows."""
    files = ((file, file.stat()) for file in folder.iterdir())
    return {file.name: (stat.st_ino, stat.st_size, stat.st_mtime_ns) for file, stat in files}


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def whole(program, children, folder, way):
    """How long an undisturbed run takes."""
    process = Process(program, children, folder, way)
    seconds = process.finish() - process.began
    if process.process.returncode != 0:
        sys.exit("\n".join(line for _, line in process.said))
    return seconds


def moment(program, children, folder, way, after, fresh):
    """One interruption; None if the process ended before or was halted by others."""
    before = stood(folder)
    process = Process(program, children, folder, way)
    if isinstance(after, str):
        step, _, later = after.partition("+")
        process.wait(step=step)
        process.wait(until=time.monotonic() + float(later or LATER))
    else:
        process.wait(until=process.began + after)
    if process.process.poll() is not None:
        process.finish()
        came = None
    else:
        said, gone, step = process.interrupt()
        code = process.process.returncode
        late = any("published" in line for _, line in process.said[-12:] if "nothing" not in line)
        kept = late or code != 130 or stood(folder) == before
        came = (after, said, gone, code, step, "late" if late else "" if kept else f"LEFT {sorted(stood(folder))}")
    if fresh and "run" in COMMANDS[way]:
        empty(folder)
    return "halted" if process.halted else came


def measure(program, options, way):
    folder = FOLDER / "ctrl-c"
    fresh = options.fresh and way in ("run", "deep")
    if fresh or not (folder / "new.db").exists():
        empty(folder)
    if not (fresh or way in ("run", "deep") or (folder / "new.db").exists()):
        whole(program, options.children, folder, "run")
    if options.after:
        moments = options.after
    else:
        first, last = options.seconds or (0, whole(program, options.children, folder, way))
        moments = [first + (last - first) * (number + 0.5) / options.moments for number in range(options.moments)]
    if fresh:
        empty(folder)
    print(f"{way}, {options.children:,} children: {len(moments)} moments", flush=True)
    worst = []
    for after in moments:
        for _ in range(8):
            came = moment(program, options.children, folder, way, after, fresh)
            if came != "halted":
                break
        shown = after if isinstance(after, str) else f"{after:7.2f}"
        if came in (None, "halted"):
            print(f"{shown}  {came or 'ended before'}", flush=True)
            continue
        _, said, gone, code, step, fault = came
        worst.append((gone, fault.startswith("LEFT")))
        told = f"{said:.2f}" if said is not None else "   -"
        print(f"{shown}  said {told}  gone {gone:.2f}  exit {code}  {fault}  after: {step[:70]}", flush=True)
    if worst:
        times = sorted(gone for gone, _ in worst)
        print(f"{way}: median {times[len(times) // 2]:.2f} s, longest {times[-1]:.2f} s", flush=True)
    return all(gone <= SECOND and not left for gone, left in worst)


def span(text):
    first, _, last = text.partition("-")
    return float(first), float(last)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ways", nargs="*", choices=[*COMMANDS, []], metavar="way", help="run (if none is given), deep, verify, verify-deep")
    parser.add_argument("--children", type=int, default=100_000)
    parser.add_argument("--moments", type=int, default=60)
    parser.add_argument("--fresh", action="store_true", help="no target is there before a run")
    parser.add_argument("--seconds", type=span, help="only moments between these; takes and leaves the target that is there")
    parser.add_argument("--after", action="append", help="instead: a moment after a step has ended, such as `rows persons` or `move+15` (seconds); may be repeated")
    parser.add_argument("--program", type=Path)
    options = parser.parse_args()
    program = options.program
    if program is None:
        subprocess.run(["cargo", "build", "--release"], cwd=ROOT, check=True)
        program = TARGET / "release" / "mapper"
    if not old(options.children).exists():
        generate(options.children, bad=False)
    held = [measure(program.resolve(), options, way) for way in options.ways or ["run"]]
    if not (options.seconds or options.after):
        empty(FOLDER / "ctrl-c")
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
