// The only module besides present/stage-line.js that knows SignalR: keeps one connection to the hub for as long as the page is open.
// SignalR's own reconnect gives up after four attempts; a screen on a wall must not, so the retrying is done here.
import { waitSeconds } from './state/backoff.js';
import { Countdown } from './state/countdown.js';
import { Gatherer, Receiver } from './state/receiver.js';

const SIGNALR = new URL('../lib/signalr/dist/browser/signalr.min.js', import.meta.url).href;

const PAUSE_MS = 100;

/** How often a live line is noted to be live. */
const BEAT_MS = 10_000;

/** Longer without a note, and the computer slept: hidden tabs are let run once a minute. */
const SLEPT_MS = 90_000;

/** A line that does not answer within this is dead, though nobody has said so. */
const ANSWER_MS = 5000;

/**
 * Whether the next connection is a WebSocket at once. SignalR's negotiation before it and its other transports need one and the same server for all
 * requests, which a proxy before several servers does not give; but where no WebSocket comes through, they are the only way: so each is tried in turn.
 */
let isDirect = true;

/** A connection to a hub of this server. @param {string} hub its address */
export async function connectToHub(hub = 'hubs/map') {
  if (!globalThis.signalR) await loadScript(SIGNALR);
  const { HubConnectionBuilder, HttpTransportType, LogLevel } = globalThis.signalR;
  const way = isDirect ? { skipNegotiation: true, transport: HttpTransportType.WebSockets } : {};
  const connection = new HubConnectionBuilder().withUrl(hub, way).configureLogging(LogLevel.None).build();
  const start = connection.start.bind(connection);
  connection.start = () =>
    start().catch((error) => {
      isDirect = !isDirect;
      throw error;
    });
  return connection;
}

/** SignalR is no ES module, and nothing on the page needs it before the first view stands. */
function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: address });
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} could not be loaded`));
    };
    document.head.append(script);
  });
}

/** @typedef {{kind: 'connecting' | 'live'} | {kind: 'waiting', seconds: number, attempt: number}} LiveState */

export class Live {
  /**
   * @param {object} options
   * @param {number} options.after sequence that the page already knows
   * @param {(changes: object[]) => void} options.onChanges each change once, in order
   * @param {(state: LiveState) => void} options.onState
   * @param {() => void} [options.onFresh] what the page has is that of now: said when it has caught up, while the line is live, and when it is lost
   * @param {() => void} [options.onSetBack] the server knows less than the page: load again and make a new Live
   * @param {() => object | Promise<object>} [options.connect] makes a connection; tests pass their own
   * @param {(attempt: number) => number} [options.wait] seconds before the next attempt
   */
  constructor({ after, onChanges, onState, onFresh = () => {}, onSetBack = () => {}, connect = connectToHub, wait = waitSeconds }) {
    this._gatherer = new Gatherer(onChanges, PAUSE_MS);
    this._receiver = new Receiver(after, (changes) => this._gatherer.take(changes));
    this._onState = onState;
    this._onFresh = onFresh;
    this._onSetBack = onSetBack;
    this._stopped = false;
    this._connect = connect;
    this._wait = wait;
    this._attempt = 0;
    this._countdown = new Countdown();
    /** The one that is live. @type {any} */
    this._connection = null;
    /** When the line was last known to be live, in ms since 1970. */
    this._noted = 0;
    this._beatTimer = null;
    this._answerTimer = null;
  }

  async start() {
    this._countdown.stop();
    this._onState({ kind: 'connecting' });
    let connection;
    try {
      connection = await this._connect();
      this._listen(connection);
      await connection.start();
    } catch {
      this._retryLater(); // a connection that never started does not report its close
      return;
    }
    await connection.invoke('Subscribe', this._receiver.last, '').catch(() => connection.stop());
  }

  _listen(connection) {
    connection.on('changes', (changes) => this._receiver.take(changes));
    connection.on('caughtUp', ({ sequence }) => {
      if (sequence < this._receiver.last) return this._setBack(connection);
      this._receiver.caughtUp(sequence);
      this._attempt = 0;
      this._connection = connection;
      clearTimeout(this._answerTimer);
      this._answerTimer = null;
      this._note();
      this._onState({ kind: 'live' });
    });
    connection.onclose(() => this._retryLater());
  }

  /** The server knows less than this page: its data was restored from a copy. Everything has to be loaded afresh. */
  _setBack(connection) {
    this._stopped = true;
    this._gatherer.stop();
    this._forget();
    connection.stop();
    this._onSetBack();
  }

  /** Does not wait any longer: the network is back, or the reader asked. */
  retryNow() {
    if (this._countdown.isRunning) this.start();
  }

  /** Somebody looks at the page again: it does not wait. @param {boolean} isDoubtful whether a line that seems to be live may not be */
  wake(isDoubtful) {
    this.retryNow();
    if (isDoubtful && this._connection) this._check();
  }

  _retryLater() {
    if (this._stopped) return;
    if (this._connection && !this._hasSlept && this._answerTimer === null) this._onFresh();
    this._forget();
    const attempt = this._attempt + 1;
    this._countdown.start(Math.max(1, Math.round(this._wait(this._attempt++))), (seconds) => this._onState({ kind: 'waiting', seconds, attempt }), () => this.start());
  }

  /** No line is live any more. */
  _forget() {
    this._connection = null;
    for (const timer of [this._beatTimer, this._answerTimer]) clearTimeout(timer);
    this._answerTimer = null;
  }

  get _hasSlept() {
    return Date.now() - this._noted > SLEPT_MS;
  }

  /** The line is live now. */
  _note() {
    this._noted = Date.now();
    this._onFresh();
    clearTimeout(this._beatTimer);
    this._beatTimer = setTimeout(() => (this._hasSlept ? this._check() : this._note()), BEAT_MS);
  }

  /** Asks once more for what is new: a line that died while the computer slept says nothing of it for long. */
  _check() {
    if (this._answerTimer !== null) return;
    const connection = this._connection;
    this._answerTimer = setTimeout(() => connection.stop(), ANSWER_MS);
    connection.invoke('Subscribe', this._receiver.last, '').catch(() => connection.stop());
  }
}
