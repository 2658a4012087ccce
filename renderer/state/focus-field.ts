/** The button that unfolds what an element is folded away in. */
const unfolding = (form: ParentNode, element: HTMLElement): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLElement>('[aria-expanded="false"][aria-controls]')].find((button) =>
    document.getElementById(button.getAttribute('aria-controls') ?? '')?.contains(element),
  );

/** A form that is just being drawn, or a part that unfolds, takes a few frames until it can hold the focus. */
const framesAtMost = 90;

/** Brings the focus to a field of a form by its name, unfolding what it is folded away in; answers how to give it up. */
export function focusField(form: ParentNode, name: string): () => void {
  const state = { frame: 0, tries: 0 };
  const next = () => {
    state.frame = requestAnimationFrame(look);
  };
  const look = () => {
    state.tries += 1;
    const field = form.querySelector(`[name="${CSS.escape(name)}"]`);
    if (field instanceof HTMLElement) {
      unfolding(form, field)?.click();
      field.focus();
      if (document.activeElement === field) return field.scrollIntoView({ block: 'nearest' });
    }
    if (state.tries < framesAtMost) next();
  };
  next();
  return () => cancelAnimationFrame(state.frame);
}
