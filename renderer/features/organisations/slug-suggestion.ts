const longest = 48;

/** A short name made of a name: lower-case ASCII letters, digits and single hyphens. Empty when nothing is left. */
export const suggestSlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
