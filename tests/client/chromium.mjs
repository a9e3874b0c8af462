// A headless Chromium for the scripts that are run by hand, spoken to over a pipe by Chrome's DevTools Protocol: JSON messages, each ended by a zero byte.
// It is MAPDASHBOARD_CHROMIUM or stands where Debian and others install it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-pipe'];

/**
 * @typedef {object} Browser
 * @property {(method: string, params?: object, sessionId?: string) => Promise<any>} send
 * @property {(listener: (message: {method: string, params: any, sessionId?: string}) => void) => void} listen what it reports by itself
 */

/** Runs something with a browser that remembers nothing and is gone afterwards. @template T @param {(browser: Browser) => Promise<T>} work @param {string[]} [more] arguments @returns {Promise<T>} */
export async function withChromium(work, more = []) {
  const chromium = process.env.MAPDASHBOARD_CHROMIUM ?? PLACES.find(existsSync);
  if (!chromium) throw new Error('no Chromium found: install it, or name it in MAPDASHBOARD_CHROMIUM');
  const profile = mkdtempSync(join(tmpdir(), 'mapdashboard-chromium-'));
  const process_ = spawn(chromium, [...ARGUMENTS, `--user-data-dir=${profile}`, ...more], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const closed = new Promise((resolve) => process_.once('exit', resolve));
  const browser = connect(process_.stdio[3], process_.stdio[4]);
  try {
    return await work(browser);
  } finally {
    browser.send('Browser.close').catch(() => {}); // what is started may be a script that starts the browser
    await closed;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A new page. @param {Browser} browser @param {string} [browserContextId] @returns {Promise<{send: (method: string, params?: object) => Promise<any>, run: (expression: string) => Promise<any>, sessionId: string, close: () => Promise<void>}>} run: what an expression is in the page */
export async function newPage({ send }, browserContextId) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const toPage = (method, params) => send(method, params, sessionId);
  const run = async (expression) => {
    const { result, exceptionDetails } = await toPage('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await toPage('Page.enable');
  return { send: toPage, run, sessionId, close: () => send('Target.closeTarget', { targetId }) };
}

/** @returns {Browser} */
function connect(input, output) {
  const waiting = new Map();
  const listeners = [];
  let [last, rest] = [0, ''];
  output.setEncoding('utf8');
  output.on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages.map((m) => JSON.parse(m))) {
      if (message.id === undefined) for (const listener of listeners) listener(message);
      else if (message.error) waiting.get(message.id).reject(new Error(message.error.message));
      else waiting.get(message.id).resolve(message.result);
      waiting.delete(message.id);
    }
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  return { send, listen: (listener) => listeners.push(listener) };
}
