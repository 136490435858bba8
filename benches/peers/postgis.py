"""PostgreSQL with PostGIS: geography on the sphere, GiST, GIN, and every plan that an expert would force."""

import struct
from collections.abc import Iterable

import psycopg
from psycopg import sql
from psycopg.pq import ExecStatus

from cluster import Cluster
from measure import Plan
from world import LIMIT, Question, Record

# Numbers of facets in the array that the GIN index is on: one range for each.
OPEN, KIND, LANGUAGE, TOPIC, COUNTRY = 0, 100, 200, 300, 400

TABLE = """
CREATE EXTENSION postgis;
CREATE EXTENSION btree_gist;
CREATE UNLOGGED TABLE loaded (id int, latitude float8, longitude float8, kind int, country int, facets int[], name text);
"""

# In spatial order (PostGIS sorts geometries along a Hilbert curve), so that neighbours share pages.
INDEXES = """
CREATE UNLOGGED TABLE records AS
    SELECT id, kind, country, facets, to_tsvector('simple', name) AS words,
        ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)::geography AS place
    FROM loaded ORDER BY ST_MakePoint(longitude, latitude);
DROP TABLE loaded;
ALTER TABLE records ALTER facets SET STATISTICS 1000, ALTER words SET STATISTICS 1000;
CREATE INDEX ON records USING gist (place);
CREATE INDEX ON records USING gist (country, place);
CREATE INDEX ON records USING gin (facets) WITH (fastupdate = off);
CREATE INDEX ON records USING gin (words) WITH (fastupdate = off);
"""

# The distance on the sphere, by the index where there is one.
NEAREST = "ORDER BY place <-> ST_SetSRID(ST_MakePoint($2, $1), 4326)::geography"
WALK = f"SELECT id FROM records WHERE {{filter}} {NEAREST} LIMIT {LIMIT}"
GATHER = f"WITH passing AS MATERIALIZED (SELECT id, place FROM records WHERE {{filter}}) SELECT id FROM passing {NEAREST} LIMIT {LIMIT}"

FREE = {"enable_seqscan": "on", "enable_bitmapscan": "on", "enable_sort": "on", "max_parallel_workers_per_gather": "0"}
PARALLEL = {"max_parallel_workers_per_gather": "2", "parallel_setup_cost": "10", "parallel_tuple_cost": "0.01"}
INDEX_ONLY = {"enable_seqscan": "off", "enable_bitmapscan": "off", "enable_sort": "off"}

# Name, statement and settings: what the planner likes, the nearest by index and the filter afterwards, the filter first.
SHAPES = [
    ("planner's own", WALK, FREE),
    ("planner's own, parallel", WALK, FREE | PARALLEL),
    ("nearest first", WALK, FREE | INDEX_ONLY),
    ("filter first", GATHER, FREE),
    ("filter first, parallel", GATHER, FREE | PARALLEL),
]


class PostgisTables:
    """The loaded cluster and a connection to it, for both ways of keeping plans."""

    def __init__(self, cluster: Cluster, records: Iterable[Record], asked: set[tuple[str, int]]) -> None:
        self.connection = psycopg.connect(host=str(cluster.socket_folder), user="bench", dbname="postgres", autocommit=True)
        self._execute_all(TABLE)
        copy = "COPY loaded FROM STDIN"
        with self.connection.cursor() as cursor, cursor.copy(copy) as rows:
            for record in records:
                place = (record.id, record.latitude, record.longitude, record.kind, record.country)
                rows.write_row((*place, _facets(record), record.name))
        self._execute_all(INDEXES)
        self.has_single_values = bool(asked)
        # A small index for each kind and language asked, as a good administrator has; countries are many and share one.
        for facet, value in asked:
            if facet == "kind":
                self.connection.execute(f"CREATE INDEX ON records USING gist (place) WHERE kind = {value}")
            if facet == "language":
                self.connection.execute(f"CREATE INDEX ON records USING gist (place) WHERE facets @> '{{{LANGUAGE + value}}}'")
        self.connection.execute("VACUUM ANALYZE records")
        self.connection.execute("CHECKPOINT")

    def _execute_all(self, statements: str) -> None:
        for statement in filter(str.strip, statements.split(";")):
            self.connection.execute(statement)

    def version(self) -> str:
        """As the server says."""
        query = "SELECT current_setting('server_version'), postgis_lib_version()"
        rows = self.connection.execute(query).fetchall()
        return "".join(f"PostgreSQL {server}, PostGIS {postgis}" for server, postgis in rows)


