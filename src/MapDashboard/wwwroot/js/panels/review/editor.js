// The fields of a record, editable where they stand. Enter saves, Escape takes back what was typed.
import { el, icon } from '../../dom.js';
import { dateFault, draftOf, isSamePlace, listOf, patchOf, withPlacePicked } from '../../state/drafts.js';
import { spotStop, stopsOf, whereDraft } from '../../state/course.js';
import { confidenceInWords, courseInWords, datesInWords, placeInWords, precisionInWords } from '../../state/wording.js';
import { ActorKindsField } from '../actor-kinds.js';
import { CourseField } from '../course-field.js';
import { PlacePicker } from '../place-picker.js';
import { rejectedOf, whyToPick } from '../why.js';
import { t } from '../../words.js';

let made = 0;

export class Editor {
  /**
   * @param {import('../../store.js').Store} store
   * @param {object} feature with its details
   * @param {object} actions onSave(), onCancel(), onChange(), onGhosts(rejected, pick, picked), onCourse(lonLats, moved, focus), onDraw(onClick) → stop
   * @param {import('../../state/drafts.js').Draft | null} [draft] what was typed before and not saved
   */
  constructor(store, feature, actions, draft = null) {
    this._store = store;
    this.feature = feature;
    this._actions = actions;
    this.draft = draft ?? draftOf(feature);
    this._id = `edit-${made++}`;
    this._fault = el('p', { class: 'edit-fault', role: 'alert', hidden: true });
    this._places = el('div', { class: 'edit-places' });
    this._why = el('div', { class: 'edit-why' });
    this.element = el('form', { class: 'editor', 'aria-label': t('edit-fields'), on: { submit: (e) => this._submit(e), keydown: (e) => this._key(e) } }, this._rows(), this._fault, el('button', { type: 'submit', class: 'visually-hidden', tabindex: '-1' }, t('save')));
    this._course = null;
    this._picked(this.draft.places);
  }

  /** Takes what it put on the map off it. */
  close() {
    this._endByHand();
  }

  get isDirty() {
    try {
      return Object.keys(this.patch()).length > 0;
    } catch {
      return true; // what cannot be read was typed
    }
  }

  /** @throws RangeError with what to type instead */
  patch() {
    const fault = dateFault(this.draft.dates) ?? (this.draft.title.trim() ? null : t('edit-no-title'));
    if (fault) throw new RangeError(fault);
    return patchOf(this.draft, this.feature);
  }

  focus() {
    const title = this.element.querySelector('[name=title]');
    title.focus();
    title.select();
  }

  focusPlace() {
    (this._why.querySelector('button') ?? this._picker.input).focus();
  }

  /** @param {string | (Node | string)[]} fault */
  showFault(fault) {
    this._fault.replaceChildren(...[fault].flat());
    this._fault.hidden = !fault;
  }

  /** Shows the places that were not taken on the map, and the marker to move. */
  showOnMap() {
    this._actions.onGhosts(rejectedOf(this.feature.properties.why, this._isTaken), (candidate, instead) => this._pick(candidate, instead), this.draft.places === this.feature.properties.places ? [] : this.draft.places);
  }

  _rows() {
    const { vocabulary } = this._store;
    const programs = el('datalist', { id: `${this._id}-programs` }, vocabulary.programs.map((p) => el('option', { value: p.name })));
    return [
      this._row('title', t('field-title'), this._text('title', { maxlength: 300 })),
      this._row('layer', t('field-layer'), this._select('layer', vocabulary.layers)),
      this._row('program', t('field-program'), [this._text('program', { list: programs.id, maxlength: 300 }), programs]),
      this._row('status', t('field-status'), this._select('status', vocabulary.statuses)),
      this._row('dates', t('field-dates'), this._text('dates', { placeholder: t('years-none') }), this._note('dates', () => (this.draft.dates && !dateFault(this.draft.dates) ? datesInWords(listOf(this.draft.dates)) : dateFault(this.draft.dates) ?? ''))),
      this._placeRow(),
      this._row('actors', t('field-actors'), this._text('actors', { placeholder: t('edit-actors-example') }), this._kindsField()),
      this._row('quantities', t('field-quantities'), this._text('quantities', { placeholder: t('edit-quantities-example') })),
      this._why,
    ];
  }

  _row(name, label, control, note = null) {
    return el('div', { class: 'edit-row', data: { field: { dates: 'date', actors: 'actor', quantities: 'quantity', program: 'program', status: 'status' }[name] ?? '' } }, el('label', { for: `${this._id}-${name}` }, label), el('div', { class: 'edit-value' }, control, note));
  }

