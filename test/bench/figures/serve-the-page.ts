import { bigVault } from '../big-vault.ts';
import { aiming, type Figure, measured } from '../figure.ts';
import { startServing } from '../serving.ts';
import { median, quantile, samples } from '../timing.ts';

const goalMs = 1_500;

export const figure: Figure = {
  title: 'From the start of the process to the served page',
  limitMs: 180_000,
  take: async () => {
    const { dataDir, remove } = await bigVault();
    // The page is built once and kept; a first start would measure Vite.
    await (await startServing(dataDir)).stop();
    const stops: (() => Promise<void>)[] = [];
    const taken = await samples(5, async () => {
      await stops.pop()?.();
      const { url, stop } = await startServing(dataDir);
      stops.push(stop);
      const answer = await fetch(url);
      if (!answer.ok || !(await answer.text()).includes('<div id="root">')) throw new Error('No page was served');
    });
    await stops.pop()?.();
    remove();
    return [
      aiming(measured('median', median(taken), 'ms'), goalMs),
      aiming(measured('slowest', quantile(taken, 1), 'ms'), goalMs),
    ];
  },
};
