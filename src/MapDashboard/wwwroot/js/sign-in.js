// Signs in with the code in the fragment, or with what somebody pastes.
import { signIn } from './api.js';
import { byId } from './dom.js';
import { loadWords } from './language.js';
import { problemParts } from './panels/problem.js';
import { fillWords, t } from './words.js';

await loadWords();
fillWords(document);

const form = byId('form');
const message = byId('message');
const input = /** @type {HTMLInputElement} */ (byId('token'));
const button = form.querySelector('button');

async function enter(secret) {
  say([t('sign-in-busy')], false);
  button.disabled = true;
  try {
    await signIn(secret);
    location.replace('./');
  } catch (error) {
    say(problemParts(error), true);
    button.disabled = false;
    input.focus();
    input.select();
  }
}

/** @param {(Node | string)[]} parts @param {boolean} isProblem */
function say(parts, isProblem) {
  message.replaceChildren(...parts);
  message.classList.toggle('is-problem', isProblem);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  enter(input.value.trim());
});

const code = location.hash.slice(1);
if (code) {
  // out of the address bar and the history at once
  history.replaceState(null, '', location.pathname);
  enter(code);
} else {
  input.focus();
}
