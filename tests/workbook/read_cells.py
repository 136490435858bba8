"""Reads a workbook with openpyxl and compares it with the CSV tables that it was made of.

Usage: read_cells.py WORKBOOK DATA_FOLDER. Every cell has to be text that is that of the table, of
the format text. Prints how many rows were compared.
"""

import csv
import json
import sys
import zipfile
from pathlib import Path

import openpyxl

workbook_file, data = sys.argv[1], Path(sys.argv[2])
tables = json.loads((data / "datapackage.json").read_text())["resources"]
paths = {table["name"][:31]: data / table["path"] for table in tables}

parts = zipfile.ZipFile(workbook_file).namelist()
unwanted = [part for part in parts if "vba" in part.lower() or "calcChain" in part or "external" in part.lower()]
assert not unwanted, unwanted

workbook = openpyxl.load_workbook(workbook_file, read_only=True)
compared = 0
for sheet in workbook.worksheets:
    with paths[sheet.title].open(newline="") as file:
        held = list(csv.reader(file))
    rows = 0
    for number, (row, expected) in enumerate(zip(sheet.iter_rows(), held, strict=True), 1):
        for cell in row:
            if cell.value is None:
                continue
            assert cell.data_type == "s", (sheet.title, number, cell.value, cell.data_type)
            assert cell.number_format == "@", (sheet.title, number, cell.value, cell.number_format)
        said = ["" if cell.value is None else cell.value for cell in row]
        said += [""] * (len(expected) - len(said))
        assert said == expected, (sheet.title, number, said, expected)
        rows += 1
    compared += rows
workbook.close()

small = min(workbook.sheetnames, key=lambda name: paths[name].stat().st_size)
assert f'state="frozen"' in zipfile.ZipFile(workbook_file).read("xl/worksheets/sheet1.xml").decode()[:2000], small
print(compared)
