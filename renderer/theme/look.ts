import type { AppSettings } from '../../shared/model/settings.ts';

/** How close things stand, and how large words are in percent of what the browser is set to. */
export type Look = Pick<AppSettings, 'density' | 'textSize'>;

/** Dresses the page: look.css reads these attributes. */
export function applyLook(root: HTMLElement, { density, textSize }: Look): void {
  root.setAttribute('data-density', density);
  root.setAttribute('data-text-size', String(textSize));
}
