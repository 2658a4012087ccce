/** The button that unfolds what an element is folded away in. */
const unfolding = (form: ParentNode, element: HTMLElement): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLElement>('[aria-expanded="false"][aria-controls]')].find((button) =>
    document.getElementById(button.getAttribute('aria-controls') ?? '')?.contains(element),
  );

/** A form that is just being drawn, or a part that unfolds, takes a few frames until it can hold the focus. */
const framesAtMost = 90;

/** A drawer that opens takes the focus for itself, at a moment of its own: for so many frames it is taken back. */
const framesHeld = 20;

/** Brings the focus to a field of a form by its name, unfolding what it is folded away in; answers how to give it up. */
export function focusField(form: ParentNode, name: string): () => void {
  const state = { frame: 0, tries: 0, held: 0 };
  const stop = () => {
    cancelAnimationFrame(state.frame);
    for (const kind of ['keydown', 'pointerdown']) window.removeEventListener(kind, stop, true);
  };
  const look = () => {
    state.tries += 1;
    const field = form.querySelector(`[name="${CSS.escape(name)}"]`);
    if (field instanceof HTMLElement) {
      unfolding(form, field)?.click();
      if (document.activeElement === field) state.held += 1;
      else field.focus();
      if (state.held === 1) field.scrollIntoView({ block: 'nearest' });
    }
    if (state.held >= framesHeld || state.tries >= framesAtMost) stop();
    else state.frame = requestAnimationFrame(look);
  };
  // Whoever begins to type or to point decides where the focus is.
  for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, stop, true);
  state.frame = requestAnimationFrame(look);
  return stop;
}
