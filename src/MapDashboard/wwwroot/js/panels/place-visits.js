// A place that was searched for: the map goes there, and says when no record is there.
import { placeName } from '../state/place-names.js';
import { t } from '../words.js';

export class PlaceVisits {
  /** @param {(lonLat: [number, number], zoom: number) => void} flyTo moves the map @param {import('./notice.js').Notice} notice */
  constructor(flyTo, notice) {
    this._flyTo = flyTo;
    this._notice = notice;
    this._names = new Map();
  }

  /** Keeps the places of records: the chips say their names. */
  remember(features) {
    for (const f of features) for (const p of f.properties.places ?? []) this._names.set(String(p.geonameid), p);
  }

  /** @param {string} id GeoNames id */
  nameOf(id) {
    const place = this._names.get(id);
    return place ? placeName(place) : t('place-unknown', { id });
  }

  /** Goes to a place of the gazetteer; one that no record names is said to be such. @param {object} place @param {number | null} count of the records there under the filters; null: unknown */
  visit(place, count) {
    this._names.set(String(place.geonameid), place);
    this._flyTo([place.lon, place.lat], /^(PCL|A)/.test(place.feature ?? '') ? 6 : 10);
    if (count === 0) this._notice.show(placeName(place), t('search-no-records-there'), { name: t('search-ok'), run: () => this._notice.hide('place') }, 'place');
  }
}
