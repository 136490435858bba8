// What pages do better with a script: leaving at once, a location, paper, places while they are typed. Nothing needs it; nothing is stored.
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  const make = (name, attributes, text) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };

  // ---- Leaving at once, after GOV.UK's "Exit this page"

  const exit = document.getElementById('exit');
  const status = document.getElementById('exit-status');
  const PRESSES = 3;
  const TIME = 5e3;
  let presses = 0;
  let alone = false;
  let timer;

  function leave() {
    const curtain = make('div', { class: 'curtain', role: 'alert' }, exit.dataset.leaving);
    document.body.append(curtain);
    document.body.classList.add('leaving');
    location.replace(exit.href);
  }

  function stay() {
    document.body.classList.remove('leaving');
    document.querySelectorAll('.curtain').forEach((curtain) => curtain.remove());
    forget('');
  }

  function forget(text) {
    clearTimeout(timer);
    presses = 0;
    status.textContent = text;
    if (text) timer = setTimeout(() => (status.textContent = ''), TIME);
  }

  // Only Shift pressed by itself counts: a capital letter is no wish to leave.
  function down(event) {
    if (event.key !== 'Shift') {
      alone = false;
      if (presses) forget('');
    } else if (!event.repeat) {
      alone = !event.ctrlKey && !event.altKey && !event.metaKey;
    }
  }

  function up(event) {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    presses += 1;
    if (presses >= PRESSES) {
      forget('');
      leave();
      return;
    }
    status.textContent = presses === 1 ? exit.dataset.twice : exit.dataset.once;
    if (presses === 1) timer = setTimeout(() => forget(exit.dataset.expired), TIME);
  }

  if (exit) {
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    addEventListener('keydown', down);
    addEventListener('keyup', up);
    // Whoever comes back must not find an empty page; a page that is shown for the first time keeps its presses.
    addEventListener('pageshow', ({ persisted }) => persisted && stay());
  }

  // ---- The reader's location: asked for after a sentence, rounded here, sent in the body of a form

  const here = document.getElementById('here');

  function locate() {
    const consent = document.getElementById('consent');
    const failed = document.getElementById('location-failed');
    const opener = document.getElementById('locate');
    const open = (isOpen) => {
      consent.hidden = !isOpen;
      failed.hidden = true;
      opener.setAttribute('aria-expanded', String(isOpen));
    };
    const two = (degrees) => String(Math.round(degrees * 100) / 100);
    const found = ({ coords }) => {
      here.elements.lat.value = two(coords.latitude);
      here.elements.lon.value = two(coords.longitude);
      const tick = document.querySelector('#ask [name=open_now]');
      here.elements.open_now.disabled = !tick?.checked;
      here.submit();
    };
    const lost = () => {
      open(false);
      failed.hidden = false;
      failed.focus();
    };
    opener.addEventListener('click', () => {
      open(consent.hidden);
      if (!consent.hidden) consent.querySelector('p').focus();
    });
    document.getElementById('locate-no').addEventListener('click', () => {
      open(false);
      opener.focus();
    });
    document.getElementById('locate-yes').addEventListener('click', () => {
      navigator.geolocation.getCurrentPosition(found, lost, { timeout: 2e4, maximumAge: 6e5 });
    });
  }

  if (here && navigator.geolocation && isSecureContext) locate();
  else document.getElementById('locate')?.remove();

  // ---- To paper

  document.getElementById('print')?.addEventListener('click', () => print());

  // ---- Places while they are typed

  const field = document.getElementById('place');

  function complete() {
    const country = document.getElementById('country');
    const list = document.getElementById('choices');
    let places = [];
    let at = -1;
    let abort;
    let pause;
    const close = () => {
      list.hidden = true;
      list.replaceChildren();
      places = [];
      at = -1;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    };
    // A region stands behind the name by the end of its code, which the finder understands: "Portland, OR".
    const nameOf = ({ type, name, subdivision }) =>
      type === 'town' && subdivision ? `${name}, ${subdivision.slice(3)}` : name;
    const take = (place) => {
      field.value = nameOf(place);
      country.value = place.country;
      close();
    };
    const mark = (next) => {
      at = (next + places.length) % places.length;
      [...list.children].forEach((item, position) => item.setAttribute('aria-selected', String(position === at)));
      field.setAttribute('aria-activedescendant', 'choice-' + at);
      list.children[at].scrollIntoView({ block: 'nearest' });
    };
    const show = (found) => {
      close();
      if (!found.length || document.activeElement !== field) return;
      places = found;
      list.replaceChildren(...places.map((place, position) => {
        const text = `${nameOf(place)} – ${place.country_name}`;
        const item = make('li', { role: 'option', id: 'choice-' + position, 'aria-selected': 'false', dir: 'auto' }, text);
        item.addEventListener('mousedown', (event) => event.preventDefault());
        item.addEventListener('click', () => take(place));
        return item;
      }));
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
    };
    const ask = async () => {
      abort?.abort();
      const typed = field.value.trim();
      if (typed.length < 2) return close();
      abort = new AbortController();
      const query = new URLSearchParams({ q: typed, limit: '6', lang: root.lang });
      if (country.value) query.set('country', country.value);
      try {
        const reply = await fetch('/v1/places?' + query, { signal: abort.signal, credentials: 'omit' });
        if (reply.ok) show((await reply.json()).places);
      } catch {
        // The form works without it.
      }
    };
    field.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(ask, 150);
    });
    field.addEventListener('blur', close);
    field.addEventListener('keydown', (event) => {
      if (list.hidden || event.isComposing) return;
      if (event.key === 'ArrowDown') mark(at + 1);
      else if (event.key === 'ArrowUp') mark(at < 0 ? -1 : at - 1);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && at >= 0) take(places[at]);
      else return;
      event.preventDefault();
    });
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', 'choices');
    field.setAttribute('aria-expanded', 'false');
  }

  if (field) complete();
})();
