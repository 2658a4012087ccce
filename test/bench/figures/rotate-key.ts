import { type Figure, measured } from '../figure.ts';
import { richOrganisation } from '../rich-organisation.ts';
import { timed } from '../timing.ts';

const secrets = 2_500;

export const figure: Figure = {
  title: `Rotate the data key of an organisation of ${secrets} secrets`,
  limitMs: 240_000,
  take: async () => {
    const { cli, close } = await richOrganisation(secrets);
    const rotation = await timed(async () => {
      for await (const _ of await cli.organisations.rotateKey({ organisation: 'acme' }));
    });
    await close();
    return [measured('every secret sealed anew', rotation, 'ms')];
  },
};
