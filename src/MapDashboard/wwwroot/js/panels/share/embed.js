// The part "Embed" of the dialog "Share": what the map is to look like in another page, the piece of HTML for it, and how it looks.
import { el, icon } from '../../dom.js';
import { EMBED_OPTIONS, MOST_SECONDS, embedAddress } from '../../state/embed-options.js';
import { embedSnippet } from '../../state/embed-snippet.js';
import { language, t } from '../../words.js';

const SIZE = { width: 800, height: 450 };
const [LEAST, MOST] = [200, 4000];
/** The preview waits until nobody has changed anything for so long. */
const PAUSE_MS = 400;

/**
 * @param {object} state of the page's address @param {string} title of the frame, for those who do not see it
 * @param {(field: HTMLElement, text: string) => void} copy @returns {HTMLElement[]}
 */
export function embedParts(state, title, copy) {
  const choices = Object.fromEntries(['panel', 'controls', 'theme'].map((option) => [option, choice(option)]));
  const interactive = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: 'embed-interactive', checked: true }));
  const follow = secondsField('follow');
  const autoplay = secondsField('autoplay');
  const loop = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: 'embed-loop' }));
  const sizes = Object.fromEntries(Object.entries(SIZE).map(([side, pixels]) => [side, /** @type {HTMLInputElement} */ (el('input', { type: 'number', id: `embed-${side}`, min: LEAST, max: MOST, step: 10, value: pixels }))]));
  const snippet = /** @type {HTMLTextAreaElement} */ (el('textarea', { class: 'embed-snippet', rows: 4, readonly: true, spellcheck: 'false', 'aria-label': t('embed-snippet') }));
  const frame = /** @type {HTMLIFrameElement} */ (el('iframe', { class: 'embed-preview', title: t('embed-preview'), loading: 'lazy' }));
  const tellsStory = state.story !== null;
  let timer = null;

  const update = () => {
    const options = { ...Object.fromEntries(Object.entries(choices).map(([option, select]) => [option, select.value])), interactive: interactive.checked, follow: secondsOf(follow), autoplay: secondsOf(autoplay), loop: loop.checked, lang: language() };
    const { width, height } = Object.fromEntries(Object.entries(sizes).map(([side, field]) => [side, Math.min(MOST, Math.max(LEAST, Math.round(Number(field.value)) || SIZE[side]))]));
    const address = embedAddress(new URL('./', document.baseURI).href, options, state);
    snippet.value = embedSnippet({ address, title, width, height });
    frame.style.aspectRatio = `${width} / ${height}`;
    frame.style.maxWidth = `${width}px`;
    clearTimeout(timer);
    if (!frame.hasAttribute('src')) frame.src = address;
    else timer = setTimeout(() => frame.src !== address && (frame.src = address), PAUSE_MS);
  };
  for (const field of [...Object.values(choices), interactive, follow, autoplay, loop, ...Object.values(sizes)]) field.addEventListener('input', update);
  snippet.addEventListener('focus', () => snippet.select());
  update();

  const labelled = (id, words, field) => el('label', { class: 'share-field', for: id }, words, field);
  return [
    el('div', { class: 'embed-fields' }, Object.entries(choices).map(([option, select]) => labelled(select.id, t(`embed-option-${option}`), select)), Object.entries(sizes).map(([side, field]) => labelled(field.id, t(`embed-${side}`), field)), labelled(follow.id, t('embed-follow'), follow), tellsStory ? labelled(autoplay.id, t('embed-autoplay'), autoplay) : null),
    el('label', { class: 'share-check', for: 'embed-interactive' }, interactive, t('embed-interactive')),
    ...(tellsStory ? [el('label', { class: 'share-check', for: 'embed-loop' }, loop, t('embed-loop'))] : []),
    snippet,
    el('div', { class: 'share-row' }, el('button', { type: 'button', class: 'button', on: { click: () => copy(snippet, snippet.value) } }, icon('link'), t('embed-copy'))),
    el('p', { class: 'share-note' }, t('embed-note')),
    frame,
  ];
}

/** Empty for not at all. @param {'follow' | 'autoplay'} option */
function secondsField(option) {
  return /** @type {HTMLInputElement} */ (el('input', { type: 'number', id: `embed-${option}`, min: 1, max: MOST_SECONDS, placeholder: t(`embed-${option}-not`) }));
}

/** @param {HTMLInputElement} field */
const secondsOf = (field) => Math.min(MOST_SECONDS, Math.max(0, Math.round(Number(field.value)))) || null;

function choice(option) {
  return /** @type {HTMLSelectElement} */ (el('select', { id: `embed-${option}` }, EMBED_OPTIONS[option].words.map((value) => el('option', { value }, t(`embed-${option}-${value}`)))));
}
