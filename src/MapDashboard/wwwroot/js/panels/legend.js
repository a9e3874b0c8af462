// What the signs on the map mean.
import { el } from '../dom.js';
import { colored, glyph, mixRing } from '../glyphs.js';
import { t } from '../words.js';

export function legend(vocabulary) {
  const { layers } = vocabulary;
  const first = layers[0] ?? { shape: 'circle', color: '#5b6470' };
  const ring = el('span', { class: 'cluster is-legend' }, mixRing(layers.slice(0, 3).map((layer, i) => ({ layer, count: 3 - i })), 30), el('b', {}, '6'));
  const area = el('span', { class: 'area-tag is-legend' }, colored(el('span', { class: 'area-hatch' }, glyph(first, { size: 12 })), first));
  const line = colored(el('span', { class: 'legend-line' }), layers[2] ?? first);
  const row = (sign, name, note) => el('li', {}, el('span', { class: 'legend-sign' }, sign), el('span', {}, name, note ? el('span', { class: 'legend-note' }, note) : null));
  return [
    el('h2', { class: 'facet-title' }, t('legend-heading')),
    el('ul', { class: 'legend-rows' }, layers.map((layer) => row(glyph(layer, { size: 20 }), layer.name, layer.description))),
    el(
      'ul',
      { class: 'legend-rows is-second' },
      row(ring, t('legend-several'), t('legend-several-note')),
      row(area, t('legend-area'), t('legend-area-note')),
      row(glyph(first, { size: 20, dashed: true }), t('legend-planned'), t('legend-planned-note')),
      row(line, t('legend-line'), t('legend-line-note')),
    ),
  ];
}
