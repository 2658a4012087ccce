import { killEverywhere } from '../../attacks/kill/campaign.ts';
import { aiming, type Figure, measured } from '../figure.ts';

const rounds = Number(process.env.CHAVEIRO_KILLS ?? 200);

export const figure: Figure = {
  title: `Kill the process that owns a vault ${rounds} times, anywhere in fourteen kinds of work`,
  limitMs: 1_800_000,
  take: async () => {
    const { kills, midway, faults } = await killEverywhere(rounds);
    const lost = faults.filter(({ kind }) => kind === 'lost').length;
    const failed = new Set(faults.map(({ round }) => round)).size;
    return [
      measured('kills survived', kills - failed, 'count'),
      measured('of them in the midst of the work', midway, 'count'),
      aiming(measured('kills not survived', failed, 'count'), 0),
      aiming(measured('acknowledged writes lost', lost, 'count'), 0),
    ];
  },
};
