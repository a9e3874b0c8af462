// The only module that fetches.
import { ApiError } from './api-error.js';
import { formatFilter } from './state/filter.js';

export { ApiError };

const PAGE_SIZE = 1000;

/** What every writing request of a signed-in browser must carry. */
let csrf = null;

/** @type {RequestCredentials} */
let credentials = 'same-origin';

/** From now on nothing that is asked says who asks. */
export const stayAnonymous = () => (credentials = 'omit');

async function answerOf(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials, ...options });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, '');
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  const faults = Object.values(problem.errors ?? {}).flat().join(' ');
  throw new ApiError(response.status, problem.title ?? response.statusText, faults || problem.detail, problem);
}

/** @param {string} path @param {AbortSignal} [signal] */
export const get = async (path, signal) => (await answerOf(path, { signal, headers: { accept: 'application/json' } })).json();

/**
 * A FormData goes as it is, any other body as JSON.
 * @param {string} method @param {string} path @param {{body?: object, etag?: string, signal?: AbortSignal, presenterKey?: string}} [options]
 */
export async function send(method, path, { body, etag, signal, presenterKey } = {}) {
  const isForm = body instanceof FormData;
  const headers = { accept: 'application/json', ...(csrf && { 'X-CSRF': csrf }), ...(etag && { 'If-Match': etag }), ...(presenterKey && { 'X-Presenter-Key': presenterKey }), ...(body && !isForm && { 'content-type': 'application/json' }) };
  const response = await answerOf(path, { method, signal, headers, body: isForm ? /** @type {FormData} */ (body) : body && JSON.stringify(body) });
  return response.status === 204 ? null : { value: await response.json(), etag: response.headers.get('etag') };
}

/** The catalogue of the page's words, in Fluent's syntax: a file, for which the server has asked already, and a browser takes that only for a like request. @param {string} language en, sr-Cyrl, zh */
export const words = async (language) => (await answerOf(new URL(`../words/${language}.ftl`, import.meta.url).href, { credentials: 'same-origin' })).text();

/** A file of the basemap, such as "world-50m.bin". @param {string} name @returns {Promise<Response>} */
export const basemapFile = (name) => answerOf(new URL(`../basemap/${name}`, import.meta.url).href, { credentials: 'same-origin' });

export const vocabulary = () => get('api/vocabulary');

/**
 * Every record, page after page, unless there are more than a number: then the first page, and `areAll` is false. `sequence` is the newest change that the first page contains: pages that follow are no
 * older, so whoever asks for the changes after it misses nothing.
 * @param {Promise<number>} [most]
 */
export async function allRecords(most = Promise.resolve(Infinity)) {
  const features = [];
  let page = await get(`api/records?limit=${PAGE_SIZE}`);
  const sequence = page.sequence ?? Math.max(0, ...page.features.map((f) => f.properties.sequence ?? 0));
  features.push(...page.features);
  const total = page.numberMatched;
  if (total > (await most)) return { features, sequence, total, areAll: false };
  while (page.next) {
    page = await get(nextPage(page.next));
    features.push(...page.features);
  }
  return { features, sequence, total: features.length, areAll: true };
}

const queryOf = (...parts) => `?${parts.filter(Boolean).join('&')}`;

/**
 * Some records of a filter, in an order of the server's or, without `sort`, that of their ids.
 * @param {object} filter @param {{sort?: string, limit: number, next?: string | null}} page next: of the page before
 * @returns {Promise<{features: any[], next: string | null, numberMatched: number}>}
 */
export const recordsPage = (filter, { sort, limit, next = null }) => get(next ? nextPage(next) : `api/records${queryOf(formatFilter(filter), sort && `sort=${sort}`, `limit=${limit}`)}`);

/** How many records there are. @param {object} filter @param {string[]} keys what is counted @param {AbortSignal} signal */
export const facets = (filter, keys, signal) => get(`api/facets${queryOf(formatFilter(filter), `facets=${keys.join()}`)}`, signal);

