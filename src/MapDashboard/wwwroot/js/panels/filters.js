// The filter tab: layers to switch, programs, countries, statuses. Reads counts from the store, hands back filters.
import { glyph } from '../glyphs.js';
import { NO_LAYER, toggled, withKey, withLayerSwitched } from '../state/filter.js';
import { countryInWords } from '../state/wording.js';
import { AsOf } from './as-of.js';
import { FacetList } from './facet-list.js';

export class Filters {
  /** @param {(filter: object, how: {replace: boolean}) => void} onFilter */
  constructor(container, store, onFilter) {
    this._store = store;
    const toggle = (key) => (value) => onFilter(toggled(store.filter, key, value), { replace: false });
    const layerGlyph = (key) => glyph(store.layer(key), { size: 18 });

    this._layers = new FacetList({
      title: 'Layers',
      keepsOrder: true,
      nameOf: (key) => store.layer(key).name,
      glyphOf: layerGlyph,
      onToggle: (key) => onFilter(withLayerSwitched(store.filter, key, store.vocabulary.layers.map((l) => l.key)), { replace: false }),
      onOnly: (key) => onFilter(withKey(store.filter, 'layer', [key]), { replace: false }),
    });
    this._programs = new FacetList({
      title: 'Programs',
      nameOf: (name) => name,
      glyphOf: (name) => {
        const layer = store.vocabulary.programs.find((p) => p.name === name)?.layer;
        return layer ? glyph(store.layer(layer), { size: 12 }) : null;
      },
      onToggle: toggle('program'),
    });
    this._countries = new FacetList({ title: 'Countries', collapsed: true, nameOf: countryInWords, onToggle: toggle('country') });
    this._statuses = new FacetList({ title: 'Status', collapsed: true, nameOf: (key) => store.statusName(key), onToggle: toggle('status') });

    this._asOf = new AsOf((date) => onFilter(withKey(store.filter, 'asOf', date), { replace: false }));

    container.append(...[this._layers, this._programs, this._countries, this._statuses, this._asOf].map((part) => part.element));
    store.on('records', () => this.update());
  }

  update() {
    const { facets, filter, vocabulary } = this._store;
    const rows = (key, extra = []) => {
      const chosen = filter[key] ?? [];
      const values = new Set([...extra, ...facets[key].keys(), ...chosen]);
      return [...values].filter((v) => v !== undefined && v !== null && v !== '' && v !== NO_LAYER).map((value) => ({ value, count: facets[key].get(value) ?? 0, checked: chosen.includes(value) }));
    };
    const layersOn = filter.layer;
    this._layers.update(rows('layer', vocabulary.layers.map((l) => l.key)).map((row) => ({ ...row, checked: !layersOn || layersOn.includes(row.value) })));
    this._programs.update(rows('program'));
    this._countries.update(rows('country'));
    this._statuses.update(rows('status'));
    this._asOf.update(filter.asOf);
  }
}
