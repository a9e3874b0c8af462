import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { mock } from 'node:test';
import { StageLine } from '../../src/MapDashboard/wwwroot/js/present/stage-line.js';
import { formatHash, parseHash } from '../../src/MapDashboard/wwwroot/js/state/hash.js';
import { Following, Newest, codeInParts, codeOf, differInViewOnly, isElsewhere } from '../../src/MapDashboard/wwwroot/js/state/stage.js';
import './words.mjs';

const views = readFileSync(new URL('../views.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const showing = (view) => ({ sequence: 1, view });

test('what the server lets through, the page understands', () => {
  for (const { view, fault } of views) assert.equal(parseHash(view).problems.length > 0, fault !== null, view);
});

test('a view that was shown says the same when it is read and written again', () => {
  for (const { view } of views.filter(({ fault }) => fault === null)) assert.equal(formatHash(parseHash(formatHash(parseHash(view)))), formatHash(parseHash(view)), view);
});

test('a code is read however it is typed', () => {
  assert.equal(codeOf(' bcd-fg2 '), 'BCDFG2');
  for (const no of ['', 'BCDFG', 'BCDFGHJ', 'BCDFG0', 'BCDFGI', '<b>xyz']) assert.equal(codeOf(no), null, no);
  assert.equal(codeInParts('BCDFG2'), 'BCD FG2');
});

test('a step on the map is told from a change of what it shows', () => {
  const at = parseHash('#6/44/20&layer=patrols&record=r1');
  assert.ok(differInViewOnly(at, parseHash('#9/45/21&layer=patrols&record=r1&tab=records&sort=place')));
  for (const other of ['#6/44/20&layer=bri&record=r1', '#6/44/20&layer=patrols', '#6/44/20&layer=patrols&record=r1&scene=2']) assert.ok(!differInViewOnly(at, parseHash(other)), other);
});

test('a view is elsewhere when the eye sees it', () => {
  const at = { zoom: 6, lat: 44, lon: 20 };
  assert.ok(!isElsewhere(at, { ...at, lon: 20.1 })); // 4.6 px
  assert.ok(isElsewhere(at, { ...at, lon: 20.5 }));
  assert.ok(isElsewhere(at, { ...at, lat: 44.5 }));
  assert.ok(isElsewhere(at, { ...at, zoom: 7 }));
  assert.ok(!isElsewhere({ ...at, lon: 179.99 }, { ...at, lon: -179.99 }));
  assert.ok(isElsewhere(at, null));
});

test('who follows takes the newest and no old news', () => {
  const following = new Following();
  assert.deepEqual(following.joined({ sequence: 5, view: '#6/44/20' }).view, { zoom: 6, lat: 44, lon: 20 });
  assert.equal(following.took({ sequence: 4, view: '#6/1/1' }), null);
  assert.equal(following.took({ sequence: 5, view: '#6/1/1' }), null);
  assert.equal(following.took({ sequence: 9, view: '#7/1/1' }).view.zoom, 7);
});

test('who comes back takes what the server says, even when it was set back', () => {
  const following = new Following();
  following.joined({ sequence: 50, view: '#6/44/20' });
  assert.equal(following.joined({ sequence: 40, view: '#7/44/20' }).view.zoom, 7);
  assert.equal(following.took({ sequence: 41, view: '#8/44/20' }).view.zoom, 8);
});

test('a stage on which nothing was shown changes nothing', () => {
  const following = new Following();
  assert.equal(following.joined({ sequence: 0, view: '' }), null);
  assert.equal(following.moved(parseHash('#6/44/20'), true), false);
});

test('whoever pans, filters or selects by hand wanders off, and returns to the newest', () => {
  for (const own of ['#6/46/20&layer=patrols', '#6/44/20&layer=bri', '#6/44/20&layer=patrols&record=r2']) {
    const following = new Following();
    following.joined(showing('#6/44/20&layer=patrols'));
    assert.ok(following.moved(parseHash(own), true), own);
    assert.equal(following.isFollowing, false);
    assert.equal(following.took({ sequence: 2, view: '#4/10/10' }), null);
    assert.equal(following.returned().view.zoom, 4);
    assert.equal(following.took({ sequence: 3, view: '#5/10/10' }).view.zoom, 5);
  }
});

test('what happens of itself is no wandering: a glide that ends on whole pixels, a window of another size, another tab', () => {
  const following = new Following();
  following.joined(showing('#6/44/20&layer=patrols'));
  assert.equal(following.moved(parseHash('#6/44.01/20.01&layer=patrols'), true), false);
  assert.equal(following.moved(parseHash('#6/48/20&layer=patrols'), false), false);
  assert.equal(following.moved(parseHash('#6/44/20&layer=patrols&tab=records&sort=place'), true), false);
  assert.ok(following.isFollowing);
});

test('a view without a place leaves the map to the reader', () => {
  const following = new Following();
  following.joined(showing('#layer=patrols'));
  assert.equal(following.moved(parseHash('#6/48/20&layer=patrols'), true), false);
});

test('of many values in a row the first and the last are passed on, one at a time', async () => {
  const sent = [];
  let release;
  const newest = new Newest(async (value) => sent.push(value), 100, () => new Promise((resolve) => (release = resolve)));
  for (let i = 1; i <= 100; i++) newest.offer(i);
  await settled();
  assert.deepEqual(sent, [1]);
  release();
  await settled();
  assert.deepEqual(sent, [1, 100]);
  release();
  await settled();
  newest.offer(101);
  await settled();
  assert.deepEqual(sent, [1, 100, 101]);
});

test('a line that was cut enters again, and says meanwhile when it will try', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const [states, entered, connections] = [[], [], []];
  const line = new StageLine({ enter: async (call) => entered.push(await call('Join', 'BCDFGH')), on: {}, onState: (s) => states.push([s.kind, s.seconds]), connect: () => fake(connections), wait: () => 2 });
  await line.start();
  connections[0].cut();
  mock.timers.tick(1000);
  mock.timers.tick(1000);
  await settled();
  assert.equal(entered.length, 2);
  assert.deepEqual(states, [['connecting', undefined], ['connected', undefined], ['waiting', 2], ['waiting', 1], ['connecting', undefined], ['connected', undefined]]);
  mock.timers.reset();
});

test('a line that was refused is cut and tries again; one that was stopped does not', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const connections = [];
  let refusals = 1;
  const line = new StageLine({ enter: async () => { if (refusals-- > 0) throw new Error('refused'); }, on: {}, onState: () => {}, connect: () => fake(connections), wait: () => 1 });
  await line.start();
  assert.ok(connections[0].isStopped);
  mock.timers.tick(1000);
  await settled();
  assert.equal(connections.length, 2);
  line.stop();
  mock.timers.tick(60_000);
  await settled();
  assert.equal(connections.length, 2);
  await assert.rejects(line.call('Drive'));
  mock.timers.reset();
});

