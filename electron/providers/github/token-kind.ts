import type { KeyKind } from '../../probes/kit/key-kind.ts';

const kinds: readonly (readonly [prefix: string, kind: string])[] = [
  ['github_pat_', 'fineGrained'],
  ['ghp_', 'classic'],
  ['gho_', 'oauth'],
  ['ghu_', 'appUser'],
  ['ghs_', 'appInstallation'],
  ['ghr_', 'refresh'],
];

/** What a token is, by its beginning. One that only renews others cannot ask for anything. */
export function tokenKindOf(token: string): KeyKind {
  const kind = kinds.find(([prefix]) => token.startsWith(prefix))?.[1];
  if (kind === undefined) return { facts: {} };
  return { facts: { tokenKind: kind }, ...(kind === 'refresh' && { cause: 'FMT_PREFIX' }) };
}
