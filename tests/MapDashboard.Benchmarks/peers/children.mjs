import { once } from 'node:events';

/** Asks a program that was started to end, and waits until it has. */
export function end(child) {
  return endBy(child, () => child.kill());
}

/** Ends a program that was started in a group of processes of its own, and all of that group. */
export function endAtOnce(child) {
  return endBy(child, () => process.kill(-child.pid, 'SIGKILL'));
}

async function endBy(child, kill) {
  if (child && child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    kill();
    await ended;
  }
}