test('what a connection says that was given up is not heard', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const [connections, heard] = [[], []];
  const line = new StageLine({ enter: async () => {}, on: { state: (s) => heard.push(s) }, onState: () => {}, connect: () => fake(connections), wait: () => 1 });
  await line.start();
  connections[0].say('state', 1);
  connections[0].cut();
  mock.timers.tick(1000);
  await settled();
  connections[0].say('state', 2);
  connections[1].say('state', 3);
  assert.deepEqual(heard, [1, 3]);
  line.stop();
  mock.timers.reset();
});

test('who is seen again enters at once, and a line that says nothing any more is given up', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const [states, entered, connections] = [[], [], []];
  const line = new StageLine({ enter: async (call) => entered.push(await call('Join', 'BCDFGH')), on: {}, onState: (s) => states.at(-1) === s.kind || states.push(s.kind), connect: () => fake(connections), wait: () => 30 });
  await line.start();
  connections[0].cut();
  line.wake(false);
  await settled();
  assert.deepEqual(states, ['connecting', 'connected', 'waiting', 'connecting', 'connected']);
  line.wake(true);
  await settled();
  mock.timers.tick(20_000);
  assert.deepEqual([entered.length, states.length], [3, 5]);
  connections[1].invoke = () => new Promise(() => {});
  line.wake(true);
  mock.timers.tick(5000);
  assert.deepEqual([connections[1].isStopped, states.at(-1)], [true, 'waiting']);
  line.stop();
  mock.timers.reset();
});

/** A connection that can be cut. */
function fake(connections) {
  const listeners = {};
  let closed = () => {};
  const connection = {
    on: (name, take) => (listeners[name] = take),
    onclose: (run) => (closed = run),
    start: async () => {},
    invoke: async (method, ...args) => [method, ...args],
    stop: () => ((connection.isStopped = true), closed()),
    cut: () => closed(),
    say: (name, message) => listeners[name](message),
  };
  connections.push(connection);
  return connection;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
