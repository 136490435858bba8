"""SQLite in this process: R*Trees asked with growing boxes, FTS5, and covering lists of the rarer facets."""

import sqlite3
from collections.abc import Iterable
from math import pi, sqrt
from pathlib import Path

from measure import Plan
from sphere import EARTH_RADIUS_M, box, chord_angle, unit_vector
from world import LIMIT, Question, Record

# First boxes to try, as half their width in km, and how much they grow.
STARTS_KM = (1, 4, 16, 64, 256, 1024, 4096)
GROWTHS = (1.5, 2.5)
# A word that more than one in so many records has is looked for from the place, else from the list of the word.
COMMON_WORDS = (30, 300, 3_000)
# For words the first box is widened by their rarity, so that only the narrow ones are worth a trial.
WORD_BOXES = 3 * len(GROWTHS)

COLUMNS = ("x", "y", "z", "kind", "country", "languages", "topics", "always_open")
LIST = f"id INTEGER PRIMARY KEY, {', '.join(COLUMNS)}"
CHORD = "(x - ?1) * (x - ?1) + (y - ?2) * (y - ?2) + (z - ?3) * (z - ?3)"
NEAREST = f"ORDER BY chord, id LIMIT {LIMIT}"
IN_BOX = "north >= ?4 AND south <= ?5 AND east >= ?6 AND west <= ?7"

SETTINGS = ["journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -2000000", "mmap_size = 64000000000"]


