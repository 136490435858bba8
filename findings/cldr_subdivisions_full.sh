#!/usr/bin/env bash
# npm cldr-subdivisions-full 48.2.0: how many names of regions each language has.
#
# One would guess that the package called "full" has the names in all its languages, as cldr-localenames-full does for countries. English has
# some five thousand; nearly every other language has three (England, Scotland, Wales). The names that the Unicode CLDR's own XML holds for other
# languages are drafts and are left out here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent cldr-subdivisions-full@48.2.0
cat > count.cjs <<'JS'
const fs = require('fs');
const root = './node_modules/cldr-subdivisions-full/subdivisions';
for (const language of ['en', 'de', 'fr', 'es', 'ja', 'ar']) {
  const names = JSON.parse(fs.readFileSync(`${root}/${language}/${language}.json`)).subdivisions.localeDisplayNames.subdivisions;
  console.log(language, Object.keys(names).length);
}
JS
seen=$(node count.cjs)
echo "cldr-subdivisions-full 48.2.0, names of regions by language:"
echo "$seen"
[[ $(awk '$1 == "en" {print ($2 > 4000)}' <<<"$seen") == 1 ]]
[[ $(awk '$1 != "en" && $2 > 10' <<<"$seen") == '' ]]
