import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { aConnection, aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { instantKdf } from '../kit/kdf.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';

const target = z.object({ id: z.string() });

/** A vault with a little of everything, for calls of all kinds. No address leads out of it. */
export async function contractWorld() {
  // Nobody moves the clock while a call runs: what it sleeps passes at once.
  const fake = fakeClock();
  const clock = { ...fake, sleep: fake.nextTurn };
  const made = await createUnlockedVault({ kdf: instantKdf(), clock, ...scriptedWorld({ passLoopback: false }) });
  const { api, dataDir } = made;

  /** What the vault holds, as its window sees it. */
  const contents = async () => {
    const [lived, trashed] = await Promise.all([
      api.organisations.list({ trashed: false }),
      api.organisations.list({ trashed: true }),
    ]);
    const organisations = [...lived.organisations, ...trashed.organisations];
    const held = organisations.flatMap(({ id: organisation }) =>
      [false, true].map((inTrash) => api.connections.list({ organisation, trashed: inTrash })),
    );
    const credentials = [false, true].map((inTrash) => api.credentials.list({ scope: null, trashed: inTrash }));
    return {
      organisations,
      connections: (await Promise.all(held)).flatMap(({ connections }) => connections),
      credentials: (await Promise.all(credentials)).flatMap((list) => list.credentials),
      rest: await Promise.all([api.settings.get({}), api.plans.list({}), api.members.list({}), api.backups.list({})]),
    };
  };
  type Contents = Awaited<ReturnType<typeof contents>>;

  /** Puts back what calls took away. */
  const stock = async (): Promise<Contents> => {
    const now = await contents();
    const live = now.organisations.filter(({ trashedAt }) => trashedAt === null);
    for (let missing = live.length; missing < 2; missing += 1) {
      const { slug } = await anOrganisation(api);
      await aConnection(api, { organisation: slug });
      await aCredential(api, { scope: { kind: 'organisation', organisation: slug } });
    }
    if (now.credentials.filter(({ trashedAt }) => trashedAt === null).length < 3) await aCredential(api);
    return contents();
  };

  /** What a word of `wordsFor` stands for, given what the vault holds. */
  const knownFrom = ({ organisations, connections, credentials }: Contents) => {
    const records = [...organisations, ...connections, ...credentials];
    const idIn = (list: readonly { readonly id: string }[]) => (index: number) =>
      list[index % Math.max(1, list.length)]?.id ?? randomUUID();
    const makers: Readonly<Record<string, (index: number, holder: unknown) => unknown>> = {
      '@fresh': () => randomUUID(),
      '@again': () => '018f0000-0000-4000-8000-000000000001',
      '@apiKey': () => anApiKey(),
      '@newSlug': () => `novo-${randomUUID().slice(0, 8)}`,
      '@trashed': () => records.find(({ trashedAt }) => trashedAt !== null)?.id ?? randomUUID(),
      '@revision': (_index, holder) => {
        const asked = target.safeParse(holder);
        return records.find(({ id }) => asked.success && id === asked.data.id)?.revision ?? 1;
      },
      '@slug': (index) => organisations[index]?.slug ?? 'nobody',
      '@organisation': idIn(organisations),
      '@connection': idIn(connections),
      '@credential': idIn(credentials),
    };
    return (word: string, holder: unknown): unknown => {
      const [, name = '', index] = /^(@[a-zA-Z]+)(\d?)$/.exec(word) ?? [];
      return Object.hasOwn(makers, name) ? makers[name]?.(Number(index), holder) : word;
    };
  };

  return {
    ...made,
    contents,
    stock,
    knownFrom,
    /** Sum of all bytes of the vault on the disk. */
    sum: (): string => {
      const hash = createHash('sha256');
      for (const name of ['vault.json', 'vault.json.bak', 'store.db', 'store.db-wal']) {
        const path = join(dataDir, name);
        if (existsSync(path)) hash.update(name).update(readFileSync(path));
      }
      return hash.digest('hex');
    },
    /** Opens the window again where a call locked it. */
    reopen: async () => {
      if ((await api.vault.status({})).vault === 'unlocked') return;
      // Wrong passphrases among the calls make the next one wait.
      await clock.advance(10 * 60_000);
      await api.vault.unlock({ passphrase: testPassphrase });
    },
  };
}
