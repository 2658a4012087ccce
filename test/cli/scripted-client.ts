import type { Reached } from '../../electron/cli/world.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { VaultStatus } from '../../shared/model/vault-status.ts';

const status: VaultStatus = {
  vault: 'locked',
  mode: 'normal',
  reason: null,
  owner: { pid: 4711, kind: 'service' },
  dataDir: '/data',
  versions: { app: '0.0.0', protocol: 1, header: 1, schema: 10 },
  deviceSecret: false,
  locksAt: null,
};

/** An engine that lets anyone in and answers `members.list` and `audit.verify` as the test says. */
export function scriptedReach(answers: {
  readonly members?: () => Promise<never>;
  readonly verify?: Awaited<ReturnType<ApiClient['audit']['verify']>>;
}): () => Promise<Reached> {
  const client = {
    vault: { status: async () => status, unlock: async () => status },
    members: { list: answers.members },
    audit: { verify: async () => answers.verify },
  };
  // Sound for tests: the commands they run call only the routes above.
  return async () => ({ client: client as unknown as ApiClient, forwarded: true, close: async () => undefined });
}
