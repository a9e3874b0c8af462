// The page of the speaker's window: notes, this scene and the next, the clock. It is told everything by the window that presents.
import { el } from '../dom.js';
import { loadWords } from '../language.js';
import { actionFor, elapsed } from '../state/story.js';
import { fillWords, locale, t } from '../words.js';
import { markdown } from './markdown.js';
import { channelOf } from './speaker-window.js';

await loadWords();
fillWords(document);

const root = document.getElementById('speaker');
const channel = channelOf(new URLSearchParams(location.search).get('window') ?? '');
const send = (action) => channel.postMessage({ kind: 'action', action });
let began = Date.now();

const [title, text, nextTitle, nextText, notes] = [el('h1', { dir: 'auto' }), el('div', { class: 'speaker-text', dir: 'auto' }), el('h3', { dir: 'auto' }), el('div', { class: 'speaker-text', dir: 'auto' }), el('div', { class: 'speaker-notes', dir: 'auto', tabindex: '0' })];
const [progress, clock, passed] = [el('p', { class: 'speaker-progress', role: 'status' }), el('time', { class: 'speaker-clock' }), el('span', {})];
const button = (action, name, isMain = false) => el('button', { type: 'button', class: isMain ? 'speaker-button is-main' : 'speaker-button', on: { click: () => send(action) } }, name);
const state = el('p', { class: 'speaker-state', role: 'status' }, t('speaker-waiting'));
const parts = [
  el('section', { class: 'speaker-now', 'aria-label': t('speaker-now') }, progress, title, text),
  el('section', { class: 'speaker-next', 'aria-label': t('speaker-next') }, el('h2', {}, t('speaker-next')), nextTitle, nextText),
  el('section', { class: 'speaker-said', 'aria-label': t('speaker-notes') }, el('h2', {}, t('speaker-notes')), notes),
  el('footer', { class: 'speaker-foot' }, el('p', { class: 'speaker-times' }, clock, el('span', {}, t('speaker-elapsed'), ' ', passed)), el('div', { class: 'speaker-buttons' }, button('blank', t('speaker-blank')), button('previous', t('speaker-previous')), button('next', t('speaker-onward'), true))),
];
root.append(state);

channel.addEventListener('message', ({ data }) => {
  if (data.kind === 'scene') show(data);
  else if (data.kind === 'end') root.replaceChildren(el('p', { class: 'speaker-state', role: 'status' }, t('speaker-ended')));
});
addEventListener('keydown', (event) => {
  const action = actionFor(event, { isOnButton: /** @type {HTMLElement} */ (event.target).matches?.('button, a[href]') });
  if (!action || ['leave', 'speaker', 'overview', 'full'].includes(action)) return; // those are for the other window's eyes
  event.preventDefault();
  send(action);
});
setInterval(tick, 1000);
channel.postMessage({ kind: 'hello' });

function tick() {
  clock.textContent = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date());
  passed.textContent = elapsed(Date.now() - began);
}

async function show({ story, scene, began: since }) {
  began = since;
  tick();
  if (state.isConnected || !root.contains(parts[0])) root.replaceChildren(...parts);
  const [now, next] = [story.scenes[scene - 1], story.scenes[scene]];
  progress.textContent = t('speaker-progress', { number: scene, total: story.scenes.length, story: story.title });
  title.textContent = now.title;
  nextTitle.textContent = next?.title ?? '';
  for (const part of [title, text, nextTitle, nextText, notes]) part.lang = story.language;
  const [said, coming, noted] = await Promise.all([markdown(now.caption), markdown(next?.caption), markdown(now.notes)]);
  text.replaceChildren(said);
  if (next) nextText.replaceChildren(coming);
  else nextText.replaceChildren(el('p', { lang: document.documentElement.lang }, t('speaker-last')));
  if (now.notes) notes.replaceChildren(noted);
  else notes.replaceChildren(el('p', { class: 'speaker-none', lang: document.documentElement.lang }, t('speaker-no-notes')));
}
