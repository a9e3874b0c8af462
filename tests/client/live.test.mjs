import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Live } from '../../src/MapDashboard/wwwroot/js/live.js';
import { waitSeconds } from '../../src/MapDashboard/wwwroot/js/state/backoff.js';
import { Countdown } from '../../src/MapDashboard/wwwroot/js/state/countdown.js';
import { Gatherer, Receiver } from '../../src/MapDashboard/wwwroot/js/state/receiver.js';

const change = (sequence) => ({ sequence, kind: 'upsert', id: `r${sequence}` });

test('the receiver passes each change on once, in order', () => {
  const seen = [];
  const receiver = new Receiver(3, (changes) => seen.push(...changes.map((c) => c.sequence)));
  receiver.take([change(2), change(3), change(5), change(4)]);
  receiver.take([change(4), change(5), change(6), change(6)]);
  assert.deepEqual(seen, [4, 5, 6]);
});

test('what the filter hid is not asked for again', () => {
  const receiver = new Receiver(3, () => {});
  receiver.caughtUp(10);
  assert.equal(receiver.last, 10);
  receiver.caughtUp(4);
  assert.equal(receiver.last, 10);
});

test('the first change is shown at once, a storm of them a few times a second, none is lost', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const shown = [];
  const gatherer = new Gatherer((changes) => shown.push(changes.map((c) => c.sequence)), 100);
  gatherer.take([change(1)]);
  for (let i = 2; i <= 5; i++) gatherer.take([change(i)]);
  assert.deepEqual(shown, [[1]]);
  mock.timers.tick(100);
  assert.deepEqual(shown, [[1], [2, 3, 4, 5]]);
  mock.timers.tick(1000);
  gatherer.take([change(6)]);
  gatherer.take([change(7)]);
  gatherer.stop();
  mock.timers.tick(1000);
  assert.deepEqual(shown, [[1], [2, 3, 4, 5], [6]]);
  mock.timers.reset();
});

test('a connection cut at random loses nothing and repeats nothing', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const server = new FakeServer();
  const seen = [];
  const live = new Live({ after: 0, connect: () => server.connection(), wait: () => 1, onState: () => {}, onChanges: (changes) => seen.push(...changes.map((c) => c.sequence)) });
  await live.start();
  for (let i = 0; i < 300; i++) {
    server.publish();
    if (i % 7 === 3) server.cut();
    if (i % 5 === 0) {
      mock.timers.tick(1000);
      await settled();
    }
  }
  mock.timers.tick(1000);
  await settled();
  mock.timers.tick(1000);
  assert.deepEqual(seen, Array.from({ length: 300 }, (_, i) => i + 1));
  mock.timers.reset();
});

test('it says when it will try again, and tries for ever', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const states = [];
  let starts = 0;
  const connect = () => ({ on() {}, onclose() {}, start: async () => { starts += 1; throw new Error('refused'); } });
  const live = new Live({ after: 0, connect, wait: () => 2, onState: (s) => states.push(s), onChanges: () => {} });
  await live.start();
  for (let i = 0; i < 40; i++) {
    mock.timers.tick(1000);
    await settled();
  }
  assert.ok(starts > 15);
  assert.deepEqual(states.slice(0, 4).map((s) => [s.kind, s.seconds]), [['connecting', undefined], ['waiting', 2], ['waiting', 1], ['connecting', undefined]]);
  mock.timers.reset();
});

test('what a live line showed is that of the moment when it was lost, not of the last change', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 9 * HOUR });
  const server = new FakeServer();
  const fresh = [];
  const shown = []; // of when the data is, each time a state is said
  const live = new Live({ after: 0, connect: () => server.connection(), wait: () => 2, onFresh: () => fresh.push(Date.now()), onState: ({ kind }) => shown.push([kind, fresh.at(-1)]), onChanges: () => {} });
  await live.start();
  pass(5 * HOUR);
  server.isDown = true;
  server.cut();
  mock.timers.tick(HOUR);
  await settled();
  assert.deepEqual(shown.slice(0, 3), [['connecting', undefined], ['live', 9 * HOUR], ['waiting', 14 * HOUR]]);
  assert.equal(fresh.at(-1), 14 * HOUR);
  mock.timers.reset();
});

