// The towns of a country by their names, on a site that is files alone: what is typed is looked up here.

// A name without accents, case and signs.
const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

// So many towns are shown to choose from.
const MOST_TOWNS = 8;

// The towns in the file of a country, each with the code of its region, which tells those of one name apart.
function listed({ names, north, east, region }) {
  const bearers = new Map();
  for (const name of names) bearers.set(name, (bearers.get(name) || 0) + 1);
  return names.map((name, at) => {
    const code = region && cellAt(region, at);
    const label = code && bearers.get(name) > 1 ? `${name}, ${code}` : name;
    return { key: folded(name), label, lat: north[at], lon: east[at], code };
  });
}

// The towns that may be meant by what was typed: those of the name, with the code of a region behind it, or else those that begin so.
function townsMeant(towns, typed) {
  const [name, region] = typed.split(/ (?=\w{1,3}$)/);
  const exact = towns.filter(({ key, code }) => key === typed || (region && key === name && folded(code || '') === region));
  const meant = exact.length ? exact : towns.filter(({ key }) => key.startsWith(typed));
  return meant.slice(0, MOST_TOWNS);
}
