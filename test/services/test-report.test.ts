import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { TestReport } from '../../shared/model/test-result.ts';
import { aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

const secret = anApiKey('9aQ4');
const refused = aReport({
  verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' },
  cause: 'AUTH_REVOKED',
  stages: [{ stage: 'auth', state: 'fail', ms: 12, facts: { status: 401 } }],
  probeVersion: 3,
});

/** One client's key that failed after it had passed three times, and one of the agency's own that was never tested. */
async function anAgency(label = 'prod-1') {
  let report: TestReport = aReport();
  const { prober } = scriptedProber(() => report);
  const made = await createUnlockedVault({ prober });
  const { api, ports } = made;
  const { slug, id } = await anOrganisation(api);
  const scope = { kind: 'organisation', organisation: slug } as const;
  const key = await aCredential(api, { scope, label, fields: { apiKey: secret } });
  await aCredential(api, { label: 'nova' });
  const target = { kind: 'credentials' as const, ids: [key.id] };
  const find = async (found: TestReport) => {
    report = { ...found, testedAt: ports.clock.now() };
    for await (const _item of await api.tests.run({ target }));
  };
  for (const found of [aReport(), aReport(), aReport(), refused]) await find(found);
  type Order = Parameters<typeof api.tests.report>[0];
  const read = async (format: Order['format'], order: Partial<Order> = {}) => {
    let text = '';
    for await (const part of await api.tests.report({ target: { kind: 'all' }, format, ...order })) text += part.text;
    return text;
  };
  return { ...made, read, find, organisation: { slug, id } };
}

it('as JSON tells each key’s verdict, cause, fix, stage, version and how reliable it was', async () => {
  const { read, organisation } = await anAgency();
  const report = JSON.parse(await read('json', { language: 'en' }));
  expect(report).toMatchObject({ format: 'chaveiro-test-report', version: 1, total: 2 });
  expect(report.keys).toEqual([
    { organisation: null, provider: 'openai', label: 'nova', last: null, history: { tests: 0, passed: 0 } },
    {
      organisation: { slug: organisation.slug, name: expect.any(String) },
      provider: 'openai',
      label: 'prod-1',
      last: {
        verdict: refused.verdict,
        cause: 'AUTH_REVOKED',
        stage: 'auth',
        testedAt: expect.stringMatching(/Z$/),
        probeVersion: 3,
        fix: 'Create a new key with the provider and replace this one.',
      },
      history: { tests: 4, passed: 3 },
    },
  ]);
});

it('as Markdown begins with a summary and has a table a client, in the language asked for', async () => {
  const { read } = await anAgency();
  const text = await read('markdown', { language: 'pt-BR' });
  expect(text).toContain('# Relatório de testes');
  expect(text).toContain('| Sem teste desde a última alteração | 1 |');
  expect(text).toContain('Crie outra chave no provedor e substitua esta.');
  expect(text).toContain('3 de 4');
  expect(text.match(/^## /gm)).toHaveLength(3);
});

it('in the settings’ own language where none is asked for', async () => {
  const { read } = await anAgency();
  expect(await read('markdown')).toContain('# Test report');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '=HYPERLINK("http://127.0.0.1/x";"y")'])(
  'as CSV never lets the label %j become a formula',
  async (label) => {
    const { read } = await anAgency(label);
    const cells = (await read('csv', { language: 'en' })).split('\r\n').flatMap((line) => line.split('","'));
    expect(cells.filter((cell) => /^"?[\s]*[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'"))).toBe(true);
  },
);

it('as Markdown never lets a label become a link or the edge of a table', async () => {
  const { read } = await anAgency('[x](http://127.0.0.1) | <b>');
  expect(await read('markdown')).toContain(String.raw`\[x\]\(http://127.0.0.1\) \| \<b\>`);
});

it.each(['markdown', 'json', 'csv'] as const)('as %s holds no secret, nor the mask of one', async (format) => {
  const { read } = await anAgency();
  const text = await read(format);
  expect(text).not.toContain(secret);
  expect(text).not.toContain('9aQ4');
});

it('of nothing is a whole document, and of an unknown organisation is refused', async () => {
  const { api, read } = await anAgency();
  const empty = await read('json', { target: { kind: 'provider', provider: 'anthropic' } });
  expect(JSON.parse(empty)).toMatchObject({ total: 0, keys: [] });
  const unknown = api.tests.report({ target: { kind: 'organisation', organisation: 'ninguem' }, format: 'csv' });
  expect(await failureOf(unknown)).toMatchObject({ code: 'NOT_FOUND' });
});

it('ends when its session locks', async () => {
  const { api } = await anAgency();
  for (let number = 0; number < 30; number += 1) await aCredential(api, { label: randomUUID() });
  const parts = await api.tests.report({ target: { kind: 'all' }, format: 'json' });
  await parts.next();
  await api.vault.lock({ everywhere: false });
  expect(await failureOf(parts.next())).toMatchObject({ code: 'VAULT_LOCKED' });
});
