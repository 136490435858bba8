"""Looks numbers up in libphonenumber's metadata, with an implementation that is not the program's own.

Reads lines of country, what is dialled, and E.164 form or nothing, separated by tabs; writes for each the verdict on what is dialled
(valid, possible or unknown) and on the E.164 form (valid, invalid or none).
"""

import sys

import phonenumbers
from phonenumbers import shortnumberinfo

LONGEST_SHORT_NUMBER = 6


def dialled_verdict(country, dialled):
    """Whether a country's plan has the number, as a short one or as a full one."""
    try:
        number = phonenumbers.parse(dialled, country)
    except phonenumbers.NumberParseException:
        return "unknown"
    if phonenumbers.is_valid_number(number):
        return "valid"
    if len(dialled) > LONGEST_SHORT_NUMBER:
        return "unknown"
    if shortnumberinfo.is_valid_short_number_for_region(number, country):
        return "valid"
    return "possible" if shortnumberinfo.is_possible_short_number_for_region(number, country) else "unknown"


def e164_verdict(e164):
    """Whether the number is one that can be dialled from everywhere, written as E.164 has it."""
    if not e164:
        return "none"
    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return "invalid"
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return "valid" if phonenumbers.is_valid_number(number) and written == e164 else "invalid"


for line in sys.stdin:
    country, dialled, e164 = line.rstrip("\n").split("\t")
    print(dialled_verdict(country, dialled), e164_verdict(e164), sep="\t")
