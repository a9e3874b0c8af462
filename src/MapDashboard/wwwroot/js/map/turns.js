// Work that can wait for its turn: a little at a time, so that the page answers in between. Pure but for the clock.

/** How long work may keep the page from anything else at a time, in milliseconds. */
const BUDGET_MS = 10;

/** @type {(() => void)[]} */
const waiting = [];
let isComing = false;

/** Runs something in its turn, after what has been asked for before. @param {() => void} run */
export function inTurn(run) {
  waiting.push(run);
  come();
}

function come() {
  if (isComing || waiting.length === 0) return;
  isComing = true;
  next(() => {
    isComing = false;
    const end = performance.now() + BUDGET_MS;
    try {
      do waiting.shift()();
      while (waiting.length > 0 && performance.now() < end);
    } finally {
      come();
    }
  });
}

const { port1, port2 } = new MessageChannel();
/** @type {(() => void) | null} */
let run = null;
port1.onmessage = () => run?.();

/** As a task of its own, without the wait that timers have. @param {() => void} task */
function next(task) {
  run = task;
  port2.postMessage(null);
}
