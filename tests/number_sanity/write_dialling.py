"""Writes dialling.csv: what libphonenumber dials for the shipped contacts, at home and from another country.

    pip install phonenumbers
    python tests/number_sanity/write_dialling.py > tests/number_sanity/dialling.csv     (in the folder of the project)

A row for each full number that is not simply dialled in its international form everywhere: a free, shared-cost, company or premium number,
one that has another form at home, or one that cannot be dialled from abroad (`abroad` is empty). `home` is empty where libphonenumber knows
no form without the code of a carrier. Territories that share a calling code dial as the country whose code it is.
"""

import csv
import sys

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

RESOURCES = ["crisis_lines", "branches", "on_call", "libraries"]
CONTACTS = ["contacts", "contacts_branches", "contacts_on_call", "contacts_libraries"]
KINDS = {value: name.lower() for name, value in vars(PhoneNumberType).items() if isinstance(value, int)}
ORDINARY = {"fixed_line", "mobile", "fixed_line_or_mobile", "voip", "personal_number"}


def rows_of(table):
    """The rows of a table of the shipped data."""
    with open(f"data/{table}.csv", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def number_of(row, country):
    """The full number of a contact, if it has one."""
    try:
        number = phonenumbers.parse(row["e164"] or row["number"].replace("(0)", ""), country)
    except phonenumbers.NumberParseException:
        return None
    is_whole = number.country_code != 1 or len(str(number.national_number)) == 10
    return number if phonenumbers.is_valid_number(number) and is_whole else None


def dialled(number, country):
    """How the number is dialled at home, or in the row's country where it belongs to another one, and from another country."""
    own = phonenumbers.region_code_for_country_code(number.country_code)
    shares_code = phonenumbers.country_code_for_region(country) == number.country_code
    elsewhere = "FR" if number.country_code != 33 else "DE"
    at_home = phonenumbers.format_number_for_mobile_dialing(number, own if shares_code else country, False)
    return at_home, phonenumbers.format_number_for_mobile_dialing(number, elsewhere, False)


def main():
    """Writes the rows in the order of countries and numbers."""
    country_of = {}
    for table in RESOURCES:
        for row in rows_of(table):
            country_of[row["id"]] = (row.get("country") or row.get("coverage") or "")[:2]
    found = set()
    for table in CONTACTS:
        for row in rows_of(table):
            country = country_of[row["resource_id"]]
            number = number_of(row, country) if row["number"] else None
            if number:
                e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
                kind = KINDS[phonenumbers.number_type(number)]
                forms = dialled(number, country)
                if forms != (e164, e164) or kind not in ORDINARY:
                    found.add((country, e164, kind, *forms))
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["country", "e164", "kind", "home", "abroad"])
    writer.writerow(["version", phonenumbers.__version__, "", "", ""])
    writer.writerows(sorted(found))


if __name__ == "__main__":
    main()
