import { crashedVault } from '../../attacks/damage/crashed-vault.ts';
import { type DamageReport, together } from '../../attacks/damage/report.ts';
import { smallVault } from '../../attacks/damage/small-vault.ts';
import { tearCrashed, tearHeader, tearStore } from '../../attacks/damage/tear-sweeps.ts';
import { aiming, type Figure, measured } from '../figure.ts';

export const figure: Figure = {
  title: 'Tear every sector of header, store and log: cut there, zeroed, overwritten',
  limitMs: 900_000,
  take: async () => {
    const vault = await smallVault();
    const crashed = await crashedVault();
    const reports: Readonly<Record<string, DamageReport>> = {
      'the header, both copies': await tearHeader(vault),
      'a closed store': await tearStore(vault),
      'the log of a crash': await tearCrashed(crashed, 'store.db-wal', 1),
      'the store under it': await tearCrashed(crashed, 'store.db', 1),
    };
    for (const { remove } of [vault, crashed]) remove();
    const { answers, accepted } = together(Object.values(reports));
    return [
      ...Object.entries(reports).map(([what, { tried }]) => measured(`ways to tear ${what}`, tried, 'count')),
      measured('of them where nothing is read, or the log has it newer', answers.whole ?? 0, 'count'),
      aiming(measured('silently accepted', accepted.length, 'count'), 0),
    ];
  },
};
