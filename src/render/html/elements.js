// The page and the files beside it, on a site that is files alone.

const ROOT = new URL('..', import.meta.url);

const byId = (id) => document.getElementById(id);
const attempt = (work, otherwise) => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

// An element with attributes and children; `on…` is a listener, and what is null, false, undefined or empty is left out.
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value != null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter((child) => child != null && child !== false && child !== ''));
  return element;
}

// A file of the site, or nothing: no network, a page of somebody else's under its address, half of it.
async function file(path, isRight) {
  try {
    const reply = await fetch(new URL(path, ROOT), { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const text = reply.ok && (await reply.text());
    const found = text && JSON.parse(text);
    return found && isRight(found) ? found : null;
  } catch {
    return null;
  }
}
