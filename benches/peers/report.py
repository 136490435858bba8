"""The figures as Markdown."""

import os
import platform
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from check import Verdict
from measure import Measured
from world import CLASSES, LIMIT


@dataclass(frozen=True)
class PeerResult:
    """All of a peer: `classes` by letter, only those that it can answer."""

    name: str
    version: str
    load_seconds: float
    empty_question_us: float
    classes: dict[str, tuple[Measured, Verdict]]


@dataclass(frozen=True)
class Run:
    """What was run."""

    command: str
    records: int
    questions: int
    huge_pages: bool


def report(run: Run, ours: dict[str, tuple[float, float]], peers: list[PeerResult]) -> str:
    """The whole page: what was run where, times, ratios, plans."""
    versions = "; ".join(dict.fromkeys(peer.version for peer in peers))
    head = [
        f"{date.today()}, {run.records:,} records, up to {run.questions:,} questions of each class, the {LIMIT} nearest.",
        f"Machine: {_machine()}, huge pages {'in use' if run.huge_pages else 'not in use'}. {versions}; Python {platform.python_version()}.",
        f"Command: `{run.command}`",
    ]
    parts = [
        "\n".join(head),
        "p50 / p99 in µs; in brackets how many questions, if not all:",
        _times(ours, peers),
        "p50 of the peer ÷ p50 of ours:" if ours else "No ratios: the folder holds no `ours.csv`.",
        *([_ratios(ours, peers)] if ours else []),
        _details(peers),
    ]
    return "\n\n".join(parts)


def _times(ours: dict[str, tuple[float, float]], peers: list[PeerResult]) -> str:
    full = max((measured.questions for peer in peers for measured, _ in peer.classes.values()), default=0)
    rows = [["this index", *(_pair(*ours[letter]) if letter in ours else "–" for letter in CLASSES)]] if ours else []
    for peer in peers:
        cells = [_cell(peer.classes[letter][0], full) if letter in peer.classes else "–" for letter in CLASSES]
        rows.append([peer.name, *cells])
    return _table(["", *(f"{letter}: {meaning}" for letter, meaning in CLASSES.items())], rows)


def _cell(measured: Measured, full: int) -> str:
    note = f" ({measured.questions})" if measured.questions < full else ""
    return _pair(measured.p50_us, measured.p99_us) + note


def _ratios(ours: dict[str, tuple[float, float]], peers: list[PeerResult]) -> str:
    def ratio(peer: PeerResult, letter: str) -> str:
        if letter not in ours or letter not in peer.classes:
            return "–"
        return f"{_figure(peer.classes[letter][0].p50_us / ours[letter][0])} ×"

    return _table(["", *CLASSES], [[peer.name, *(ratio(peer, letter) for letter in CLASSES)] for peer in peers])


def _details(peers: list[PeerResult]) -> str:
    lines = ["Plans, the best of those tried, and answers that differ from the expected ones:", ""]
    for peer in peers:
        lines.append(f"- {peer.name}: loaded in {peer.load_seconds:.0f} s; an empty question takes {_figure(peer.empty_question_us)} µs")
        for letter, (measured, verdict) in peer.classes.items():
            lines.append(f"  - {letter}: {measured.plan}; {_verdict(verdict, measured.questions)}")
    return "\n".join(lines)


def _verdict(verdict: Verdict, questions: int) -> str:
    if not verdict.differing:
        return f"{questions} of {questions} as expected"
    rounding = verdict.differing - verdict.wrong
    return f"{verdict.differing} of {questions} differ: {rounding} within the exactness of its coordinates, {verdict.wrong} wrong"


def _pair(p50_us: float, p99_us: float) -> str:
    return f"{_figure(p50_us)} / {_figure(p99_us)}"


def _figure(value: float) -> str:
    """Two or three significant digits."""
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}"


def _table(header: list[str], rows: list[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _machine() -> str:
    model = next((line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    memory_kb = next(int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal"))
    return f"{os.cpu_count()} cores of {model}, {memory_kb / (1 << 20):.0f} GiB"


def _lines(path: str) -> list[str]:
    return Path(path).read_text().splitlines()
