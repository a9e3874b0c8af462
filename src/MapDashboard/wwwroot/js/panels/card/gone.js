// What stands in the place of a record that is not shown: why, and the way to the record that it went into.
import { el } from '../../dom.js';
import { titleInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { goneParts as reasonParts } from '../gone.js';

/** @param {{reason?: string, mergedInto?: string}} problem @param {string | null} moment @param {import('../../store.js').Store} store @param {(id: string) => void} onSelect */
export function goneParts(problem, moment, store, onSelect) {
  const { mergedInto } = problem;
  const other = () => el('button', { type: 'button', class: 'button', on: { click: () => onSelect(mergedInto) } }, nameOf(store.records.find(mergedInto)));
  return [el('span', {}, ...reasonParts(problem, moment)), ...(mergedInto ? [other()] : [])];
}

const nameOf = (feature) => (feature ? titleInWords(feature.properties) : t('gone-open'));
