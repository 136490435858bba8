"""Loads each peer, asks it the same questions and prints the comparison; `run` calls this with everything installed."""

import argparse
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import perf_counter

from check import check
from cluster import Cluster, huge_pages_in_use
from measure import Peer, empty_question_us, measure_class
from postgis import Postgis, PostgisTables
from redis_geo import Redis
from report import PeerResult, Run, report
from sqlite_rtree import Sqlite
from world import Question, asked_values, count_records, read_ours, read_questions, read_records

# The general ones have no index for a single value.
PEERS = ("sqlite", "sqlite-general", "redis", "postgis", "postgis-general")


def main() -> int:
    """0 if every answer is right, 1 if one is wrong."""
    options = _options()
    # Ends like Ctrl-C, so that servers stop and the folder goes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        return _compare(options)
    except KeyboardInterrupt:
        return 130
    finally:
        shutil.rmtree(options.scratch, ignore_errors=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benches/peers/run", description=__doc__)
    parser.add_argument("folder", type=Path, help="records.csv, questions.csv and ours.csv, from cargo bench --bench world -- --export")
    parser.add_argument("--questions", type=int, default=1_000, help="at most so many of each class (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=20, help="for a class of a peer, at most; slow ones answer fewer (default: %(default)s)")
    parser.add_argument("--peers", nargs="+", choices=PEERS, default=PEERS, help="only these")
    parser.add_argument("--scratch", type=Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def _compare(options: argparse.Namespace) -> int:
    classes = read_questions(options.folder, options.questions)
    records = count_records(options.folder)
    results: list[PeerResult] = []
    huge_pages = False
    for name in options.peers:
        # One at a time, so that none takes memory or cores from another.
        with _loaded(name, options, classes, records) as (peers, load_seconds):
            results += [_measure(peer, load_seconds, classes, options) for peer in peers]
            huge_pages = huge_pages or (name.startswith("postgis") and huge_pages_in_use())
    print(report(Run(_command(options), records, options.questions, huge_pages), read_ours(options.folder), results))
    return int(any(verdict.wrong for result in results for _, verdict in result.classes.values()))


@contextmanager
def _loaded(name: str, options: argparse.Namespace, classes: dict[str, list[Question]], count: int) -> Iterator[tuple[list[Peer], float]]:
    """A peer, or two ways of asking the same one, and the seconds that loading took."""
    is_general = name.endswith("-general")
    records, asked = read_records(options.folder), set() if is_general else asked_values(classes)
    with ExitStack() as stack:
        started = perf_counter()
        peers: list[Peer]
        if name.startswith("sqlite"):
            sqlite = Sqlite(options.scratch, records, asked)
            stack.callback(sqlite.close)
            peers = [sqlite]
        elif name == "redis":
            redis = Redis(options.scratch)
            stack.callback(redis.close)
            redis.load(records, asked)
            peers = [redis]
        else:
            # More than the table and its indexes take.
            cluster = Cluster(options.scratch, buffers_mb=512 + count // 1_000)
            stack.callback(cluster.close)
            tables = PostgisTables(cluster, records, asked)
            stack.callback(tables.connection.close)
            peers = [Postgis(tables, keep_plans=keep_plans) for keep_plans in ((False,) if is_general else (True, False))]
        yield peers, perf_counter() - started


def _measure(peer: Peer, load_seconds: float, classes: dict[str, list[Question]], options: argparse.Namespace) -> PeerResult:
    _say(f"{peer.name}: loaded in {load_seconds:.0f} s")
    results = {}
    for letter, questions in classes.items():
        if plans := peer.plans(letter):
            results[letter] = measured = measure_class(plans, questions, options.seconds)
            _say(f"{peer.name}, {letter}: {measured.p50_us:.0f} µs, {measured.plan}")
    verdicts = check(list(results.values()), peer.tolerance_m, options.folder)
    judged = {letter: (measured, verdict) for (letter, measured), verdict in zip(results.items(), verdicts)}
    return PeerResult(peer.name, peer.version, load_seconds, empty_question_us(peer), judged)


def _command(options: argparse.Namespace) -> str:
    """As it was typed, but for the folder."""
    words = [word for word in sys.argv[1:] if word not in ("--scratch", str(options.scratch))]
    return " ".join(["benches/peers/run", *("FOLDER" if word == str(options.folder) else word for word in words)])


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
