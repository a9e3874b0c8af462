// How the map gets to the view of a scene: it flies, fades or stands there at once. Who wants no motion sees none.
const FADE_MS = 280;

/** A view comes from a wide window: this much of it, in CSS pixels, is to be seen on a phone and in a small frame too. */
const SEEN = { width: 760, height: 520 };

/** In pixels; a narrower window has less than that beside the caption. */
const WIDE = 1000;

/** What must be in sight of somebody else's view; null in a window that is wide itself. */
export const seenHere = () => (innerWidth < WIDE ? SEEN : null);

/**
 * @param {import('../map/map-view.js').MapView} map @param {import('../store.js').Store} store
 * @param {{view: {zoom: number, lat: number, lon: number} | null, record: string | null, transition: string, isExact: boolean}} how view: null for all that is filtered; isExact: on a phone too, as somebody else has it
 */
export function moveMap(map, store, { view, record, transition, isExact }) {
  endFade(map.element);
  const spotlit = store.records.find(record) ?? null;
  const go = (animate) => {
    if (view) map.showView(view, { animate, seen: isExact ? null : seenHere(), spotlit: isExact ? null : spotlit });
    else if (!spotlit) map.fit(store.records.spread, { animate });
  };
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (transition === 'fade' && !isCalm) fade(map.element, () => go(false));
  else go(transition === 'fly' && !isCalm);
}

/** A fade that still runs would go to its own scene later. @param {HTMLElement} element of the map */
export function endFade(element) {
  for (const animation of element.getAnimations()) animation.cancel();
}

/** @param {HTMLElement} element @param {() => void} change what happens while nothing is seen */
async function fade(element, change) {
  try {
    await element.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, fill: 'forwards' }).finished;
  } catch {
    return; // another scene came in between and shows itself, or the story was left
  }
  change();
  endFade(element);
  element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE_MS });
}