class Sqlite:
    """One file, one connection; the tables of single values (`tree_kind_1`, `list_language_39`) only for the values asked, if any."""

    tolerance_m = 0.001

    def __init__(self, scratch: Path, records: Iterable[Record], asked: set[tuple[str, int]]) -> None:
        self.name = "SQLite" if asked else "SQLite, general indexes"
        self.version = f"SQLite {sqlite3.sqlite_version}"
        self._file = scratch / "records.sqlite"
        self._connection = sqlite3.connect(self._file, isolation_level=None, cached_statements=10_000)
        for setting in SETTINGS:
            self._connection.execute(f"PRAGMA {setting}")
        self._singles = asked
        self._load(records)
        vocabulary = self._connection.execute("SELECT term, doc FROM vocabulary")
        self._records_with = dict(vocabulary.fetchall())

    def _load(self, records: Iterable[Record]) -> None:
        self._create_tables()
        self._connection.execute("BEGIN")
        for record in records:
            self._insert(record)
        self._connection.execute("INSERT INTO terms(terms) VALUES ('optimize')")
        self._connection.execute("COMMIT")
        self._connection.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab('terms', 'row')")
        (self._count,) = self._connection.execute("SELECT count(*) FROM records").fetchone()
        self._connection.execute("ANALYZE")

    def _create_tables(self) -> None:
        self._connection.execute(f"CREATE TABLE records ({LIST}, name TEXT)")
        self._connection.execute("CREATE VIRTUAL TABLE terms USING fts5(words, content='', detail=none, columnsize=0, tokenize='ascii')")
        trees = ["tree", *(f"tree_{facet}_{value}" for facet, value in self._singles)]
        for tree in trees:
            carried = ", ".join(f"+{column}" for column in (*COLUMNS, "name"))
            self._connection.execute(f"CREATE VIRTUAL TABLE {tree} USING rtree(id, south, north, west, east, {carried})")
        for facet, value in self._singles:
            self._connection.execute(f"CREATE TABLE list_{facet}_{value} ({LIST})")

    def _insert(self, record: Record) -> None:
        execute = self._connection.execute
        bits = [sum(1 << value for value in values) for values in (record.languages, record.topics)]
        row = (record.id, *unit_vector(record.latitude, record.longitude), record.kind, record.country, *bits, record.always_open)
        place = (record.latitude, record.latitude, record.longitude, record.longitude)
        name = f" {record.name} "
        in_tree = (record.id, *place, *row[1:], name)
        execute(f"INSERT INTO records VALUES ({_marks(row)}, ?)", (*row, name))
        execute("INSERT INTO terms(rowid, words) VALUES (?, ?)", (record.id, f"{record.name} {_terms_of(record)}"))
        execute(f"INSERT INTO tree VALUES ({_marks(in_tree)})", in_tree)
        for facet, value in self._singles.intersection(record.facet_values()):
            execute(f"INSERT INTO tree_{facet}_{value} VALUES ({_marks(in_tree)})", in_tree)
            execute(f"INSERT INTO list_{facet}_{value} VALUES ({_marks(row)})", row)

    def plans(self, letter: str) -> list[Plan]:
        """Boxes in the tree of everything or of the rarest value, the list of that value, the postings of all terms."""
        boxes = [(start_km * 1_000 / EARTH_RADIUS_M, growth) for start_km in STARTS_KM for growth in GROWTHS]
        if letter == "a":
            return [self._boxes("tree", start, growth) for start, growth in boxes]
        if letter == "e":
            return [self._by_frequency(start, growth, share) for start, growth in boxes[:WORD_BOXES] for share in COMMON_WORDS]
        if not self._singles:
            return [*(self._boxes("tree", start, growth) for start, growth in boxes), Plan("postings", self._from_postings)]
        plans = [self._boxes("tree of one value", start, growth) for start, growth in boxes]
        return [*plans, Plan("list of one value", self._from_list), Plan("postings", self._from_postings)]

    def empty_question(self) -> None:
        """SELECT 1."""
        self._connection.execute("SELECT 1").fetchall()

    def _boxes(self, tree: str, start: float, growth: float) -> Plan:
        name = f"{tree}, from {start * EARTH_RADIUS_M / 1_000:.0f} km, times {growth}"
        if tree == "tree":
            return Plan(name, lambda question: self._from_boxes("tree", question, start, growth))
        return Plan(name, lambda question: self._from_boxes(f"tree_{_single(question)}", question, start, growth))

    def _by_frequency(self, start: float, growth: float, share: int) -> Plan:
        """The rarer the word, the wider the first box; from the list of the word if it is rare."""

        def answer(question: Question) -> list[int]:
            having = self._records_with.get(question.word, 0)
            if having * share <= self._count:
                return self._from_postings(question)
            return self._from_boxes("tree", question, start * sqrt(self._count / having), growth)

        name = f"tree for words of more than 1 in {share}, from {start * EARTH_RADIUS_M / 1_000:.0f} km, times {growth}, else postings"
        return Plan(name, answer)

    def _from_boxes(self, tree: str, question: Question, radius: float, growth: float) -> list[int]:
        """Grows the box until ten are found in it, and none outside of it can be nearer than the tenth."""
        statement = f"SELECT id, {CHORD} AS chord FROM {tree} WHERE {IN_BOX}{_filter(question)} {NEAREST}"
        while True:
            south, north, ranges = box(question.latitude, question.longitude, radius)
            found: list[tuple[float, int]] = []
            for west, east in ranges:
                rows = self._connection.execute(statement, (*question.point, south, north, west, east))
                found += [(chord, id) for id, chord in rows]
            nearest = sorted(found)[:LIMIT]
            if radius >= pi:
                return [id for _, id in nearest]
            if len(nearest) < LIMIT:
                # From a quarter of the globe on, all of it at once.
                radius = radius * growth if radius < pi / 4 else pi
                continue
            reach = chord_angle(nearest[-1][0])
            if reach <= radius:
                return [id for _, id in nearest]
            radius = reach * (1 + 1e-9)

    def _from_list(self, question: Question) -> list[int]:
        statement = f"SELECT id, {CHORD} AS chord FROM list_{_single(question)} WHERE true{_filter(question)} {NEAREST}"
        return [id for id, _ in self._connection.execute(statement, question.point)]

    def _from_postings(self, question: Question) -> list[int]:
        postings = "SELECT rowid FROM terms WHERE terms MATCH ?4"
        statement = f"SELECT records.id, {CHORD} AS chord FROM ({postings}) CROSS JOIN records ON records.id = rowid {NEAREST}"
        return [id for id, _ in self._connection.execute(statement, (*question.point, _terms_asked(question)))]

    def close(self) -> None:
        """Leaves no file: the next one begins anew."""
        self._connection.close()
        self._file.unlink()


def _single(question: Question) -> str:
    facet, value = question.facet_values()[0]
    return f"{facet}_{value}"


def _filter(question: Question) -> str:
    """The conditions as SQL, each beginning with AND."""
    exact = [f" AND {facet} = {value}" for facet in ("kind", "country") if (value := getattr(question, facet)) is not None]
    within = [("languages", question.language), ("topics", question.topic)]
    bits = [f" AND {column} & {1 << value}" for column, value in within if value is not None]
    others = [" AND always_open"] * question.always_open
    words = [f" AND instr(name, ' {question.word} ')"] if question.word is not None else []
    return "".join([*exact, *bits, *others, *words])


def _terms_of(record: Record) -> str:
    """The facets as terms; no word of a name has a digit."""
    languages = [f"l{language}" for language in record.languages]
    topics = [f"t{topic}" for topic in record.topics]
    return " ".join([f"k{record.kind}", f"c{record.country}", *languages, *topics, *["o1"] * record.always_open])


def _terms_asked(question: Question) -> str:
    letters = {"kind": "k", "country": "c", "language": "l", "topic": "t"}
    facets = [f"{letter}{value}" for field, letter in letters.items() if (value := getattr(question, field)) is not None]
    return " ".join([*facets, *["o1"] * question.always_open, *([question.word] if question.word else [])])


def _marks(row: tuple[object, ...]) -> str:
    return ", ".join("?" * len(row))
