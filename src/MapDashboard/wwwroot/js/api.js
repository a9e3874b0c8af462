// The only module that fetches.
import { formatFilter } from './state/filter.js';

const PAGE_SIZE = 1000;

/** What went wrong, in the server's own words where it gave any (application/problem+json). */
export class ApiError extends Error {
  constructor(status, title, detail) {
    super(detail || title);
    this.status = status;
    this.title = title;
  }
}

async function get(path, signal) {
  let response;
  try {
    response = await fetch(path, { signal, headers: { accept: 'application/json' } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, 'No connection', 'The server does not answer.');
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(response.status, problem.title ?? response.statusText, problem.detail);
}

export const vocabulary = () => get('api/vocabulary');

/**
 * Every record, page after page. `sequence` is the newest change that the first page contains: pages that follow are no
 * older, so whoever asks for the changes after it misses nothing.
 */
export async function allRecords() {
  const features = [];
  let page = await get(`api/records?limit=${PAGE_SIZE}`);
  const sequence = page.sequence ?? Math.max(0, ...page.features.map((f) => f.properties.sequence ?? 0));
  features.push(...page.features);
  while (page.next) {
    page = await get(nextPage(page.next));
    features.push(...page.features);
  }
  return { features, sequence };
}

/** The ids that the server finds for a filter. */
export async function matchingIds(filter, signal) {
  const ids = new Set();
  let next = `api/records?${formatFilter(filter)}&limit=${PAGE_SIZE}`;
  while (next) {
    const page = await get(next, signal);
    for (const feature of page.features) ids.add(feature.id);
    next = page.next ? nextPage(page.next) : null;
  }
  return ids;
}

export const record = (id, signal) => get(`api/records/${encodeURIComponent(id)}`, signal);

export const places = async (q, signal) => (await get(`api/places?q=${encodeURIComponent(q)}`, signal)).places ?? [];

/** `next` is an address or just the cursor. An address that leads to another server is not followed. */
function nextPage(next) {
  const isAddress = /^(https?:)?\//.test(next) || next.includes('?');
  if (!isAddress) return `api/records?limit=${PAGE_SIZE}&cursor=${encodeURIComponent(next)}`;
  const url = new URL(next, document.baseURI);
  return url.origin === location.origin ? url.href : `api/records${url.search}`;
}
