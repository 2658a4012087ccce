/** A ref that moves the focus to its element when it appears. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus();
