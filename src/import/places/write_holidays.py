#!/usr/bin/env python3
"""Writes the public holidays of all countries and their regions as JSON, for `backstop import holidays`.

    python3 -m venv venv && venv/bin/pip install holidays==0.109
    venv/bin/python write_holidays.py 2025 2031 > holidays.json
    backstop import holidays holidays.json

The library `holidays` (MIT, https://github.com/vacanza/holidays) knows the public holidays of 250 countries and territories by
nation and region; where it works out a day of the Islamic or another lunar calendar ahead of time, it calls it estimated. What is
written here:

- `calendars`: for which country, or region (ISO 3166-2), which years are known.
- `days`: country, region or nothing, date, English name (or the local one, where it has no English), and how certain the day is:
  `certain`; `estimated`, when the moon decides; `local`, when a town or another part keeps it that has no code in ISO 3166-2.

A day is the country's when every region that the library knows keeps it; else it is that of each region that does.
"""
import json
import sys

import holidays

# Codes of the library that are not those of ISO 3166-2 today: the region they are now, or the region in which they lie (`local`), or
# nothing, when they lie in the country and no region.
RENAMED = {("BQ", "BON"): "BQ-BO", ("BQ", "SAB"): "BQ-SA", ("BQ", "STA"): "BQ-SE", ("IT", "AO"): "IT-23"}
LOCAL = {
    ("AU", "NSW Western"): "AU-NSW",
    ("BE", "Flemish"): "", ("BE", "French"): "", ("BE", "German"): "",
    ("BR", "São Paulo Capital"): "BR-SP",
    ("CH", "Stadt Zurich"): "CH-ZH",
    ("DE", "Augsburg"): "DE-BY",
    ("ES", "Barcelona"): "ES-CT",
    ("FR", "Zone A"): "", ("FR", "Zone B"): "", ("FR", "Zone C"): "",
    ("IT", "Andria"): "IT-BT", ("IT", "Barletta"): "IT-BT", ("IT", "Trani"): "IT-BT", ("IT", "Cesena"): "IT-FC", ("IT", "Forli"): "IT-FC",
    ("IT", "Pesaro"): "IT-PU", ("IT", "Urbino"): "IT-PU",
    ("MO", "I"): "", ("MO", "M"): "",
    ("NL", "Midden"): "", ("NL", "Noord"): "", ("NL", "Zuid"): "",
    ("NZ", "South Canterbury"): "NZ-CAN",
}
ESTIMATED = " (estimated)"


def language_of(country):
    languages = getattr(holidays, country).supported_languages
    return next((one for one in ("en_US", "en_GB", *languages) if one in languages and one.startswith("en")), None)


def days_of(country, subdivision, years):
    """Date to name and whether it is estimated; the library joins several names of one day with a semicolon."""
    kept = holidays.country_holidays(country, subdiv=subdivision, years=years, language=language_of(country))
    days = {}
    for date, name in kept.items():
        names = [part.strip() for part in name.split(";")]
        sure = [part for part in names if not part.endswith(ESTIMATED)]
        chosen = sure or [part.removesuffix(ESTIMATED) for part in names]
        days[date] = (" / ".join(dict.fromkeys(chosen)), not sure)
    return days


def main(first, last):
    years = range(first, last + 1)
    calendars, rows = [], {}

    def add(country, region, date, name, certainty):
        held = rows.setdefault((country, region, date), (name, certainty))
        if certainty == "certain" != held[1]:
            rows[country, region, date] = (name, certainty)

    for country, subdivisions in sorted(holidays.list_supported_countries(include_aliases=False).items()):
        end = min(last, getattr(getattr(holidays, country), "end_year", last))
        base = days_of(country, None, years)
        if not base:
            continue
        calendars.append({"country": country, "subdivision": "", "first_year": first, "last_year": end})
        regional = {}
        for code in subdivisions:
            if (country, code) in LOCAL:
                region = LOCAL[country, code]
                for date, (name, _) in days_of(country, code, years).items():
                    if date not in base:
                        add(country, region, date, name, "local")
                continue
            region = RENAMED.get((country, code), f"{country}-{code}")
            regional[region] = days_of(country, code, years)
            calendars.append({"country": country, "subdivision": region, "first_year": first, "last_year": end})
        for date, (name, estimated) in base.items():
            if all(date in days for days in regional.values()):
                add(country, "", date, name, "estimated" if estimated else "certain")
        for region, days in regional.items():
            for date, (name, estimated) in days.items():
                if date not in base or not all(date in days for days in regional.values()):
                    add(country, region, date, name, "estimated" if estimated else "certain")
    days = [
        {"country": country, "subdivision": region, "date": str(date), "name": name, "certainty": certainty}
        for (country, region, date), (name, certainty) in sorted(rows.items(), key=lambda row: (row[0][0], row[0][1], row[0][2]))
    ]
    package = {"library": "holidays", "version": holidays.__version__, "calendars": calendars, "days": days}
    json.dump(package, sys.stdout, ensure_ascii=False, indent=None, separators=(",", ":"))
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
