import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { openrouter } from '../../shared/catalogue/providers/openrouter.ts';

/** A vendor that does not exist, of OpenRouter's kind. */
export const throwaway: ProviderDescriptor = {
  ...openrouter,
  id: 'throwaway-llm',
  name: 'Throwaway LLM',
  destination: { kind: 'fixed', origins: ['https://api.throwaway.example'] },
  settings: [],
  keyPatterns: [{ field: 'apiKey', prefix: 'thr_', pattern: '^thr_[a-z0-9]{20,}$', confidence: 'high' }],
  envNames: { apiKey: ['THROWAWAY_API_KEY'] },
  monogram: 'TH',
  unverified: [],
};

export const throwawayKey = `thr_${'a1b2c3d4'.repeat(4)}`;

const descriptorFile = `import type { ProviderDescriptor } from '../descriptor.ts';

/** A vendor that does not exist. */
export const throwawayLlm: ProviderDescriptor = ${JSON.stringify(throwaway, null, 2)};
`;

const errorsFile = `import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What its errors mean. */
export const errors: readonly ErrorRow[] = [
  { code: ['401'], marker: /token_expired/, class: 'expired' },
  { code: ['403'], marker: /missing_right/, class: 'insufficient_permission', proven: true },
];
`;

const probeFile = `import { z } from 'zod';
import { apiUrl, bearer } from '../../probes/kit/api-request.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const account = z.object({ plan: z.string().max(40) });

/** Reads the account of the key. */
export const throwawayLlm: ProviderModule = {
  id: 'throwaway-llm',
  errors,
  probe: async (context) => {
    await probeRest(context, {
      request: (fields) => ({
        method: 'GET',
        url: apiUrl(fields.baseUrl ?? 'https://api.throwaway.example/v1', '/account'),
        headers: bearer(fields.apiKey),
      }),
      facts: (json) => account.safeParse(json).data ?? null,
    });
  },
};
`;

type Expected = {
  readonly answers: string;
  readonly cause: string | null;
  readonly stage: string | null;
  readonly facts?: Readonly<Record<string, string>>;
};

const recorded = (status: number, body: unknown, { answers, cause, stage, facts = {} }: Expected): string => {
  const [reachable, accepted, capable] = answers.split(' ');
  const verdict = { reachable, accepted, capable };
  return JSON.stringify({
    what: `answers ${status} ${cause ?? ''}`,
    status,
    headers: {},
    body,
    expect: { verdict, cause, stage, confidence: cause === null ? 'sure' : 'likely', facts },
  });
};

/** All that is written to add it: a descriptor, a folder with its probe, and the answers its tests play. */
const files: Readonly<Record<string, string>> = {
  'shared/catalogue/providers/throwaway-llm.ts': descriptorFile,
  'electron/providers/throwaway-llm/errors.ts': errorsFile,
  'electron/providers/throwaway-llm/index.ts': probeFile,
  'test/providers/fixtures/throwaway-llm/ok.json': recorded(
    200,
    { plan: 'free' },
    { answers: 'yes yes yes', cause: null, stage: null, facts: { plan: 'free' } },
  ),
  'test/providers/fixtures/throwaway-llm/other-shape.json': recorded(
    200,
    { error: 'nobody knows' },
    { answers: 'yes yes unknown', cause: 'PROBE_OUTDATED', stage: 'permission' },
  ),
  'test/providers/fixtures/throwaway-llm/expired.json': recorded(
    401,
    { error: 'token_expired' },
    { answers: 'yes no unknown', cause: 'AUTH_EXPIRED', stage: 'auth' },
  ),
  'test/providers/fixtures/throwaway-llm/invalid.json': recorded(
    401,
    {},
    { answers: 'yes no unknown', cause: 'AUTH_INVALID', stage: 'auth' },
  ),
  'test/providers/fixtures/throwaway-llm/scope.json': recorded(
    403,
    { error: 'missing_right' },
    { answers: 'yes yes unknown', cause: 'PERM_SCOPE', stage: 'permission' },
  ),
  'test/providers/fixtures/throwaway-llm/limit.json': recorded(
    429,
    {},
    { answers: 'yes unknown unknown', cause: 'RATE_LIMIT', stage: 'quota' },
  ),
  'test/providers/fixtures/throwaway-llm/down.json': recorded(
    503,
    {},
    { answers: 'yes unknown unknown', cause: 'SRV_5XX', stage: 'auth' },
  ),
};

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Makes a project like this one in an empty folder, with one provider more. Its lists are still those of before. */
export function addThrowaway(folder: string): void {
  for (const part of ['shared', 'electron', 'test', 'package.json']) {
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
