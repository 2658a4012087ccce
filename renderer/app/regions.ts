const regions = ['header', 'nav', 'main', 'footer', '.mantine-Notifications-root'] as const;
const focusable = 'a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]';

const isShown = (element: HTMLElement): boolean => element.offsetParent !== null;

/** What takes the focus in a region: the content itself, else the current link, else the first thing that is shown. */
function entryOf(region: Element): HTMLElement | null {
  if (region instanceof HTMLElement && region.matches('main')) return region;
  const current = region.querySelectorAll<HTMLElement>('[aria-current="page"]');
  return [...current, ...region.querySelectorAll<HTMLElement>(focusable)].find(isShown) ?? null;
}

/** A region that can take the focus now. Notices have a place for each corner of the window, all but one empty. */
function findRegion(selector: string): readonly { readonly region: Element; readonly entry: HTMLElement }[] {
  for (const region of document.querySelectorAll(selector)) {
    const entry = entryOf(region);
    if (entry !== null) return [{ region, entry }];
  }
  return [];
}

/** Moves the focus to the next region of the console, round and round. */
export function focusNextRegion(): void {
  const found = regions.flatMap(findRegion);
  const at = found.findIndex(({ region }) => region.contains(document.activeElement));
  found[(at + 1) % found.length]?.entry.focus();
}

/** Moves the focus to the screen's search field; false where it has none. */
export function focusFilter(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}
