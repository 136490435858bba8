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

// Where an on-call entry stands, as the service orders them (src/search/on_call.rs): for everybody; open, then what may be; in the
// country; who answers crises before who takes people in; in the region. `place` has the codes of country and region, as far as known.
function standing(record, place) {
  const areas = record.areas || (record.coverage || []).flatMap((area) => [area, area.slice(0, 2)]);
  const state = record.open?.state;
  const openness = record.closed || state === 'closed' ? 2 : record.always || state === 'open' ? 0 : 1;
  const isAcross = !!place.country && !areas.includes(place.country);
  const help = /crisis/.test(record.role) ? 0 : /hospital/.test(record.role) ? 2 : 1;
  const isOutside = !!place.country && !!place.region && !areas.includes(place.region);
  return [!!record.populations?.length, openness, isAcross, help, isOutside].reduce((sum, digit) => 3 * sum + Number(digit), 0);
}

// ---- What stands in the file of a cell (src/export/record.rs, src/export/columns.rs)

const isCell = (file) => KINDS.every((kind) => file.kinds?.[kind]?.columns && file.kinds[kind].beyond);

// Each id is written as what differs from the one before, after the number of signs that do not.
function idsOf(text) {
  let id = '';
  return text.split(' ').filter(Boolean).map((part) => (id = id.slice(0, parseInt(part[0], 36)) + part.slice(1)));
}

const cellAt = (column, at) => (Array.isArray(column) ? column[at] : column.of[column.is ? column.is[at] : 0]) || undefined;

// A record of a list as the service would tell it.
function recordAt(list, id, at) {
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

// What is nearest of a kind to a point, of what is in the file of its cell: `hits` in reach, and what is `next` beyond, in metres.
export function rank(file, kind, point, place, { nearest, radius, today }) {
  const from = vector(point.lat, point.lon);
  const list = file.kinds[kind];
  const farthest = (2 * Math.sin(Math.min(radius / (2 * EARTH_RADIUS_M), Math.PI / 2))) ** 2;
  const byDistance = (one, other) => one.chord - other.chord || (one.id < other.id ? -1 : 1);
  const measured = ({ ids, north, east }, isWhole) => idsOf(ids).map((id, at) =>
    ({ id, at, isWhole, chord: chordSquared(vector(north[at], east[at]), from) }));
  const lasts = ({ at }) => !list.columns.until || (cellAt(list.columns.until, at) || today) >= today;
  const all = [...measured(list, true).filter(lasts), ...measured(list.beyond, false)].sort(byDistance);
  const withRecord = ({ id, at, isWhole, chord }) => ({ id, chord, metres: metresOf(chord), record: isWhole ? recordAt(list, id, at) : null });
  let near = all.filter(({ chord }) => chord <= farthest);
  if (kind === 'on_call') {
    near = near.map(withRecord).sort((one, other) => standing(one.record, place) - standing(other.record, place) || byDistance(one, other));
  }
  return {
    hits: near.slice(0, nearest).map((found) => (found.record ? found : withRecord(found))),
    ids: all.slice(0, nearest).map(({ id }) => id),
    next: all.length ? metresOf(all[0].chord) : null,
  };
}
