"""Questions of people: places drawn by population from the towns of the data folder, always the same ones for a seed."""

import csv
import io
import random
import subprocess
from pathlib import Path

SEED = 20261122
QUESTIONS = 2_000

# A standard deviation of about five kilometres: people live around the centre of a town, not in it.
SCATTER_DEGREES = 0.05

# What is asked beside the point.
VARIANTS = {
    "all four kinds": "",
    "ten libraries": "&kind=library&limit=10&radius_m=20037508",
    "ten crisis lines": "&kind=crisis_line&limit=10",
}


def towns(data: Path) -> list[tuple[float, float, int]]:
    """Latitude, longitude and inhabitants of the towns that have any."""
    table = subprocess.run(["zstd", "-dcq", data / "places" / "towns.csv.zst"], check=True, capture_output=True, text=True).stdout
    rows = csv.DictReader(io.StringIO(table))
    return [(float(row["latitude"]), float(row["longitude"]), int(row["population"])) for row in rows if int(row["population"] or 0)]


def points(data: Path) -> list[tuple[float, float]]:
    """Points near towns, each town as likely as it has inhabitants."""
    chance = random.Random(SEED)
    held = towns(data)
    chosen = chance.choices(held, weights=[inhabitants for _, _, inhabitants in held], k=QUESTIONS)
    scattered = [(latitude + chance.gauss(0, SCATTER_DEGREES), longitude + chance.gauss(0, SCATTER_DEGREES)) for latitude, longitude, _ in chosen]
    return [(max(-90.0, min(90.0, latitude)), max(-180.0, min(180.0, longitude))) for latitude, longitude in scattered]


def paths(data: Path, variant: str) -> list[str]:
    """What to ask for, question by question."""
    return [f"/v1/nearest?lat={latitude:.4f}&lon={longitude:.4f}{VARIANTS[variant]}" for latitude, longitude in points(data)]
