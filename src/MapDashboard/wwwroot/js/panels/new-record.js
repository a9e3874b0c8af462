// A record by hand: a place or a line on the map, what happened there, and where that is from.
import { createRecord, documents as fetchDocuments } from '../api.js';
import { el } from '../dom.js';
import { spotStop, whereBody } from '../state/course.js';
import { dateFault, listOf, quantitiesOf } from '../state/drafts.js';
import { labelled } from '../state/field-names.js';
import { documentInWords } from '../state/texts.js';
import { CourseField } from './course-field.js';

export class NewRecord {
  /**
   * @param {import('../store.js').Store} store
   * @param {object} actions onDraw(onClick) → stop, onCourse(lonLats, moved, focus), onForm(title, element, onClose), onMade(feature), freeCenter(), notice(title, text, action), onEnd()
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
    const stop = this._actions.onDraw(begin);
    addEventListener('keydown', cancel);
    this._actions.notice('Where was it?', 'Click or tap the map. Escape gives up.', { name: 'Middle of the map', run: () => begin(this._actions.freeCenter()) });
  }

  async _form(lonLat) {
    const { vocabulary } = this._store;
    const text = (name, attributes = {}) => el('input', { type: 'text', class: 'edit-input', name, autocomplete: 'off', ...attributes });
    const select = (name, options) => el('select', { class: 'edit-input', name }, options.map((o) => el('option', { value: o.key }, o.name)));
    const row = (label, control, ...notes) => {
      control.setAttribute('aria-label', label);
      return el('div', { class: 'edit-row', data: { field: '' } }, el('span', { class: 'edit-label', 'aria-hidden': 'true' }, label), el('div', { class: 'edit-value' }, control, notes));
    };
    const name = row('Its name', text('place', { maxlength: 300, placeholder: 'may be left empty' }));
    this._course = new CourseField([spotStop(lonLat)], { onCourse: this._actions.onCourse, onDraw: this._actions.onDraw, onChange: (stops) => (name.hidden = stops.length > 1 || stops[0].place !== null) });
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
      row('Dates', text('dates', { placeholder: 'e.g. 2019-09; 2021/2023' })),
      el('div', { class: 'edit-row', data: { field: '' } }, el('span', { class: 'edit-label' }, 'Where'), el('div', { class: 'edit-value' }, this._course.element)),
      name,
      row('Who', text('actors', { placeholder: 'e.g. Huawei; Interior Ministry' })),
      row('How much', text('quantities', { placeholder: 'e.g. 40 cameras; EUR 2 million' })),
      row('Source', sources),
      row('Address', text('url', { inputmode: 'url', placeholder: 'e.g. https://… (a source is required)' })),
      row('Quote', text('quote', { maxlength: 200, placeholder: 'the words that say so' })),
      this._fault,
      el('div', { class: 'card-actions is-form' }, el('button', { type: 'submit', class: 'button is-primary' }, 'Add to the map')),
    );
    sources.addEventListener('change', () => (form.elements.namedItem('url').closest('.edit-row').hidden = sources.value !== ''));
    this._actions.onForm('A record by hand', form, () => this._course.close());
    this._course.show();
    form.querySelector('[name=title]').focus();
    const known = await fetchDocuments().catch(() => []);
    sources.append(...known.map((d) => el('option', { value: d.id }, documentInWords(d))));
  }

  async _save(event) {
    event.preventDefault();
    const value = (name) => event.target.elements.namedItem(name).value.trim();
    try {
      const { value: feature } = await createRecord(this._body(value));
      this._course.close();
      this._actions.onMade(feature);
    } catch (error) {
      this._fault.textContent = labelled(error.message);
      this._fault.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @throws RangeError with what to type instead */
  _body(value) {
    const fault = dateFault(value('dates')) ?? (value('documentId') || value('url') ? null : 'A source is required: an address, or a text that is here.');
    if (fault) throw new RangeError(fault);
    return {
      title: value('title'),
      layer: value('layer'),
      status: value('status'),
      ...(value('program') && { program: value('program') }),
      dates: listOf(value('dates')),
      ...whereBody(this._course.stops, value('place')),
      actors: listOf(value('actors')),
      quantities: quantitiesOf(value('quantities')),
      source: { ...(value('documentId') ? { documentId: value('documentId') } : { url: value('url') }), ...(value('quote') && { quote: value('quote') }) },
    };
  }
}
