import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Live } from '../../src/MapDashboard/wwwroot/js/live.js';
import { waitSeconds } from '../../src/MapDashboard/wwwroot/js/state/backoff.js';
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
  mock.timers.enable({ apis: ['setTimeout'] });
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
  mock.timers.enable({ apis: ['setTimeout'] });
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
  mock.timers.enable({ apis: ['setTimeout'] });
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
  mock.timers.tick(5 * HOUR);
  server.isDown = true;
  server.cut();
  mock.timers.tick(HOUR);
  await settled();
  assert.deepEqual(shown.slice(0, 4), [['connecting', undefined], ['live', 9 * HOUR], ['waiting', 14 * HOUR], ['waiting', 14 * HOUR]]);
  assert.equal(fresh.at(-1), 14 * HOUR);
  mock.timers.reset();
});

test('waiting doubles to half a minute and is spread', () => {
  assert.equal(waitSeconds(0, () => 1), 1);
  assert.equal(waitSeconds(3, () => 1), 8);
  assert.equal(waitSeconds(50, () => 1), 30);
  assert.equal(waitSeconds(50, () => 0), 15);
});

const HOUR = 3_600_000;

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A hub that keeps its log and sends it from where a subscriber stopped. */
class FakeServer {
  constructor() {
    this.log = [];
    this.current = null;
    this.isDown = false;
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
        this.current = connection;
        handlers.changes(this.log.slice(after));
        handlers.caughtUp({ sequence: this.log.length });
      },
    };
    return connection;
  }
}
