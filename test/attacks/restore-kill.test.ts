import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { testEngine, testPassphrase } from '../kit/engine.ts';
import { instantKdf } from '../kit/kdf.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { aVaultToBackUp, takeBackup, unlockedCli } from './backup-kit.ts';

const rounds = 10;
const script = fileURLToPath(new URL('restore-process.ts', import.meta.url));

/** Restores in a process that is killed so many ms after it began, unless it ended before; null: is left to end. */
async function killedRestore(file: string, dataDir: string, afterMs: number | null): Promise<void> {
  const restorer = spawn(process.execPath, [script, file, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(restorer, 'exit');
  await once(restorer.stdout, 'data');
  await (afterMs === null ? exit : Promise.race([pause(afterMs), exit]));
  restorer.kill('SIGKILL');
  await exit;
}

it('a restore killed anywhere leaves either no vault at all or a whole one', async () => {
  const made = await aVaultToBackUp({ kdf: instantKdf() });
  const file = await takeBackup(await unlockedCli(made, testPassphrase), made.dataDir);
  const ends: ('none' | 'whole' | 'broken')[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const dataDir = tempDir();
    await killedRestore(file, dataDir, round === rounds - 1 ? null : round * 150);
    if (!existsSync(join(dataDir, 'vault.json.bak')) && !existsSync(join(dataDir, 'vault.json'))) {
      ends.push('none');
      continue;
    }
    const { client, engine } = testEngine({ dataDir, kdf: instantKdf() });
    const api = client();
    await api.vault.unlock({ passphrase: testPassphrase });
    const { organisations } = await api.organisations.list({});
    ends.push(organisations.length === 2 && (await api.audit.verify({})).ok ? 'whole' : 'broken');
    await engine.close();
  }
  expect(ends).toHaveLength(rounds);
  expect(ends.at(-1)).toBe('whole');
  expect(ends.filter((end) => end === 'broken')).toEqual([]);
}, 180_000);
