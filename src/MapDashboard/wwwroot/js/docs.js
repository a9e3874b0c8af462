// Shows the OpenAPI document that the page names. Swagger UI is told to ask nobody else: without this it would send the document's address to a validator.
import { byId } from './dom.js';

const place = byId('docs');
const dark = matchMedia('(prefers-color-scheme: dark)');

function followTheme() {
  document.documentElement.classList.toggle('dark-mode', dark.matches);
}

dark.addEventListener('change', followTheme);
followTheme();
window.SwaggerUIBundle({ url: place.dataset.document, domNode: place, validatorUrl: null, deepLinking: true, defaultModelsExpandDepth: 0, displayRequestDuration: true });
