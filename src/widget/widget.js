// <backstop-widget>: who can help near here, on anybody's page. See docs/embed.md.
//
// Texts of others go into the page as text, never as markup, so nothing here needs a Trusted Types policy; the style is a sheet
// of its own, so that no `unsafe-inline` is needed. Nothing is stored, and nothing is asked of any host but the service's own.
//
// `make widget` shortens the names; the program puts its data, words and style in for the two names in capitals.
(() => {
  const BUNDLE = BACKSTOP_BUNDLE;
  const STYLE = BACKSTOP_STYLE;
  const script = document.currentScript?.src;
  const KINDS = { crisis_line: 'crisis_lines', branch: 'branches', on_call: 'on_call', library: 'libraries' };
  const SERVICES = { a: 'ambulance', f: 'fire', p: 'police', g: 'general' };
  // How long a reader waits before they are told that the list may not come, and how long it is waited for at all, in ms.
  const LATE = 5e3;
  const TOO_LATE = 25e3;
  // When to ask again after a failure, in ms; then only when the network comes back.
  const PAUSES = [4e3, 15e3, 6e4];
  // An answer older than this is asked for again when the reader comes back to the page, in ms.
  const OLD = 6e5;

  // A language and its script: `zh-TW` and `zh-Hant` are read alike, `sr` and `sr-Latn` are not.
  const scriptOf = (tag) =>
    attempt(() => {
      const { language, script: letters } = new Intl.Locale(tag).maximize();
      return language + letters;
    }, tag);
  const dir = (tag) => (/^(ar|fa|he|ur)\b/.test(tag) ? 'rtl' : 'ltr');
  const attempt = (work, otherwise) => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };

  // The countries, each with its numbers and the marks of its time zones, four signs each: `GB999!,112|aK3+xY0/`.
  const countries = new Map(BUNDLE.countries.split(';').map((entry) => {
    const [numbers, zones = ''] = entry.slice(2).split('|');
    return [entry.slice(0, 2), { numbers: numbers ? numbers.split(',').map(number) : [], zones: zones.match(/.{4}/g) || [] }];
  }));

  // `18f!~`: a number, its services (all three when none is named), `!` the one for everything, `~` not in the whole country.
  function number(text) {
    const [, digits, services, primary, partly] = /^([^a-z!~]+)([afpg]*)(!?)(~?)$/.exec(text);
    return {
      number: digits,
      uri: 'tel:' + digits.replace(/[^\d*+]/g, ''),
      services: [...(services || 'afp')].map((letter) => SERVICES[letter]),
      is_primary: !!primary,
      nationwide: !partly,
    };
  }

  // The country of the browser's time zone, if it tells one. No address is looked up and no permission needed.
  function guess() {
    const zone = attempt(() => Intl.DateTimeFormat().resolvedOptions().timeZone) || '';
    // FNV-1a: names would be twice as long. A name that is not held has the mark of one that is once in 30,000.
    let hash = 0x811c9dc5;
    for (const sign of zone) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
    const mark = btoa(String.fromCharCode(...[16, 8, 0].map((shift) => (hash >>> shift) & 255)));
    return [...countries].find(([, { zones }]) => zones.includes(mark))?.[0] || '';
  }

  // An element with attributes and children; `on…` is a listener, and what is null, false or undefined is left out.
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (typeof value === 'function') element.addEventListener(key.slice(2), value);
      else if (value != null && value !== false) element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.flat(9).filter((child) => child != null && child !== false && child !== ''));
    return element;
  }

  const unseen = (text, attributes) => make('span', { class: 'unseen', ...attributes }, text);

  const sheet = attempt(() => {
    const made = new CSSStyleSheet();
    made.replaceSync(STYLE);
    return made;
  });

  const isFramed = window.top !== window;

  // Where a sandbox forbids one way out of a frame, the next is tried: a window, the page around the frame, a frame in the frame.
  // The frame itself is never navigated, which under the page's `frame-src` would destroy it (docs/embed.md: what was measured).
  // Links that the page itself carries go the same ways: their target may be one that the sandbox forbids.
  function leave(event) {
    const link = event.target.closest('a[target]');
    if (!link) return;
    event.preventDefault();
    const { href } = link;
    const inWindow = () => {
      const opened = window.open(href, '_blank');
      opened.opener = null;
      return true;
    };
    const inTop = () => {
      window.top.location.href = href;
      return true;
    };
    if (attempt(inWindow) || attempt(inTop) || href.startsWith('https:')) return;
    link.after(make('iframe', { src: href, hidden: true }));
  }

  class BackstopWidget extends HTMLElement {
    static observedAttributes = ['api', 'compact', 'country', 'kinds', 'lang', 'practice'];
    #root = this.attachShadow({ mode: 'open' });
    #words = BUNDLE.words[0];
    // What the reader chose: a country, '' for the whole world, or undefined.
    #chosen;
    // Where the reader said they are, rounded.
    #point;
    #answer;
    #answered = 0;
    // The practice whose page this is, where the service knows it and the page may name it; null when it does not or may not.
    #practice;
    // What was asked about it: its name, the service and the language.
    #met;
    #failed = false;
    #waiting = false;
    #turn = 0;
    #tries = 0;
    #timers = [];
    #abort;
    #parts;
    // The browser's names of countries in the language of the words, if it has them.
    #regions;

    connectedCallback() {
      try {
        if (sheet) this.#root.adoptedStyleSheets = [sheet];
        this.#build();
        addEventListener('online', this.#again);
        document.addEventListener('visibilitychange', this.#again);
        this.#speak();
        this.#ask();
      } catch (error) {
        // What the page itself carries is better than a broken widget.
        this.#root.replaceChildren(make('slot'));
        console.error(error);
      }
    }

    disconnectedCallback() {
      removeEventListener('online', this.#again);
      document.removeEventListener('visibilitychange', this.#again);
      this.#stop();
    }

    attributeChangedCallback(name, before, after) {
      if (!this.#parts || before === after || !this.isConnected) return;
      if (name === 'lang') this.#speak();
      if (name === 'country') this.#chosen = this.#point = undefined;
      if (name === 'practice') this.#practice = this.#met = undefined;
      this.#ask();
    }

    // ---- What is asked for

    get #api() {
      const base = attempt(() => new URL(this.getAttribute('api') || new URL('.', script), document.baseURI));
      return base && /^https?:$/.test(base.protocol) ? base.href.replace(/[?#].*/, '').replace(/\/*$/, '/') : '';
    }

    get #given() {
      const code = (this.getAttribute('country') || '').trim().toUpperCase();
      return countries.has(code) ? code : '';
    }

    get #country() {
      return this.#chosen ?? (this.#given || guess());
    }

    get #tag() {
      const tag = this.closest('[lang]')?.lang || document.documentElement.lang || navigator.language || '';
      return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : 'en';
    }

    get #kinds() {
      const kinds = (this.getAttribute('kinds') || '').split(/[\s,;]+/).filter((kind) => Object.hasOwn(KINDS, kind));
      return kinds.length ? kinds : ['crisis_line'];
    }

    get #question() {
      const where = this.#point || (this.#country ? { country: this.#country } : {});
      return { ...where, kind: this.#kinds, limit: this.hasAttribute('compact') ? 2 : 5, audience: 'client', lang: this.#tag };
    }

    #stop() {
      ++this.#turn;
      this.#abort?.abort();
      this.#wait();
    }

    // Puts these timers in the place of all others.
    #wait(...timers) {
      this.#timers.forEach(clearTimeout);
      this.#timers = timers;
    }

    #again = (event) => {
      const isOld = event.type === 'online' ? this.#failed : !document.hidden && performance.now() - this.#answered > OLD;
      if (isOld) this.#ask();
    };

    // Looks the practice up, once for a language. A page of ours in a frame, which may have no origin to ask from, brings it along.
    // An unknown one, or one that this page may not name, is as if it were not there; one that was not reached is asked for again.
    async #meet(signal) {
      const id = this.getAttribute('practice');
      const asked = [id, this.#api, this.#tag].join();
      if (!id || this.#met === asked) return;
      try {
        const brought = attempt(() => JSON.parse(this.dataset.practice));
        const practice = brought || (await this.#fetch(`v1/practices/${encodeURIComponent(id)}?lang=${encodeURIComponent(this.#tag)}`, signal));
        if (!Array.isArray(practice.contacts) || !Array.isArray(practice.pinned)) throw TypeError('not a practice');
        if (signal.aborted) return;
        this.#practice = practice;
      } catch (error) {
        if (signal.aborted || !/^status 40[034]/.test(error.message)) return;
        this.#practice = null;
      }
      this.#met = asked;
      this.#show();
    }

    // Asks the service, and drops the answer when something else was asked meanwhile.
    async #ask() {
      this.#stop();
      const turn = this.#turn;
      const question = JSON.stringify(this.#question);
      const abort = (this.#abort = new AbortController());
      if (this.#answer?.question !== question) this.#answer = null;
      this.#waiting = true;
      this.#failed = false;
      this.#wait(setTimeout(() => this.#fail(), LATE), setTimeout(() => abort.abort(), TOO_LATE));
      this.#show();
      this.#meet(abort.signal);
      try {
        const answer = await this.#fetch('v1/nearest', abort.signal, question);
        if (turn !== this.#turn) return;
        // Somebody else's answer (a portal, another service) is none.
        if (!Array.isArray(answer.emergency.numbers) || !Array.isArray(answer.crisis_lines)) throw TypeError('not an answer');
        if (!this.#point && (answer.where.country || '') !== this.#country) throw TypeError('another country');
        this.#wait();
        const last = this.#answer;
        this.#answer = Object.assign(answer, { question });
        this.#waiting = this.#failed = false;
        try {
          this.#show();
        } catch (error) {
          this.#answer = last;
          throw error;
        }
        this.#answered = performance.now();
        this.#tries = 0;
      } catch {
        if (turn !== this.#turn) return;
        this.#wait();
        this.#waiting = false;
        this.#fail();
        if (this.#tries < PAUSES.length) this.#wait(setTimeout(() => this.#ask(), PAUSES[this.#tries++]));
      }
    }

    #fail() {
      this.#failed = true;
      this.#show();
    }

    async #fetch(path, signal, body) {
      const api = this.#api;
      if (!api) throw TypeError('no address');
      const headers = body && { 'content-type': 'application/json' };
      const rest = { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer', signal, headers, body };
      const reply = await fetch(api + path, { method: body ? 'POST' : 'GET', ...rest });
      if (!reply.ok) throw TypeError('status ' + reply.status);
      const answer = await reply.json();
      answer.now = Date.parse(reply.headers.get('date'));
      return answer;
    }

    // ---- Words

    // Takes the words of the page's language: those in this file, or else the service's, English until they come.
    async #speak() {
      const tag = this.#tag;
      const held = BUNDLE.words.find(({ lang }) => scriptOf(lang) === scriptOf(tag));
      try {
        const words = held || (await this.#fetch('widget/words.json?lang=' + encodeURIComponent(tag)));
        if (tag !== this.#tag || words === this.#words || !words.call) return;
        this.#words = { ...BUNDLE.words[0], ...words };
        this.#build();
        this.#show();
        if (this.#regions) return;
        // The browser does not know the countries' names in this language; the service does.
        const { countries: named } = await this.#fetch('v1/countries?lang=' + encodeURIComponent(words.lang));
        if (this.#words.lang !== words.lang) return;
        this.#words.names = Object.fromEntries(named.map(({ country, country_name: name }) => [country, name]));
        this.#build();
        this.#show();
      } catch {
        // English, and said to be: the words on the screen are in the language that `lang` says.
      }
    }

    // A sentence around a value, in three parts; the value may be an element.
    #fill(word, value) {
      const [before, after = ''] = this.#words[word].split(/\{\w+\}/);
      return [before, value, after];
    }

    // A sentence with a text in it, which runs its own way where the sentence runs from right to left.
    #say(word, value) {
      return this.#fill(word, dir(this.#words.lang) === 'rtl' ? `\u2068${value}\u2069` : value).join('');
    }

    // A sentence that may have a short number in it.
    #spoken(text) {
      return text.split(/\u2066?(\b\d{3}\b)\u2069?/).flatMap((part, at) => (at % 2 ? this.#number(part) : part));
    }

    #names(code) {
      return this.#words.names?.[code] || attempt(() => this.#regions.of(code)) || code;
    }

    // A number for eyes, its groups held together, and for ears, character by character: voices make thousands of groups.
    #number(text) {
      const digits = this.#words.digits.split(' ');
      const heard = [...text.replace(/[^\d+*#a-z]/gi, '')].map((sign) => digits[sign] ?? sign).join(' ');
      return [make('bdi', { dir: 'ltr', 'aria-hidden': 'true' }, text.replaceAll(' ', '\u00a0')), unseen(heard)];
    }

    #list(texts) {
      return attempt(() => new Intl.ListFormat(this.#words.lang).format(texts), texts.join(', '));
    }

    #date(text, options) {
      const date = new Date(text);
      return attempt(() => new Intl.DateTimeFormat(this.#words.lang, options).format(date), String(text).slice(0, 10));
    }

    // A moment by the clocks of the place, with the name of their time where the reader's differ, and the day when it is not today.
    #time(text, zone) {
      const clock = { hour: 'numeric', minute: '2-digit' };
      const day = { weekday: 'long' };
      const differs = this.#date(text, { ...clock, ...day }) !== this.#date(text, { ...clock, ...day, timeZone: zone });
      const now = this.#answer?.now;
      const dayOf = (moment) => this.#date(moment, { dateStyle: 'short', timeZone: zone });
      const isToday = now && dayOf(now) === dayOf(text);
      const options = { ...clock, ...(isToday ? {} : day), timeZone: zone };
      return this.#date(text, differs && zone ? { ...options, timeZoneName: 'longGeneric' } : options);
    }

    // ---- What is seen

    #link(uri, classes, attributes, ...children) {
      if (!/^(tel|sms|mailto|https):/i.test(uri)) return null;
      const isPage = /^https:/i.test(uri);
      const target = isFramed || isPage ? '_blank' : '_top';
      const rel = isPage && 'noopener noreferrer';
      return make('a', { href: uri, target, rel, referrerpolicy: 'no-referrer', class: classes, ...attributes }, children);
    }

    // The frame of the widget, built again only for another language, so that nobody loses their place.
    #build() {
      const words = this.#words;
      const had = this.#root.activeElement?.getAttribute('part');
      this.#regions = attempt(() => {
        const names = new Intl.DisplayNames(words.lang, { type: 'region' });
        return Intl.DisplayNames.supportedLocalesOf(words.lang).length && names;
      });
      const parts = (this.#parts = {
        heading: make('h2', { part: 'heading' }),
        advice: make('div', { part: 'advice' }),
        numbers: make('ul', { part: 'numbers', class: 'numbers', role: 'list' }),
        practice: make('div', { part: 'practice' }),
        own: make('div', { part: 'own' }, make('slot')),
        lists: make('div', { part: 'lists' }),
        origin: make('p', { part: 'origin', class: 'quiet' }),
        select: make('select', { part: 'select', onchange: () => this.#choose(parts.select.value) }),
        locate: make('button', { part: 'button locate', type: 'button', 'aria-expanded': 'false' }, words.locate),
        consent: make('div', { part: 'consent', class: 'consent', role: 'group', hidden: true }),
        status: make('p', { part: 'status', class: 'quiet', role: 'status' }),
        remarks: make('div', { part: 'remarks', class: 'quiet' }),
        notices: make('div', { part: 'notices', class: 'quiet' }),
      });
      const sorted = [...countries.keys()].map((code) => [this.#names(code), code]);
      const { compare } = new Intl.Collator(words.lang);
      sorted.sort((one, other) => compare(one[0], other[0]));
      parts.select.append(...[[words.world, ''], ...sorted].map(([name, value]) => make('option', { value }, name)));
      parts.locate.addEventListener('click', () => this.#consent());
      if (!navigator.geolocation || !isSecureContext) parts.locate.hidden = true;
      const label = make('label', null, words.choose, parts.select);
      const where = make('div', { part: 'where', class: 'where' }, label, parts.locate);
      const { heading, advice, numbers, practice, origin, consent, status, own, remarks, lists, notices } = parts;
      const order = [heading, advice, numbers, practice, origin, where, consent, status, remarks, own, lists, notices];
      const section = make('section', { part: 'widget', lang: words.lang, dir: dir(words.lang), 'aria-label': words.heading, onclick: isFramed && leave }, order);
      this.#root.replaceChildren(section);
      if (had) this.#root.querySelector(`[part="${had}"]`)?.focus();
    }

    #show() {
      const parts = this.#parts;
      const words = this.#words;
      const answer = this.#answer;
      const where = answer?.where;
      const code = this.#point && answer ? where.country || '' : this.#country;
      const name = code && this.#names(code);
      const numbers = answer ? answer.emergency.numbers : countries.get(code)?.numbers || [];
      const title = code ? this.#say('for', where?.place ? `${where.place}, ${name}` : name) : words.forWorld;
      parts.heading.textContent = title;
      const unknown = () => (answer ? this.#said(answer.emergency.advice) : make('p', null, this.#spoken(words.anywhere)));
      parts.advice.replaceChildren(numbers.length ? make('p', null, words.danger) : unknown());
      parts.numbers.replaceChildren(...numbers.map((each) => this.#emergency(each, code, numbers)));
      parts.numbers.hidden = !numbers.length;
      parts.select.value = code;
      const isGuessed = this.#chosen === undefined && !this.#given && !(this.#point && answer);
      parts.origin.replaceChildren(...(isGuessed && code ? this.#fill('guessed', make('strong', null, name)) : []));
      // The page's own lines stay while there are no better ones, if they are for the country that is shown or for the world.
      const own = this.querySelector('[data-country]')?.dataset.country || this.#given;
      parts.own.hidden = !!answer || !own || (own !== code && own !== '001');
      const pinned = attempt(() => this.#pinned(code), []);
      const isOther = ({ id }) => !pinned.some((hit) => hit.id === id);
      parts.practice.replaceChildren(...attempt(() => this.#visited(pinned), []));
      parts.lists.replaceChildren(...(answer ? this.#kinds.map((kind) => this.#hits(kind, isOther)).filter(Boolean) : []));
      const late = () => this.#say('late', this.#date(BUNDLE.checked, { dateStyle: 'long', timeZone: 'UTC' }));
      const isAsked = this.#chosen !== undefined || this.#point;
      const status = this.#failed ? late() : this.#waiting ? words.looking : isAsked ? title : '';
      if (parts.status.textContent !== status) parts.status.textContent = status;
      // Who chose a country sees the heading change; who listens is told here.
      parts.status.classList.toggle('unseen', status === title);
      const notices = (answer?.notices || []).filter(({ kind }) => !kind);
      const always = notices.filter((notice) => /^(verify_before_relying|not_an_endorsement|stale)$/.test(notice.code));
      parts.remarks.replaceChildren(...notices.filter((notice) => !always.includes(notice)).map(({ text }) => this.#said(text)));
      parts.notices.replaceChildren(...always.map(({ text }) => this.#said(text)));
      this.#root.firstChild.setAttribute('aria-busy', this.#waiting);
    }

    // What the practice has pinned, as far as it may serve the country that is shown.
    #pinned(code) {
      const serves = ({ coverage, address }) =>
        (coverage?.length ? coverage : [address?.country]).some((area) => area === '001' || (code && area?.slice(0, 2) === code));
      return this.#practice?.pinned.filter(serves) || [];
    }

    // The practice below the emergency number: how to reach it, how soon it answers, what it has pinned. Until it is known there is
    // what the page itself carries, and nothing of one that the service does not let it name.
    #visited(pinned) {
      const practice = this.#practice;
      if (!practice) return practice === null ? [] : [make('slot', { name: 'practice' })];
      const { name, contacts, reply, address, practises, links, lang } = practice;
      return [
        make('h3', { part: 'section-heading', dir: 'auto' }, name),
        contacts.length && make('ul', { class: 'contacts', part: 'contacts', role: 'list' }, contacts.map((contact) => this.#contact(contact, name))),
        this.#said(reply.text, lang),
        address && make('p', { dir: 'auto' }, address),
        this.#said(practises.text, lang),
        make('p', null, links.map(({ text, url }) => [this.#link(url, 'name', { part: 'line-name' }, text, unseen(', ' + name)), ' '])),
        pinned.length && make('ul', { part: 'lines', class: 'lines', role: 'list' }, pinned.map((hit) => this.#hit(hit))),
      ].filter(Boolean);
    }

    // A sentence of the service in the language that it says it is in.
    #said(text, lang = this.#answer.lang) {
      return make('p', lang !== this.#words.lang && { lang, dir: dir(lang) }, this.#spoken(text));
    }

    #emergency(each, code, all) {
      const words = this.#words;
      const services = this.#list(each.services.map((service) => words[service]));
      const notes = [
        each.is_primary ? '' : services,
        each.nationwide ? '' : words.partly,
        each.country && each.country !== code ? this.#names(each.country) : '',
        // Never beside what somebody may have to call now: only where there is a number for everything beside it.
        each.stale && !each.is_primary && all.some((other) => other.is_primary) ? words.doubt : '',
      ].filter(Boolean).join(' · ');
      const isFirst = each.is_primary || all.length === 1;
      const part = isFirst ? 'number emergency first' : 'number emergency';
      const text = make('span', null, this.#fill('call', this.#number(each.number)), unseen(': ' + services));
      const link = this.#link(each.uri, isFirst ? 'call first' : 'call', { part }, text);
      return make('li', null, link, notes && make('div', { class: 'quiet', part: 'note' }, notes));
    }

    #hits(kind, isOther) {
      const words = this.#words;
      const hits = (this.#answer[KINDS[kind]] || []).filter(isOther);
      const notices = this.#answer.notices.filter((notice) => notice.kind === kind);
      if (!hits.length && !notices.length) return null;
      const items = hits.map((hit) => this.#hit(hit));
      return make('div', { part: 'section' },
        make('h3', { part: 'section-heading' }, words[kind]),
        notices.map(({ text }) => this.#said(text)),
        make('ul', { part: 'lines', class: 'lines', role: 'list' }, items));
    }

    #hit(hit) {
      const words = this.#words;
      // Where nobody says which language is spoken, names in these countries are in this one.
      const own = hit.languages?.[0] || { FR: 'fr', GB: 'en', KR: 'ko', US: 'en' }[hit.address?.country];
      const other = (lang) => lang !== words.lang && { lang, dir: 'auto' };
      const first = hit.alternate_name && hit.languages?.includes(words.lang) ? hit.alternate_name : hit.name;
      const second = first === hit.name ? hit.alternate_name : hit.name;
      const tagOf = (name) => other(name === hit.name && hit.alternate_name ? 'en' : own);
      const named = { class: 'name', part: 'line-name', ...tagOf(first) };
      const name = (hit.url && this.#link(hit.url, 'name', named, first)) || make('span', named, first);
      const address = hit.address || {};
      const place = [address.address_1, address.city, address.postal_code].filter(Boolean).join(', ');
      const metres = hit.distance_m;
      const rounded = { maximumFractionDigits: metres < 1e4 ? 1 : 0 };
      const far = metres != null && this.#say('km', (metres / 1e3).toLocaleString(words.lang, rounded));
      const facts = [this.#open(hit), hit.stale && words.doubt, far].filter(Boolean).join(' · ');
      const isCompact = this.hasAttribute('compact');
      const contacts = hit.contacts.slice(0, isCompact ? 3 : 99).map((contact) => this.#contact(contact, first, tagOf(first)));
      return make('li', { part: 'line' },
        make('div', null, name),
        second && make('p', { class: 'quiet', ...tagOf(second) }, second),
        !isCompact && hit.description && make('p', { part: 'description', ...other('en') }, hit.description),
        place && make('p', { dir: 'auto' }, place),
        make('ul', { class: 'contacts', part: 'contacts', role: 'list' }, contacts),
        make('p', { class: 'quiet', part: 'note' }, facts));
    }

    #contact(contact, name, named) {
      const words = this.#words;
      const { channel, keyword, menu_option: option } = contact;
      const way = words[channel] || 'WhatsApp';
      const isCall = channel === 'voice';
      const digits = contact.number && this.#number(contact.number);
      const said = !digits ? way : isCall ? this.#fill('call', digits) : [way + ': ', digits];
      const text = make('span', null, said, unseen(', ' + name, named));
      const note = [
        keyword && this.#say('send', keyword),
        option && this.#say('menu', option),
        contact.cost === 'free' && isCall && words.free,
        (contact.languages || []).filter((tag) => tag !== words.lang).map((tag) => this.#language(tag)).join(', '),
      ].filter(Boolean).join(' · ');
      const link = this.#link(contact.uri, 'call', { part: 'number contact' }, text);
      return make('li', null, link || text, note && make('div', { class: 'quiet', part: 'note' }, note));
    }

    #language(tag) {
      return attempt(() => new Intl.DisplayNames(this.#words.lang, { type: 'language' }).of(tag), tag);
    }

    #open({ open, time_zone: zone, opening_hours: hours }) {
      const words = this.#words;
      const at = (word, moment) => this.#say(word, this.#time(moment, zone || undefined));
      if (open?.state === 'open') return open.until ? at('until', open.until) : words.open;
      if (open?.state === 'closed') return open.next ? at('opens', open.next) : words.closed;
      return hours || words.hours;
    }

    // ---- What the reader does

    #choose(code) {
      this.#chosen = code;
      this.#point = undefined;
      this.#tries = 0;
      this.#ask();
    }

    // Says what happens to a location before the browser is asked for one.
    #consent(message) {
      const { consent, locate } = this.#parts;
      const words = this.#words;
      const close = () => {
        consent.hidden = true;
        locate.setAttribute('aria-expanded', 'false');
        locate.focus();
      };
      if (!message && !consent.hidden) return close();
      const host = make('bdi', { dir: 'ltr' }, attempt(() => new URL(this.#api).host, ''));
      const text = make('p', { tabindex: '-1' }, message || this.#fill('consent', host));
      const go = make('button', { type: 'button', part: 'button', onclick: () => this.#locate(close) }, words.go);
      const no = make('button', { type: 'button', part: 'button', onclick: close }, words.cancel);
      consent.replaceChildren(text, ...(message ? [no] : [go, no]));
      consent.hidden = false;
      locate.setAttribute('aria-expanded', 'true');
      text.focus();
    }

    #locate(close) {
      const round = (degrees) => Math.round(degrees * 100) / 100;
      const found = ({ coords }) => {
        this.#point = { lat: round(coords.latitude), lon: round(coords.longitude) };
        this.#tries = 0;
        close();
        this.#ask();
      };
      const failed = () => this.#consent(this.#words.lost);
      navigator.geolocation.getCurrentPosition(found, failed, { timeout: 2e4, maximumAge: 6e5 });
    }
  }

  if (!customElements.get('backstop-widget')) customElements.define('backstop-widget', BackstopWidget);
})();
