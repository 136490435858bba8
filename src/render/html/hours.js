// When something is open, on a site that is files alone: by the timetables that the export laid out (src/export/file_hours.rs), so that
// nothing is told here but which minute it is there. What is not in the timetables is not known.

const STATES = { o: 'open', u: 'unknown', c: 'closed' };
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const DAY = 1440;
// How far ahead a change is looked for, as the service does.
const AHEAD = 8 * DAY;

// Minutes by which clocks are ahead of UTC at a minute of UTC.
function aheadAt([first, ...changes], minute) {
  let ahead = first;
  for (let at = 0; at < changes.length && changes[at] <= minute; at += 2) ahead = changes[at + 1];
  return ahead;
}

const localAt = (hours, times, minute) => minute + aheadAt(hours.clocks[times[0]], minute);

// What holds on a day since 1970, from midnight on: the letter of a state and the minute from which on it holds.
function segmentsOf(hours, [, list, ...week], day) {
  const usual = hours.days[week[(((day + 3) % 7) + 7) % 7]];
  const after = day - Date.parse(hours.first) / 864e5;
  const [, other, name] = hours.unusual[list].find(([at]) => at === after) || [];
  const text = other === undefined ? usual : other < 0 ? usual.replace(/o/gi, 'U') : hours.days[other];
  const segments = [...text.matchAll(/([a-z])(\d*)/gi)].map(([, letter, minute]) => ({
    minute: Number(minute),
    state: STATES[letter.toLowerCase()],
    holiday: letter < 'a' ? hours.names[name] : undefined,
  }));
  return segments;
}

function verdictAt(hours, times, minute) {
  const local = Math.floor(localAt(hours, times, minute));
  const day = Math.floor(local / DAY);
  return segmentsOf(hours, times, day).findLast((segment) => segment.minute <= local - day * DAY);
}

// Whether hours are told for a moment, in ms: not before the export, and not when its files are old.
const isTold = (hours, moment) => !!hours && moment >= Date.parse(hours.from) && moment < Date.parse(hours.to);

// The state at a moment, in ms.
export function stateAt(hours, times, moment) {
  return isTold(hours, moment) ? verdictAt(hours, times, moment / 6e4).state : 'unknown';
}

// The same with the moments (in ms) until which it lasts and at which it opens, where they are within eight days, and the public holiday
// on which it rests.
export function openingAt(hours, times, moment) {
  if (!isTold(hours, moment)) return { state: 'unknown' };
  const from = moment / 6e4;
  const clocks = hours.clocks[times[0]];
  const changes = new Set(clocks.filter((_, at) => at % 2));
  const aheads = new Set(clocks.filter((_, at) => at % 2 === 0));
  const today = Math.floor(localAt(hours, times, from) / DAY);
  for (let day = today; day <= today + 9; day += 1) {
    for (const { minute } of segmentsOf(hours, times, day)) {
      for (const ahead of aheads) {
        const change = day * DAY + minute - ahead;
        if (aheadAt(clocks, change) === ahead) changes.add(change);
      }
    }
  }
  const { state, holiday } = verdictAt(hours, times, from);
  const told = { state, holiday };
  for (const change of [...changes].filter((at) => at > from && at - from < AHEAD).sort((one, other) => one - other)) {
    const then = verdictAt(hours, times, change).state;
    if (then !== state) told.until ??= change * 6e4;
    if (then === 'open' && state !== 'open') told.next ??= change * 6e4;
  }
  return told;
}

// A moment on the clock of the place, with the day when it is another one; `nameOf` tells a day by its number from Monday. Midnight is the
// end of the day before it.
export function clockTime(hours, times, then, now, nameOf) {
  const [local, today] = [then, now].map((moment) => localAt(hours, times, moment / 6e4));
  const day = Math.floor(local / DAY);
  const minute = local - day * DAY;
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  if ((minute === 0 ? day - 1 : day) === Math.floor(today / DAY)) return minute === 0 ? '24:00' : clock;
  return `${nameOf((day + 3) % 7)} ${clock}`;
}

// A record with whether it is open at a moment; `hours` are those of the file that it is from.
export function withOpening(record, hours, moment) {
  const { state, reason } = record.open || {};
  const known = record.closed || reason === 'closed_temporarily' ? 'closed' : record.always || reason === 'always_open' ? 'open' : null;
  const isAlways = known === 'open';
  const open = known ? { state: known } : record.times ? openingAt(hours, record.times, moment) : { state: state === 'closed' ? state : 'unknown' };
  return { ...record, hours, isAlways, open };
}
