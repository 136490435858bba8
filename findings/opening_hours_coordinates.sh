#!/usr/bin/env bash
# npm opening_hours 3.15.0: the place from which sunrise and sunset are worked out, given as numbers.
#
# One would guess that `lat` and `lon` are numbers, as in Nominatim's own structure for other fields and in GeoJSON. Given so, the evaluator
# ignores them without a word and takes the sun to rise at 06:00 and to set at 18:00 everywhere; given as text it works them out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent opening_hours@3.15.0
cat > sun.cjs <<'JS'
const OpeningHours = require('opening_hours');
const Evaluator = OpeningHours.opening_hours || OpeningHours.default || OpeningHours;
const address = { country_code: 'gb', state: 'England' };
const sunset = (lat, lon) => {
  const hours = new Evaluator('sunrise-sunset', { lat, lon, address }, { locale: 'en' });
  const change = hours.getNextChange(new Date('2026-12-21T12:00:00'));
  return `${String(change.getHours()).padStart(2, '0')}:${String(change.getMinutes()).padStart(2, '0')}`;
};
console.log('numbers', sunset(51.5, -0.12));
console.log('text', sunset('51.5', '-0.12'));
JS
seen=$(TZ=Europe/London node sun.cjs)
echo "opening_hours $(node -p "require('./node_modules/opening_hours/package.json').version"), sunset in London on 21 December:"
echo "$seen"
[[ $(grep '^numbers' <<<"$seen") == 'numbers 18:00' ]]
[[ $(grep '^text' <<<"$seen") == 'text 15:5'* ]]
