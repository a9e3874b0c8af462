// The suggestions of the search as a listbox with a group for each kind.
import { el } from '../dom.js';
import { placeKindInWords } from '../state/place-search.js';
import { GROUPS } from '../state/suggestions.js';
import { numberInWords } from '../state/wording.js';
import { t } from '../words.js';

/**
 * @param {import('../state/suggestions.js').Suggestion[]} found in the order of the groups
 * @param {{markOf: (suggestion: object) => Node, onChoose: (index: number) => void}} options
 */
export function suggestionList(found, { markOf, onChoose }) {
  return GROUPS.filter((kind) => found.some((s) => s.kind === kind)).map((kind) => {
    const id = `search-group-${kind}`;
    const options = found.map((s, i) => (s.kind === kind ? option(s, i, markOf, onChoose) : null)).filter(Boolean);
    return el('div', { role: 'group', 'aria-labelledby': id }, el('div', { class: 'search-group-name', id }, t(`search-group-${kind}`)), ...options);
  });
}

function option(suggestion, index, markOf, onChoose) {
  const { name, marks, also, alsoMarks, count, place } = suggestion;
  return el(
    'div',
    // the press must not take the focus from the field: it would close the list
    { class: 'search-option', role: 'option', id: `search-option-${index}`, 'aria-selected': 'false', on: { mousedown: (e) => e.preventDefault(), click: () => onChoose(index) } },
    markOf(suggestion),
    el('span', { class: 'place-name' }, ...marked(name, marks), also ? el('span', { class: 'place-also' }, ' ', ...marked(also, alsoMarks)) : null),
    place ? el('span', { class: 'place-where' }, placeKindInWords(place)) : null,
    el('span', { class: 'search-amount', 'aria-hidden': 'true' }, count ? numberInWords(count) : count === null ? '' : '–'),
    count === null ? null : el('span', { class: 'visually-hidden' }, `, ${t('search-count', { count })}`),
  );
}

/** The name with what was typed marked. @param {string} name @param {[number, number][]} parts */
function marked(name, parts) {
  const pieces = [];
  let done = 0;
  for (const [from, to] of parts) {
    pieces.push(name.slice(done, from), el('mark', {}, name.slice(from, to)));
    done = to;
  }
  return [...pieces, name.slice(done)].filter((piece) => piece !== '');
}
