// Signs in with the code in the fragment, or with what somebody pastes.
import { signIn } from './api.js';
import { byId } from './dom.js';

const form = byId('form');
const message = byId('message');
const input = /** @type {HTMLInputElement} */ (byId('token'));
const button = form.querySelector('button');

async function enter(secret) {
  say('Signing in …', false);
  button.disabled = true;
  try {
    await signIn(secret);
    location.replace('./');
  } catch (error) {
    say(error.message, true);
    button.disabled = false;
    input.focus();
    input.select();
  }
}

function say(text, isProblem) {
  message.textContent = text;
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
