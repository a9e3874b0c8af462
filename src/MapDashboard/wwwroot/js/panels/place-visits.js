// A place that was searched for: the map goes there, and says whether any record names it.
import { withKey } from '../state/filter.js';
import { t } from '../words.js';

export class PlaceVisits {
  /** @param {import('../store.js').Store} store @param {import('../map/map-view.js').MapView} map @param {import('./notice.js').Notice} notice @param {(filter: object) => void} onFilter */
  constructor(store, map, notice, onFilter) {
    this._store = store;
    this._map = map;
    this._notice = notice;
    this._onFilter = onFilter;
    this._names = new Map();
  }

  /** Keeps the names of the places of records: the chips say them. */
  remember(features) {
    for (const f of features) for (const p of f.properties.places ?? []) this._names.set(String(p.geonameid), p.name);
  }

  /** @param {string} id GeoNames id */
  nameOf(id) {
    return this._names.get(id) ?? t('place-unknown', { id });
  }

  visit(place) {
    this._names.set(String(place.geonameid), place.name);
    this._map.flyTo([place.lon, place.lat], /^(PCL|A)/.test(place.feature ?? '') ? 6 : 10);
    const isKnown = [...this._store.features.values()].some((f) => f.properties.places?.some((p) => p.geonameid === place.geonameid));
    if (!isKnown) {
      this._notice.show(place.name, t('place-no-record'), { name: t('ok'), run: () => this._notice.hide() }, 'place');
      return;
    }
    const only = () => {
      this._notice.hide();
      this._onFilter(withKey(this._store.filter, 'place', [String(place.geonameid)]));
    };
    this._notice.show(place.name, t('place-others'), { name: t('place-only', { place: place.name }), run: only }, 'place');
  }
}
