// A record by hand: a place on the map, what happened there, and where that is from.
import { createRecord, documents as fetchDocuments } from '../api.js';
import { el } from '../dom.js';
import { dateFault, listOf, quantitiesOf } from '../state/drafts.js';
import { PlacePicker } from './place-picker.js';

export class NewRecord {
  /**
   * @param {import('../store.js').Store} store
   * @param {object} actions onWait(onClick) → stop, onHandle(lonLat, moved), onForm(title, element, onClose), onMade(feature), freeCenter(), notice(title, text, action), onEnd()
   */
  constructor(store, actions) {
    this._store = store;
    this._actions = actions;
  }

  /** Asks for the place first; the keyboard takes the middle of the map and moves it from there. */
  start() {
    const begin = (lonLat) => {
      stop();
      removeEventListener('keydown', cancel);
      this._actions.onEnd();
      this._form(lonLat);
    };
    const cancel = (event) => {
      if (event.key !== 'Escape') return;
      stop();
      removeEventListener('keydown', cancel);
      this._actions.onEnd();
    };
    const stop = this._actions.onWait(begin);
    addEventListener('keydown', cancel);
    this._actions.notice('Where was it?', 'Click or tap the map. Escape gives up.', { name: 'Middle of the map', run: () => begin(this._actions.freeCenter()) });
  }

  async _form(lonLat) {
    this._lonLat = lonLat;
    this._place = null;
    const { vocabulary } = this._store;
    const text = (name, attributes = {}) => el('input', { type: 'text', class: 'edit-input', name, autocomplete: 'off', ...attributes });
    const select = (name, options) => el('select', { class: 'edit-input', name }, options.map((o) => el('option', { value: o.key }, o.name)));
    const row = (label, control, ...notes) => {
      control.setAttribute('aria-label', label);
      return el('div', { class: 'edit-row', data: { field: '' } }, el('span', { class: 'edit-label', 'aria-hidden': 'true' }, label), el('div', { class: 'edit-value' }, control, notes));
    };
    this._placeNote = el('span', { class: 'fact-note' });
    const picker = new PlacePicker({ label: 'Place of the gazetteer', placeholder: 'or search the gazetteer', onPick: (place) => this._pick(place) });
    const status = select('status', vocabulary.statuses);
    status.value = 'unknown';
    const sources = el('select', { class: 'edit-input', name: 'documentId' }, el('option', { value: '' }, 'an address elsewhere'));
    this._fault = el('p', { class: 'edit-fault', role: 'alert' });
    const form = el(
      'form',
      { class: 'editor is-new', 'aria-label': 'A record by hand', on: { submit: (e) => this._save(e) } },
      row('Title', text('title', { required: true, maxlength: 300 })),
      row('Layer', select('layer', vocabulary.layers)),
      row('Program', text('program', { maxlength: 300 })),
      row('Status', status),
      row('Dates', text('dates', { placeholder: '2019-09; 2021/2023' })),
      row('Place', text('place', { maxlength: 300, placeholder: 'its name' }), this._placeNote, picker.element),
      row('Who', text('actors', { placeholder: 'several, with ; between' })),
      row('How much', text('quantities', { placeholder: '40 cameras; EUR 2 million' })),
      row('Source', sources),
      row('Address', text('url', { inputmode: 'url', placeholder: 'https://… (a source is required)' })),
      row('Quote', text('quote', { maxlength: 200, placeholder: 'the words that say so' })),
      this._fault,
      el('div', { class: 'card-actions is-form' }, el('button', { type: 'submit', class: 'button is-primary' }, 'Add to the map')),
    );
    sources.addEventListener('change', () => (form.elements.namedItem('url').closest('.edit-row').hidden = sources.value !== ''));
    this._actions.onForm('A record by hand', form, () => this._actions.onHandle(null));
    this._actions.onHandle(lonLat, (moved) => {
      this._lonLat = moved;
      this._pick(null);
    });
    this._pick(null);
    form.querySelector('[name=title]').focus();
    const known = await fetchDocuments().catch(() => []);
    sources.append(...known.map((d) => el('option', { value: d.id }, d.title ?? d.id)));
  }

  _pick(place) {
    this._place = place;
    const [lon, lat] = place ? [place.lon, place.lat] : this._lonLat;
    this._placeNote.textContent = `${place ? `${place.name}, ` : ''}${lat.toFixed(3)}, ${lon.toFixed(3)}: drag the marker to move it`;
    if (place) this._actions.onHandle([lon, lat], (moved) => ((this._lonLat = moved), this._pick(null)));
  }

  async _save(event) {
    event.preventDefault();
    const value = (name) => event.target.elements.namedItem(name).value.trim();
    try {
      const { value: feature } = await createRecord(this._body(value));
      this._actions.onHandle(null);
      this._actions.onMade(feature);
    } catch (error) {
      this._fault.textContent = error.message;
    }
  }

  /** @throws RangeError with what to type instead */
  _body(value) {
    const fault = dateFault(value('dates')) ?? (value('documentId') || value('url') ? null : 'A source is required: an address, or a text that is here.');
    if (fault) throw new RangeError(fault);
    const [lon, lat] = this._lonLat;
    const where = this._place ? { places: [this._place.geonameid ? { geonameid: this._place.geonameid } : { name: this._place.name, lon: this._place.lon, lat: this._place.lat }] } : value('place') ? { places: [{ name: value('place'), lon, lat }] } : { geometry: { type: 'Point', coordinates: [lon, lat] }, precision: 'site' };
    return {
      title: value('title'),
      layer: value('layer'),
      status: value('status'),
      ...(value('program') && { program: value('program') }),
      dates: listOf(value('dates')),
      ...where,
      actors: listOf(value('actors')),
      quantities: quantitiesOf(value('quantities')),
      source: { ...(value('documentId') ? { documentId: value('documentId') } : { url: value('url') }), ...(value('quote') && { quote: value('quote') }) },
    };
  }
}
