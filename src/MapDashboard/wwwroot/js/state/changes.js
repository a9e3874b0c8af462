// Words for what was done to records and documents. Pure.
import { countryInWords, dateInWords, datesInWords, quantityInWords } from './wording.js';

const KINDS = {
  created: 'Read from a text',
  sources: 'Sources changed',
  edited: 'Edited',
  edit: 'Edited',
  moved: 'Moved',
  confirmed: 'Accepted',
  confirm: 'Accepted',
  rejected: 'Rejected',
  reject: 'Rejected',
  reset: 'Review reset',
  restored: 'Restored',
  undo: 'Took back a decision',
  merged: 'Merged',
  merge: 'Merged',
  split: 'Split',
  deleted: 'Withdrawn',
  manual: 'Made by hand',
  'document-added': 'Added a text',
  'document-changed': 'Corrected a text',
  'document-deleted': 'Deleted a text',
  'document-reread': 'Had a text read again',
  'token-made': 'Made a token',
  'token-revoked': 'Revoked a token',
  'sign-in': 'Signed in',
};

export const kindInWords = (kind) => KINDS[kind] ?? kind.replaceAll('-', ' ').replace(/^./, (c) => c.toUpperCase());

export const momentInWords = (iso) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

const FIELDS = { dates: 'date', places: 'place', actors: 'who', quantities: 'how much', geometry: 'course', sources: 'sources', review: 'review' };

/** @returns {{field: string, before: string, after: string} | null} null for what says nothing to a reader */
export function changeInWords({ field, before, after }) {
  if (field === 'geometry' && before?.type !== 'LineString' && after?.type !== 'LineString') return { field: 'position', before: positionInWords(before), after: positionInWords(after) };
  const [old, now] = [valueInWords(field, before), valueInWords(field, after)];
  return old === now ? null : { field: FIELDS[field] ?? field, before: old, after: now };
}

function valueInWords(field, value) {
  if (value === null || value === undefined || value.length === 0) return '';
  switch (field) {
    case 'dates': return datesInWords(value);
    case 'places': return value.map((p) => [p.name, countryInWords(p.country)].filter(Boolean).join(', ')).join(' – ');
    case 'quantities': return value.map(quantityInWords).join('; ');
    case 'sources': return Array.isArray(value) ? String(value.length) : String(value);
    case 'geometry': return value.type === 'LineString' ? `line of ${value.coordinates.length} points` : positionInWords(value);
    default: return Array.isArray(value) ? value.join('; ') : String(value);
  }
}

function positionInWords(geometry) {
  if (geometry?.type !== 'Point') return '';
  const [lon, lat] = geometry.coordinates;
  return `${Math.abs(lat).toFixed(3)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(3)}° ${lon < 0 ? 'W' : 'E'}`;
}

/**
 * "2 sources agree on 2019, 1 says 2020"; "3 sources agree"; "2 sources agree on 2019 (1 more precise: May 2019)".
 * @param {{field: string, values: {value: string, documents: string[], said?: {value: string, documents: string[]}[]}[]}} agreement
 */
export function agreementInWords({ field, values }) {
  if (values.length === 1 && !values[0].said?.length) return `${values[0].documents.length} sources agree`;
  const inWords = (value) => (field === 'date' ? dateInWords(value) : value);
  return values.map(({ value, documents: { length }, said = [] }, i) => {
    const [common = { value }, ...finer] = said;
    const precise = finer.length ? ` (${finer.map((f) => `${f.documents.length} more precise: ${inWords(f.value)}`).join(', ')})` : '';
    return `${length}${i === 0 ? (length === 1 ? ' source' : ' sources') : ''} ${length === 1 ? 'says' : i === 0 ? 'agree on' : 'say'} ${inWords(common.value)}${precise}`;
  }).join(', ');
}
