// What the stage decides, without page or network: which codes look like codes, what a follower takes, and when he has wandered off.
import { formatHash, parseHash } from './hash.js';

/** Letters and digits of a code, as the server makes them: none is taken for another. */
const CODE = /^[BCDFGHJKMNPQRSTVWXYZ2-9]{6}$/;

/** So far the map may stand from what is shown before it is called wandering, in CSS pixels: glides end on whole pixels. */
const NEAR_PX = 12;

const TILE_PX = 256;

/** A code as it was made, however it is typed; null when none looks like that. @param {string} typed */
export function codeOf(typed) {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return CODE.test(code) ? code : null;
}

/** As it is read out and typed: "BCD FGH". @param {string} code */
export const codeInParts = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** What of an address the audience follows: which tab is open and how the list is sorted is everybody's own. @param {object} state */
export const followed = (state) => ({ view: state.view, filter: state.filter, record: state.record, story: state.story, scene: state.scene });

const contentOf = (state) => formatHash({ ...followed(state), view: null });

/** Whether two states show the same from another spot only. */
export const differInViewOnly = (a, b) => contentOf(a) === contentOf(b);

/** Whether two views of the map are not the same to the eye. @param {{zoom: number, lat: number, lon: number} | null} a @param {{zoom: number, lat: number, lon: number} | null} b */
export function isElsewhere(a, b) {
  if (!a || !b) return a !== b;
  if (Math.abs(a.zoom - b.zoom) > 0.01) return true;
  const world = TILE_PX * 2 ** a.zoom;
  const turns = Math.abs(a.lon - b.lon) % 360;
  const x = (Math.min(turns, 360 - turns) / 360) * world;
  const y = Math.abs(mercator(a.lat) - mercator(b.lat)) * world;
  return Math.hypot(x, y) > NEAR_PX;
}

/** From 0 in the north to 1 in the south, as the map projects it. @param {number} lat degrees */
function mercator(lat) {
  const sin = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** A follower's memory: what the presenter shows, and whether this page goes along. */
export class Following {
  constructor() {
    this.isFollowing = true;
    /** The newest that is known, also while wandering. @type {object | null} */
    this.shown = null;
    this._here = null;
    this._sequence = -1;
  }

  /** How this page shows what the presenter shows: a small window takes a view from further off. @param {object} state */
  stands(state) {
    this._here = state;
    return state;
  }

  /** Somebody has joined, or come back: what the server says now is what counts, even when it was set back. @param {{sequence: number, view: string}} state */
  joined(state) {
    this._sequence = -1;
    return this.took(state);
  }

  /** @param {{sequence: number, view: string}} state @returns {object | null} what the page is to show; null when it is old news, or the reader goes his own way */
  took({ sequence, view }) {
    if (sequence <= this._sequence) return null;
    this._sequence = sequence;
    if (sequence === 0) return null; // nothing was shown yet
    this.shown = parseHash(view);
    return this.isFollowing ? this.shown : null;
  }

  /** The page shows something now. @param {object} state @param {boolean} byHand whether the reader has just touched the page @returns {boolean} whether he has wandered off by it */
  moved(state, byHand) {
    const here = this._here ?? this.shown;
    if (!this.isFollowing || !byHand || !here) return false;
    const isAway = !differInViewOnly(state, here) || (here.view !== null && isElsewhere(state.view, here.view));
    if (isAway) this.isFollowing = false;
    return isAway;
  }

  /** @returns {object | null} what to show */
  returned() {
    this.isFollowing = true;
    return this.shown;
  }
}

/** Passes on the newest of many values, one at a time and not too often; those in between are left out. */
export class Newest {
  /** @param {(value: any) => Promise<unknown>} send @param {number} pauseMs least time between two @param {(ms: number) => Promise<unknown>} [pause] */
  constructor(send, pauseMs, pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))) {
    this._send = send;
    this._pause = () => pause(pauseMs);
    this._isBusy = false;
    this._next = [];
  }

  async offer(value) {
    this._next = [value];
    if (this._isBusy) return;
    this._isBusy = true;
    while (this._next.length) await Promise.all([this._send(this._next.pop()), this._pause()]);
    this._isBusy = false;
  }
}
