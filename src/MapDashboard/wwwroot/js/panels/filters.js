// The filter tab: layers to switch and a section for each other key. Reads counts from the store, hands back filters.
import { glyph } from '../glyphs.js';
import { actorKindInWords } from '../state/actors.js';
import { NO_LAYER, PRECISIONS, toggled, withKey, withLayerSwitched } from '../state/filter.js';
import { programInWords } from '../state/labels.js';
import { countryInWords, leastPrecisionInWords, reviewInWords } from '../state/wording.js';
import { t } from '../words.js';
import { AsOf } from './as-of.js';
import { AtLeast } from './at-least.js';
import { FacetList } from './facet-list.js';

export class Filters {
  /**
   * @param {(filter: object, how: {replace: boolean}) => void} onFilter
   * @param {import('../source-names.js').SourceNames} sourceNames
   */
  constructor(container, store, onFilter, sourceNames) {
    this._store = store;
    const toggle = (key) => (value) => onFilter(toggled(store.filter, key, value), { replace: false });
    const layerGlyph = (key) => glyph(store.layer(key), { size: 18 });

    this._layers = new FacetList({
      key: 'layer',
      title: t('filters-layers'),
      keepsOrder: true,
      nameOf: (key) => store.layer(key).name,
      glyphOf: layerGlyph,
      onToggle: (key) => onFilter(withLayerSwitched(store.filter, key, store.vocabulary.layers.map((l) => l.key)), { replace: false }),
      onOnly: (key) => onFilter(withKey(store.filter, 'layer', [key]), { replace: false }),
    });
    const programGlyph = (name) => {
      const layer = store.vocabulary.programs.find((p) => p.name === name)?.layer;
      return layer ? glyph(store.layer(layer), { size: 12 }) : null;
    };
    const list = (key, title, nameOf, rest = {}) => new FacetList({ key, title, nameOf, collapsed: true, onToggle: toggle(key), ...rest });
    const noteOfActor = (name) => {
      const kind = store.records.kindOf(name);
      return kind ? actorKindInWords(kind) : '';
    };
    /** @type {Record<string, FacetList>} */
    this._lists = {
      program: list('program', t('filters-programs'), programInWords, { collapsed: false, glyphOf: programGlyph }),
      country: list('country', t('filters-countries'), countryInWords),
      status: list('status', t('field-status'), (key) => store.statusName(key)),
      actor: list('actor', t('filters-actors'), (name) => name, { noteOf: noteOfActor, onOpen: () => store.records.want('actor') }),
      actorKind: list('actorKind', t('actor-kinds'), actorKindInWords, { onOpen: () => store.records.want('actorKind') }),
      source: list('source', t('filters-sources'), (id) => sourceNames.of(id), { onOpen: () => (store.records.want('source'), sourceNames.look()) }),
      review: list('review', t('filters-review'), reviewInWords),
    };
    this._precision = new AtLeast({ title: t('filters-precision'), values: PRECISIONS, nameOf: leastPrecisionInWords, onChoose: (value) => onFilter(withKey(store.filter, 'precision', value), { replace: false }) });

    this._asOf = new AsOf((date) => onFilter(withKey(store.filter, 'asOf', date), { replace: false }));

    const { program, country, status, actor, actorKind, source, review } = this._lists;
    container.append(...[this._layers, program, country, status, actor, actorKind, source, this._precision, review, this._asOf].map((part) => part.element));
    store.on('records', () => this.update());
  }

  update() {
    const { filter, records, vocabulary } = this._store;
    const { facets } = records;
    const rows = (key, extra = []) => {
      const chosen = filter[key] ?? [];
      const values = new Set([...extra, ...facets[key].keys(), ...chosen]);
      return [...values].filter((v) => v !== NO_LAYER).map((value) => ({ value, count: facets[key].get(value) ?? 0, checked: chosen.includes(value) }));
    };
    const layersOn = filter.layer;
    this._layers.update(rows('layer', vocabulary.layers.map((l) => l.key)).map((row) => ({ ...row, checked: !layersOn || layersOn.includes(row.value) })));
    for (const [key, list] of Object.entries(this._lists)) {
      if (facets[key]) list.update(rows(key));
      else list.wait();
    }
    this._precision.update(facets.precision, records.countWithout('precision'), filter.precision);
    this._asOf.update(filter.asOf);
  }
}
