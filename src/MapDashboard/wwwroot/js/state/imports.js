// Files of records on their way to the server, and what it says of them. Pure.
import { counted, listed } from './wording.js';
import { t } from '../words.js';

const KINDS = /\.(csv|tsv|txt|geojson|json|geojsonl|ndjson|kml|kmz)$/i;

export const isRecordsFile = (name) => KINDS.test(name);

/** Of a column that is not taken. */
export const LEFT_OUT = '-';

/** What a column can be, as the server calls it, in the order in which it is offered. */
export const COLUMN_FIELDS = [
  'title', 'layer', 'places', 'countries', 'lat', 'lon', 'wkt', 'geoNamesIds', 'dates', 'status', 'program', 'subject', 'summary', 'actors', 'actor_kinds', 'quantities', 'source_urls', 'source_titles', 'source_publishers',
  'source_dates', 'precision', 'confidence', 'review', 'id',
];

const ELSEWHERE = new Set(['title', 'layer', 'places', 'dates', 'status', 'program', 'subject', 'summary', 'actors', 'quantities', 'precision', 'confidence', 'review']);

/** @param {string} field of COLUMN_FIELDS, or LEFT_OUT */
export const fieldInWords = (field) => (field === LEFT_OUT ? t('import-left-out') : t(ELSEWHERE.has(field) ? `field-${field}` : `import-field-${field.toLowerCase().replace('_', '-')}`));

/**
 * The query of a request: what the reader left empty stays away.
 * @param {{name: string, source: string, layer: string, columns: Map<string, string>}} said columns: those that the reader gave another meaning
 */
export function importQuery({ name, source, layer, columns }) {
  const map = [...columns].map(([column, field]) => `${column}=${field}`).join('|');
  return new URLSearchParams(Object.entries({ name, source: source.trim(), layer, map }).filter(([, value]) => value)).toString();
}

/** "120 records in the file: 100 new, 15 told otherwise, 5 unchanged". @param {{rows: number, added: number, renewed: number, unchanged: number, repeated: number}} report */
export function reportInWords(report) {
  const kinds = ['added', 'renewed', 'unchanged', 'repeated'].filter((kind) => report[kind] > 0).map((kind) => t(`import-${kind}`, { count: report[kind] }));
  return t('import-report', { records: counted(report.rows, 'record'), kinds: listed(kinds), has: kinds.length > 0 ? 'kinds' : 'none' });
}

/** Whether an import would store anything. */
export const isWorthwhile = (report) => report.faultCount === 0 && report.added + report.renewed > 0;

/** The corners of what the server says that the records cover, for the map. @param {number[]} extent west, south, east, north */
export const cornersOf = ([west, south, east, north]) => [[west, south], [east, north]].map((coordinates) => ({ geometry: { type: 'Point', coordinates }, properties: { precision: 'site' } }));
