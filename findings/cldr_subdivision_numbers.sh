#!/usr/bin/env bash
# npm cldr-subdivisions-full 48.2.0 beside PyPI pycountry 24.6.1: the numbers of Iran's provinces.
#
# One would guess that the id `ir07` of Unicode CLDR is ISO 3166-2's IR-07. ISO numbered Iran's provinces anew in 2020; CLDR keeps its ids for
# ever, so that its ir07 is Tehran, while IR-07 of ISO is Fārs. Joined by number, a line for Tehran would be shown in Shiraz.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent cldr-subdivisions-full@48.2.0
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pycountry==24.6.1
cldr=$(node -p "require('./node_modules/cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions.ir07")
iso=$(python/bin/python -c "import pycountry; print(pycountry.subdivisions.get(code='IR-07').name, '|', pycountry.subdivisions.get(code='IR-23').name)")
echo "cldr-subdivisions-full 48.2.0, ir07: $cldr"
echo "pycountry 24.6.1, IR-07 | IR-23: $iso"
[[ $cldr == Tehran* ]]
[[ $iso == F*rs\ \|\ Te* ]]
