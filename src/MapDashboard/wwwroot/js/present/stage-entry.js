// The page /stage: asks for the code of a stage; with a presenter's link it hands the stage over to the map's page of this tab.
import { byId } from '../dom.js';
import { loadWords } from '../language.js';
import { codeOf } from '../state/stage.js';
import { fillWords } from '../words.js';
import { codeForm } from './stage-code-form.js';
import { keepStage } from './stage-door.js';

/** The fragment of a presenter's link: CODE.KEY, which no server is sent. */
const [code, key] = location.hash.slice(1).split('.');

if (key && codeOf(code)) {
  // out of the address bar and the history at once
  history.replaceState(null, '', location.pathname);
  keepStage({ code: codeOf(code), key, isNew: true });
  location.replace('./');
} else {
  await loadWords();
  fillWords(document);
  byId('form').append(codeForm());
  /** @type {HTMLInputElement} */ (byId('stage-code')).focus();
}
