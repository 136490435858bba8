"""Writes numbers as they are dialled from other countries, with an implementation that is not the program's own.

Reads lines of an E.164 form and the country of the caller, separated by a tab; writes for each what a fixed line there dials.
"""

import sys

import phonenumbers

for line in sys.stdin:
    number, country = line.rstrip("\n").split("\t")
    print(phonenumbers.format_out_of_country_calling_number(phonenumbers.parse(number), country))
