"""Writes former_zones.csv: the names of time zones that stand for the place of another name.

Usage: python write_former_zones.py > former_zones.csv

Reads the Python package tzdata. Every name that a link of the database has and zone.tab has not is an older name, or another one, of the zone
that it leads to; the name of today is the one that zone.tab has. Names of no place (`Etc/GMT+5`, `EST`) have none.
"""

import csv
import importlib.resources
import sys

import tzdata

root = importlib.resources.files("tzdata") / "zoneinfo"
lines = (root / "tzdata.zi").read_text().splitlines()
places = {row.split("\t")[2].strip() for row in (root / "zone.tab").read_text().splitlines() if row and not row.startswith("#")}
links = {new: target for kind, target, new in (line.split() for line in lines if line.startswith("L "))}
zones = {line.split()[1] for line in lines if line.startswith("Z ")}
# Links to the zone of another place, whose rules they share today; zone.tab has the place itself under another name.
OWN_PLACE = {
    "Africa/Asmera": "Africa/Asmara",
    "Africa/Timbuktu": "Africa/Bamako",
    "America/Coral_Harbour": "America/Atikokan",
    "America/Virgin": "America/St_Thomas",
    "Antarctica/South_Pole": "Antarctica/McMurdo",
    "Atlantic/Faeroe": "Atlantic/Faroe",
    "Atlantic/Jan_Mayen": "Arctic/Longyearbyen",
    "Iceland": "Atlantic/Reykjavik",
    "Pacific/Ponape": "Pacific/Pohnpei",
    "Pacific/Truk": "Pacific/Chuuk",
    "Pacific/Yap": "Pacific/Chuuk",
    "US/Pacific-New": "America/Los_Angeles",
}


def today(name):
    """The name in zone.tab that a name leads to."""
    if name in OWN_PLACE:
        return OWN_PLACE[name]
    while name in links:
        name = links[name]
        if name in places:
            return name
    return name if name in places else ""


writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["former", "name"])
# The abbreviations lead to the zone of one place among many, and say nothing of where.
nowhere = {name for name in links | dict.fromkeys(zones) if "/" not in name and name.upper() == name and name not in ("GB", "NZ", "PRC", "ROC", "ROK", "W-SU", "NZ-CHAT", "GB-EIRE")}
nowhere |= {name for name in links | dict.fromkeys(zones) if name.startswith("Etc/")} | {"Factory", "Greenwich", "Universal", "Zulu", "GMT0"}
for name in sorted((links.keys() | zones) - places):
    writer.writerow([name, "" if name in nowhere else today(name)])
