// <map-dashboard>: the map as an element for other people's pages, without any dependency. The server has it at /embed.js.
//
//   <script type="module" src="https://map.example.org/embed.js"></script>
//   <map-dashboard filter="layer=patrols&year=2016..2020" view="5/44/20" panel="legend" theme="dark" title="Police patrols"></map-dashboard>
//
// Attributes are the options of /embed; `filter` is the filter grammar. Events `ready`, `selectionChanged` and `refused`, and the methods below, work
// where the dashboard lists the page's origin in Embedding:Origins. What stands inside the element is shown where no script runs.

const ADDRESS = new URL('embed', import.meta.url);
const OPTIONS = ['controls', 'panel', 'theme', 'lang', 'interactive', 'autoplay', 'loop', 'follow', 'view', 'record', 'story', 'scene'];
const EVENTS = ['ready', 'selectionChanged', 'refused'];

export class MapDashboardElement extends HTMLElement {
  static observedAttributes = [...OPTIONS, 'filter', 'title'];

  constructor() {
    super();
    this._frame = document.createElement('iframe');
    this._frame.allow = 'fullscreen';
    this._frame.loading = 'lazy';
    Object.assign(this._frame.style, { border: '0', display: 'block', width: '100%', height: '100%' });
    this._heard = (event) => this._hear(event);
    this.attachShadow({ mode: 'open' }).append(this._frame);
  }

  connectedCallback() {
    // a style sheet of the page says otherwise if it wants to
    const { display, aspectRatio, height } = getComputedStyle(this);
    if (display === 'inline') this.style.display = 'block';
    if (aspectRatio === 'auto' && ['auto', '0px'].includes(height)) this.style.aspectRatio = '16 / 9';
    addEventListener('message', this._heard);
    this._show();
  }

  disconnectedCallback() {
    removeEventListener('message', this._heard);
  }

  attributeChangedCallback() {
    if (this.isConnected) this._show();
  }

  /** @param {{zoom: number, latitude: number, longitude: number}} view */
  setView({ zoom, latitude, longitude }) {
    this._tell({ type: 'setView', zoom, latitude, longitude });
  }

  /** @param {string} filters "layer=patrols&year=2016.." */
  setFilters(filters) {
    this._tell({ type: 'setFilters', filters });
  }

  /** @param {number} scene of the story that is shown */
  goToScene(scene) {
    this._tell({ type: 'goToScene', scene });
  }

  _show() {
    const address = new URL(ADDRESS);
    address.search = this.getAttribute('filter') ?? '';
    for (const option of OPTIONS) if (this.hasAttribute(option)) address.searchParams.set(option, this.getAttribute(option));
    this._frame.title = this.title || 'MapDashboard';
    if (this._frame.src !== address.href) this._frame.src = address.href;
  }

  _tell(message) {
    this._frame.contentWindow?.postMessage({ to: 'mapdashboard', ...message }, ADDRESS.origin);
  }

  _hear({ origin, source, data }) {
    if (origin !== ADDRESS.origin || source !== this._frame.contentWindow || data?.from !== 'mapdashboard' || !EVENTS.includes(data.type)) return;
    this.dispatchEvent(new CustomEvent(data.type, { detail: data }));
  }
}

customElements.define('map-dashboard', MapDashboardElement);
