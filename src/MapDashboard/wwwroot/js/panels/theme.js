// Light, dark, or as the system says. The choice is kept on this device only.
import { t } from '../words.js';

const KEY = 'mapdashboard-theme';
const ORDER = ['auto', 'light', 'dark'];
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

export class Theme {
  constructor(button, onChange) {
    this._button = button;
    this._onChange = onChange;
    this._apply(read());
    button.addEventListener('click', () => {
      const next = ORDER[(ORDER.indexOf(this._choice) + 1) % ORDER.length];
      this._apply(next);
      write(next);
      onChange();
    });
    systemIsDark.addEventListener('change', () => onChange());
  }

  /** Runs something while the page has its light colours. Nobody sees them: nothing is painted before it ends. @template T @param {() => T} run @returns {T} */
  inLight(run) {
    const { dataset } = document.documentElement;
    dataset.theme = 'light';
    this._onChange();
    try {
      return run();
    } finally {
      if (this._choice === 'auto') delete dataset.theme;
      else dataset.theme = this._choice;
      this._onChange();
    }
  }

  _apply(choice) {
    this._choice = choice;
    if (choice === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    const label = t('theme', { choice });
    this._button.setAttribute('aria-label', label);
    this._button.title = label;
  }
}

function read() {
  try {
    const kept = localStorage.getItem(KEY);
    return ORDER.includes(kept) ? kept : 'auto';
  } catch {
    return 'auto'; // storage may be forbidden; the theme then lasts as long as the page
  }
}

function write(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // see read
  }
}
