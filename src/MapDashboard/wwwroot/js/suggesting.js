// What the search field offers, out of what the page knows: the gazetteer's hits, the places of the records, and the values of the filters.
import { icon } from './dom.js';
import { glyph } from './glyphs.js';
import { programInWords } from './state/labels.js';
import { placeName } from './state/place-names.js';
import { chosenOf, placesOfRecords, suggestedPlaces, suggestedValues } from './state/suggestions.js';

const ICONS = { place: 'pin', program: 'list', actor: 'person', source: 'text' };

export class Suggesting {
  /** @param {import('./store.js').Store} store @param {import('./source-names.js').SourceNames} sourceNames */
  constructor(store, sourceNames) {
    this._store = store;
    this._sourceNames = sourceNames;
  }

  /** @param {string} typed @param {object[]} hits of the gazetteer */
  suggest(typed, hits) {
    const { filter, records } = this._store;
    const known = 'shown' in records ? { features: [...records.shown.values()], filter } : { features: [...records.known], filter, counts: records.facets };
    const ids = new Set(hits.map((p) => p.geonameid));
    const places = [...hits, ...placesOfRecords(typed, known.features, placeName).filter((p) => !ids.has(p.geonameid))];
    return chosenOf([...suggestedPlaces(typed, places, { ...known, nameOf: placeName }), ...suggestedValues(typed, { ...known, nameOf: (kind, value) => this._nameOf(kind, value) })]);
  }

  /** The sign before a suggestion. @param {{kind: string, value: string}} suggestion */
  markOf({ kind, value }) {
    return kind === 'layer' ? glyph(this._store.layer(value), { size: 16 }) : icon(ICONS[kind]);
  }

  _nameOf(kind, value) {
    switch (kind) {
      case 'layer': return this._store.layer(value).name;
      case 'program': return programInWords(value);
      case 'source': return this._sourceNames.of(value);
      default: return value;
    }
  }
}
