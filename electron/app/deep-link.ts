/** Links other programs may open the desktop with: `chaveiro://open/organisations/padaria?tab=keys`. */
export const linkScheme = 'chaveiro';
const linkHost = 'open';

const longest = 300;
const path = /^(?:\/[a-z0-9-]+)*\/?$/i;
const search = /^(?:\?[a-z]+=[a-z0-9-]+(?:&[a-z]+=[a-z0-9-]+)*)?$/i;

/**
 * The place in the page a link leads to, as the page's own address has it (`#/…`); null for any other text.
 *
 * A link only ever shows a screen: it carries no value, starts nothing, and the page judges its address again.
 */
export function placeOfLink(link: string): string | null {
  if (link.length > longest || !URL.canParse(link)) return null;
  const { protocol, host, pathname, search: asked, hash, username, password } = new URL(link);
  const isOurs =
    protocol === `${linkScheme}:` && host === linkHost && username === '' && password === '' && hash === '';
  return isOurs && path.test(pathname) && search.test(asked) ? `#${pathname || '/'}${asked}` : null;
}

/** The first such link among a process's words: how Windows and Linux hand one over. */
export const placeInWords = (words: readonly string[]): string | null =>
  words.map(placeOfLink).find((place) => place !== null) ?? null;
