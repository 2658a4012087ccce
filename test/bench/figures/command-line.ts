import { type Figure, measured } from '../figure.ts';
import { runChaveiro, startServing } from '../serving.ts';
import { smallVault } from '../small-vault.ts';
import { median, samples } from '../timing.ts';

export const figure: Figure = {
  title: 'A command, from the start of its process to its end (slow hash at its floor)',
  limitMs: 240_000,
  take: async () => {
    const { dataDir, passphraseFile, remove } = await smallVault();
    const commandMs = async (...words: readonly string[]): Promise<number> =>
      median(await samples(5, () => runChaveiro([...words, '--json', '--data', dataDir])));
    const unlocked = ['org', 'list', '--passphrase-file', passphraseFile];

    const alone = { status: await commandMs('status'), list: await commandMs(...unlocked) };
    const { stop } = await startServing(dataDir);
    const forwarded = { status: await commandMs('status'), list: await commandMs(...unlocked) };
    await stop();
    remove();
    return [
      measured('status, without an owner', alone.status, 'ms'),
      measured('status, forwarded to the owner', forwarded.status, 'ms'),
      measured('org list with the passphrase, without an owner', alone.list, 'ms'),
      measured('org list with the passphrase, forwarded', forwarded.list, 'ms'),
    ];
  },
};
