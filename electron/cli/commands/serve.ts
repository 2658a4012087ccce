import { servingAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { dataDirOf } from '../global-options.ts';
import { onInterrupt } from '../on-interrupt.ts';
import { flag, integer } from '../option.ts';
import { showLaunch } from '../show-launch.ts';

export const command = defineCommand({
  name: 'serve',
  options: { port: integer('PORT', 1), open: flag },
  examples: ['chaveiro serve --open', 'chaveiro serve --port 4870 --json'],
  endsWhenInterrupted: true,
  answer: servingAnswer,
  run: async ({ options }, { world, globals, translate }) => {
    const dataDir = dataDirOf(globals, world.env);
    const onBuild = () => world.errors.write(`${translate('start.preparingPage')}\n`);
    const serving = await world.serve({ dataDir, port: options.port ?? null, onBuild });
    onInterrupt(world.signal, () => void serving.stop());
    if (options.open) await showLaunch(world, { kind: 'page', url: serving.url, file: await serving.mintLaunch() });
    return { answer: { url: serving.url }, until: serving.ended };
  },
  render: ({ url }, { translate }) => translate('start.listening', { url }),
});