class Postgis:
    """The tables through prepared statements, with the filter's values written out, so that plans know how common they are.

    `keep_plans`: plan each statement once, which no other way of asking can beat; else (force_custom_plan) at every call.
    """

    tolerance_m = 0.001

    def __init__(self, tables: PostgisTables, keep_plans: bool) -> None:
        planned = "plans kept" if keep_plans else "planned per call"
        self.name = f"PostGIS, {planned}" if tables.has_single_values else "PostGIS, general indexes"
        self.version = tables.version()
        self._connection = tables.connection
        self._mode = "force_generic_plan" if keep_plans else "force_custom_plan"
        self._prepared: dict[str, bytes] = {}
        self._empty = self._prepare("SELECT 1")

    def plans(self, letter: str) -> list[Plan]:
        """Without a filter there is nothing to do first."""
        shapes = SHAPES if letter != "a" else [shape for shape in SHAPES if shape[1] == WALK]
        return [self._plan(*shape) for shape in shapes]

    def empty_question(self) -> None:
        """A prepared SELECT 1."""
        self._connection.pgconn.exec_prepared(self._empty, [])

    def _plan(self, name: str, statement: str, settings: dict[str, str]) -> Plan:
        # The comment keeps statements of different settings apart: a kept plan must not serve another one.
        named = f"/* {name} */ {statement}"
        return Plan(name, lambda question: self._answer(named, question), lambda: self._use(settings))

    def _use(self, settings: dict[str, str]) -> None:
        for setting, value in (settings | {"plan_cache_mode": self._mode}).items():
            self._connection.execute(f"SET {setting} = {value}")

    def _answer(self, statement: str, question: Question) -> list[int]:
        statement = statement.format(filter=_filter(question))
        prepared = self._prepared.get(statement) or self._prepare(statement)
        place = [struct.pack("!d", question.latitude), struct.pack("!d", question.longitude)]
        # libpq itself, without the adaptation of types above it.
        result = self._connection.pgconn.exec_prepared(prepared, place, [1, 1])
        if result.status != ExecStatus.TUPLES_OK:
            raise RuntimeError(f"PostgreSQL refused a question: {result.error_message.decode()}")
        return [int(result.get_value(row, 0) or b"") for row in range(result.ntuples)]

    def _prepare(self, statement: str) -> bytes:
        name = f"{self._mode}_{len(self._prepared)}"
        parameters = "(float8, float8)" if "$1" in statement else ""
        self._connection.execute(f"PREPARE {name}{parameters} AS {statement}".replace("%", "%%"))
        self._prepared[statement] = name.encode()
        return self._prepared[statement]


def _facets(record: Record) -> list[int]:
    languages = [LANGUAGE + language for language in record.languages]
    topics = [TOPIC + topic for topic in record.topics]
    return [OPEN + record.always_open, KIND + record.kind, *languages, *topics, COUNTRY + record.country]


def _filter(question: Question) -> str:
    """A kind or country alone by its column, which GiST knows; everything else by the array, which GIN knows."""
    if question.word is not None:
        return sql.SQL("words @@ to_tsquery('simple', {})").format(question.word).as_string(None)
    bases = [("kind", KIND), ("country", COUNTRY), ("language", LANGUAGE), ("topic", TOPIC)]
    given = [(field, base, value) for field, base in bases if (value := getattr(question, field)) is not None]
    if not given and not question.always_open:
        return "true"
    if len(given) == 1 and given[0][0] in ("kind", "country") and not question.always_open:
        return f"{given[0][0]} = {given[0][2]}"
    facets = [base + value for _, base, value in given] + [OPEN + 1] * question.always_open
    # The language by itself as well: that is how the planner sees that a partial index holds all of them.
    alone = f" AND facets @> '{{{LANGUAGE + question.language}}}'" if question.language is not None and len(facets) > 1 else ""
    return f"facets @> '{{{','.join(map(str, facets))}}}'{alone}"
