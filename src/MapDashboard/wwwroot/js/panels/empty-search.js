// In place of the list when the search found nothing: what was searched, and what one can do.
import { el } from '../dom.js';
import { t } from '../words.js';

/**
 * @param {object} filter with words
 * @param {{onClearWords: () => void, onClearAll: () => void, onPlaces: (words: string) => void}} actions
 */
export function emptySearch(filter, { onClearWords, onClearAll, onPlaces }) {
  const button = (key, run) => el('button', { type: 'button', class: 'button', on: { click: run } }, t(key));
  const hasOthers = Object.keys(filter).some((key) => key !== 'q');
  return el(
    'li',
    { class: 'empty' },
    el('b', {}, t('search-nothing-title', { words: filter.q })),
    t('search-nothing-where'),
    hasOthers ? el('span', {}, t('search-nothing-filters')) : null,
    button('search-nothing-clear', onClearWords),
    hasOthers ? button('search-nothing-clear-all', onClearAll) : null,
    button('search-nothing-places', () => onPlaces(filter.q)),
  );
}
