// Writes expected.csv: what the reference evaluator (npm opening_hours 3.15.0) says of every expression of expressions.txt
// and of data/*.csv, at the moments of PLACES below.
//
//     cd tests/hours_reference && npm install --no-save opening_hours@3.15.0 && node write_expected.mjs > expected.csv
//
// One letter a moment: o open, u unknown, c closed; - alone: the reference cannot read the expression. Moments are UTC; the process is
// started anew for each place, because the reference tells local time by the zone of its process.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const MOMENTS = [
  '2026-01-01T12:00Z', '2026-01-02T12:00Z', '2026-02-14T10:30Z', '2026-03-29T00:30Z', '2026-03-29T01:30Z', '2026-04-03T11:00Z',
  '2026-04-05T11:00Z', '2026-04-06T11:00Z', '2026-05-04T11:00Z', '2026-06-13T09:15Z', '2026-06-26T20:45Z', '2026-07-27T11:00Z',
  '2026-08-12T12:30Z', '2026-08-31T11:00Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z', '2026-10-25T10:30Z', '2026-11-26T15:00Z',
  '2026-11-27T10:30Z', '2026-11-27T16:59Z', '2026-11-27T18:30Z', '2026-11-27T23:30Z', '2026-11-28T00:15Z', '2026-11-28T01:30Z',
  '2026-11-28T03:30Z', '2026-11-28T11:00Z', '2026-11-29T00:30Z', '2026-11-29T14:00Z', '2026-12-07T09:00Z', '2026-12-24T11:00Z',
  '2026-12-25T11:00Z', '2026-12-28T11:00Z', '2026-12-31T23:45Z', '2027-01-01T00:15Z', '2027-03-29T11:00Z',
];
const PLACES = {
  london: { zone: 'Europe/London', lat: 51.51, lon: -0.13, address: { country_code: 'gb', state: 'England' }, region: 'GB-ENG', data: true },
  berlin: { zone: 'Europe/Berlin', lat: 52.52, lon: 13.41, address: { country_code: 'de', state: 'Berlin' }, region: 'DE-BE' },
  newyork: { zone: 'America/New_York', lat: 40.71, lon: -74.01, address: { country_code: 'us', state: 'New York' }, region: 'US-NY' },
};

function* cells(text) {
  // RFC 4180, a row at a time.
  let row = [], cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i++; } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; } else if (c === '\n') { row.push(cell); yield row; row = []; cell = ''; } else cell += c;
  }
}

function expressionsOfData() {
  const folder = path.join(HERE, '../../data'), found = new Set();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    const rows = cells(readFileSync(path.join(folder, file), 'utf8')), column = rows.next().value.indexOf('opening_hours');
    if (column >= 0) for (const row of rows) if (row[column]) found.add(row[column]);
  }
  return [...found].sort();
}

// Coordinates are given as text: of numbers the reference makes nothing, and lets the sun rise at six and set at six everywhere.
function evaluate(place) {
  const OpeningHours = createRequire(import.meta.url)('opening_hours');
  const written = readFileSync(path.join(HERE, 'expressions.txt'), 'utf8').split('\n').filter(Boolean);
  const expressions = place.data ? [...new Set([...written, ...expressionsOfData()])] : written;
  const say = console.log;
  for (const noisy of ['log', 'info', 'warn', 'error']) console[noisy] = () => {};
  const state = (hours, moment) => (hours.getState(moment) ? 'o' : hours.getUnknown(moment) ? 'u' : 'c');
  return expressions.map((expression) => {
    let hours;
    try { hours = new OpeningHours(expression, { lat: String(place.lat), lon: String(place.lon), address: place.address }, { mode: 0 }); } catch { return [expression, '-']; }
    return [expression, MOMENTS.map((moment) => { try { return state(hours, new Date(moment)); } catch { return '?'; } }).join('')];
  });
}

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const [name] = process.argv.slice(2);
if (name) {
  const rows = evaluate(PLACES[name]);
  process.stdout.write(rows.map(([expression, states]) => `${quoted(expression)},${name},${states}\n`).join(''));
} else {
  process.stdout.write(`expression,place,${MOMENTS.join(' ')}\n`);
  for (const [one, place] of Object.entries(PLACES)) {
    process.stdout.write(execFileSync(process.execPath, [fileURLToPath(import.meta.url), one], { env: { ...process.env, TZ: place.zone }, maxBuffer: 1e8 }));
  }
}
