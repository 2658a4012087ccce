import type { Facts } from '../../../shared/model/test-result.ts';
import type { HttpAnswer } from './http.ts';

type Headers = HttpAnswer['headers'];

/** Names vendors use for how much is left and when it comes back. */
const limitHeader = /^(?:x-)?ratelimit-(?:limit|remaining|reset)(?:-(?:requests|tokens))?$/;

const camelCase = (name: string): string =>
  name.replace(/^x-/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Rate-limit headers of an answer as facts, such as `ratelimitRemainingRequests`. */
export const rateLimitFacts = (headers: Headers): Facts =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name, value]) => limitHeader.test(name) && typeof value === 'string')
      .map(([name, value]) => [camelCase(name), String(value).slice(0, 40)]),
  );

/** No vendor's pause is worth believing beyond this. */
const longestPauseMs = 24 * 60 * 60 * 1000;

/** When to try again, by `Retry-After` in seconds or as a date; null where it says nothing sensible. */
export function retryAtOf(headers: Headers, now: number): number | null {
  const value = headers['retry-after'];
  if (typeof value !== 'string') return null;
  const at = /^\d+$/.test(value.trim()) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isFinite(at) && at > now ? Math.min(at, now + longestPauseMs) : null;
}

/** Headers that say when a limit ends; the first one given counts. */
const endHeaders: readonly string[] = ['x-ratelimit-reset-after', 'x-ratelimit-reset', 'ratelimit-reset'];

/** Smaller numbers are seconds to wait, larger ones a moment: vendors use the same header for either. */
const firstMoment = 1_000_000_000;

/**
 * When a limit that was reached ends, by the headers that tell of it; null where they say nothing sensible.
 *
 * Weaker than `Retry-After`: good answers carry them too, and then they ask nobody to wait.
 */
export function limitEndOf(headers: Headers, now: number): number | null {
  const value = endHeaders.map((name) => headers[name]).find((one) => typeof one === 'string' && one.trim() !== '');
  const seconds = Number(value);
  if (!(seconds > 0)) return null;
  const at = seconds >= firstMoment ? seconds * 1000 : now + seconds * 1000;
  return Number.isFinite(at) && at > now ? Math.min(Math.ceil(at), now + longestPauseMs) : null;
}
