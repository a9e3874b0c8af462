// The stage's one module that knows SignalR: keeps a connection to its hub and enters again whenever it was lost.
import { connectToHub } from '../live.js';
import { waitSeconds } from '../state/backoff.js';
import { Countdown } from '../state/countdown.js';

/** A line that does not answer within this is dead, though nobody has said so. */
const ANSWER_MS = 5000;

/** @typedef {{kind: 'connecting' | 'connected'} | {kind: 'waiting', seconds: number}} LineState */

export class StageLine {
  /**
   * @param {object} options
   * @param {(call: (method: string, ...args: any[]) => Promise<any>) => Promise<void>} options.enter is called on each connection; when it fails, another one is made
   * @param {Record<string, (message: any) => void>} options.on what to do with the server's messages, by their names
   * @param {(state: LineState) => void} options.onState
   * @param {() => object | Promise<object>} [options.connect] tests pass their own
   * @param {(attempt: number) => number} [options.wait] seconds before the next attempt
   */
  constructor({ enter, on, onState, connect = () => connectToHub('hubs/stage'), wait = waitSeconds }) {
    this._enter = enter;
    this._on = on;
    this._onState = onState;
    this._connect = connect;
    this._wait = wait;
    this._attempt = 0;
    this._countdown = new Countdown();
    this._connection = null;
    this._isOver = false;
    this._isEntered = false;
  }

  async start() {
    this._countdown.stop();
    this._onState({ kind: 'connecting' });
    let connection;
    try {
      connection = await this._connect();
      for (const [name, take] of Object.entries(this._on)) connection.on(name, (message) => connection === this._connection && take(message));
      this._connection = connection;
      connection.onclose(() => this._lost(connection));
      await connection.start();
    } catch {
      this._lost(connection); // a connection that never started does not report its close
      return;
    }
    try {
      await this._enter((method, ...args) => connection.invoke(method, ...args));
      if (connection !== this._connection) return;
      this._attempt = 0;
      this._isEntered = true;
      this._onState({ kind: 'connected' });
    } catch {
      connection.stop(); // its close tries again
    }
  }

  /** @param {string} method @param {...any} args @returns {Promise<any>} rejects with the server's words when it refuses, or when there is no connection */
  call(method, ...args) {
    return this._connection ? this._connection.invoke(method, ...args) : Promise.reject(new Error('no connection'));
  }

  /** Does not wait any longer: the network is back, or the reader asked. */
  retryNow() {
    if (this._countdown.isRunning) this.start();
  }

  /** Somebody looks at the page again: it does not wait. @param {boolean} isDoubtful whether a line that seems to be there may not be */
  async wake(isDoubtful) {
    this.retryNow();
    const connection = this._connection;
    if (!isDoubtful || !connection || !this._isEntered) return;
    const timer = setTimeout(() => connection.stop(), ANSWER_MS);
    await this._enter((method, ...args) => connection.invoke(method, ...args)).catch(() => connection.stop());
    clearTimeout(timer);
  }

  /** For good. */
  stop() {
    this._isOver = true;
    this._countdown.stop();
    this._connection?.stop();
  }

  _lost(connection) {
    if (connection !== this._connection && connection) return;
    this._connection = null;
    this._isEntered = false;
    if (this._isOver) return;
    this._countdown.start(Math.max(1, Math.round(this._wait(this._attempt++))), (seconds) => this._onState({ kind: 'waiting', seconds }), () => this.start());
  }
}
