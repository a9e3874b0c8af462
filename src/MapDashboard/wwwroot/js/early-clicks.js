// Buttons whose module is still on its way: what is pressed is done as soon as it is there.

/** The same pressed again asks for nothing more, but for these. */
const AGAIN = '#zoom-in, #zoom-out';

/** @param {string} buttons selector @returns {() => void} there is an answer now: does what was asked for, in its order */
export function keepClicks(buttons) {
  /** @type {HTMLElement[]} */
  const pressed = [];
  const keep = (event) => {
    const button = event.target.closest(buttons);
    if (!button) return;
    event.stopPropagation(); // what is half there must not answer as well
    if (pressed.includes(button) && !button.matches(AGAIN)) return;
    pressed.push(button);
    button.setAttribute('aria-busy', 'true');
  };
  document.addEventListener('click', keep, { capture: true });
  return () => {
    document.removeEventListener('click', keep, { capture: true });
    for (const button of pressed.splice(0)) {
      button.removeAttribute('aria-busy');
      button.click();
    }
  };
}