  _text(name, attributes) {
    const input = el('input', { type: 'text', class: 'edit-input', id: `${this._id}-${name}`, name, autocomplete: 'off', ...attributes, on: { input: () => this._typed(name, input.value) } });
    input.value = this.draft[name];
    return input;
  }

  _select(name, options) {
    const known = options.some((o) => o.key === this.draft[name]) ? options : [...options, { key: this.draft[name], name: this.draft[name] }];
    const select = el('select', { class: 'edit-input', id: `${this._id}-${name}`, name, on: { change: () => this._typed(name, select.value) } }, known.map((o) => el('option', { value: o.key }, o.name)));
    select.value = this.draft[name];
    return select;
  }

  _note(name, words) {
    const note = el('span', { class: 'fact-note' }, words());
    this[`_${name}Note`] = () => (note.textContent = words());
    return note;
  }

  _kindsField() {
    const field = new ActorKindsField((kinds) => this._typed('actorKinds', kinds));
    this._actorsNote = () => field.show(listOf(this.draft.actors), this.draft.actorKinds);
    this._actorsNote();
    return field.element;
  }

  _placeRow() {
    this._picker = new PlacePicker({ label: t('edit-other-place'), placeholder: t('edit-other-place-hint'), onPick: (place) => this._pick(place, null) });
    this._byHand = el('button', { type: 'button', class: 'link-button', on: { click: () => this._setByHand() } }, t(this.feature.geometry?.type === 'LineString' ? 'edit-line-by-hand' : 'edit-point-by-hand'));
    this._courseRow = el('div', { hidden: true });
    const row = el('div', { class: 'edit-row', data: { field: 'place' } }, el('span', { class: 'edit-label' }, t('field-places')), el('div', { class: 'edit-value' }, this._places, this._picker.element, this._byHand, this._courseRow));
    return row;
  }

  _typed(name, value) {
    this.draft[name] = value;
    this.showFault('');
    this[`_${name}Note`]?.();
    this._actions.onChange();
  }

  _pick(place, instead) {
    this._picked(withPlacePicked(this.draft.places, instead, place));
    this._endByHand();
    this.draft.geometry = this.feature.geometry;
    this.showOnMap();
    this._actions.onChange(place);
  }

  _isTaken = (candidate) => this.draft.places.some((p) => isSamePlace(candidate, p));

  _picked(places) {
    this.draft.places = places;
    const { precision, why } = this.feature.properties;
    const isOld = places === this.feature.properties.places;
    const names = places.map((p) => el('span', { class: 'edit-place' }, icon('pin'), placeInWords({ places: [p] })));
    this._places.replaceChildren(...(names.length ? names : [t('edit-no-place')]), ...(isOld ? [el('span', { class: 'fact-note' }, courseInWords(this.feature) ?? precisionInWords(precision))] : []));
    const mentions = whyToPick(why, this._isTaken, (candidate, instead) => this._pick(candidate, instead));
    const wasOpen = this._why.querySelector('details')?.open ?? true;
    this._why.replaceChildren(...(mentions.length ? [el('details', { class: 'why', open: wasOpen }, el('summary', { class: 'card-heading' }, t('why'), el('span', { class: 'heading-note' }, t('confidence', { level: confidenceInWords(this.feature.properties.confidence) }))), ...mentions)] : []));
  }

  /** Markers on the map, coordinates and places of the gazetteer in the stead of the one place. */
  _setByHand() {
    const stops = stopsOf({ geometry: this.draft.geometry, properties: { places: this.draft.places } });
    this._course = new CourseField(stops.length ? stops : [spotStop([20, 44])], {
      onCourse: this._actions.onCourse,
      onDraw: this._actions.onDraw,
      onChange: (now) => {
        Object.assign(this.draft, whereDraft(now, this.feature));
        this._actions.onChange();
      },
    });
    this._courseRow.replaceChildren(this._course.element);
    this._showByHand(true);
    this._course.show(0);
  }

  _endByHand() {
    this._course?.close();
    this._course = null;
    this._showByHand(false);
  }

  _showByHand(isOn) {
    this._courseRow.hidden = !isOn;
    for (const part of [this._places, this._picker.element, this._byHand]) part.hidden = isOn;
  }

  _submit(event) {
    event.preventDefault();
    this._actions.onSave();
  }

  _key(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this._actions.onCancel();
    } else if (event.key === 'Enter' && event.target.tagName === 'SELECT') {
      event.preventDefault();
      this._actions.onSave();
    }
  }
}
