// The panel beside an embedded map: the legend, the list of records or the years.
import { el } from '../dom.js';
import { t } from '../words.js';

/**
 * @param {'none' | 'legend' | 'list' | 'timeline'} kind @param {HTMLElement} element @param {import('../store.js').Store} store
 * @param {{onSelect: (id: string) => void, onHover: (id: string | null) => void, onFilter: (filter: object) => void}} actions
 */
export async function showPanel(kind, element, store, actions) {
  if (kind === 'none') return;
  element.setAttribute('aria-label', t(`embed-panel-${kind}`));
  element.dataset.kind = kind;
  await PANELS[kind](element, store, actions);
  element.hidden = false;
}

const PANELS = {
  async legend(element, store) {
    const { legend } = await import('../panels/legend.js');
    element.tabIndex = 0; // it may have to be scrolled
    element.replaceChildren(...legend(store.vocabulary));
  },

  async list(element, store, { onSelect, onHover, onFilter }) {
    const { RecordsList } = await import('../panels/records-list.js');
    const parts = { list: el('ol', { class: 'records' }), count: el('p', { class: 'result-count', role: 'status' }), badge: el('span'), sort: el('select', {}, el('option', { value: 'newest' })) };
    element.replaceChildren(el('div', { class: 'list-head' }, parts.count), parts.list);
    const clear = () => onFilter({});
    new RecordsList(parts, store, { onSelect, onHover, onClear: clear, onBack: clear, onClearWords: clear }).update();
  },

  async timeline(element, store, { onFilter }) {
    const { Timeline } = await import('../panels/timeline/timeline.js');
    const years = el('section', { class: 'timeline' });
    element.replaceChildren(years);
    element.hidden = false; // it is drawn as wide as it is
    new Timeline(years, element, store, onFilter).update();
  },
};
