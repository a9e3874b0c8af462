// What the address of an embedded map says: /embed?controls=none&panel=legend&theme=dark&layer=patrols&view=6/44.8/20.5
// One table makes and parses the embedder's options; the server reads the same and refuses what it does not know. What is seen stands in the
// query by the names of the page's hash, for a server never gets to see a hash; the view, which has no name there, is called `view`.
import { FILTER_KEYS } from './filter.js';
import { formatHash, parseView } from './hash.js';

const oneOf = (...words) => ({ usual: words[0], words, parse: (v) => (words.includes(v) ? v : null), format: String });

/** The longest that an address can have a scene or a record stand, in seconds. */
export const MOST_SECONDS = 3600;

const seconds = () => ({ usual: null, parse: (v) => (/^\d{1,4}$/.test(v) && v >= 1 && v <= MOST_SECONDS ? Number(v) : null), format: String });

/** The usual value of an option is not written. */
export const EMBED_OPTIONS = {
  controls: oneOf('all', 'zoom', 'none'),
  panel: oneOf('none', 'legend', 'list', 'timeline'),
  theme: oneOf('auto', 'light', 'dark'),
  /** null: as the reader's browser says */
  lang: { usual: null, parse: (v) => (['en', 'sr-Latn', 'sr-Cyrl', 'zh'].includes(v) ? v : null), format: String },
  interactive: { usual: true, parse: (v) => ({ true: true, false: false })[v] ?? null, format: String },
  /** Seconds that a scene of a story stands before the next; null: the reader goes on. */
  autoplay: seconds(),
  /** Whether the first scene comes again after the last; `loop` alone says so too. */
  loop: { usual: false, parse: (v) => ({ '': true, true: true, false: false })[v] ?? null, format: String },
  /** Seconds that a record is shown which has just come, for walls; null: the map stays where it is. */
  follow: seconds(),
};

/** What is seen: the keys that a query may have in the place of the hash. */
const SEEN_KEYS = ['view', ...Object.keys(FILTER_KEYS), 'record', 'story', 'scene'];

/** The options of a query; what is missing or cannot be read has its usual value. @param {string} search */
export function parseEmbedOptions(search) {
  const params = new URLSearchParams(search);
  return Object.fromEntries(Object.entries(EMBED_OPTIONS).map(([key, kind]) => [key, (params.has(key) ? kind.parse(params.get(key)) : null) ?? kind.usual]));
}

/** @param {object} options @returns {string} a query without its question mark */
export function formatEmbedOptions(options) {
  return Object.entries(EMBED_OPTIONS)
    .filter(([key, kind]) => (options[key] ?? kind.usual) !== kind.usual)
    .map(([key, kind]) => `${key}=${kind.format(options[key])}`)
    .join('&');
}

/** What is seen, as a query without its question mark. @param {object} state as the hash has it; tab, order and review do not matter elsewhere */
export function formatSeen({ view, filter, record, story, scene }) {
  const hash = formatHash({ view, filter, record, story, scene }).slice(1);
  return view ? `view=${hash}` : hash;
}

/** The address of an embedded map. @param {string} base of the dashboard, with a slash at its end @param {object} options @param {object} state */
export function embedAddress(base, options, state) {
  const query = [formatEmbedOptions(options), formatSeen(state)].filter(Boolean).join('&');
  return `${base}embed${query && `?${query}`}`;
}

/**
 * What a query says of what is seen goes to the hash, where the page keeps it; what stands there already counts more.
 * @param {{search: string, hash: string}} address @returns {{search: string, hash: string}}
 */
export function withSeenInHash({ search, hash }) {
  const asked = search.replace(/^\?/, '').split('&').filter(Boolean);
  const isSeen = (part) => SEEN_KEYS.includes(keyOf(part));
  if (!asked.some(isSeen)) return { search, hash };
  const own = hash.replace(/^#/, '').split('&').filter(Boolean);
  const ownView = parseView(own[0] ?? '') ? own[0] : null;
  const ownRest = ownView ? own.slice(1) : own;
  const names = ownRest.map(keyOf);
  const view = ownView ?? decodeURIComponent(asked.find((part) => keyOf(part) === 'view')?.slice(5) ?? '');
  const added = asked.filter((part) => isSeen(part) && keyOf(part) !== 'view' && !names.includes(keyOf(part)));
  const kept = asked.filter((part) => !isSeen(part)).join('&');
  return { search: kept && `?${kept}`, hash: `#${[parseView(view) ? view : '', ...added, ...ownRest].filter(Boolean).join('&')}` };
}

const keyOf = (part) => part.split('=')[0];
