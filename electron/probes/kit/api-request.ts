import type { Settings } from '../../../shared/model/connection.ts';

/** An API's base URL with a path appended, whether or not the base ends in a slash. */
export const apiUrl = (base: string, path: string): URL => new URL(base.replace(/\/+$/, '') + path);

/** The header most vendors read a key from. */
export const bearer = (key: string | undefined): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${key ?? ''}`,
});

/** Headers of those settings that are set. */
export const textHeaders = (
  settings: Readonly<Record<string, Settings[string] | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]): [string, string][] =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