/** What to draw of a part of the map. @param {object} filter without a box @param {number[]} box west, south, east, north @param {number} zoom @param {AbortSignal} signal */
export const view = (filter, box, zoom, signal) => get(`api/view${queryOf(formatFilter(filter), `bbox=${box.map((n) => Number(n.toFixed(5))).join()}`, `zoom=${zoom}`, 'areas=apart')}`, signal);

/** The ids that the server finds for a filter. */
export const matchingIds = async (filter, signal) => new Set((await matching(filter, signal)).map((f) => f.id));

/** The records that the server finds for a filter, of the moment that it names. */
export async function matching(filter, signal) {
  const features = [];
  let next = `api/records?${formatFilter(filter)}&limit=${PAGE_SIZE}`;
  while (next) {
    const page = await get(next, signal);
    features.push(...page.features);
    next = page.next ? nextPage(page.next) : null;
  }
  return features;
}

/** Where the server gives all that a filter selects as a file; a link to it downloads. @param {string} format geojson, csv, gpkg, kml */
export const exportAddress = (format, filter) => `export.${format}?${formatFilter(filter)}`.replace(/\?$/, '');

/**
 * A file that the server makes, with what it is called.
 * @param {string} path @param {{signal: AbortSignal, onProgress: (bytes: number) => void}} how onProgress: how much of it has come
 */
export async function file(path, { signal, onProgress }) {
  const response = await answerOf(path, { signal });
  const fileName = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? path.split('?')[0];
  const reader = response.body.getReader();
  const parts = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    onProgress((bytes += part.value.length));
  }
  return { blob: new Blob(parts, { type: response.headers.get('content-type') ?? '' }), fileName };
}

const recordPath = (id, rest = '') => `api/records/${encodeURIComponent(id)}${rest}`;

/** @param {string} [asOf] the moment of which it is wanted: then without evidence, but with `quotes` */
export const record = (id, asOf) => get(recordPath(id, asOf ? `?${new URLSearchParams({ asOf })}` : ''));

/** What is at an address, with the tag that a change of it has to name. @param {string} path @returns {Promise<{value: any, etag: string | null}>} */
export async function tagged(path) {
  const response = await answerOf(path, { headers: { accept: 'application/json' } });
  return { value: await response.json(), etag: response.headers.get('etag') };
}

/** A record with the tag that an edit of it has to name. */
export async function recordToEdit(id) {
  const { value, etag } = await tagged(recordPath(id));
  return { feature: value, etag };
}

export const history = async (id) => (await get(recordPath(id, '/history'))).versions;

/** One version of a record in a format to cite it with: bibtex, csl. */
export const citation = async (url, format) => (await answerOf(`${url.replace(/^\//, '')}?format=${format}`, {})).text();

/** Who is signed in: name and role, "viewer" without account. */
export async function me() {
  const who = await get('api/me');
  csrf = who.csrf ?? null;
  return who;
}

export const signIn = (code) => send('POST', 'api/session', { body: { code } });
export const signOut = () => send('DELETE', 'api/session');

