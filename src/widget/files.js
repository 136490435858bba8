// A service that is a folder of files: it answers the widget's questions from the files of a country, as the service would.
// The widget's program stands in the place of the name in capitals, so that what it calls `fetch` is this.
(() => {
  const load = window.fetch.bind(window);
  // The cells of the globe are the finder's: the widget asks for a country, and for no location.
  const isSecureContext = false;
  const LISTS = ['crisis_lines', 'branches', 'on_call', 'libraries'];

  const today = () => new Date().toISOString().slice(0, 10);
  const lasts = ({ until }) => !until || until >= today();
  const attempt = (work, otherwise) => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };

  // The language in the names of files: scripts are told of Chinese alone, and there is one Norwegian.
  const languageOf = (tag) => {
    const { language, script } = attempt(() => new Intl.Locale(tag).maximize(), { language: 'en' });
    return { zh: 'zh-' + script, no: 'nb', nn: 'nb' }[language] || language;
  };

  // A file in a language, or else in English.
  const either = async (path, tag, options) => {
    const language = languageOf(tag);
    const own = language === 'en' ? null : await load(`${path}.${language}.json`, options);
    return own?.ok ? own : load(path + '.json', options);
  };

  const as = (reply, change) => ({
    ok: reply.ok,
    status: reply.status,
    headers: reply.headers,
    json: async () => change(await reply.json()),
  });

  const fetch = async (address, { body, headers, method, ...options }) => {
    const url = new URL(address);
    const [, folder, path] = /^(.*\/)((?:v1|widget)\/.*)$/.exec(url.origin + url.pathname);
    const lang = url.searchParams.get('lang') || 'en';
    if (path === 'v1/nearest') {
      const { country, limit, lang: tag } = JSON.parse(body);
      return as(await either(`${folder}country/${country || '001'}`, tag, options), (answer) => {
        for (const list of LISTS) answer[list] = answer[list].filter(lasts).slice(0, limit);
        return answer;
      });
    }
    if (path.startsWith('v1/practices/')) {
      return as(await either(folder + path.slice(3), lang, options), ({ origins, practice }) => {
        // A page that may not name it has the plain widget.
        const mayName = !origins.length || [...origins, url.origin].includes(window.origin);
        if (!mayName) throw TypeError('status 403');
        practice.pinned = practice.pinned.filter(lasts);
        return practice;
      });
    }
    // Names of countries are the browser's, of which the program knows how to do without.
    return load(path === 'widget/words.json' ? `${folder}widget/words.${languageOf(lang)}.json` : `${folder}${path}.json`, options);
  };

  BACKSTOP_PROGRAM
})();
