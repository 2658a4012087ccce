import { randomUUID } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { aCredential } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest, listen } from '../kit/servers/running-server.ts';
import { type SshOptions, sshUser, startSsh } from '../kit/servers/ssh.ts';
import { anSshKey, hostKeyOf } from '../kit/servers/ssh-keys.ts';

const host = 'srv.example';
const port = '22';

/** A vault with one login, and servers that take each other's place at its address. */
async function withServers() {
  const place = { port: 0 };
  const gate = createServer((client) => {
    const server = connect(place.port, '127.0.0.1');
    client.on('error', () => server.destroy()).on('close', () => server.destroy());
    server.on('error', () => client.destroy());
    client.pipe(server).pipe(client);
  });
  const at = { port: (await duringTest(listen(gate))).port };
  const made = await createUnlockedVault({
    clock: systemClock(),
    ...scriptedWorld({ hosts: { [host]: at, 'other.example': at } }),
  });
  const put = async (options: SshOptions = {}) => {
    const server = await duringTest(startSsh(options));
    place.port = server.port;
    return server;
  };
  const credential = await aCredential(made.api, {
    provider: 'ssh-password',
    fields: { host, port, username: sshUser.username, password: sshUser.password },
  });
  return { api: made.api, put, id: credential.id };
}

type Target = Parameters<ApiClient['tests']['run']>[0]['target'];

async function test(api: ApiClient, target: Target) {
  const items = [];
  for await (const { results } of await api.tests.run({ target })) items.push(...results);
  const [result] = items;
  if (result === undefined) throw new Error('The run had no result');
  return result;
}

const stored = (id: CredentialView['id']): Target => ({ kind: 'credentials', ids: [id] });

const trust = async (api: ApiClient, id: CredentialView['id'], fingerprint: string) => {
  const { revision } = await api.credentials.get({ id });
  return await api.credentials.trustHostKey({ commandId: randomUUID(), id, expectedRevision: revision, fingerprint });
};

const actions = async (api: ApiClient) => {
  const { entries } = await api.audit.list({});
  return entries.map(({ action }) => action).filter((action) => action.includes('hostKey'));
};

describe('the first use of a server', () => {
  it('that succeeds remembers its key, with a row of its own in the audit', async () => {
    const { api, put, id } = await withServers();
    const hostKey = anSshKey();
    await put({ hostKey });
    expect((await api.credentials.get({ id })).hostKey).toBeNull();
    await test(api, stored(id));
    expect((await api.credentials.get({ id })).hostKey).toMatchObject(hostKeyOf(hostKey));
    expect(await actions(api)).toEqual(['credential.hostKeyPinned']);
  });

  it('that fails remembers nothing', async () => {
    const { api, put, id } = await withServers();
    await put({ methods: ['publickey'] });
    expect((await test(api, stored(id))).hostKey?.known).toBeNull();
    expect((await api.credentials.get({ id })).hostKey).toBeNull();
    expect(await actions(api)).toEqual([]);
  });

  it('with values nobody saved shows the key and remembers nothing', async () => {
    const { api, put, id } = await withServers();
    await put();
    const fields = { host, port, username: sshUser.username, password: sshUser.password };
    const result = await test(api, { kind: 'unsaved', provider: 'ssh-password', fields });
    expect(result.hostKey?.fingerprint).toMatch(/^SHA256:/);
    expect((await api.credentials.get({ id })).hostKey).toBeNull();
  });
});

describe('a server whose key is another', () => {
  async function changed() {
    const world = await withServers();
    await world.put();
    const first = await test(world.api, stored(world.id));
    const impostor = await world.put();
    return { ...world, impostor, was: first.hostKey?.fingerprint ?? '' };
  }

  it('is refused before it hears anything, and told with both keys', async () => {
    const { api, id, impostor, was } = await changed();
    const result = await test(api, stored(id));
    expect(result.cause).toBe('HOST_KEY_CHANGED');
    expect(result.hostKey?.known).toBe(was);
    expect(result.hostKey?.fingerprint).not.toBe(was);
    expect(impostor.attempts).toEqual([]);
    expect((await api.credentials.get({ id })).hostKey?.fingerprint).toBe(was);
  });

  it('hears no saved password from a form either', async () => {
    const { api, id, impostor } = await changed();
    const result = await test(api, {
      kind: 'unsaved',
      provider: 'ssh-password',
      saved: id,
      fields: { username: sshUser.username },
    });
    expect(result.cause).toBe('HOST_KEY_CHANGED');
    expect(impostor.attempts).toEqual([]);
  });

  it('is trusted by the fingerprint that its last test showed, and nothing is known of it until the next', async () => {
    const { api, id } = await changed();
    const { hostKey } = await test(api, stored(id));
    const after = await trust(api, id, hostKey?.fingerprint ?? '');
    expect(after.hostKey?.fingerprint).toBe(hostKey?.fingerprint);
    expect(after.health).toMatchObject({ status: 'configuring', verdict: null });
    expect((await test(api, stored(id))).cause).toBeNull();
    expect(await actions(api)).toEqual(['credential.hostKeyTrusted', 'credential.hostKeyPinned']);
  });

  it('is not trusted by a fingerprint that no test was shown', async () => {
    const { api, id, was } = await changed();
    await test(api, stored(id));
    const other = hostKeyOf(anSshKey()).fingerprint;
    expect(await failureOf(trust(api, id, other))).toMatchObject({ code: 'CONFLICT', reason: 'hostKeyNotSeen' });
    expect(await failureOf(trust(api, id, was))).toMatchObject({ code: 'CONFLICT', reason: 'hostKeyNotSeen' });
    expect((await api.credentials.get({ id })).hostKey?.fingerprint).toBe(was);
  });
});

describe('another destination', () => {
  const move = async (api: ApiClient, id: CredentialView['id']) =>
    await api.credentials.update({
      commandId: randomUUID(),
      id,
      expectedRevision: 1,
      fields: { host: 'other.example', password: sshUser.password },
    });

  it('is a first use again', async () => {
    const { api, put, id } = await withServers();
    await put();
    await test(api, stored(id));
    expect((await move(api, id)).hostKey).toBeNull();
    const hostKey = anSshKey();
    await put({ hostKey });
    expect((await test(api, stored(id))).cause).toBeNull();
    expect((await api.credentials.get({ id })).hostKey).toMatchObject(hostKeyOf(hostKey));
  });

  it('is not trusted by what was seen at the one before', async () => {
    const { api, put, id } = await withServers();
    await put();
    const { hostKey } = await test(api, stored(id));
    await move(api, id);
    const failed = await failureOf(trust(api, id, hostKey?.fingerprint ?? ''));
    expect(failed).toMatchObject({ code: 'CONFLICT', reason: 'hostKeyNotSeen' });
  });
});