/** The records that nobody has reviewed, the least sure first. `next` goes on where a page ended. */
export const reviewQueue = (filter, next) => get(next ? next.replace(/^\//, '') : `api/review?${formatFilter(filter)}`);

export const edit = (id, patch, etag) => send('PATCH', recordPath(id), { body: patch, etag });
export const review = (id, decision, note, etag) => send('POST', recordPath(id, '/review'), { body: { decision, ...(note && { note }) }, etag });
export const undo = (id, etag) => send('POST', recordPath(id, '/undo'), { etag });
export const merge = (id, into, etag) => send('POST', recordPath(id, '/merge'), { body: { into }, etag });
export const split = (id, claims, etag) => send('POST', recordPath(id, '/split'), { body: { claims }, etag });
export const createRecord = (body) => send('POST', 'api/records', { body });

/** The source documents, without their texts. */
export const documents = async () => (await get('api/documents')).documents;

export const previewDocument = async (body, signal) => (await send('POST', 'api/documents/preview', { body, signal })).value;
export const addDocument = async (body, signal) => (await send('POST', 'api/documents', { body, signal })).value;

/** One file; the server decides about its encoding and kind. */
export const addFile = async (file, signal) => (await send('POST', 'api/documents/file', { body: formOf(file), signal })).value.files[0];
export const previewFile = async (file) => (await send('POST', 'api/documents/file/preview', { body: formOf(file) })).value;

/** What would become of a file of records. @param {File} file @param {string} query @param {Sending} how */
export const previewImport = (file, query, how) => sendFile(`api/import/preview?${query}`, file, how);

/** Takes a file of records, all or none of them. @param {File} file @param {string} query @param {Sending} how */
export const importFile = (file, query, how) => sendFile(`api/import?${query}`, file, how);

/** The files that were taken in, the newest first. */
export const imports = () => get('api/import');

/** Takes an import back, whole. @param {number} id */
export const undoImport = (id) => send('DELETE', `api/import/${id}`);

/**
 * @typedef {object} Sending
 * @property {AbortSignal} signal
 * @property {(share: number) => void} onProgress how much of the file has been sent, 1 when the server has it
 */

/** A request that says how much of its file has been sent, as fetch cannot. @param {string} path @param {File} file @param {Sending} how @returns {Promise<any>} */
function sendFile(path, file, { signal, onProgress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (csrf) request.setRequestHeader('X-CSRF', csrf);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onerror = () => reject(new ApiError(0, ''));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onload = () => {
      const answer = jsonOf(request.responseText);
      if (request.status < 300) resolve(answer);
      else reject(new ApiError(request.status, answer.title ?? request.statusText, answer.detail, answer));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function formOf(file) {
  const form = new FormData();
  form.append('files', file);
  return form;
}

/** The stories that there are, without their scenes. */
export const stories = async () => (await get('api/stories')).stories;

const storyPath = (id) => `api/stories/${encodeURIComponent(id)}`;

export const story = (id) => get(storyPath(id));

/** A story with the tag that a change of it has to name. */
export const storyToEdit = (id) => tagged(storyPath(id));

/** Where the server gives a story as one file; a link to it downloads. @param {string} lang of its words */
export const storyFile = (id, lang) => `stories/${encodeURIComponent(id)}/file?lang=${lang}`;

/** How long a file is, in bytes. @param {string} path */
export const sizeOf = async (path) => Number((await answerOf(path, { method: 'HEAD' })).headers.get('content-length'));

export const addStory = (body) => send('POST', 'api/stories', { body });
export const changeStory = (id, body, etag) => send('PUT', storyPath(id), { body, etag });
export const deleteStory = (id, etag) => send('DELETE', storyPath(id), { etag });

export const audit = (filter, next) => get(next ? next.replace(/^\//, '') : `api/audit?${new URLSearchParams(filter)}`);

/** Opens a stage. @param {string} view what it shows to begin with @returns {Promise<{code: string, presenterKey: string, url: string, expires: string}>} */
export const openStage = async (view) => (await send('POST', 'api/stages', { body: { view } })).value;
export const closeStage = (code, presenterKey) => send('DELETE', `api/stages/${encodeURIComponent(code)}`, { presenterKey });

export const places = async (q, signal) => (await get(`api/places?q=${encodeURIComponent(q)}`, signal)).places ?? [];

/** What places are called in a language, by GeoNames id; those that have no name in it are left out. @param {string} lang @param {number[]} ids at most 500 */
export const placeNames = async (lang, ids) => (await get(`api/places/names?lang=${lang}&ids=${ids.join(',')}`)).names;

/** `next` is an address or just the cursor. An address that leads to another server is not followed. */
function nextPage(next) {
  const isAddress = /^(https?:)?\//.test(next) || next.includes('?');
  if (!isAddress) return `api/records?limit=${PAGE_SIZE}&cursor=${encodeURIComponent(next)}`;
  const url = new URL(next, document.baseURI);
  return url.origin === location.origin ? url.href : `api/records${url.search}`;
}
