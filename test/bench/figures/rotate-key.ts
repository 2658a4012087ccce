import { type Figure, measured } from '../figure.ts';
import { scaleCommandLine } from '../scale-command-line.ts';
import { timed } from '../timing.ts';

const secrets = 2_500;

export const figure: Figure = {
  title: `Rotate the data key of an organisation of ${secrets} secrets`,
  limitMs: 60_000,
  take: async () => {
    const { cli, close } = await scaleCommandLine({ organisations: 1, credentials: secrets });
    const rotation = await timed(async () => {
      for await (const _ of await cli.organisations.rotateKey({ organisation: 'cliente-0' }));
    });
    await close();
    return [measured('every secret sealed anew', rotation, 'ms')];
  },
};
