// What the vocabulary calls its things in the page's language. The page filters and sends by the unchanged keys and names;
// only what people read is in their language. Pure.
import { inPageScript } from '../words.js';

/** @type {Record<'layer' | 'program' | 'subject' | 'status' | 'unit', Map<string, string>>} by the unchanged name or key */
const known = { layer: new Map(), program: new Map(), subject: new Map(), status: new Map(), unit: new Map() };

const labelOf = (labels, name) => inPageScript((language) => labels?.[language]) ?? name;

/**
 * The vocabulary with layers and statuses named in the page's language. Programs, subjects and units keep their names, for these
 * stand in the records; what to show for them is asked below.
 * @param {{layers: object[], programs: object[], statuses: object[], units?: object[], subjects?: object[]}} vocabulary as the API gives it
 */
export function inPageLanguage(vocabulary) {
  const { layers, programs, statuses, units = [], subjects = [] } = vocabulary;
  const byKey = (things) => new Map(things.map((thing) => [thing.key, labelOf(thing.labels, thing.name)]));
  const byName = (things) => new Map(things.map((thing) => [thing.name, labelOf(thing.labels, thing.name)]));
  // a unit without a label is called by its key, which texts use: "km"
  const ofUnits = new Map(units.map((unit) => [unit.key, labelOf(unit.labels, unit.key)]));
  Object.assign(known, { layer: byKey(layers), program: byName(programs), subject: byName(subjects), status: byKey(statuses), unit: ofUnits });
  return {
    ...vocabulary,
    layers: layers.map((l) => ({ ...l, name: labelOf(l.labels, l.name), description: labelOf(l.descriptions, l.description) })),
    statuses: statuses.map((s) => ({ ...s, name: labelOf(s.labels, s.name) })),
  };
}

/** @param {string} key */
export const layerInWords = (key) => known.layer.get(key) ?? key;

/** @param {string} key */
export const statusInWords = (key) => known.status.get(key) ?? key;

/** @param {string} name as records and the filter have it */
export const programInWords = (name) => known.program.get(name) ?? name;

/** What a thing is: "Steel mill". @param {string} name as records have it */
export const subjectInWords = (name) => known.subject.get(name) ?? name;

/** What is counted: "cameras". @param {string} key as records have it */
export const unitInWords = (key) => known.unit.get(key) ?? key;
