// Where a record is, set by hand: drag the markers, click the map, type coordinates, or search the gazetteer. One stop is a point, more are a line.
import { el, icon } from '../dom.js';
import { lonLatOf, placeStop, spotStop, stopInWords, withStop, withStopMoved } from '../state/course.js';
import { PlacePicker } from './place-picker.js';
import { t } from '../words.js';

let made = 0;

export class CourseField {
  /**
   * @param {import('../state/course.js').Stop[]} stops
   * @param {object} actions onCourse(lonLats, moved, focus) shows the markers, onDraw(onClick) → stop, onChange(stops)
   */
  constructor(stops, actions) {
    this.stops = stops;
    this._actions = actions;
    this._isLine = stops.length > 1;
    this._stopDrawing = null;
    this._id = `course-${made++}`;
    this._list = el('ol', { class: 'stops', 'aria-label': t('course-where') });
    this._picker = new PlacePicker({ label: t('course-place'), placeholder: t('course-search'), onPick: (place) => this._take(placeStop(place)) });
    this._position = el('input', { type: 'text', class: 'edit-input', 'aria-label': t('course-coordinates'), 'aria-describedby': `${this._id}-fault`, placeholder: t('course-coordinates-example'), autocomplete: 'off', on: { keydown: (e) => this._typed(e) } });
    this._fault = el('span', { class: 'fact-note edit-fault', id: `${this._id}-fault`, role: 'alert' });
    this._line = el('button', { type: 'button', class: 'link-button', on: { click: () => this._toggleLine() } });
    this._note = el('span', { class: 'fact-note', role: 'status' });
    this.element = el('div', { class: 'course-field' }, this._list, this._picker.element, this._position, this._fault, this._line, this._note);
    this._escape = (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this._endDrawing();
    };
  }

  /** @param {number | null} [focus] which marker is to have the focus, for the arrow keys */
  show(focus = null) {
    this._render();
    this._actions.onCourse(this.stops.map(({ lon, lat }) => [lon, lat]), (index, lonLat) => this._move(index, lonLat), focus);
  }

  /** Takes markers and drawing off the map. */
  close() {
    this._endDrawing();
    this._actions.onCourse([], () => {}, null);
  }

  _take(stop) {
    this._change(withStop(this.stops, stop, this._isLine));
    this.show();
  }

  _move(index, lonLat) {
    this._change(withStopMoved(this.stops, index, lonLat));
    this._render();
  }

  _leaveOut(index) {
    this._change(this.stops.filter((_, i) => i !== index));
    this.show();
    (this._list.querySelector('button') ?? this._picker.input).focus();
  }

  _change(stops) {
    this.stops = stops;
    this._actions.onChange(stops);
  }

  _typed(event) {
    if (event.key !== 'Enter') return;
    event.preventDefault(); // here it sets a position, it does not save
    this._fault.textContent = '';
    if (!this._position.value.trim()) return;
    try {
      this._take(spotStop(lonLatOf(this._position.value)));
      this._position.value = '';
    } catch (fault) {
      this._fault.textContent = fault.message;
    }
  }

  _toggleLine() {
    if (this._stopDrawing) return this._endDrawing();
    this._isLine = true;
    this._stopDrawing = this._actions.onDraw((lonLat) => this._take(spotStop(lonLat)));
    addEventListener('keydown', this._escape, { capture: true });
    this._render();
  }

  _endDrawing() {
    if (!this._stopDrawing) return;
    this._stopDrawing();
    this._stopDrawing = null;
    removeEventListener('keydown', this._escape, { capture: true });
    this._isLine = this.stops.length > 1;
    this._render();
  }

  _render() {
    const isDrawing = this._stopDrawing !== null;
    const leaveOut = (i) => (this.stops.length > 1 ? el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': t('course-leave-out', { number: i + 1 }), on: { click: () => this._leaveOut(i) } }, icon('close')) : null);
    this._list.replaceChildren(...this.stops.map((stop, i) => el('li', { class: 'edit-place' }, icon('pin'), el('span', {}, stopInWords(stop)), leaveOut(i))));
    this._line.setAttribute('aria-pressed', String(isDrawing));
    this._line.textContent = t(isDrawing ? 'course-line-end' : this.stops.length > 1 ? 'course-line-go-on' : 'course-line-draw');
    this._note.textContent = t(isDrawing ? 'course-note-drawing' : 'course-note');
  }
}
