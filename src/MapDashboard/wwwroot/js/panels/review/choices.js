// The dialogs of the queue: which claims to split off, which record it is the same as, what the keys are.
import { el } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { KEYS } from '../../state/review.js';
import { placeInWords, recordInWords, titleInWords, yearsInWords } from '../../state/wording.js';
import { openDialog } from '../dialog.js';
import { t } from '../../words.js';

const MOST_OFFERED = 12;

/** @returns {Promise<object[] | null>} the claims that are to be a record of their own */
export function askWhatToSplit(feature) {
  const { claims, evidence = [] } = feature.properties;
  const languageOf = (id) => evidence.find((e) => e.documentId === id)?.language;
  return new Promise((resolve) => {
    let chosen = null;
    const boxes = claims.map(() => el('input', { type: 'checkbox' }));
    const fault = el('p', { class: 'edit-fault', role: 'alert' });
    const submit = (event) => {
      event.preventDefault();
      const picked = claims.filter((_, i) => boxes[i].checked);
      if (picked.length === 0 || picked.length === claims.length) {
        fault.textContent = t('split-fault', { most: claims.length - 1 });
        return;
      }
      chosen = picked.map(({ documentId, ordinal }) => ({ documentId, ordinal }));
      dialog.close();
    };
    const form = el(
      'form',
      { on: { submit } },
      el('p', {}, t('split-question')),
      el('ul', { class: 'split-claims' }, claims.map((c, i) => el('li', {}, el('label', {}, boxes[i], el('span', { lang: languageOf(c.documentId), dir: 'auto' }, c.quote))))),
      fault,
      el('div', { class: 'dialog-buttons' }, el('button', { type: 'submit', class: 'button is-primary' }, t('review-split'))),
    );
    const dialog = openDialog(t('split-title'), [form], { onClose: () => resolve(chosen) });
    boxes[0].focus();
  });
}

/** @param {import('../../store.js').Store} store @returns {Promise<string | null>} id of the record that it is the same as */
export function askWhatToMergeWith(feature, store) {
  return new Promise((resolve) => {
    let chosen = null;
    const list = el('ul', { class: 'merge-list records is-plain' });
    const input = el('input', { type: 'text', class: 'edit-input', 'aria-label': t('merge-find'), placeholder: t('merge-find-hint'), autocomplete: 'off', on: { input: () => show(), keydown: (e) => e.key === 'Enter' && (e.preventDefault(), list.querySelector('button')?.click()) } });
    const draw = () => list.replaceChildren(...offered(feature, store, input.value).map((f) => row(f)));
    const show = () => {
      draw();
      store.records.search(input.value, feature).then((isMore) => isMore && draw(), () => {}); // those that are here can be chosen all the same
    };
    const row = (f) =>
      el('li', {}, el('button', { type: 'button', class: 'record-row', on: { click: () => ((chosen = f.id), dialog.close()) } }, glyph(store.layer(f.properties.layer), { size: 18 }), el('span', { class: 'record-text' }, el('span', { class: 'record-title', dir: 'auto' }, titleInWords(f.properties)), el('span', { class: 'record-where' }, placeInWords(f.properties))), el('span', { class: 'record-years' }, yearsInWords(f.properties.years))));
    const dialog = openDialog(t('merge-title'), [el('p', {}, t('merge-note', { record: recordInWords(feature.properties) })), input, list], { onClose: () => resolve(chosen) });
    show();
    input.focus();
  });
}

/** Without words what is most alike: related, same layer, same place. */
function offered(feature, store, words) {
  const related = new Set(feature.properties.related ?? []);
  const place = feature.properties.places?.[0];
  const likeness = (f) => (f.properties.layer === feature.properties.layer ? 4 : 0) + (f.properties.places?.some((p) => p.geonameid === place?.geonameid) ? 3 : 0) + (f.properties.places?.some((p) => p.country === place?.country) ? 1 : 0) + (related.has(f.id) ? 1 : 0);
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (f) => `${f.properties.title} ${titleInWords(f.properties)} ${placeInWords(f.properties)} ${yearsInWords(f.properties.years)}`.toLowerCase();
  return [...store.records.known]
    .filter((f) => f.id !== feature.id && wanted.every((w) => text(f).includes(w)))
    .sort((a, b) => likeness(b) - likeness(a) || a.properties.title.localeCompare(b.properties.title))
    .slice(0, MOST_OFFERED);
}

export function showKeys() {
  openDialog(t('keys-title'), [
    el('dl', { class: 'keys' }, [...Object.entries(KEYS).map(([action, key]) => [key.toUpperCase(), t(`keys-${action}`)]), ['Enter', t('keys-enter')], ['Esc', t('keys-escape')]].map(([key, says]) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, says)))),
  ]);
}

export const splitFault = (feature) => ((feature.properties.claims?.length ?? 0) > 1 ? null : t('split-nothing', { count: feature.properties.claims?.length ?? 0 }));
