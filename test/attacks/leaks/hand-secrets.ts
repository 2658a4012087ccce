import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../../shared/contract/index.ts';
import type { Hunt } from './hunt.ts';
import type { openWatchedTab } from './watched-tab.ts';

type Tab = Awaited<ReturnType<typeof openWatchedTab>>;

const command = () => ({ commandId: randomUUID() });

/** Whatever a refusal tells is looked through; a call that should be refused and is not, fails the hunt. */
const refused = async (hunt: Hunt, what: string, call: Promise<unknown>): Promise<void> => {
  try {
    await call;
  } catch (error) {
    const told = error instanceof Error ? { ...error, message: error.message } : error;
    hunt.search(`the refusal of ${what}`, JSON.stringify(told));
    return;
  }
  throw new Error(`${what} was not refused`);
};

/** Keys of every kind, most of them for a vendor that sends back whatever it gets. */
async function storeKeys(api: ApiClient, hunt: Hunt, port: number) {
  await api.organisations.create({ ...command(), slug: 'acme', name: 'Acme Ltda' });
  const scope = { kind: 'organisation', organisation: 'acme' } as const;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const create = (provider: string, label: string, fields: Record<string, string>) =>
    api.credentials.create({ ...command(), scope, provider, label, fields });
  const url = `redis://app:${encodeURIComponent(hunt.place('redisPassword', 'a URL'))}@127.0.0.1:${port}`;
  const password = hunt.place('smtpPassword', 'a form');
  return {
    first: await create('openai', 'first', { apiKey: hunt.place('apiKey', 'a form'), baseUrl }),
    second: await create('openai', 'second', { apiKey: hunt.place('vendorKey', 'a form'), baseUrl }),
    cache: await create('redis', 'cache', { url }),
    mail: await create('smtp', 'mail', {
      host: '127.0.0.1',
      port: String(port),
      security: 'none',
      user: 'ana',
      password,
    }),
  };
}

/** Everything that can be refused with a secret in its hands. */
async function beRefused(api: ApiClient, hunt: Hunt, id: string): Promise<void> {
  const key = hunt.place('apiKey', 'a refused change');
  const change = (fields: Record<string, string>, expectedRevision = 1) =>
    api.credentials.update({ ...command(), id, expectedRevision, fields });
  await refused(hunt, 'a key with a blank', change({ apiKey: `${key} ${key}` }));
  await refused(hunt, 'a stale change', change({ apiKey: key }, 99));
  await refused(hunt, 'an unknown field', change({ [key.slice(0, 60)]: key }));
  await refused(hunt, 'a key as an id', api.credentials.reveal({ id: key, field: null, passphrase: key }));
  const wrong = hunt.place('passphrase', 'a wrong unlock');
  await refused(hunt, 'a wrong passphrase', api.vault.unlock({ passphrase: `${wrong}!` }));
  await refused(hunt, 'a weak passphrase', api.vault.changePassphrase({ passphrase: wrong, newPassphrase: 'abc' }));
  const proxyUrl = `http://ana:${encodeURIComponent(hunt.place('proxyPassword', 'a refused URL'))}@127.0.0.1:9`;
  const network = { proxyUrl, proxyUser: null, extraCaPem: hunt.place('smtpPassword', 'a refused PEM') };
  await refused(
    hunt,
    'a proxy with user info',
    api.settings.set({ ...command(), expectedRevision: 1, changes: { network } }),
  );
}

/** Tests what is stored and what is not, straight and through a proxy that is not there. */
async function testEverything(api: ApiClient, hunt: Hunt, port: number): Promise<void> {
  const all = { kind: 'all' } as const;
  for await (const _ of await api.tests.run({ target: all, timeoutMs: 5_000 }));
  const fields = { apiKey: hunt.place('unsavedKey', 'a test'), baseUrl: `http://127.0.0.1:${port}/v1` };
  const unsaved = { kind: 'unsaved', provider: 'openai', fields } as const;
  for await (const _ of await api.tests.run({ target: unsaved, timeoutMs: 5_000 }));
  const { revision } = await api.settings.get({});
  const proxyPassword = hunt.place('proxyPassword', 'the settings');
  const network = { proxyUrl: 'http://127.0.0.1:9', proxyUser: 'ana', extraCaPem: null, proxyPassword };
  await api.settings.set({ ...command(), expectedRevision: revision, changes: { network } });
  for await (const _ of await api.tests.run({ target: all, timeoutMs: 5_000 }));
}

/** Asks everything that answers with much. */
async function readEverything(api: ApiClient): Promise<void> {
  await api.vault.status({});
  await api.settings.get({});
  await api.organisations.list({});
  await api.credentials.list({ scope: { kind: 'organisation', organisation: 'acme' } });
  await api.audit.list({});
  await api.audit.verify({});
  await api.diagnostics.bundle({});
  const order = { organisation: 'acme', withSecrets: false, confirm: null, passphrase: null };
  for await (const _ of await api.organisations.export(order));
}

/** Does with secrets what a page can do with them, over its own socket. */
export async function handEverySecret(tab: Tab, hunt: Hunt, port: number): Promise<void> {
  const { client: api, asking } = tab;
  await api.vault.unlock({ passphrase: hunt.place('passphrase', 'an unlock') });
  const { first, cache } = await storeKeys(api, hunt, port);
  await beRefused(api, hunt, first.id);
  await testEverything(api, hunt, port);
  await asking(['apiKey'], () => api.credentials.reveal({ id: first.id, field: 'apiKey', passphrase: null }));
  await asking(['redisPassword'], () => api.credentials.copy({ id: cache.id, field: 'url', passphrase: null }));
  const question = { by: 'provider', provider: 'redis' } as const;
  await asking(['redisPassword'], () =>
    api.resolution.reveal({ organisation: 'acme', question, passphrase: hunt.place('passphrase', 'a fresh proof') }),
  );
  await readEverything(api);
  await tab.babble(`{"i":"1","p":{"m":"${hunt.place('apiKey', 'no frame')}`);
  await tab.babble(hunt.place('smtpPassword', 'no frame'));
}
