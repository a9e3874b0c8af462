// Words for what was done to records and documents. Pure.
import { t } from '../words.js';
import { actorKindInWords } from './actors.js';
import { positionInWords } from './course.js';
import { fieldInWords } from './field-names.js';
import { layerInWords, programInWords, statusInWords, subjectInWords } from './labels.js';
import { countryInWords, dateInWords, datesInWords, listed, placeNameInWords, precisionNameInWords, quantityInWords, reviewInWords, scoreInWords } from './wording.js';

const KINDS = ['created', 'sources', 'edited', 'moved', 'confirmed', 'rejected', 'reset', 'restored', 'undo', 'merged', 'split', 'deleted', 'manual', 'document-added', 'document-changed', 'document-deleted', 'document-reread', 'story-added', 'story-changed', 'story-deleted', 'token-made', 'token-revoked', 'sign-in-link', 'import', 'webhook-added', 'webhook-deleted', 'sign-in'];

/** What the audit calls otherwise than the history. */
const SAME = { edit: 'edited', confirm: 'confirmed', reject: 'rejected', merge: 'merged' };

/** What was done: "Merged", "Added a text". */
export function kindInWords(kind) {
  const known = SAME[kind] ?? kind;
  return KINDS.includes(known) ? t(`change-${known}`) : kind.replaceAll('-', ' ').replace(/^./, (c) => c.toUpperCase());
}

/** @returns {{field: string, before: string, after: string} | null} null for what says nothing to a reader */
export function changeInWords({ field, before, after }) {
  if (field === 'geometry' && before?.type !== 'LineString' && after?.type !== 'LineString') return { field: t('field-position'), before: spotInWords(before), after: spotInWords(after) };
  const [old, now] = [valueInWords(field, before), valueInWords(field, after)];
  return old === now ? null : { field: fieldInWords(field), before: old, after: now };
}

function valueInWords(field, value) {
  if (value === null || value === undefined || value.length === 0) return '';
  switch (field) {
    case 'dates': return datesInWords(value);
    case 'places': return value.map((p) => (p.country ? t('place-in-country', { place: placeNameInWords(p), country: countryInWords(p.country) }) : p.name)).join(' – ');
    case 'actorKinds': return value.map((kind) => actorKindInWords(kind ?? 'unknown')).join('; ');
    case 'quantities': return value.map(quantityInWords).join('; ');
    case 'sources': return Array.isArray(value) ? String(value.length) : String(value);
    case 'geometry': return value.type === 'LineString' ? t('change-line', { count: value.coordinates.length }) : spotInWords(value);
    case 'course': return t(value === 'drawn' ? 'course-placed' : ['stations', 'partly'].includes(value) ? `course-${value}` : 'course-straight');
    case 'layer': return layerInWords(value);
    case 'status': return statusInWords(value);
    case 'program': return programInWords(value);
    case 'subject': return subjectInWords(value);
    case 'precision': return precisionNameInWords(value);
    case 'confidence': return typeof value === 'number' ? scoreInWords(value) : String(value);
    case 'review': return reviewInWords(value);
    default: return Array.isArray(value) ? value.join('; ') : String(value);
  }
}

const spotInWords = (geometry) => (geometry?.type === 'Point' ? positionInWords(geometry.coordinates) : '');

/** @typedef {{value: string, documents: string[]}} Said */
/** @typedef {{field: string, values: (Said & {said?: Said[]})[]}} Agreement */

/**
 * "2 sources agree on 2019, 1 says 2020"; "3 sources agree"; "2 sources agree on 2019 (1 more precise: May 2019)".
 * @param {Agreement} agreement
 */
export function agreementInWords(agreement) {
  const views = viewsOf(agreement);
  if (views.length === 1 && !views[0].finer.length) return t('agreement-all', { count: views[0].documents.length });
  const inWords = (value) => (agreement.field === 'date' ? dateInWords(value) : value);
  return listed(views.map(({ value, documents, finer }, i) => {
    const words = t(i === 0 ? 'agreement-first' : 'agreement-further', { count: documents.length, value: inWords(value) });
    const precise = listed(finer.map((f) => t('agreement-finer', { count: f.documents.length, value: listed(f.values.map(inWords)) })));
    return precise ? t('agreement-with-finer', { words, precise }) : words;
  }));
}

/** Whether its sources contradict each other. @param {Agreement} agreement */
export const isContested = (agreement) => viewsOf(agreement).length > 1;

/**
 * The values that are told apart, each as all who hold it say it, with what some of them say more precisely. Of one document's May and July another
 * one's 2019 refines to both: they are one view of two documents, not two.
 * @param {Agreement} agreement @returns {{value: string, documents: string[], finer: {values: string[], documents: string[]}[]}[]}
 */
function viewsOf({ values }) {
  const views = new Map();
  for (const { value, documents, said = [] } of values) {
    const [common = { value }, ...finer] = said;
    const view = views.get(common.value) ?? { value: common.value, documents: [], finer: [] };
    views.set(common.value, { ...view, documents: [...new Set([...view.documents, ...documents])], finer: [...view.finer, ...finer] });
  }
  return [...views.values()].map((view) => ({ ...view, finer: byDocuments(view.finer) }));
}

/** What the same documents say stands together. @param {Said[]} said */
function byDocuments(said) {
  const groups = new Map();
  for (const { value, documents } of said) {
    const key = [...documents].sort().join(' ');
    const values = groups.get(key)?.values ?? [];
    groups.set(key, { documents, values: values.includes(value) ? values : [...values, value] });
  }
  return [...groups.values()];
}
