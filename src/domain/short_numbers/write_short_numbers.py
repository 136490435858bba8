"""Writes short_numbers.tsv: which short numbers a country's plan has.

    pip install phonenumbers
    python write_short_numbers.py eccdata.txt > short_numbers.tsv

The patterns are those of libphonenumber's ShortNumberMetadata, as the Python package phonenumbers (Apache-2.0) carries them; a number is
valid where both match all of it. eccdata.txt is AOSP's list of emergency numbers (packages/services/Telephony, input/eccdata.txt, Apache-2.0).
"""

import re
import sys

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata


def emergency_numbers_of_aosp(path):
    """The numbers of each country of the text protocol buffer."""
    numbers, country = {}, None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            found = re.search(r'(iso_code|phone_number|ecc_fallback): "([^"]+)"', line)
            if found and found[1] == "iso_code":
                country = found[2]
            elif found and found[1] == "phone_number":
                numbers.setdefault(country, set()).add(found[2])
    return numbers


def row_of(country, emergency_numbers):
    """One line of the table, or nothing for a country of which no list knows a short number."""
    metadata = PhoneMetadata.short_metadata_for_region(country)
    general = (metadata and metadata.general_desc and metadata.general_desc.national_number_pattern) or ""
    short = (metadata and metadata.short_code and metadata.short_code.national_number_pattern) or ""
    if not short and not emergency_numbers:
        return None
    lengths = (metadata and metadata.short_code and metadata.short_code.possible_length) or ()
    cells = [country, general if short else "", short, " ".join(map(str, lengths)), " ".join(sorted(emergency_numbers))]
    return "\t".join(cells)


def main():
    """Writes the table in the order of the countries' codes."""
    of_aosp = emergency_numbers_of_aosp(sys.argv[1])
    countries = sorted(set(phonenumbers.shortdata._AVAILABLE_REGION_CODES) | set(of_aosp))
    rows = [row for row in (row_of(country, of_aosp.get(country, set())) for country in countries) if row]
    print(f"# Written by write_short_numbers.py from phonenumbers {phonenumbers.__version__} and AOSP's list of emergency numbers.")
    print("# country\tevery short number\tthose in use\tdigits\temergency numbers of AOSP")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
