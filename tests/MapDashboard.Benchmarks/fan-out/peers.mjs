// The peers: node peers.mjs ws|socket.io PORT. GET /go?rate&seconds&size sends changes to everybody, GET /sent says when, GET /memory the working set.
import http from 'node:http';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';

const [kind, port] = [process.argv[2], Number(process.argv[3])];
const sent = [];

const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  switch (pathname) {
    case '/go':
      go(...['rate', 'seconds', 'size'].map((key) => Number(searchParams.get(key))));
      return response.end();
    case '/sent':
      return response.end(JSON.stringify(sent));
    case '/memory':
      global.gc?.();
      return response.end(String(process.memoryUsage.rss()));
    default:
      response.statusCode = 404;
      return response.end();
  }
});
const toAll = kind === 'ws' ? broadcastOfWs() : broadcastOfSocketIo();
server.listen(port, '127.0.0.1', () => console.log('ready'));

function broadcastOfWs() {
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  return (change) => {
    const text = JSON.stringify(change);
    for (const client of sockets.clients) {
      if (client.readyState === 1) client.send(text);
    }
  };
}

function broadcastOfSocketIo() {
  const sockets = new Server(server, { transports: ['websocket'], perMessageDeflate: false });
  return (change) => sockets.emit('changes', change);
}

/** Sends rate changes a second, each when it is due or as soon after as the process gets to it. */
function go(rate, seconds, size) {
  const start = performance.now();
  const due = (n) => start + (n * 1000) / rate;
  let n = 0;
  const tick = () => {
    for (; n < rate * seconds && due(n) <= performance.now(); n++) {
      const now = performance.now();
      const change = { sequence: n, title: `n=${n};` };
      sent[n] = [performance.timeOrigin + due(n), performance.timeOrigin + now];
      toAll({ ...change, pad: 'x'.repeat(size - JSON.stringify(change).length - 9) });
    }
    if (n < rate * seconds) setTimeout(tick, Math.max(0, due(n) - performance.now()));
  };
  tick();
}