test('a computer that slept does not say that its data is that of its waking, and asks whether the line still lives', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 14 * HOUR });
  const server = new FakeServer();
  const [fresh, kinds] = [[], []];
  const live = new Live({ after: 0, connect: () => server.connection(), wait: () => 2, onFresh: () => fresh.push(Date.now()), onState: ({ kind }) => kinds.push(kind), onChanges: () => {} });
  await live.start();
  pass(65_000);
  assert.equal(fresh.at(-1), 14 * HOUR + 60_000);
  server.isDeaf = server.isDown = true;
  mock.timers.tick(2 * HOUR); // all timers run only now
  mock.timers.tick(10_000);
  await settled();
  assert.deepEqual([fresh.at(-1), kinds.at(-1)], [14 * HOUR + 60_000, 'waiting']);
  mock.timers.reset();
});

test('a page that is seen again does not wait any longer, and asks a line that seems live', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const server = new FakeServer();
  const [kinds, seen] = [[], []];
  const live = new Live({ after: 0, connect: () => server.connection(), wait: () => 30, onState: ({ kind }) => kinds.at(-1) === kind || kinds.push(kind), onChanges: (changes) => seen.push(...changes) });
  await live.start();
  server.cut();
  live.wake(false);
  await settled();
  assert.deepEqual(kinds, ['connecting', 'live', 'waiting', 'connecting', 'live']);
  server.publish();
  live.wake(true);
  mock.timers.tick(20_000);
  await settled();
  assert.equal(kinds.length, 5, 'a line that answers stays');
  server.isDeaf = true;
  live.wake(true);
  live.wake(true);
  mock.timers.tick(5000);
  assert.equal(kinds.at(-1), 'waiting');
  assert.equal(seen.length, 1);
  mock.timers.reset();
});

test('a line to a server that was set back is given up, and keeps nothing of it fresh', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const server = new FakeServer();
  let [fresh, setBacks] = [0, 0];
  const live = new Live({ after: 0, connect: () => server.connection(), onFresh: () => fresh++, onState: () => {}, onSetBack: () => setBacks++, onChanges: () => {} });
  server.publish();
  await live.start();
  server.log = [];
  live.wake(true);
  await settled();
  const then = fresh;
  pass(60_000);
  assert.deepEqual([setBacks, fresh], [1, then]);
  mock.timers.reset();
});

test('seconds are counted by the clock, however late a hidden tab lets them run', () => {
  const clock = { now: 0, due: [] };
  mock.method(Date, 'now', () => clock.now);
  mock.method(globalThis, 'setTimeout', (run) => clock.due.push(run));
  const [left, countdown] = [[], new Countdown()];
  countdown.start(30, (seconds) => left.push(seconds), () => left.push('end'));
  for (const now of [1000, 2000, 27_500, 87_500]) {
    clock.now = now;
    clock.due.pop()();
  }
  assert.deepEqual([left, countdown.isRunning, clock.due.length], [[30, 29, 28, 3, 'end'], false, 0]);
  mock.restoreAll();
});

test('waiting doubles to half a minute and is spread', () => {
  assert.equal(waitSeconds(0, () => 1), 1);
  assert.equal(waitSeconds(3, () => 1), 8);
  assert.equal(waitSeconds(50, () => 1), 30);
  assert.equal(waitSeconds(50, () => 0), 15);
});

const HOUR = 3_600_000;

/** Time that passes as it does while a computer is awake. */
function pass(ms) {
  for (let passed = 0; passed < ms; passed += 1000) mock.timers.tick(1000);
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A hub that keeps its log and sends it from where a subscriber stopped. */
class FakeServer {
  constructor() {
    this.log = [];
    this.current = null;
    this.isDown = false;
    /** Takes what is asked and never answers, as a line that died in its sleep. */
    this.isDeaf = false;
  }

  publish() {
    this.log.push(change(this.log.length + 1));
    this.current?.send('changes', this.log.slice(-1));
  }

  cut() {
    const cut = this.current;
    this.current = null;
    cut?.close();
  }

  connection() {
    const handlers = {};
    const connection = {
      on: (name, handler) => (handlers[name] = handler),
      onclose: (handler) => (handlers.close = handler),
      start: async () => this.isDown && Promise.reject(new Error('refused')),
      stop: async () => handlers.close(),
      send: (name, argument) => handlers[name](argument),
      close: () => handlers.close(),
      invoke: async (_, after) => {
        if (this.isDeaf) return new Promise(() => {});
        this.current = connection;
        handlers.changes(this.log.slice(after));
        handlers.caughtUp({ sequence: this.log.length });
      },
    };
    return connection;
  }
}
