// What stands in the place of a record that is not shown: why, and the way to the record that it went into.
import { el } from '../../dom.js';
import { goneInWords } from '../../state/gone.js';

/** @param {{reason?: string, mergedInto?: string}} problem @param {string | null} moment @param {import('../../store.js').Store} store @param {(id: string) => void} onSelect */
export function goneParts(problem, moment, store, onSelect) {
  const { mergedInto } = problem;
  const other = () => el('button', { type: 'button', class: 'button', on: { click: () => onSelect(mergedInto) } }, store.features.get(mergedInto)?.properties.title ?? 'Open that record');
  return [el('span', {}, goneInWords(problem, moment)), ...(mergedInto ? [other()] : [])];
}
