// Which part of the map the panels cover. On a phone they are sheets: what is opened on one must be seen.
import { byId } from './dom.js';
import { Sheet } from './panels/sheet.js';

const SHEETS = { review: 'full', panel: 'peek', card: 'half' };
const MASTHEAD_PX = 56;

export class Layout {
  /** @param {import('./map/map-view.js').MapView} map */
  constructor(map) {
    this._map = map;
    /** How much of the map the panel covers, in CSS pixels: on the left, in a language read from the right on the right. */
    this._start = 0;
    this._sheets = Object.fromEntries(Object.entries(SHEETS).filter(([id]) => byId(id)).map(([id, start]) => [id, new Sheet(byId(id), { start, onStep: () => this.update() })]));
    for (const id of Object.keys(this._sheets)) byId(id).addEventListener('transitionend', (event) => event.propertyName === 'height' && this.update()); // only now is a sheet as high as it will be
    if (byId('timeline')) new ResizeObserver(() => this.update()).observe(byId('timeline'));
    addEventListener('resize', () => this.update());
  }

  /** Makes sure that a sheet of a phone is at least so far open. @param {'review' | 'panel' | 'card'} id @param {'half' | 'full'} [step] */
  raise(id, step = 'half') {
    if (Sheet.isNarrow) this._sheets[id].raise(step);
    this.update();
  }

  /** Lets a sheet of a phone down, so that what was asked for on it is seen on the map. @param {'panel'} id @param {'peek' | 'half'} step */
  lower(id, step) {
    if (Sheet.isNarrow) this._sheets[id].step = step;
  }

  /** Another tab of the panel is open, and the panel may be wider now: what stood in the middle of the free map does so again. */
  tabChanged() {
    const before = this._start;
    this.raise('panel');
    if (!Sheet.isNarrow) this._map.shift(((isFromRight() ? -1 : 1) * (this._start - before)) / 2);
  }

  /** Leaves some of the map free, on a phone too. */
  freeMap() {
    if (Sheet.isNarrow) for (const sheet of [this._sheets.review, this._sheets.card]) if (sheet.step === 'full') sheet.step = 'half';
    this.update();
  }

  /** Tells the map which part of it the panels leave free. */
  update() {
    document.documentElement.classList.toggle('has-card', isOpen('card'));
    document.documentElement.classList.toggle('has-review', isOpen('review'));
    const height = (id) => (isOpen(id) ? byId(id).offsetHeight : 0);
    if (Sheet.isNarrow) {
      const sheets = Math.min(Math.max(height('panel'), height('card'), height('review'), height('story-caption')), innerHeight * 0.6);
      this._map.setInsets({ left: 0, right: 0, top: MASTHEAD_PX, bottom: sheets });
      setProperty(byId('stage'), '--covered', `${sheets}px`);
    } else {
      this._start = Math.max(widthOf('panel'), widthOf('review')) + widthOf('story-caption'); // a story's caption stands beside the panel, or where that was
      const end = liesOverPanel('card') ? 0 : widthOf('card');
      const [left, right] = isFromRight() ? [end, this._start] : [this._start, end];
      this._map.setInsets({ left, right, top: 0, bottom: height('timeline') });
    }
    setProperty(byId('stage'), '--timeline-height', Sheet.isNarrow ? '0px' : `${height('timeline')}px`);
  }
}

/** A page may be without some of the panels. */
const isOpen = (id) => byId(id)?.hidden === false;

/** Where there is room for two columns only. @param {string} id */
const liesOverPanel = (id) => byId(id)?.offsetLeft === byId('panel')?.offsetLeft;

const widthOf = (id) => byId(id)?.offsetWidth ?? 0;

/** Writing a property styles all that is in the element anew: not when it is as it was. @param {HTMLElement} element @param {string} name @param {string} value */
function setProperty({ style }, name, value) {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}

const isFromRight = () => getComputedStyle(document.documentElement).direction === 'rtl';
