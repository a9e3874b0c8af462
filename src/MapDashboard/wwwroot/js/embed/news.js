// What changes while an embedded map is open: it comes onto the map, and a screen on a wall shows it for a while.
import { byId } from '../dom.js';
import { Live } from '../live.js';
import { onWaking } from '../waking.js';
import { StateLine } from './state-line.js';

/**
 * @typedef {object} Page
 * @property {import('../store.js').Store} store
 * @property {import('../map/map-view.js').MapView} map
 * @property {(id: string | null) => void} select
 * @property {() => Promise<void> | void} askServer which records match what only the server can judge
 * @property {(features: object[]) => void} nameThePlaces
 */

/** @param {number} sequence of the last change that the page knows @param {number | null} seconds that each new record is shown; null: the map stays where it is @param {Page} page */
export async function listenToNews(sequence, seconds, page) {
  const { store, map } = page;
  const following = seconds === null ? null : await followNew(seconds, page);
  const line = new StateLine(byId('state'), () => store.updated);
  const live = new Live({
    after: sequence,
    onFresh: () => (store.updated = new Date()),
    onState: (state) => {
      line.show(state);
      if (state.kind === 'live') map.tryAgain();
    },
    onSetBack: () => location.reload(),
    onChanges: async (changes) => {
      const fresh = await store.apply(changes);
      page.nameThePlaces(fresh.map((f) => f.feature));
      if (store.needsServer) await page.askServer();
      map.announce(fresh.map((f) => f.feature.id));
      following?.add(fresh.filter((f) => f.isNew && store.records.lets(f.feature)).map((f) => f.feature.id));
    },
  });
  live.start();
  onWaking((isDoubtful) => live.wake(isDoubtful));
}

/** @param {number} seconds @param {Page} page */
async function followNew(seconds, { store, map, select }) {
  const { Following } = await import('../state/following.js');
  let before = null;
  const made = new Following(seconds, {
    begin: () => (before = { view: map.view, record: store.selected }),
    show: (id) => (select(id), map.fit([store.records.find(id)])),
    end: () => (select(before.record), map.follow(before.view)),
  });
  for (const type of ['pointerdown', 'wheel', 'keydown']) addEventListener(type, () => made.touched(), { capture: true, passive: true });
  return made;
}
