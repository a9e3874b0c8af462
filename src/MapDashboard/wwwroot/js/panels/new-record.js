// A record by hand: a place or a line on the map, what happened there, and where that is from.
import { createRecord, documents as fetchDocuments } from '../api.js';
import { el } from '../dom.js';
import { spotStop, whereBody } from '../state/course.js';
import { dateFault, kindsOf, listOf, quantitiesOf } from '../state/drafts.js';
import { labelled } from '../state/field-names.js';
import { documentInWords } from '../state/texts.js';
import { ActorKindsField } from './actor-kinds.js';
import { CourseField } from './course-field.js';
import { t } from '../words.js';
import { problemParts } from './problem.js';

export class NewRecord {
  /**
   * @param {import('../store.js').Store} store
   * @param {object} actions onDraw(onClick) → stop, onCourse(lonLats, moved, focus), onForm(title, element, onClose), sent(answer) → answer, onMade(feature), freeCenter(), notice(title, text, action), onEnd()
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
    this._actions.notice(t('new-where'), t('new-where-note'), { name: t('new-middle'), run: () => begin(this._actions.freeCenter()) });
  }

  async _form(lonLat) {
    const { vocabulary } = this._store;
    const text = (name, attributes = {}) => el('input', { type: 'text', class: 'edit-input', name, autocomplete: 'off', ...attributes });
    const select = (name, options) => el('select', { class: 'edit-input', name }, options.map((o) => el('option', { value: o.key }, o.name)));
    const row = (label, control, ...notes) => {
      control.setAttribute('aria-label', label);
      return el('div', { class: 'edit-row', data: { field: '' } }, el('span', { class: 'edit-label', 'aria-hidden': 'true' }, label), el('div', { class: 'edit-value' }, control, notes));
    };
    const name = row(t('new-place-name'), text('place', { maxlength: 300, placeholder: t('new-may-be-empty') }));
    this._course = new CourseField([spotStop(lonLat)], { onCourse: this._actions.onCourse, onDraw: this._actions.onDraw, onChange: (stops) => (name.hidden = stops.length > 1 || stops[0].place !== null) });
    const status = select('status', vocabulary.statuses);
    status.value = 'unknown';
    this._actorKinds = {};
    const kinds = new ActorKindsField((chosen) => (this._actorKinds = chosen));
    const actors = text('actors', { placeholder: t('edit-actors-example'), on: { input: () => kinds.show(listOf(actors.value)) } });
    kinds.show([]);
    const sources = el('select', { class: 'edit-input', name: 'documentId' }, el('option', { value: '' }, t('new-source-elsewhere')));
    this._fault = el('p', { class: 'edit-fault', role: 'alert' });
    const form = el(
      'form',
      { class: 'editor is-new', 'aria-label': t('new-title'), on: { submit: (e) => this._save(e) } },
      row(t('field-title'), text('title', { required: true, maxlength: 300 })),
      row(t('field-layer'), select('layer', vocabulary.layers)),
      row(t('field-program'), text('program', { maxlength: 300 })),
      row(t('field-status'), status),
      row(t('field-dates'), text('dates', { placeholder: t('new-dates-example') })),
      el('div', { class: 'edit-row', data: { field: '' } }, el('span', { class: 'edit-label' }, t('field-places')), el('div', { class: 'edit-value' }, this._course.element)),
      name,
      row(t('field-actors'), actors, kinds.element),
      row(t('field-quantities'), text('quantities', { placeholder: t('edit-quantities-example') })),
      row(t('field-source'), sources),
      row(t('field-url'), text('url', { inputmode: 'url', placeholder: t('new-url-example') })),
      row(t('field-quote'), text('quote', { maxlength: 200, placeholder: t('new-quote-hint') })),
      this._fault,
      el('div', { class: 'card-actions is-form' }, el('button', { type: 'submit', class: 'button is-primary' }, t('add-to-map'))),
    );
    sources.addEventListener('change', () => (form.elements.namedItem('url').closest('.edit-row').hidden = sources.value !== ''));
    this._actions.onForm(t('new-title'), form, () => this._course.close());
    this._course.show();
    form.querySelector('[name=title]').focus();
    const known = await fetchDocuments().catch(() => []);
    sources.append(...known.map((d) => el('option', { value: d.id }, documentInWords(d))));
  }

  async _save(event) {
    event.preventDefault();
    const value = (name) => event.target.elements.namedItem(name).value.trim();
    try {
      const { value: feature } = await this._actions.sent(createRecord(this._body(value)));
      this._course.close();
      this._actions.onMade(feature);
    } catch (error) {
      this._fault.replaceChildren(...problemParts(error, labelled));
      this._fault.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @throws RangeError with what to type instead */
  _body(value) {
    const fault = dateFault(value('dates')) ?? (value('documentId') || value('url') ? null : t('new-no-source'));
    if (fault) throw new RangeError(fault);
    return {
      title: value('title'),
      layer: value('layer'),
      status: value('status'),
      ...(value('program') && { program: value('program') }),
      dates: listOf(value('dates')),
      ...whereBody(this._course.stops, value('place')),
      actors: listOf(value('actors')),
      actorKinds: kindsOf({ actors: value('actors'), actorKinds: this._actorKinds }),
      quantities: quantitiesOf(value('quantities')),
      source: { ...(value('documentId') ? { documentId: value('documentId') } : { url: value('url') }), ...(value('quote') && { quote: value('quote') }) },
    };
  }
}
