import type { Settings } from '../../../shared/model/connection.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { HttpRequest } from './http.ts';

/** An API's base URL with a path appended, whether or not the base ends in a slash. */
export const apiUrl = (base: string, path: string): URL => new URL(base.replace(/\/+$/, '') + path);

/** The header most vendors read a key from; none where there is no key. */
export const bearer = (key: string | undefined): Readonly<Record<string, string>> =>
  key === undefined ? {} : { authorization: `Bearer ${key}` };

/** Reads one path of an API at the credential's base URL, or else the vendor's own, with the key as bearer. */
export const bearerGet =
  (vendorBase: string, path: string) =>
  ({ baseUrl, apiKey }: FieldValues): HttpRequest => ({
    method: 'GET',
    url: apiUrl(baseUrl ?? vendorBase, path),
    headers: bearer(apiKey),
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
