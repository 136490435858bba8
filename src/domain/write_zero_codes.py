"""Writes zero_codes.csv: the short numbers that begin with a zero, country by country.

Usage: python write_zero_codes.py data > zero_codes.csv

Two sources: the short numbers of libphonenumber (the Python package phonenumbers, Apache-2.0), up to four digits; and the rows of the data
folder that are named, because pages state some that libphonenumber does not hold. A code is left out where the digits behind its zeros are a
short number of the country too: nothing is lost there that anybody could tell.
"""

import csv
import re
import sys

import phonenumbers
from phonenumbers import PhoneMetadata


def is_short_number(digits, country):
    """Whether libphonenumber holds a short number."""
    metadata = PhoneMetadata.short_metadata_for_region(country)
    pattern = metadata and metadata.short_code and metadata.short_code.national_number_pattern
    return bool(pattern and re.fullmatch(pattern, digits))


def of_libphonenumber():
    """Every short number of two to four digits that begins with a zero."""
    for country in sorted(PhoneMetadata._short_region_available):
        for length in (2, 3, 4):
            for rest in range(10 ** (length - 1)):
                digits = "0" + str(rest).zfill(length - 1)
                if is_short_number(digits, country):
                    yield country, digits


def of_pages(folder):
    """The short numbers of emergency services and crisis lines that pages state."""

    def rows(table):
        with open(f"{folder}/{table}.csv", newline="", encoding="utf-8") as file:
            yield from csv.DictReader(file)

    countries = {row["id"]: row["coverage"][:2] for row in rows("crisis_lines")}
    for row in rows("emergency_numbers"):
        yield row["country"], re.sub(r"\D", "", row["number"])
    for row in rows("contacts"):
        country = countries.get(row["resource_id"], "")
        if re.fullmatch(r"[A-Z]{2}", country) and re.fullmatch(r"[\d ]+", row["number"]):
            yield country, row["number"].replace(" ", "")


codes = {(country, digits): "libphonenumber " + phonenumbers.__version__ for country, digits in of_libphonenumber()}
for country, digits in of_pages(sys.argv[1]):
    if re.fullmatch(r"0\d{1,5}", digits):
        codes.setdefault((country, digits), "a page that a row names")
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["country", "code", "source"])
for (country, digits), source in sorted(codes.items()):
    if not is_short_number(digits.lstrip("0"), country):
        writer.writerow([country, digits, source])
