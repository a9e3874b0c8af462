// Signs in with the code in the fragment, or with what somebody pastes.
const form = document.getElementById('form');
const message = document.getElementById('message');

async function signIn(secret) {
  message.textContent = 'Signing in …';
  const response = await fetch('api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: secret }),
  }).catch(() => null);
  if (response?.ok) {
    location.replace('./');
    return;
  }
  const problem = await response?.json().catch(() => null);
  message.textContent = problem?.detail ?? 'The server does not answer.';
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  signIn(document.getElementById('token').value.trim());
});

const code = location.hash.slice(1);
if (code) {
  // out of the address bar and the history at once
  history.replaceState(null, '', location.pathname);
  signIn(code);
}
