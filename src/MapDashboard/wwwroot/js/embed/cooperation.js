// A map in somebody else's page lets that page scroll: the wheel moves the map only with Ctrl or while the map has the focus, and one finger moves the page.
import { t } from '../words.js';

const HINT_MS = 1800;

/**
 * @param {HTMLElement} element the map's @param {HTMLElement} hint says what would move the map
 * @param {(isDragged: boolean) => void} allowDragging
 */
export function cooperate(element, hint, allowDragging) {
  let timer = null;
  const show = (key) => {
    hint.textContent = t(key);
    hint.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => (hint.hidden = true), HINT_MS);
  };
  const hasFocus = () => document.hasFocus() && element.contains(document.activeElement);

  // before Leaflet sees it, and without taking it from the page
  element.parentElement.addEventListener('wheel', (event) => {
    if (event.ctrlKey || event.metaKey || hasFocus()) return;
    event.stopPropagation();
    show('embed-hint-wheel');
  }, { capture: true, passive: true });

  if (!matchMedia('(pointer: coarse)').matches) return;
  allowDragging(false);
  element.addEventListener('touchmove', (event) => event.touches.length === 1 && show('embed-hint-touch'), { passive: true });
}
