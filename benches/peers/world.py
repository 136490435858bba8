"""The records and questions that `cargo bench --bench world -- --export` wrote."""

import csv
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sphere import unit_vector

# Results asked for.
LIMIT = 10

# What the classes ask, in the order of the tables.
CLASSES = {
    "a": "no filter",
    "b": "a kind, 25 %",
    "c": "a language, 1 %",
    "d": "language and topic, 0.02 %",
    "e": "a word",
    "f": "a country far away",
    "z": "the rarest four facets",
}

# The facets that a peer may keep one index per value of, by the question's field, those with the rarest values first.
FACETS = ("language", "country", "kind")

# The same order of questions for every peer; a slow one is asked the first of them only.
ORDER_SEED = 20_261_118


@dataclass(frozen=True, slots=True)
class Record:
    """A row of `records.csv`."""

    id: int
    latitude: float
    longitude: float
    kind: int
    country: int
    languages: tuple[int, ...]
    topics: tuple[int, ...]
    always_open: bool
    name: str

    def facet_values(self) -> list[tuple[str, int]]:
        """Its values of FACETS."""
        return [("kind", self.kind), ("country", self.country), *(("language", language) for language in self.languages)]


@dataclass(frozen=True, slots=True)
class Question:
    """A row of `questions.csv`; None where there is no such filter."""

    letter: str
    latitude: float
    longitude: float
    point: tuple[float, float, float]
    kind: int | None
    country: int | None
    language: int | None
    topic: int | None
    always_open: bool
    word: str | None
    expected: tuple[int, ...]

    def facet_values(self) -> list[tuple[str, int]]:
        """The values of FACETS that it asks for, the rarest first."""
        return [(facet, value) for facet in FACETS if (value := getattr(self, facet)) is not None]


def read_records(folder: Path) -> Iterator[Record]:
    """Every record, one after the other: ten million need not fit into memory."""
    for row in _rows(folder / "records.csv"):
        yield Record(
            id=int(row["id"]),
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            kind=int(row["kind"]),
            country=int(row["country"]),
            languages=_numbers(row["languages"]),
            topics=_numbers(row["topics"]),
            always_open=row["always_open"] == "1",
            name=row["name"],
        )


def count_records(folder: Path) -> int:
    """How many there are."""
    with (folder / "records.csv").open("rb") as file:
        return sum(1 for _ in file) - 1


def read_questions(folder: Path, at_most: int) -> dict[str, list[Question]]:
    """The questions by class, shuffled the same way each time, at most so many of each."""
    classes: dict[str, list[Question]] = defaultdict(list)
    for row in _rows(folder / "questions.csv"):
        classes[row["class"]].append(_question(row))
    for questions in classes.values():
        random.Random(ORDER_SEED).shuffle(questions)
    return {letter: classes[letter][:at_most] for letter in CLASSES if letter in classes}


def read_ours(folder: Path) -> dict[str, tuple[float, float]]:
    """Our own p50 and p99 in µs by class; empty if they were not exported."""
    path = folder / "ours.csv"
    if not path.exists():
        return {}
    return {row["class"]: (float(row["p50_us"]), float(row["p99_us"])) for row in _rows(path)}


def asked_values(classes: dict[str, list[Question]]) -> set[tuple[str, int]]:
    """The values of FACETS that any question asks for: an index of another one would only take time to build."""
    return {value for questions in classes.values() for question in questions for value in question.facet_values()}


def points_of(folder: Path, ids: set[int]) -> dict[int, tuple[float, float, float]]:
    """The unit vectors of some records."""
    return {record.id: unit_vector(record.latitude, record.longitude) for record in read_records(folder) if record.id in ids}


def _question(row: dict[str, str]) -> Question:
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    return Question(
        letter=row["class"],
        latitude=latitude,
        longitude=longitude,
        point=unit_vector(latitude, longitude),
        kind=_number(row["kind"]),
        country=_number(row["country"]),
        language=_number(row["language"]),
        topic=_number(row["topic"]),
        always_open=row["always_open"] == "1",
        word=row["word"] or None,
        expected=_numbers(row["expected"]),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _number(text: str) -> int | None:
    return int(text) if text else None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(";")) if text else ()
