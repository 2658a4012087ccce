/** The button that unfolds what an element is folded away in. */
const unfolding = (form: ParentNode, element: HTMLElement): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLElement>('[aria-expanded="false"][aria-controls]')].find((button) =>
    document.getElementById(button.getAttribute('aria-controls') ?? '')?.contains(element),
  );

/** Brings the focus to a field of a form by its name, unfolding what it is folded away in; answers how to give it up. */
export function focusField(form: ParentNode, name: string): () => void {
  const frames = { last: 0 };
  const afterDrawing = (work: () => void) => {
    frames.last = requestAnimationFrame(() => {
      frames.last = requestAnimationFrame(work);
    });
  };
  afterDrawing(() => {
    const field = form.querySelector(`[name="${CSS.escape(name)}"]`);
    if (!(field instanceof HTMLElement)) return;
    unfolding(form, field)?.click();
    afterDrawing(() => {
      field.focus();
      field.scrollIntoView({ block: 'nearest' });
    });
  });
  return () => cancelAnimationFrame(frames.last);
}
