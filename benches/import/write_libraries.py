"""Writes a table of so many libraries, and its map, for `backstop import csv`.

Usage: write_libraries.py ROWS FOLDER. The rows are those of the French libraries in data/, again and
again, each with a reference and a name of its own, moved by up to some hundred metres, with a
telephone and the hours of each day; as in a real list, a branch keeps its week. The same ROWS make
the same files.
"""

import csv
import random
import sys
from pathlib import Path

rows, folder = int(sys.argv[1]), Path(sys.argv[2])
data = Path(__file__).resolve().parents[2] / "data"
with (data / "libraries.csv").open(newline="") as file:
    held = [row for row in csv.DictReader(file) if row["country"] == "FR" and row["latitude"]]
DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
HOURS = ["", "fermé", "9:00-12:00", "14:00-18:00", "10h-12h, 14h-18h", "10:00-19:00", "9h30-12h30, 13h30-17h30"]

headings = ["code", "nom", "adresse", "ville", "cp", "lat", "lon", "wifi", "tel", "site", *DAYS]
chance = random.Random(13)
weeks = [[chance.choice(HOURS) for _ in DAYS] for _ in held]
with (folder / "libraries.csv").open("w", newline="") as file:
    table = csv.writer(file, delimiter=";", lineterminator="\n")
    table.writerow(headings)
    for number in range(rows):
        row = held[number % len(held)]
        moved = [f"{float(row[axis]) + chance.uniform(-0.001, 0.001):.6f}" for axis in ("latitude", "longitude")]
        table.writerow([
            f"FR{number:07}",
            f"{row['name']} {number // len(held) + 1}",
            row["address_1"] or f"{number % 97 + 1} rue de la Mairie",
            row["city"],
            row["postal_code"],
            *moved,
            chance.choice(["oui", "non", ""]),
            f"0{chance.randrange(1, 6)} {chance.randrange(20, 99)} {chance.randrange(10, 99)} "
            f"{chance.randrange(10, 99)} {chance.randrange(10, 99)}" if number % 3 else "",
            row["url"],
            *weeks[number % len(held)],
        ])

days = "".join(
    f'[[hours.days]]\ndays = "{day}"\ncolumn = "{name}"\n'
    for day, name in zip(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], DAYS, strict=True)
)
(folder / "libraries.toml").write_text(f"""kind = "libraries"
id_prefix = "fr-bench"
id = "code"

[source]
id = "bench-libraries"
name = "Libraries again and again"
publisher = "benches/import"
url = "https://libraries.example/"
licence = "etalab-2.0"

[columns]
name = "nom"
address_1 = "adresse"
city = "ville"
postal_code = "cp"
country = {{ value = "FR" }}
wifi = {{ column = "wifi", values = {{ oui = "yes", non = "no" }} }}
url = "site"

[point]
latitude = "lat"
longitude = "lon"
precision = "address"

{days}
[[contacts]]
channel = "voice"
from = "tel"
""")
