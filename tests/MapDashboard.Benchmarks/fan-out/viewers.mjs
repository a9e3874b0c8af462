// Viewers who count what reaches them: node viewers.mjs mapdashboard|socket.io|ws PORT COUNT RATE SECONDS SIZE PID. Writes one line of JSON.
// They speak just enough of each protocol, all over the same raw sockets, so that the viewers' own work is alike.
import fs from 'node:fs';
import { WebSocket } from 'ws';

const kind = process.argv[2];
const [port, count, rate, seconds, size, pid] = process.argv.slice(3).map(Number);
const base = `http://127.0.0.1:${port}`;
const MARK = Buffer.from('n=');
const SEMICOLON = 0x3b;
const END = '\x1e';

const PROTOCOLS = {
  ws: { path: '/', opened: (_socket, ready) => ready(), said: () => {} },
  'socket.io': {
    path: '/socket.io/?EIO=4&transport=websocket',
    opened: () => {},
    said: (socket, text, ready) => {
      if (text[0] === '0') socket.send('40');
      if (text.startsWith('40')) ready();
      if (text === '2') socket.send('3');
    },
  },
  mapdashboard: {
    path: '/hubs/map',
    opened: (socket) => socket.send(`{"protocol":"json","version":1}${END}${JSON.stringify({ type: 1, target: 'Subscribe', arguments: [1, ''] })}${END}`),
    said: (socket, text, ready) => {
      if (text.includes('"caughtUp"')) ready();
      if (text.includes('"type":6')) socket.send(`{"type":6}${END}`);
    },
  },
};
const protocol = PROTOCOLS[kind];

const WARM_UP = { rate: 50, seconds: seconds > 1 ? 20 : 1 }; // .NET compiles what is hot anew within the first ones
const total = rate * seconds;
const got = { n: new Int32Array(count * total), at: new Float64Array(count * total), length: 0 };
let isRunning = false;
let warmedUp = 0;

function receive(socket, data, ready) {
  const now = performance.timeOrigin + performance.now();
  if (data.length < 200) return protocol.said(socket, data.toString('latin1'), ready);
  for (let at = data.indexOf(MARK); at >= 0; at = data.indexOf(MARK, at + 2)) {
    let n = 0;
    let i = at + 2;
    for (; data[i] >= 0x30 && data[i] <= 0x39; i++) n = n * 10 + data[i] - 0x30;
    if (data[i] !== SEMICOLON || i === at + 2) continue;
    if (isRunning) {
      got.n[got.length] = n;
      got.at[got.length++] = now;
    } else {
      warmedUp++;
    }
  }
}

const connect = () =>
  new Promise((ready, failed) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${protocol.path}`, { perMessageDeflate: false, skipUTF8Validation: true });
    socket.on('open', () => protocol.opened(socket, () => ready(socket)));
    socket.on('message', (data) => receive(socket, data, () => ready(socket)));
    socket.on('error', failed);
  });

const ask = async (path) => (await fetch(base + path)).text();
const memory = () => ask('/memory').then(Number);
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
/** User and system time of the server, in seconds; the clock of /proc ticks a hundred times a second. */
const processor = () => {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const quantile = (sorted, q) => Number(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))].toFixed(1));

await wait(300);
const before = await memory();
for (let i = 0; i < count; i += 50) await Promise.all(Array.from({ length: Math.min(50, count - i) }, connect));
await wait(1000);
const memoryOfAll = (await memory()) - before;

// both sides as they are after they have run for a while
await ask(`/go?rate=${WARM_UP.rate}&seconds=${WARM_UP.seconds}&size=${size}`);
while (warmedUp < count * WARM_UP.rate * WARM_UP.seconds) await wait(100);
await wait(500);

isRunning = true;
const processorBefore = processor();
await ask(`/go?rate=${rate}&seconds=${seconds}&size=${size}`);
for (let quiet = 0, last = 0; got.length < count * total && quiet < 30; quiet = got.length === last && got.length > 0 ? quiet + 1 : 0) {
  last = got.length;
  await wait(100);
}
const spent = processor() - processorBefore;
const sent = JSON.parse(await ask('/sent'));

const length = got.length;
const [sinceDue, sinceSent] = [new Float64Array(length), new Float64Array(length)];
for (let i = 0; i < length; i++) {
  const [due, at] = sent[got.n[i]];
  sinceDue[i] = got.at[i] - due;
  sinceSent[i] = got.at[i] - at;
}
sinceDue.sort();
sinceSent.sort();
const elapsed = got.at.subarray(0, length).reduce((a, b) => Math.max(a, b), 0) - sent[0][0];
console.log(JSON.stringify({
  kind, rate, delivered: length, wanted: count * total,
  perSecond: Math.round(length / (elapsed / 1000)),
  p50: quantile(sinceSent, 0.5), p99: quantile(sinceSent, 0.99),
  dueP50: quantile(sinceDue, 0.5), dueP99: quantile(sinceDue, 0.99),
  microseconds: Number(((spent * 1e6) / length).toFixed(1)),
  kibPerViewer: Number((memoryOfAll / 1024 / count).toFixed(1)),
}));
process.exit(0);
