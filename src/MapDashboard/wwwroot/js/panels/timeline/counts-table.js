// What the bars show, as a table for those who do not see them.
import { el } from '../../dom.js';
import { sumOf } from '../../state/timeline.js';
import { looseInWords, spanInWords } from '../../state/timeline-words.js';
import { numberInWords } from '../../state/wording.js';
import { t } from '../../words.js';

/** @param {{bins: import('../../state/timeline.js').Bin[], undated: import('../../state/timeline.js').Part[]}} counts @param {string[]} layers @param {(key: string) => string} nameOf */
export function countsTable(counts, layers, nameOf) {
  const { bins, undated } = counts;
  const head = [t('timeline-years'), ...layers.map(nameOf), t('field-dates')];
  const row = (name, parts) => {
    const counts = layers.map((layer) => el('td', {}, numberInWords(sumOf(parts.filter((part) => part.layer === layer)))));
    return el('tr', {}, el('th', { scope: 'row' }, name), counts, el('td', {}, looseInWords({ long: sumOf(parts, 'long'), unsure: sumOf(parts, 'unsure') }) || t('timeline-exact')));
  };
  return el(
    'table',
    {},
    el('caption', {}, t('timeline-table')),
    el('thead', {}, el('tr', {}, head.map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, bins.filter((bin) => bin.parts.length > 0).map((bin) => row(spanInWords(bin.from, bin.to), bin.parts)), undated.length ? row(t('timeline-undated'), undated) : null),
  );
}
