import { flipBackup, flipHeader, flipSealed, flipStore } from '../../attacks/damage/flip-sweeps.ts';
import { type DamageReport, together } from '../../attacks/damage/report.ts';
import { smallVault } from '../../attacks/damage/small-vault.ts';
import { aiming, type Figure, measured } from '../figure.ts';

const organisations = 150;
const storeEvery = 997;
/** Every byte of a backup takes some minutes: `CHAVEIRO_DAMAGE=all`. */
const backupEvery = process.env.CHAVEIRO_DAMAGE === 'all' ? 1 : 13;

export const figure: Figure = {
  title: `Flip a bit of every byte of header and sealed values, of 1 in ${backupEvery} of a backup, 1 in ${storeEvery} of a store`,
  limitMs: 900_000,
  take: async () => {
    const small = await smallVault();
    const big = await smallVault(organisations);
    const reports: Readonly<Record<string, DamageReport>> = {
      'the header, both copies': await flipHeader(small),
      'sealed values and wrapped keys': await flipSealed(small),
      'a backup': await flipBackup(small, backupEvery),
      'the store': await flipStore(big, storeEvery),
    };
    for (const { remove } of [small, big]) remove();
    const { answers, accepted } = together(Object.values(reports));
    return [
      ...Object.entries(reports).map(([what, { tried }]) => measured(`bytes flipped of ${what}`, tried, 'count')),
      measured('of them where nothing is read', answers.whole ?? 0, 'count'),
      aiming(measured('silently accepted', accepted.length, 'count'), 0),
    ];
  },
};
