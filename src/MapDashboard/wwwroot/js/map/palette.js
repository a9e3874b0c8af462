// The basemap's colours for canvas, taken from the style sheet (css/theme.css), so that a theme is written in one place.

const NAMES = {
  water: '--map-water',
  land: '--map-land',
  coast: '--map-coast',
  border: '--map-border',
  borderCasing: '--map-border-casing',
  subdivision: '--map-subdivision',
  river: '--map-river',
  halo: '--map-halo',
  countryLabel: '--map-country-label',
  regionLabel: '--map-region-label',
  cityLabel: '--map-city-label',
  dot: '--map-dot',
  casing: '--casing',
  symbolGround: '--paper-raised',
  symbolEdge: '--rule-strong',
  symbolInk: '--ink',
  tagEdge: '--ink-faint',
  tagInk: '--ink-soft',
};

export class Palette {
  constructor() {
    this._probe = document.createElement('span');
    this._probe.hidden = true;
    this._probe.style.forcedColorAdjust = 'none'; // else forced colours answer with one text colour for everything
    document.body.append(this._probe);
    this.refresh();
  }

  /** Reads the colours again: the theme has changed. */
  refresh() {
    this._resolved = new Map();
    // all at once: each change before an answer would have the page styled anew
    const probes = Object.entries(NAMES).map(([name, variable]) => {
      const probe = document.createElement('i');
      probe.style.color = `var(${variable})`;
      return { name, probe };
    });
    this._probe.replaceChildren(...probes.map(({ probe }) => probe));
    this.colors = Object.fromEntries(probes.map(({ name, probe }) => [name, getComputedStyle(probe).color]));
    this._probe.replaceChildren();
  }

  /** Any CSS colour, light-dark() included, as the current theme shows it. */
  resolve(color) {
    if (!this._resolved.has(color)) {
      this._probe.style.color = color;
      this._resolved.set(color, getComputedStyle(this._probe).color);
    }
    return this._resolved.get(color);
  }
}
