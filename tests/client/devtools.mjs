// A headless Chromium for the scripts that measure, over the Chrome DevTools Protocol on a pipe: JSON messages, each ended by a zero.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @param {[number, number]} size of the window, in CSS pixels */
export function startChromium([width, height]) {
  const chromium = process.env.MAPDASHBOARD_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  const folder = mkdtempSync(path.join(tmpdir(), 'measured-page-'));
  const browser = spawn(chromium, ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-pipe', `--user-data-dir=${folder}`, `--window-size=${width},${height}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const send = connected(browser);

  async function newPage() {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    const page = (method, params = {}) => send(method, params, sessionId);
    await page('Page.enable');
    await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    return {
      send: page,
      /** The value of an expression; of a promise, what it comes to. @param {string} expression */
      run: async (expression) => {
        const { result, exceptionDetails } = await page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
      /** @param {URL} address of another document than the last */
      go: async (address) => {
        await page('Page.navigate', { url: address.toString() });
        for (let tries = 0; tries < 300 && (await page('Runtime.evaluate', { expression: 'document.readyState' })).result.value !== 'complete'; tries++) await new Promise((done) => setTimeout(done, 50));
      },
      close: () => send('Target.closeTarget', { targetId }),
    };
  }

  async function close() {
    const closed = new Promise((done) => browser.once('exit', done));
    await send('Browser.close'); // one that is killed leaves children that still write into its folder
    await closed;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  return { newPage, close };
}

/** @param {import('node:child_process').ChildProcess} browser */
function connected(browser) {
  const [, , , to, from] = browser.stdio;
  const waiting = new Map();
  let [rest, id] = ['', 0];
  from.setEncoding('utf8');
  from.on('data', (data) => {
    const messages = (rest + data).split('\0');
    rest = messages.pop();
    for (const { id: answered, result, error } of messages.map((m) => JSON.parse(m))) {
      const answer = waiting.get(answered);
      waiting.delete(answered);
      if (error) answer?.fail(new Error(error.message));
      else answer?.done(result);
    }
  });
  return (method, params = {}, sessionId = undefined) => new Promise((done, fail) => {
    waiting.set(++id, { done, fail });
    to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
}
