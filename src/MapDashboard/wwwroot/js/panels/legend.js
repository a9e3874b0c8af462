// What the signs on the map mean.
import { el } from '../dom.js';
import { colored, glyph, mixRing } from '../glyphs.js';

export function legend(vocabulary) {
  const { layers } = vocabulary;
  const first = layers[0] ?? { shape: 'circle', color: '#5b6470' };
  const ring = el('span', { class: 'cluster is-legend' }, mixRing(layers.slice(0, 3).map((layer, i) => ({ layer, count: 3 - i })), 30), el('b', {}, '6'));
  const area = colored(el('span', { class: 'area-glyph is-legend' }, glyph(first, { size: 18, hollow: true })), first);
  const line = colored(el('span', { class: 'legend-line' }), layers[2] ?? first);
  const row = (sign, name, note) => el('li', {}, el('span', { class: 'legend-sign' }, sign), el('span', {}, name, note ? el('span', { class: 'legend-note' }, note) : null));
  return [
    el('h2', { class: 'facet-title' }, 'Legend'),
    el('ul', { class: 'legend-rows' }, layers.map((layer) => row(glyph(layer, { size: 20 }), layer.name, layer.description))),
    el(
      'ul',
      { class: 'legend-rows is-second' },
      row(ring, 'Several records', 'the ring shows the share of each layer'),
      row(area, 'Region or country', 'no exact place is known; a hatched country is meant as a whole'),
      row(glyph(first, { size: 20, dashed: true }), 'Planned', 'announced, not yet there'),
      row(line, 'Line between places', 'the course is schematic'),
    ),
  ];
}
