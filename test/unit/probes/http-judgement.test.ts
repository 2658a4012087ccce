import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ProviderModule } from '../../../electron/probes/kit/provider-module.ts';
import { probeRest } from '../../../electron/probes/kit/rest-probe.ts';
import { anApiKey } from '../../kit/builders.ts';
import { answersOf, factsOf, probeOnce } from '../../kit/prober.ts';
import { duringTest } from '../../kit/servers/running-server.ts';
import { scriptedVendor, type VendorAnswer } from '../../kit/servers/scripted-vendor.ts';

const shape = z.object({ plan: z.string() });

/** A vendor with one row of its own, under OpenAI's descriptor. */
const vendorModule: ProviderModule = {
  id: 'openai',
  errors: [{ code: ['400'], marker: /bad_key/, class: 'invalid_key' }],
  probe: async (context) => {
    await probeRest(context, {
      request: ({ baseUrl }) => ({ method: 'GET', url: new URL(baseUrl ?? ''), headers: {} }),
      facts: (json) => shape.safeParse(json).data ?? null,
    });
  },
};

const judged = async (answer: VendorAnswer) => {
  const vendor = await duringTest(scriptedVendor({ routes: { '*': answer } }));
  const report = await probeOnce({
    provider: 'openai',
    fields: { apiKey: anApiKey(), baseUrl: `${vendor.origin}/` },
    world: { providers: [vendorModule] },
  });
  return { cause: report.cause, confidence: report.confidence, answers: answersOf(report), facts: factsOf(report) };
};

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };

type Row = readonly [what: string, answer: VendorAnswer, cause: string | null, confidence: string, answers: string];

const rows: readonly Row[] = [
  ['the shape that is documented', { status: 200, body: { plan: 'free' } }, null, 'sure', 'yes yes yes'],
  ['another shape', { status: 200, body: { tier: 'free' } }, 'PROBE_OUTDATED', 'likely', 'yes yes unknown'],
  ['a list where an object is due', { status: 200, body: [] }, 'PROBE_OUTDATED', 'likely', 'yes yes unknown'],
  [
    'JSON that says it is text',
    { status: 200, body: '{"plan":"free"}' },
    'NOT_OUR_SERVICE',
    'likely',
    'no unknown unknown',
  ],
  [
    'JSON cut short',
    { status: 200, headers: json, body: '{"plan":' },
    'NOT_OUR_SERVICE',
    'likely',
    'no unknown unknown',
  ],
  ['nothing', { status: 204 }, 'NOT_OUR_SERVICE', 'likely', 'no unknown unknown'],
  ['a page', { status: 200, headers: html, body: '<html>' }, 'NOT_OUR_SERVICE', 'likely', 'no unknown unknown'],
  [
    'a page that says it is JSON',
    { status: 200, headers: json, body: ' <!doctype html>' },
    'NOT_OUR_SERVICE',
    'likely',
    'no unknown unknown',
  ],
  [
    'a page with a refusal',
    { status: 401, headers: html, body: '<html>' },
    'NOT_OUR_SERVICE',
    'likely',
    'no unknown unknown',
  ],
  [
    'a page of a failing vendor',
    { status: 503, headers: html, body: '<html>' },
    'SRV_5XX',
    'sure',
    'yes unknown unknown',
  ],
  ['a refusal of its own kind', { status: 400, body: { code: 'bad_key' } }, 'AUTH_INVALID', 'sure', 'yes no unknown'],
  [
    'that refusal inside a success',
    { status: 200, body: { error: 'bad_key' } },
    'AUTH_INVALID',
    'sure',
    'yes no unknown',
  ],
  [
    'an unknown error inside a success',
    { status: 200, body: { error: 'odd' } },
    'UNKNOWN',
    'guess',
    'yes unknown unknown',
  ],
  ['an error that is none', { status: 200, body: { error: null, plan: 'free' } }, null, 'sure', 'yes yes yes'],
  ['400', { status: 400, body: {} }, 'BAD_REQUEST', 'likely', 'yes unknown unknown'],
  ['401', { status: 401, body: {} }, 'AUTH_INVALID', 'likely', 'yes no unknown'],
  ['402', { status: 402, body: {} }, 'QUOTA_CREDIT', 'likely', 'yes yes no'],
  ['403', { status: 403, body: {} }, 'PERM_SCOPE', 'likely', 'yes unknown unknown'],
  ['404', { status: 404, body: {} }, 'NOT_FOUND_TARGET', 'likely', 'yes unknown unknown'],
  ['408', { status: 408, body: {} }, 'TIMEOUT', 'likely', 'yes unknown unknown'],
  ['418', { status: 418, body: {} }, 'UNKNOWN', 'guess', 'yes unknown unknown'],
  ['422', { status: 422, body: {} }, 'BAD_REQUEST', 'likely', 'yes unknown unknown'],
  ['429', { status: 429, body: {} }, 'RATE_LIMIT', 'likely', 'yes unknown unknown'],
  ['429 about a quota', { status: 429, body: { message: 'Quota exceeded' } }, 'QUOTA_CREDIT', 'likely', 'yes yes no'],
  ['451', { status: 451, body: {} }, 'PERM_REGION', 'likely', 'yes unknown unknown'],
  ['500', { status: 500, body: {} }, 'SRV_5XX', 'sure', 'yes unknown unknown'],
  ['599', { status: 599, body: {} }, 'SRV_5XX', 'sure', 'yes unknown unknown'],
  ['304', { status: 304 }, 'URL_PATH', 'likely', 'yes unknown unknown'],
];

describe('an answer over HTTP', () => {
  it.each(rows)('with %s is judged', async (...row) => {
    const [, answer, cause, confidence, answers] = row;
    expect(await judged(answer)).toMatchObject({ cause, confidence, answers, facts: { status: answer.status } });
  });
});
