import { huntLeaks } from '../../attacks/leaks/hunt-leaks.ts';
import { aiming, type Figure, measured } from '../figure.ts';

export const figure: Figure = {
  title: 'Secrets planted in the real processes, and found where they have no business',
  limitMs: 300_000,
  take: async () => {
    const { placed, searched, bytes, hits } = await huntLeaks();
    return [
      measured('secrets planted', placed, 'count'),
      measured('places searched', searched, 'count'),
      measured('searched', bytes / 1024 / 1024, 'MiB'),
      aiming(measured('secrets found', hits.length, 'count'), 0),
    ];
  },
};
