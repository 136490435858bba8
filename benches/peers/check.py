"""Whether a peer's answers are the expected ones."""

from dataclasses import dataclass
from pathlib import Path

from measure import Measured
from sphere import distance_m
from world import Question, points_of


@dataclass(frozen=True)
class Verdict:
    """How many answers of a class differ: at all, and by more than ties and the peer's own exactness allow."""

    differing: int
    wrong: int


def check(results: list[Measured], tolerance_m: float, folder: Path) -> list[Verdict]:
    """A verdict for each of a peer's results."""
    differing = [[(question, ids) for question, ids in measured.answers if tuple(ids) != question.expected] for measured in results]
    needed = {id for pairs in differing for question, ids in pairs for id in (*question.expected, *ids)}
    points = points_of(folder, needed) if needed else {}
    return [Verdict(len(pairs), sum(not _ties(*pair, points, tolerance_m) for pair in pairs)) for pairs in differing]


def _ties(question: Question, ids: list[int], points: dict[int, tuple[float, float, float]], tolerance_m: float) -> bool:
    """Whether as many were found, none twice, each as far as the one expected in its place."""
    if len(ids) != len(question.expected) or len(set(ids)) != len(ids):
        return False
    distances = [[distance_m(question.point, points[id]) for id in row] for row in (ids, question.expected)]
    return all(abs(found - expected) <= tolerance_m for found, expected in zip(*distances))
