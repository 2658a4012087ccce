const decoded = (text: string): readonly string[] => {
  try {
    return [text, decodeURIComponent(text)];
  } catch {
    return [text];
  }
};

/** Shorter parts of a path are words such as `services` or `webhook`. */
const shortestPart = 16;

/** What of a secret web address is a secret by itself: some vendors repeat the token alone. */
function partsOf({ protocol, pathname, search, searchParams }: URL): readonly string[] {
  if (protocol !== 'https:' && protocol !== 'http:') return [];
  const parts = [pathname + search, ...pathname.split('/'), ...searchParams.values()];
  return parts.filter((part) => part.length >= shortestPart).flatMap(decoded);
}

/** Everything in a secret field that must not show: the value, and what of a URL is one on its own. */
export function secretsIn(value: string): readonly string[] {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) return [value];
  return [value, ...(url.password === '' ? [] : decoded(url.password)), ...partsOf(url)];
}
