#!/usr/bin/env python3
"""A data folder with as many libraries as wanted, for `run --data`: `many.py FOLDER --records 1000000`.

Each made-up library is a shipped one moved by some kilometres, with a number of its own; everything else is what is shipped.
"""

import argparse
import csv
import random
import shutil
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TABLE = "libraries.csv"
SEED = 20261122

# Small enough to stay in the country, mostly; what leaves it is refused when the folder is read (`--allow-rejections`).
SCATTER_DEGREES = 0.02


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="to be made")
    parser.add_argument("--records", type=int, default=1_000_000, help="libraries in all (default: %(default)s)")
    options = parser.parse_args()
    shutil.copytree(PROJECT / "data", options.folder)
    with (PROJECT / "data" / TABLE).open(newline="") as source:
        reader = csv.DictReader(source)
        columns, shipped = reader.fieldnames, list(reader)
    with (options.folder / TABLE).open("w", newline="") as target:
        writer = csv.DictWriter(target, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(shipped)
        writer.writerows(made_up(shipped, options.records - len(shipped)))


def made_up(shipped: list[dict[str, str]], count: int):
    chance = random.Random(SEED)
    for number in range(count):
        row = dict(chance.choice(shipped))
        for axis, limit in (("latitude", 90.0), ("longitude", 180.0)):
            row[axis] = f"{max(-limit, min(limit, float(row[axis]) + chance.gauss(0, SCATTER_DEGREES))):.6f}"
        row["id"] = f"{row['id']}-m{number}"
        row["name"] = f"{row['name']} {number}"
        yield row


if __name__ == "__main__":
    main()
