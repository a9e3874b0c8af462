// What lies over the map while a story is told: the caption, where in the story one is, a small legend, the buttons.
import { el, icon } from '../dom.js';
import { glyph } from '../glyphs.js';
import { t } from '../words.js';
import { markdown } from './markdown.js';
import { speakerName } from './speaker-window.js';

/** How long the buttons stay when the pointer rests. */
const SHOWN_MS = 3000;

/** A finger has to go so far, and mostly sideways, to turn the page. */
const SWIPE_PX = 48;

export class StoryView {
  /** @param {import('../store.js').Store} store @param {(action: string) => void} onAction @param {() => void} onCard the record of the scene is asked for, on a phone */
  constructor(store, onAction, onCard) {
    this._store = store;
    this._title = el('h2', { class: 'story-title', dir: 'auto', tabindex: '-1' });
    this._shown = el('p', { class: 'story-shown' });
    this._text = el('div', { class: 'story-text', dir: 'auto' });
    this._progress = el('p', { class: 'story-progress' });
    this._card = el('button', { type: 'button', class: 'button story-card-button', on: { click: onCard } }, icon('quote'), t('story-sources'));
    this._play = button('play', t('story-play'), () => onAction('play'));
    const controls = el(
      'div',
      { class: 'story-controls', role: 'group', 'aria-label': t('story-controls') },
      button('back', t('story-previous'), () => onAction('previous'), 'is-back'),
      this._progress,
      button('back', t('story-next'), () => onAction('next'), 'is-on'),
      el('span', { class: 'story-gap' }),
      this._play,
      button('overview', t('story-overview'), () => onAction('overview')),
      button('notes', speakerName(), () => onAction('speaker'), 'is-speaker'),
      button('full', t('story-full'), () => onAction('full')),
      button('close', t('story-leave'), () => onAction('leave'), 'is-leave'),
    );
    this._scroll = el('div', { class: 'story-scroll', tabindex: '0' }, this._title, this._shown, this._text, this._card);
    this._caption = el('div', { class: 'story-caption', id: 'story-caption' }, this._scroll, controls);
    this._legend = el('ul', { class: 'story-legend', 'aria-label': t('story-legend') });
    this._black = el('div', { class: 'story-black', hidden: true, on: { click: () => onAction('blank') } });
    this.element = el('section', { class: 'story', 'aria-label': '' }, this._legend, this._caption, this._black);
    this._endings = [store.on('records', () => this._showLegend()), this._awaken(), this._swipes(onAction)];
    document.body.append(this.element);
  }

  /** @param {{title: string, language: string, scenes: object[]}} story @param {number} number of the scene, from 1 @param {string[]} filters what is shown, in words */
  async show(story, number, filters) {
    const scene = story.scenes[number - 1];
    this.element.setAttribute('aria-label', t('story-region', { title: story.title }));
    for (const part of [this._title, this._text]) part.lang = story.language;
    this._title.textContent = scene.title;
    this._shown.textContent = filters.join(' · ');
    this._shown.hidden = filters.length === 0;
    this._progress.textContent = t('story-progress', { number, total: story.scenes.length });
    this._showLegend();
    const asked = (this._asked = {});
    const text = await markdown(scene.caption);
    if (asked !== this._asked) return; // another scene stands by now
    this._text.replaceChildren(text);
    this._scroll.scrollTop = 0;
  }

  /** A phone has no room for the record's card beside the caption. @param {boolean} hasRecord */
  offerCard(hasRecord) {
    this._card.hidden = !hasRecord;
  }

  /** @param {boolean} isPlaying */
  showPlaying(isPlaying) {
    const name = t(isPlaying ? 'story-pause' : 'story-play');
    this._play.replaceChildren(icon(isPlaying ? 'pause' : 'play'));
    this._play.title = name;
    this._play.setAttribute('aria-label', name);
  }

  get isBlack() {
    return !this._black.hidden;
  }

  set isBlack(isBlack) {
    this._black.hidden = !isBlack;
  }

  focus() {
    this._title.focus({ preventScroll: true });
  }

  remove() {
    for (const end of this._endings) end();
    this.element.remove();
  }

  /** The layers that are on the map now. */
  _showLegend() {
    const { filter, records, vocabulary } = this._store;
    const isThere = ({ key }) => records.facets.layer.get(key) > 0 && (filter.layer?.includes(key) ?? true);
    this._legend.replaceChildren(...vocabulary.layers.filter(isThere).map((l) => el('li', {}, glyph(l, { size: 14 }), el('span', {}, l.name))));
  }

  /** The buttons show while the pointer moves. */
  _awaken() {
    let timer = null;
    const wake = () => {
      this.element.classList.add('is-awake');
      clearTimeout(timer);
      timer = setTimeout(() => this.element.classList.remove('is-awake'), SHOWN_MS);
    };
    wake();
    addEventListener('pointermove', wake);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', wake);
    };
  }

  /** Over the caption a finger turns the pages; over the map it moves the map. */
  _swipes(onAction) {
    let from = null;
    const start = (event) => (from = event.pointerType === 'mouse' ? null : { x: event.clientX, y: event.clientY });
    const end = (event) => {
      const [x, y] = from ? [event.clientX - from.x, event.clientY - from.y] : [0, 0];
      from = null;
      if (Math.abs(x) >= SWIPE_PX && Math.abs(x) > 2 * Math.abs(y)) onAction(x < 0 ? 'next' : 'previous');
    };
    this._caption.addEventListener('pointerdown', start);
    this._caption.addEventListener('pointerup', end);
    return () => {
      this._caption.removeEventListener('pointerdown', start);
      this._caption.removeEventListener('pointerup', end);
    };
  }
}

const button = (sign, name, click, kind = '') => el('button', { type: 'button', class: `icon-button is-small ${kind}`, 'aria-label': name, title: name, on: { click } }, icon(sign));
