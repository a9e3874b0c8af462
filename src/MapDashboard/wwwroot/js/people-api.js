// What admins ask of tokens, and analysts of the texts on the server; the first view needs none of it.
import { get, send, tagged } from './api.js';

const PAGE_SIZE = 50;

const tokenPath = (name, rest = '') => `api/tokens/${encodeURIComponent(name)}${rest}`;

/** @typedef {{name: string, role: string, created: string, lastUsed: string | null, revoked: boolean}} Token */

/** All tokens, the revoked ones too. @returns {Promise<Token[]>} */
export const tokens = () => get('api/tokens');

/** Makes a token; this is the only time that it is given. @param {string} name @param {string} role @returns {Promise<string>} */
export const makeToken = async (name, role) => (await send('POST', 'api/tokens', { body: { name, role } })).value.token;

export const revokeToken = (name) => send('DELETE', tokenPath(name));

/** A code that signs a browser in, once, as the bearer of a token. @returns {Promise<{code: string, expires: string}>} */
export const signInCode = async (name) => (await send('POST', tokenPath(name, '/sign-in'))).value;

const documentPath = (id, rest = '') => `api/documents/${encodeURIComponent(id)}${rest}`;

/** Texts on the server, the newest first. @param {string} words that their titles have; empty for all @param {string | null} next of the page before @param {AbortSignal} signal */
export const documentsPage = (words, next, signal) => get(next ? next.replace(/^\//, '') : `api/documents?${new URLSearchParams({ limit: String(PAGE_SIZE), ...(words && { q: words }) })}`, signal);

/** A document with its text and the tag that a change of it has to name. */
export const documentToEdit = (id) => tagged(documentPath(id));

/** What a correction would change of records. @returns {Promise<object[]>} */
export const previewCorrection = async (id, body, etag, signal) => (await send('POST', documentPath(id, '/preview'), { body, etag, signal })).value.changes;

/** What it changed of records, and the tag of the document as it is then. */
export async function correctDocument(id, body, etag) {
  const answer = await send('PUT', documentPath(id), { body, etag });
  return { changes: answer.value.changes, etag: answer.etag };
}

/** What deleting it would change of records. @returns {Promise<object[]>} */
export const previewDeletion = async (id) => (await get(documentPath(id, '/deletion'))).changes;

export const deleteDocument = (id, note, etag) => send('DELETE', documentPath(id), { body: note ? { note } : undefined, etag });
