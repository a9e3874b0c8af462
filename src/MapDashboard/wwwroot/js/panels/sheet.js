// On a phone the panel and the card are sheets at the bottom with three heights: drag the handle, or press its buttons.

const STEPS = ['peek', 'half', 'full'];
const narrow = matchMedia('(max-width: 640px)');

export class Sheet {
  /** @param {HTMLElement} element @param {{start?: string, onStep?: (step: string) => void}} options */
  constructor(element, { start = 'peek', onStep = () => {} } = {}) {
    this._element = element;
    this._onStep = onStep;
    this._handle = element.querySelector('[data-sheet-handle]');
    for (const button of element.querySelectorAll('[data-sheet-step]')) {
      button.addEventListener('click', () => this._move(Number(button.dataset.sheetStep)));
    }
    this._handle.addEventListener('pointerdown', (event) => this._grab(event));
    this.step = start;
  }

  static get isNarrow() {
    return narrow.matches;
  }

  get step() {
    return this._element.dataset.step;
  }

  set step(step) {
    this._element.dataset.step = step;
    const index = STEPS.indexOf(step);
    for (const button of this._element.querySelectorAll('[data-sheet-step]')) {
      const next = index + Number(button.dataset.sheetStep);
      button.disabled = next < 0 || next >= STEPS.length;
    }
    this._onStep(step);
  }

  /** Makes sure that at least this much is seen. */
  raise(step) {
    if (STEPS.indexOf(this.step) < STEPS.indexOf(step)) this.step = step;
  }

  _move(by) {
    this.step = STEPS[Math.max(0, Math.min(STEPS.length - 1, STEPS.indexOf(this.step) + by))];
  }

  _grab(event) {
    if (event.target.closest('button') || !narrow.matches) return;
    event.preventDefault();
    const startY = event.clientY;
    const startHeight = this._element.getBoundingClientRect().height;
    this._handle.setPointerCapture(event.pointerId);
    this._element.classList.add('is-dragged');
    const move = (e) => this._element.style.setProperty('--sheet-height', `${Math.max(72, startHeight + startY - e.clientY)}px`);
    const end = (e) => {
      this._handle.removeEventListener('pointermove', move);
      this._element.classList.remove('is-dragged');
      this._element.style.removeProperty('--sheet-height');
      this._settle(startHeight + startY - e.clientY, Math.abs(startY - e.clientY) < 4);
    };
    this._handle.addEventListener('pointermove', move);
    this._handle.addEventListener('pointerup', end, { once: true });
    this._handle.addEventListener('pointercancel', end, { once: true });
  }

  _settle(height, isTap) {
    if (isTap) {
      this.step = this.step === 'peek' ? 'half' : this.step === 'half' ? 'full' : 'peek';
      return;
    }
    const share = height / innerHeight;
    this.step = share < 0.3 ? 'peek' : share < 0.7 ? 'half' : 'full';
  }
}
