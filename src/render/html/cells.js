// The globe in cells, on a site that is files alone: in which cell a point is, what stands in its file, and what of it is nearest, by the
// same distances and in the same order as the service's (src/domain/distance.rs, src/search/placed.rs).

const KINDS = ['branch', 'on_call', 'library'];
const EARTH_RADIUS_M = 6371008.8;
const RADIANS = Math.PI / 180;

export function vector(latitude, longitude) {
  if (Math.abs(latitude) >= 90) return [0, 0, Math.sign(latitude)];
  const phi = latitude * RADIANS;
  const lambda = (longitude <= -180 ? 180 : longitude) * RADIANS;
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const chordSquared = (one, other) => one.reduce((sum, value, axis) => sum + (value - other[axis]) * (value - other[axis]), 0);
const metresOf = (chord) => 2 * EARTH_RADIUS_M * Math.asin(Math.min(Math.sqrt(chord) / 2, 1));

// The name of the cell that a point is in. `cells` says of the globe and of each quarter below whether it is parted.
export function cellOf(cells, latitude, longitude) {
  let [south, west, height, width] = [-90, -180, 180, 360];
  let name = '';
  let at = 0;
  const skip = () => {
    if (cells[at++] === '1') for (let quarter = 0; quarter < 4; quarter += 1) skip();
  };
  while (cells[at] === '1') {
    [height, width] = [height / 2, width / 2];
    const [isNorth, isEast] = [latitude >= south + height, longitude >= west + width];
    const quarter = 2 * isNorth + isEast;
    at += 1;
    for (let before = 0; before < quarter; before += 1) skip();
    name += quarter;
    if (isNorth) south += height;
    if (isEast) west += width;
  }
  return name;
}

const OPENNESS = ['open', 'unknown', 'closed'];
const REACHES = ['site', 'subdivision', 'country', 'worldwide'];
// Lists of numbers and texts: the first that differs decides.
function compare(one, other) {
  const at = one.findIndex((key, position) => key !== other[position]);
  return at < 0 ? 0 : one[at] < other[at] ? -1 : 1;
}

// Where an on-call entry stands, as the service orders them (src/search/on_call.rs): for everybody; open, then what may be; in the
// country; who answers crises before who takes people in; in the region; who serves the region by word, then the nearest, then who serves
// more. `place` has the codes of country and region, as far as known, and of the regions of which that is a part.
function standing({ record, chord, id }, place) {
  const areas = record.areas || (record.coverage || []).flatMap((area) => [area, area.slice(0, 2)]);
  const isAcross = !!place.country && !areas.includes(place.country);
  const help = /crisis/.test(record.role) ? 0 : /hospital/.test(record.role) ? 2 : 1;
  const regions = place.regions || (place.region ? [place.region] : []);
  const isOutside = !!place.country && !!regions.length && !regions.some((region) => areas.includes(region));
  const nearness = chord !== undefined ? 1 : REACHES.indexOf(record.reach) <= 1 ? 0 : 2;
  return [Number(!!record.populations?.length), OPENNESS.indexOf(record.open.state), Number(isAcross), help, Number(isOutside), nearness, chord ?? 0, id];
}

// Crisis lines in the order in which to try them, as the service orders them (src/search/lines.rs): the tier; what is closed last; the
// priority; the narrowest reach; open before not known. Of what is open now alone, what is closed is left out, unless nothing is left that
// anybody may call; pairs stay whole.
export function orderedLines(lines, onlyOpen) {
  const key = ({ order: [tier, priority] = [3, 1e5], open: { state }, reach, id }) =>
    [tier, Number(state === 'closed'), priority, REACHES.indexOf(reach), OPENNESS.indexOf(state), id];
  const ordered = lines.map((line) => [key(line), line]).sort(([one], [other]) => compare(one, other)).map(([, line]) => line);
  if (!onlyOpen) return ordered;
  const isFor = ({ order, reach }) => order?.[0] === 0 && reach !== 'worldwide';
  const mayBeOpen = ({ open }) => open.state !== 'closed';
  const allClosed = !lines.some((line) => isFor(line) && mayBeOpen(line));
  const kept = lines.filter((line) => mayBeOpen(line) || (allClosed && isFor(line))).flatMap(({ id, pair_with }) => [id, pair_with]);
  const shown = ordered.filter(({ id }) => kept.includes(id));
  return shown.length ? shown : ordered.filter(({ reach }) => reach === 'worldwide');
}

// What the service lists for a region: the hits of its country and those that the file of the region has besides, in the order that the
// file tells. Nothing where a hit is missing.
export function joinedLists(country, region) {
  const joined = (name) => {
    const held = new Map([...(country[name] || []), ...region[name]].map((hit) => [hit.id, hit]));
    const ids = new Set(region.order[name]);
    const hits = [...ids].map((id) => held.get(id));
    return hits.length === region.order[name].length && hits.every(Boolean) ? hits : null;
  };
  const [crisis_lines, on_call] = [joined('crisis_lines'), joined('on_call')];
  return crisis_lines && on_call && { ...country, crisis_lines, on_call, notices: region.notices, regions: region.regions };
}

// The code of the file of a region, of those that a country has.
export function fileOfRegion(files, region) {
  const [country, code] = region ? [region.slice(0, 2), region.slice(3)] : [];
  const found = Object.entries(files?.[country] || {}).find(([, regions]) => regions.includes(code));
  return found ? `${country}-${found[0]}` : null;
}

// ---- What stands in the file of a cell (src/export/record.rs, src/export/columns.rs)

const isCell = (file) => KINDS.every((kind) => file.kinds?.[kind]?.columns && file.kinds[kind].beyond);

// Each id is written as what differs from the one before, after the number of signs that do not.
export function idsOf(text) {
  let id = '';
  return text.split(' ').filter(Boolean).map((part) => (id = id.slice(0, parseInt(part[0], 36)) + part.slice(1)));
}

const cellAt = (column, at) => (Array.isArray(column) ? column[at] : column.of[column.is ? column.is[at] : 0]) || undefined;

// A record of a list as the service would tell it.
export function recordAt(list, id, at) {
  const record = { id };
  for (const [name, column] of Object.entries(list.columns)) record[name] = cellAt(column, at);
  const [prefix, dropped] = list.dial || [];
  const contact = (told) => {
    if (typeof told === 'string') return { channel: 'voice', number: told, uri: prefix + told.replace(/\D/g, '').slice(dropped) };
    const [channel, number, uri, more] = told;
    return { channel, number, uri, ...more };
  };
  const [wifi, computers, fee, card] = [...(record.internet || '????')].map((sign) => ({ y: 'yes', n: 'no' })[sign]);
  const { address_1, city, state_province, postal_code, country } = record;
  return {
    ...record,
    contacts: [record.contacts || []].flat().map(contact),
    address: { address_1, city, state_province, postal_code, country },
    internet: { wifi, computers, fee, card_required: card },
  };
}

// What is near a point of a kind, of what is in the file of its cell, by distance; what is `beyond` has no record.
function measuredIn(file, kind, point, { radius, today }) {
  const from = vector(point.lat, point.lon);
  const list = file.kinds[kind];
  const farthest = chordOf(radius);
  const measured = ({ ids, north, east }, isWhole) => idsOf(ids).map((id, at) =>
    ({ id, at, isWhole, chord: chordSquared(vector(north[at], east[at]), from) }));
  const lasts = ({ at }) => !list.columns.until || (cellAt(list.columns.until, at) || today) >= today;
  const all = [...measured(list, true).filter(lasts), ...measured(list.beyond, false)]
    .sort((one, other) => one.chord - other.chord || (one.id < other.id ? -1 : 1));
  return { all, near: all.filter(({ chord }) => chord <= farthest) };
}

const chordOf = (radius) => (2 * Math.sin(Math.min(radius / (2 * EARTH_RADIUS_M), Math.PI / 2))) ** 2;

// The known ones, then the possible ones, no more than `limit`: half of the places are kept for the known (src/search/placed.rs).
function besideEachOther(known, possible, limit) {
  const nearer = possible.slice(0, limit - Math.min(known.length, Math.ceil(limit / 2)));
  return [...known.slice(0, limit - nearer.length), ...nearer];
}

// What is nearest of a kind to a point: `hits` in reach, in the order of the service, and what is `next`, in metres. `others` are what
// serves the place without being near. With `onlyOpen`, what is known to be closed at the moment is left out.
export function rank(file, kind, point, place, { nearest, radius, today, moment = Date.now(), onlyOpen = false }, others = []) {
  const list = file.kinds[kind];
  const { all, near } = measuredIn(file, kind, point, { radius, today });
  const column = (name, at) => list.columns[name] && cellAt(list.columns[name], at);
  const stateOf = ({ at }) => column('closed', at) ? 'closed' : column('always', at) ? 'open'
    : column('times', at) ? stateAt(file.hours, column('times', at), moment) : 'unknown';
  const withRecord = (found) => {
    const record = found.isWhole ? withOpening(recordAt(list, found.id, found.at), file.hours, moment) : { open: { state: 'unknown' } };
    return { id: found.id, chord: found.chord, metres: metresOf(found.chord), record };
  };
  const from = vector(point.lat, point.lon);
  const isNear = ({ latitude, longitude }) => latitude != null && chordSquared(vector(latitude, longitude), from) <= chordOf(radius);
  const mayBeShown = ({ record }) => !onlyOpen || record.open.state !== 'closed';
  const serving = others.filter((record) => !isNear(record)).map((record) => ({ id: record.id, record })).filter(mayBeShown);
  let hits;
  if (kind === 'on_call') {
    hits = near.map(withRecord).concat(serving).filter(mayBeShown);
    hits = hits.map((hit) => [standing(hit, place), hit]).sort(([one], [other]) => compare(one, other)).map(([, hit]) => hit);
  } else if (onlyOpen) {
    const told = near.map((found) => ({ ...found, state: stateOf(found) }));
    const open = told.filter(({ state }) => state === 'open').slice(0, nearest);
    const farthest = open.length === nearest ? open[nearest - 1].chord : Infinity;
    const possible = told.filter((found) => found.state !== 'closed' && found.chord <= farthest && !open.includes(found));
    hits = besideEachOther(open, possible, nearest).map(withRecord).concat(serving);
    hits.sort((one, other) => OPENNESS.indexOf(one.record.open.state) - OPENNESS.indexOf(other.record.open.state));
  } else {
    hits = near.slice(0, nearest).map(withRecord).concat(serving);
  }
  return {
    hits: hits.slice(0, nearest),
    ids: all.slice(0, nearest).map(({ id }) => id),
    // How far the next is that may be open, nobody can say here.
    next: all.length && !(onlyOpen && near.length) ? metresOf(all[0].chord) : null,
  };
}
