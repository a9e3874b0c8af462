// Several records at one place, to choose from.
import { el, icon } from '../../dom.js';
import { counted, placeInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { recordRow } from '../records-list.js';

/**
 * @param {{features: any[], count: number}} group count: with those that are not here
 * @param {import('../../store.js').Store} store
 * @param {{onSelect: (id: string) => void, onHover: (id: string | null) => void}} actions
 */
export function groupPart(group, store, { onSelect, onHover }) {
  const features = group.features.map((f) => store.records.find(f.id) ?? f);
  const rest = group.count - features.length;
  const places = new Set(features.map((f) => placeInWords(f.properties)));
  return el(
    'div',
    { class: 'card-body' },
    el('p', { class: 'card-kicker' }, icon('pin'), counted(group.count, 'record')),
    el('h2', { class: 'card-title', tabindex: '-1' }, places.size === 1 ? [...places][0] : t('card-this-spot')),
    el('ul', { class: 'records is-plain' }, features.map((f) => recordRow(f, store, { onSelect, onHover }))),
    rest > 0 ? el('p', { class: 'fact-note' }, t('card-more-here', { count: rest })) : null,
  );
}
