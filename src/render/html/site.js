// The finder of a site that is files alone. It asks for the file of a country, of one of its regions, of the towns of a country, or of a
// coarse cell of the globe, and ranks here: a point is sent to nobody. Texts go into the page as text; nothing is stored.

function finder(words, form) {
  const fields = { country: byId('country'), town: byId('town'), guessed: byId('guessed'), asked: byId('asked'), towns: byId('towns'), open: byId('open-now') };
  const [tabs, found, danger, status] = ['tabs', 'found', 'emergency', 'status'].map(byId);
  const atFirst = [danger, found].map((element) => [...element.childNodes]);
  let world;
  // What is looked for, where, and which answer is awaited.
  let kind = 'crisis_line';
  let point = null;
  let place = '';
  let turn = 0;
  // That of the country, and of the region of the town where that is otherwise.
  let answer = null;
  let regional = null;
  let regionTurn = 0;

  // ---- Words

  const isRight = document.documentElement.dir === 'rtl';
  const isolated = (value) => (isRight ? `\u2068${value}\u2069` : value);
  const say = (word, values = {}) =>
    words[word].replace(/\{(\w+)\}/g, (all, name) => (name in values ? isolated(values[name]) : all));
  const fill = (word, value) => {
    const [before, after = ''] = words[word].split(/\{\w+\}/);
    return [before, value, after];
  };
  const joined = (texts) => {
    const held = texts.filter(Boolean);
    return held.length ? held.reduce((first, second) => say('joined', { first, second })) : '';
  };
  const distance = (metres) => {
    const km = metres / 1000;
    const digits = km < 10 ? km.toFixed(1).replace(/\.0$/, '') : km.toFixed(0);
    return say('km', { number: digits.replace('.', words.decimal) });
  };
  const number = (text, digits = words.digits.split(' ')) => {
    const heard = [...text.replace(/[^\d+*#a-z]/gi, '')].map((sign) => digits[sign] ?? sign).join(' ');
    return [make('bdi', { dir: 'ltr', 'aria-hidden': 'true' }, text.replaceAll(' ', '\u00a0')), make('span', { class: 'unseen' }, heard)];
  };
  // A sentence in which short numbers may stand, with the words in which its language says digits, where they are no page's.
  const sentence = (text, digits) =>
    text.split(/\u2066?(\b\d{3}\b)\u2069?/).flatMap((part, at) => (at % 2 ? number(part, digits) : part));
  const other = (tag) => tag !== words.lang && { lang: tag, dir: 'auto' };
  const nameOf = (tag, type) => attempt(() => new Intl.DisplayNames(words.lang, { type }).of(tag), tag);
  const countryName = (code) => [...fields.country.options].find(({ value }) => value === code)?.text || code;
  // Days by their names where hours say no more than days and times.
  const hoursOf = (hours) => {
    if (hours === '24/7') return words.always;
    const parts = hours.match(/[a-z]+|[^a-z]/gi) || [];
    const said = parts.map((part) => (/^(Mo|Tu|We|Th|Fr|Sa|Su|PH|off)$/.test(part) ? words[part] : part === '-' ? '–' : part));
    return parts.every((part) => /^(Mo|Tu|We|Th|Fr|Sa|Su|PH|off|[\d:,; +-])$/.test(part)) ? said.join('') : hours;
  };

  // "Open until 17:00" by the clock of the place, and the hours themselves where they are known.
  function opening(record) {
    const hours = record.opening_hours && hoursOf(record.opening_hours);
    if (record.isAlways) return words.always;
    const { state, until, next, holiday } = record.open;
    const now = Date.now();
    const time = (then) => clockTime(record.hours, record.times, then, now, (day) => words[DAYS[day]]);
    let told = hours ? say('hours', { hours }) : words.noHours;
    if (state === 'open') told = until ? say('openUntil', { time: time(until) }) : words.open;
    if (state === 'closed') told = next ? say('closedOpens', { time: time(next) }) : words.closed;
    if (holiday) told = joined([told, say('bracketed', { text: words.holiday, note: holiday })]);
    return hours && state !== 'unknown' ? say('bracketed', { text: told, note: hours }) : told;
  }

  // ---- What is seen

  const link = (uri, attributes, ...children) => {
    if (!/^(tel|sms|mailto|https?):/i.test(uri || '')) return make('p', null, children);
    const isPage = /^http/i.test(uri);
    return make('a', { href: uri, target: isPage ? '_blank' : '_top', rel: isPage && 'noopener noreferrer', ...attributes }, children);
  };

  function contact(each, name, named) {
    const isCall = each.channel === 'voice';
    const digits = each.number && number(each.number);
    const way = words[each.channel] || 'WhatsApp';
    const said = digits ? (isCall ? fill('call', digits) : [way + ': ', digits]) : way;
    const costs = { free: words.free, local: words.local, premium: words.premium };
    const notes = [
      each.keyword && say('send', { keyword: each.keyword }),
      each.menu_option && say('menu', { option: each.menu_option }),
      isCall && costs[each.cost],
      each.opening_hours && say('hours', { hours: hoursOf(each.opening_hours) }),
      joined((each.languages || []).filter((tag) => tag !== words.lang).map((tag) => nameOf(tag, 'language'))),
    ].filter(Boolean).join(' · ');
    const text = make('span', null, said, make('span', { class: 'unseen', ...named }, ', ' + name));
    return make('li', null, link(each.uri, { class: 'call' }, text), notes && make('p', { class: 'quiet sentence' }, notes));
  }

  function internet(known) {
    const names = ['wifi', 'computers', 'fee', 'card_required'];
    const told = names.filter((name) => known[name] && known[name] !== 'unknown').map((name) => `${words[name]}: ${words[known[name]]}`);
    const unknown = names.filter((name) => !known[name] || known[name] === 'unknown').map((name) => words[name]);
    return make('p', { class: 'sentence' }, [...told, unknown.length && `${words.unknown}: ${joined(unknown)}`].filter(Boolean).join(' · '));
  }

  function isStale(record) {
    const days = words.freshness[kind];
    if (!days || record.stale !== undefined) return record.stale;
    return !record.as_of || (Date.now() - Date.parse(record.as_of)) / 864e5 > days;
  }

  // An entry with its distance in metres, where it has one.
  function entry(record, metres) {
    // Where nobody says which language is spoken, names in these countries are in this one.
    const own = record.languages?.[0] || { FR: 'fr', GB: 'en', KR: 'ko', US: 'en' }[record.address?.country];
    const speaks = record.languages?.includes(words.lang);
    const first = record.alternate_name && speaks ? record.alternate_name : record.name;
    const second = first === record.name ? record.alternate_name : record.name;
    const tagOf = (name) => other(name === record.name && record.alternate_name ? 'en' : own) || null;
    const { country, ...address } = record.address || {};
    const where = joined([address.address_1, address.city, address.state_province, address.postal_code]);
    const facts = [
      metres != null && distance(metres),
      opening(record),
      metres != null && country && fields.country.value && country !== fields.country.value && words.across,
      isStale(record) && words.doubt,
    ].filter(Boolean).join(' · ');
    const contacts = (record.contacts || []).map((each) => contact(each, first, tagOf(first)));
    return make('li', null,
      make('h3', null, make('span', { class: 'name', ...tagOf(first) }, first)),
      second && make('p', { class: 'quiet', dir: 'auto', ...tagOf(second) }, second),
      words['role_' + record.role] && make('p', null, words['role_' + record.role]),
      record.title && make('p', { dir: 'auto' }, record.title),
      record.description && make('p', other('en') || null, sentence(record.description, [])),
      where && make('p', { dir: 'auto' }, where),
      kind === 'library' && internet(record.internet || {}),
      (record.licences || []).map((licence) =>
        make('p', { class: 'quiet' }, make('span', { dir: 'auto' }, `${licence.type} ${licence.number} · ${licence.body} `),
          link(licence.verify_url, { class: 'button' }, words.check))),
      contacts.length ? make('ul', { class: 'contacts', role: 'list' }, contacts) : null,
      record.url && make('p', null, link(record.url, { class: 'button' }, words.website, make('span', { class: 'unseen', ...tagOf(first) }, ', ' + first))),
      make('p', { class: 'quiet sentence' }, facts));
  }

  const section = (heading, ...children) => [make('h2', null, heading), ...children.flat(9).filter(Boolean)];
  const entries = (items) => items.length && make('ul', { class: 'lines', role: 'list' }, items);
  // `lang`: that of the answer that it is from, which may be another one than that of the page.
  const note = (text, lang = words.lang) => make('p', { class: 'note', ...other(lang) }, sentence(text, lang === words.lang ? undefined : []));

  function showEmergency({ country, numbers, advice }, lang) {
    const one = (each, at) => {
      const services = joined(each.services.map((service) => words[service]));
      const notes = [
        each.is_primary ? '' : services,
        each.country !== country && countryName(each.country),
        each.nationwide ? '' : words.partly,
        each.stale && words.doubt,
      ].filter(Boolean);
      const text = make('span', null, fill('call', number(each.number)));
      return make('li', null, link(each.uri, { class: at === 0 ? 'call first' : 'call' }, text),
        notes.length ? make('p', { class: 'quiet sentence' }, joined(notes)) : null);
    };
    danger.replaceChildren(make('section', { class: 'danger', 'aria-labelledby': 'danger' },
      make('h2', { id: 'danger' }, words.danger),
      numbers.length
        ? [make('p', null, words.before.split('{')[0].trim()), make('ul', { class: 'numbers', role: 'list' }, numbers.map(one))]
        : make('p', other(lang) || null, sentence(advice, lang === words.lang ? undefined : []))));
  }

  function showLines() {
    const isAlways = ({ code }) => /^(verify_before_relying|not_an_endorsement|stale)$/.test(code);
    const { notices, crisis_lines } = regional || answer;
    const told = notices.filter((notice) => !isAlways(notice)).map(({ text }) => note(text, answer.lang));
    const lines = orderedLines(crisis_lines.map((hit) => withOpening(hit, hit.hours, Date.now())), fields.open.checked);
    found.replaceChildren(...section(words.heading_crisis_line, told, entries(lines.map((hit) => entry(hit)))));
  }

  // What is here whatever happens: the advice that the page came with, and how old the list is.
  function showFailure(isCountry) {
    if (isCountry) {
      danger.replaceChildren(...atFirst[0]);
      found.replaceChildren(...atFirst[1]);
    } else {
      found.replaceChildren();
    }
    const day = attempt(() => new Intl.DateTimeFormat(words.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(words.checked)), words.checked);
    found.prepend(note(say('late', { date: day })));
    status.textContent = '';
  }

  // ---- What is asked for

  // The files of a country are in English and in its own languages.
  function ending(country) {
    const held = country ? world?.languages[country] || ['en'] : [words.lang];
    return words.lang !== 'en' && held.includes(words.lang) ? `.${words.lang}.json` : '.json';
  }

  // The lists of a file, each hit with the hours by which its times are told.
  function timed(told) {
    const lists = ['crisis_lines', 'branches', 'on_call', 'libraries'].filter((name) => Array.isArray(told[name]));
    return { ...told, ...Object.fromEntries(lists.map((name) => [name, told[name].map((hit) => ({ ...hit, hours: told.hours }))])) };
  }

  // What the service says of a region, where it is otherwise than of the country; without its file the country's stays.
  async function findRegion(region) {
    const code = answer && fileOfRegion(world?.regions, region);
    const country = answer;
    const isRight = (told) => told.region === code && [told.order?.crisis_lines, told.order?.on_call, told.crisis_lines, told.on_call,
      told.notices, told.regions].every(Array.isArray);
    const told = code && (await file(`region/${code}${ending(region.slice(0, 2))}`, isRight));
    return told && answer === country ? joinedLists(country, timed(told)) : null;
  }

  function leaveRegion() {
    regional = null;
    return (regionTurn += 1);
  }

  async function showCountry() {
    const code = fields.country.value;
    const mine = (turn += 1);
    leaveRegion();
    status.textContent = words.looking;
    const isAnswer = (told) => Array.isArray(told.emergency?.numbers) && Array.isArray(told.crisis_lines) && Array.isArray(told.notices)
      && (told.emergency.country || '') === code;
    const told = await file(`country/${code || '001'}${ending(code)}`, isAnswer);
    if (mine !== turn) return;
    answer = told && timed(told);
    if (!told) return showFailure(true);
    status.textContent = code ? say('for', { place: countryName(code) }) : words.world;
    showEmergency(told.emergency, told.lang);
    await show();
  }

  async function showNear() {
    const mine = (turn += 1);
    if (!point) {
      found.replaceChildren(...section(words['heading_' + kind], note(words.town)));
      fields.town.focus();
      return;
    }
    status.textContent = words.looking;
    const name = world && cellOf(world.cells, point.lat, point.lon);
    const cell = world && (await file(`cells/c${name}.json`, (told) => told.cell === name && isCell(told)));
    if (mine !== turn) return;
    if (!cell) return showFailure(false);
    const started = performance.now();
    const where = { country: fields.country.value, region: point.region, regions: point.region && [point.region, ...(regional?.regions || [])] };
    const [moment, onlyOpen] = [Date.now(), fields.open.checked];
    const today = new Date(moment).toISOString().slice(0, 10);
    const lists = { branch: 'branches', on_call: 'on_call', library: 'libraries' };
    // What serves the place without being near it.
    const others = (regional || answer)?.[lists[kind]] || [];
    const lasting = others.filter(({ until }) => !until || until >= today).map((record) => withOpening(record, record.hours, moment));
    const options = { nearest: world.nearest, radius: words.radius, today, moment, onlyOpen };
    const { hits, next } = rank(cell, kind, point, where, options, lasting);
    // What is near and may be open comes before what is open and an hour away.
    if (kind !== 'on_call') hits.sort((one, other) => (one.metres ?? Infinity) - (other.metres ?? Infinity) || 0);
    const shown = hits.map(({ record, metres }) => entry(record, metres));
    const none = { kind: words['kind_' + kind], distance: distance(words.radius) };
    const nothing = shown.length ? null : note(next == null ? say('none', none) : say('noneButNext', { ...none, next: distance(next) }));
    const searched = place && make('p', { class: 'quiet' }, say('searched', { distance: distance(words.radius), place }));
    found.replaceChildren(...section(words['heading_' + kind], searched, nothing, entries(shown)));
    status.textContent = '';
    performance.measure('backstop-ranked', { start: started, end: performance.now() });
  }

  async function show() {
    if (kind === 'crisis_line') {
      turn += 1;
      if (answer) showLines();
    } else {
      await showNear();
    }
  }

  function choose(next) {
    kind = next;
    for (const tab of tabs.querySelectorAll('button')) {
      if (tab.value === kind) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    }
  }

  // ---- Towns: those of the country, looked through here

  const townsOf = new Map();

  async function findTown() {
    const [country, typed] = [fields.country.value, folded(fields.town.value)];
    if (!typed) return showCountry();
    if (!country) return fields.country.focus();
    status.textContent = words.looking;
    if (!townsOf.has(country)) {
      const isRight = ({ names, north, east }) => [names, north, east].every(Array.isArray);
      const towns = await file(`towns/${country}.json`, isRight);
      if (towns) townsOf.set(country, listed(towns));
    }
    if (fields.country.value !== country) return;
    const towns = townsOf.get(country);
    if (!towns) return showFailure(false);
    const shown = townsMeant(towns, typed);
    status.textContent = shown.length ? '' : words.unheld;
    if (shown.length === 1) return take(shown[0]);
    fields.towns.replaceChildren(...shown.map((town) => make('li', null,
      make('button', { type: 'button', onclick: () => take(town) }, make('bdi', null, town.label)))));
  }

  async function take({ label, lat, lon, code }) {
    point = { lat, lon, region: code && `${fields.country.value}-${code}` };
    place = joined([label, countryName(fields.country.value)]);
    fields.towns.replaceChildren();
    if (kind === 'crisis_line') choose('library');
    const mine = (turn += 1);
    const awaited = leaveRegion();
    const told = await findRegion(point.region);
    if (awaited !== regionTurn) return;
    regional = told;
    // A tab that was pressed meanwhile is shown anew only if it shows something else now.
    if (told || mine === turn) await show();
  }

  // ---- The reader's location: after a sentence, rounded here, sent to nobody

  function ask(message) {
    const close = () => {
      fields.asked.hidden = true;
      byId('near').setAttribute('aria-expanded', 'false');
      byId('near').focus();
    };
    if (!message && !fields.asked.hidden) return close();
    const lost = () => ask(words.lost);
    const here = ({ coords }) => {
      const round = (degrees) => Math.round(degrees * 100) / 100;
      point = { lat: round(coords.latitude), lon: round(coords.longitude) };
      place = '';
      leaveRegion();
      close();
      if (kind === 'crisis_line') choose('library');
      show();
    };
    const go = () => navigator.geolocation.getCurrentPosition(here, lost, { timeout: 2e4, maximumAge: 6e5 });
    const host = make('bdi', { dir: 'ltr' }, location.host);
    fields.asked.replaceChildren(make('p', null, message || fill('stays', host)), make('div', { class: 'buttons' },
      message ? null : make('button', { type: 'button', id: 'go', onclick: go }, words.continue),
      make('button', { type: 'button', onclick: close }, words.cancel)));
    fields.asked.hidden = false;
    byId('near').setAttribute('aria-expanded', 'true');
    fields.asked.focus();
  }

  // ---- The country of the browser's time zone, as the widget knows it

  function guess() {
    const zone = attempt(() => Intl.DateTimeFormat().resolvedOptions().timeZone) || '';
    let hash = 0x811c9dc5;
    for (const sign of zone) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
    const mark = btoa(String.fromCharCode(...[16, 8, 0].map((shift) => (hash >>> shift) & 255)));
    const entryOf = world.countries.split(';').find((one) => (one.split('|')[1] || '').match(/.{4}/g)?.includes(mark));
    return entryOf?.slice(0, 2) || '';
  }

  async function begin() {
    form.hidden = tabs.hidden = false;
    if (!navigator.geolocation || !isSecureContext) byId('near').remove();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      findTown();
    });
    fields.country.addEventListener('change', () => {
      fields.guessed.hidden = true;
      fields.towns.replaceChildren();
      if (place) [point, place, fields.town.value] = [null, '', ''];
      showCountry();
    });
    fields.open.addEventListener('change', show);
    byId('near')?.addEventListener('click', () => ask());
    tabs.addEventListener('click', ({ target }) => {
      const tab = target.closest('button');
      if (!tab) return;
      choose(tab.value);
      show();
    });
    const isWorld = (told) => /^[01]+$/.test(told.cells) && typeof told.countries === 'string' && told.languages && told.nearest > 0;
    world = await file('world.json', isWorld);
    const given = location.hash.slice(1).toUpperCase();
    const isCountry = (code) => code && [...fields.country.options].some(({ value }) => value === code);
    const guessed = isCountry(given) || fields.country.value || !world ? '' : guess();
    if (isCountry(given)) fields.country.value = given;
    else if (isCountry(guessed) && !fields.country.value) {
      fields.country.value = guessed;
      fields.guessed.textContent = say('guessed', { country: countryName(guessed) });
      fields.guessed.hidden = false;
    }
    if (fields.country.value) await showCountry();
    document.documentElement.dataset.ready = 'true';
  }

  begin();
}

// ---- What others paste: the address of this site in the place of the one that was not known

const told = document.querySelector('meta[name=backstop-address]')?.content;
if (told) {
  const address = ROOT.href.replace(/\/$/, '');
  for (const field of document.querySelectorAll('textarea.paste')) field.textContent = field.textContent.replaceAll(told, address);
}

const form = byId('ask');
if (form && byId('words')) finder(JSON.parse(byId('words').textContent), form);
