import { join } from 'node:path';
import type { ApiClient } from '../../shared/contract/index.ts';
import { aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault, type TestEngineOptions, type testEngine } from '../kit/engine.ts';
import { aSession } from '../kit/session.ts';

type Item<T> = { readonly answer: T | null };

/** The answer of long work. */
export async function answerOf<T>(stream: Promise<AsyncIterable<Item<T>>>): Promise<T> {
  let answer: T | null = null;
  for await (const item of await stream) answer = item.answer;
  if (answer === null) throw new Error('The work ended without an answer');
  return answer;
}

/** The command line's session, which may name files. */
export const cliSession = () => aSession({ origin: 'cli', autoLocks: false });

/** A vault with two organisations and a key in each, and its command line. */
export async function aVaultToBackUp(options: TestEngineOptions = {}) {
  const made = await createUnlockedVault(options);
  const organisations = [await anOrganisation(made.api), await anOrganisation(made.api)] as const;
  for (const { slug } of organisations) {
    await aCredential(made.api, { scope: { kind: 'organisation', organisation: slug } });
  }
  return { ...made, organisations };
}

/** A client of a session that unlocked by itself, and may name files. */
export async function unlockedCli({ client }: Pick<ReturnType<typeof testEngine>, 'client'>, passphrase: string) {
  const cli = client(cliSession());
  await cli.vault.unlock({ passphrase });
  return cli;
}

/** Takes a backup into the engine's own folder; its path. */
export async function takeBackup(cli: ApiClient, dataDir: string, passphrase: string | null = null): Promise<string> {
  const file = join(dataDir, `backup-${Math.floor(performance.now() * 1_000)}`);
  const taken = await answerOf(cli.backups.create({ file, passphrase }));
  return taken.file;
}
