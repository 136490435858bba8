"""Redis: GEOSEARCH with a growing radius, on one key for everything and one for each value of a facet.

It has no other filter, so that combinations and words (d, e, z) cannot be asked.
"""

import os
import shutil
import socket
import subprocess
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from time import monotonic, sleep

import hiredis

from measure import Plan
from world import LIMIT, Question, Record

STARTS_KM = (0.5, 1, 2, 4, 8, 16, 32, 64, 256, 1024, 4096)
GROWTHS = (1.5, 2.5, 5)
# More than half the way around.
WHOLE_GLOBE_KM = 20_100
# Records in one GEOADD.
BATCH = 500
START_SECONDS = 10


class Redis:
    """The server, our child, and a connection to it without any client library but the protocol's parser."""

    name = "Redis"
    # It keeps 26 bits of longitude and of latitude: steps of 0.6 m at the equator, for both ends of a comparison.
    tolerance_m = 1.0

    def __init__(self, scratch: Path) -> None:
        path = scratch / "redis.socket"
        command = [_program(scratch), "--port", "0", "--unixsocket", str(path), "--dir", str(scratch), "--save", "", "--appendonly", "no"]
        self._server = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
        try:
            self._socket = _connect(path, self._server)
            self._reader = hiredis.Reader()
            information = self._ask("INFO", "server").decode()
        except BaseException:
            self._server.kill()
            raise
        self.version = "Redis " + information.split("redis_version:")[1].split()[0]

    def load(self, records: Iterable[Record], asked: set[tuple[str, int]]) -> None:
        """Fills the keys; those of single values only for the values asked."""
        waiting: dict[str, list[str | float]] = defaultdict(list)
        for record in records:
            for key in ["all", *(_key(value) for value in record.facet_values() if value in asked)]:
                waiting[key] += [record.longitude, record.latitude, record.id]
                if len(waiting[key]) >= 3 * BATCH:
                    self._ask("GEOADD", key, *waiting.pop(key))
        for key, members in waiting.items():
            self._ask("GEOADD", key, *members)

    def plans(self, letter: str) -> list[Plan]:
        """Circles that grow."""
        if letter not in "abcf":
            return []
        return [_circles(self, start_km, growth) for start_km in STARTS_KM for growth in GROWTHS]

    def empty_question(self) -> None:
        """PING."""
        self._ask("PING")

    def nearest(self, question: Question, radius_km: float, growth: float) -> list[int]:
        """The nearest ten: whatever is outside of a circle is farther than all inside."""
        key = next(map(_key, question.facet_values()), "all")
        while True:
            circle = ("BYRADIUS", radius_km, "km")
            ids = self._ask("GEOSEARCH", key, "FROMLONLAT", question.longitude, question.latitude, *circle, "ASC", "COUNT", LIMIT)
            if len(ids) == LIMIT or radius_km >= WHOLE_GLOBE_KM:
                return [int(id) for id in ids]
            radius_km = min(radius_km * growth, WHOLE_GLOBE_KM)

    def close(self) -> None:
        """Ends the server."""
        self._socket.close()
        self._server.terminate()
        self._server.wait()

    def _ask(self, *words: str | float):
        self._socket.sendall(hiredis.pack_command(words))
        while (reply := self._reader.gets()) is False:
            self._reader.feed(self._socket.recv(65_536))
        if isinstance(reply, hiredis.ReplyError):
            raise reply
        return reply


def _key(value: tuple[str, int]) -> str:
    return f"{value[0]}:{value[1]}"


def _circles(redis: Redis, start_km: float, growth: float) -> Plan:
    return Plan(f"circles from {start_km:g} km, times {growth:g}", lambda question: redis.nearest(question, start_km, growth))


def _program(scratch: Path) -> str:
    """The server; in Debian one program is both the server and its checker, by the name that it is called by."""
    if installed := shutil.which("redis-server"):
        return installed
    link = scratch / "redis-server"
    os.symlink(shutil.which("redis-check-rdb") or "redis-check-rdb", link)
    return str(link)


def _connect(path: Path, server: subprocess.Popen) -> socket.socket:
    deadline = monotonic() + START_SECONDS
    while server.poll() is None and monotonic() < deadline:
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.connect(str(path))
            return connection
        except (FileNotFoundError, ConnectionRefusedError):
            connection.close()
            sleep(0.05)
    raise RuntimeError(f"Redis did not open {path} within {START_SECONDS} s")
