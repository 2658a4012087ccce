import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createVaultGate } from '../../electron/vault/vault-gate.ts';
import { createUnlockedVault, type TestEngine, testEngine, testPassphrase } from '../kit/engine.ts';
import { instantKdf } from '../kit/kdf.ts';
import { seededRandom } from '../kit/random.ts';

/** `CHAVEIRO_KILLS` makes it longer: 200 for a release. */
const rounds = Number(process.env.CHAVEIRO_KILLS ?? 12);
const script = fileURLToPath(new URL('key-changer-process.ts', import.meta.url));
const random = seededRandom('kills of key changes');

/** Passphrases that may be in force: the last one that was said to be, and one that was being put in its place. */
type Said = { readonly changed: string; readonly trying: string | null };

/** Kills a changer at a moment of its first, second or third change, at random to the fraction of a millisecond. */
async function killedChanger(dataDir: string, passphrase: string, round: number): Promise<Said> {
  const args = [script, dataDir, passphrase, String(round)];
  const changer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(changer, 'exit');
  const [patience, turns] = [random.bytes(2).readUInt16BE() % 30, 1 + (random.bytes(1).readUInt8() % 3)];
  let said: Said = { changed: passphrase, trying: null };
  let tried = 0;
  for await (const line of createInterface({ input: changer.stdout })) {
    const [word = '', ...words] = line.split(' ');
    const named = words.join(' ');
    said = word === 'changed' ? { changed: named, trying: null } : { ...said, trying: named };
    tried += word === 'trying' ? 1 : 0;
    if (word === 'trying' && tried === turns) void pause(patience).then(() => changer.kill('SIGKILL'));
  }
  expect(await exit).toEqual([null, 'SIGKILL']);
  return said;
}

/** Which of the two opens; both or none would be a fault. */
async function passphraseInForce({ ports, dataDir }: TestEngine, { changed, trying }: Said): Promise<string> {
  const gate = createVaultGate({ ...ports, dataDir });
  const opens = await Promise.all(
    [changed, trying].map((passphrase) =>
      gate.verify(passphrase ?? '').then(
        () => true,
        () => false,
      ),
    ),
  );
  expect(opens.filter(Boolean)).toEqual([true]);
  return opens[0] ? changed : (trying ?? '');
}

it('a passphrase change that is killed leaves the old or the new one, never neither or both, and nobody locked out', async () => {
  const made = await createUnlockedVault({ kdf: instantKdf() });
  await made.engine.close();
  let passphrase = testPassphrase;
  for (let round = 0; round < rounds; round += 1) {
    passphrase = await passphraseInForce(made, await killedChanger(made.dataDir, passphrase, round));
    const { engine, client } = testEngine({ dataDir: made.dataDir, kdf: instantKdf() });
    const api = client();
    await api.vault.unlock({ passphrase });
    expect(await api.vault.status({})).toMatchObject({ mode: 'normal' });
    expect(await api.audit.verify({})).toMatchObject({ ok: true });
    await engine.close();
  }
  await expect(
    createVaultGate({ ...made.ports, dataDir: made.dataDir }).recover({
      recoveryKey: made.recoveryKey,
      newPassphrase: testPassphrase,
      useKeychain: false,
    }),
  ).resolves.toBeDefined();
});
