// What the vocabulary calls its things in the page's language. The page filters and sends by the unchanged keys and names;
// only what people read is in their language. Pure.
import { inPageScript } from '../words.js';

/** @type {Record<'program' | 'subject' | 'unit', Map<string, string>>} by the unchanged name or key */
const known = { program: new Map(), subject: new Map(), unit: new Map() };

const labelOf = (labels, name) => inPageScript((language) => labels?.[language]) ?? name;

const mapOf = (things, key) => new Map(things.map((thing) => [thing[key], labelOf(thing.labels, thing[key])]));

/**
 * The vocabulary with layers and statuses named in the page's language. Programs, subjects and units keep their names, for these
 * stand in the records; what to show for them is asked below.
 * @param {{layers: object[], programs: object[], statuses: object[], units?: object[], subjects?: object[]}} vocabulary as the API gives it
 */
export function inPageLanguage(vocabulary) {
  const { layers, programs, statuses, units = [], subjects = [] } = vocabulary;
  Object.assign(known, { program: mapOf(programs, 'name'), subject: mapOf(subjects, 'name'), unit: mapOf(units, 'key') });
  return {
    ...vocabulary,
    layers: layers.map((l) => ({ ...l, name: labelOf(l.labels, l.name), description: labelOf(l.descriptions, l.description) })),
    statuses: statuses.map((s) => ({ ...s, name: labelOf(s.labels, s.name) })),
  };
}

/** @param {string} name as records and the filter have it */
export const programInWords = (name) => known.program.get(name) ?? name;

/** What a thing is: "Steel mill". @param {string} name as records have it */
export const subjectInWords = (name) => known.subject.get(name) ?? name;

/** What is counted: "cameras". @param {string} key as records have it */
export const unitInWords = (key) => known.unit.get(key) ?? key;
