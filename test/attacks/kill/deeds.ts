import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { anApiKey } from '../../kit/builders.ts';
import { answerOf } from '../backup-kit.ts';
import type { Credential, World } from './world.ts';

/** What a deed works with. */
export type Hands = { readonly api: ApiClient; readonly dataDir: string; readonly recoveryKey: string };

/** A deed made up: what the world is once it was done, and the doing. */
export type Planned = { readonly after: World; readonly run: (hands: Hands) => Promise<unknown> };

/** Chance: a number below `count`, and a word nobody had before. */
export type Draw = { readonly below: (count: number) => number; readonly word: () => string };

type Deed = (world: World, draw: Draw) => Planned;

const command = () => ({ commandId: randomUUID() });
const scopeOf = (organisation: string) => ({ scope: { kind: 'organisation' as const, organisation } });

const withCredentials = (world: World, slug: string, credentials: readonly Credential[]): World => ({
  ...world,
  organisations: { ...world.organisations, [slug]: credentials },
});

const drawOrganisation = (world: World, draw: Draw): readonly [string, readonly Credential[]] => {
  const all = Object.entries(world.organisations);
  return ensure(all[draw.below(all.length)], 'there is an organisation');
};

const find = async ({ api }: Hands, slug: string, label: string) => {
  const { credentials } = await api.credentials.list(scopeOf(slug));
  const { id, revision } = ensure(
    credentials.find((one) => one.label === label),
    'the credential is there',
  );
  return { ...command(), id, expectedRevision: revision };
};

const newPassphrase = (draw: Draw): string => `girafa telhado bússola morango ${draw.word()}`;

/** More could not be looked at by one session: secrets leave ten times a minute at most. */
const mostOrganisations = 8;

const createOrganisation: Deed = (world, draw) => {
  if (Object.keys(world.organisations).length === mostOrganisations) return shred(world, draw);
  const slug = `k${draw.word()}`;
  return {
    after: withCredentials(world, slug, []),
    run: ({ api }) => api.organisations.create({ ...command(), slug, name: slug }),
  };
};

const createCredential: Deed = (world, draw) => {
  const [slug, before] = drawOrganisation(world, draw);
  const [label, apiKey] = [draw.word(), anApiKey(draw.word())];
  return {
    after: withCredentials(world, slug, [...before, { label, apiKey }]),
    run: ({ api }) =>
      api.credentials.create({ ...command(), ...scopeOf(slug), provider: 'openai', label, fields: { apiKey } }),
  };
};

/** Label and key change together: half of it would be seen. */
const edit: Deed = (world, draw) => {
  const [slug, before] = drawOrganisation(world, draw);
  const old = before[draw.below(before.length)];
  if (old === undefined) return createCredential(world, draw);
  const [label, apiKey] = [draw.word(), anApiKey(draw.word())];
  return {
    after: withCredentials(
      world,
      slug,
      before.map((one) => (one === old ? { label, apiKey } : one)),
    ),
    run: async (hands) =>
      hands.api.credentials.update({ ...(await find(hands, slug, old.label)), label, fields: { apiKey } }),
  };
};

const move: Deed = (world, draw) => {
  const [slug, before] = drawOrganisation(world, draw);
  const moved = before[draw.below(before.length)];
  if (moved === undefined) return createCredential(world, draw);
  const position = draw.below(before.length);
  const rest = before.filter((one) => one !== moved);
  return {
    after: withCredentials(world, slug, rest.toSpliced(position, 0, moved)),
    run: async (hands) => hands.api.credentials.move({ ...(await find(hands, slug, moved.label)), position }),
  };
};

const rotate: Deed = (world, draw) => {
  const [organisation] = drawOrganisation(world, draw);
  return { after: world, run: ({ api }) => answerOf(api.organisations.rotateKey({ organisation })) };
};

const lock: Deed = (world) => ({
  after: world,
  run: async ({ api }) => {
    await api.vault.lock({ everywhere: true });
    await api.vault.unlock({ passphrase: world.passphrase });
  },
});

const changePassphrase: Deed = (world, draw) => {
  const passphrase = newPassphrase(draw);
  return {
    after: { ...world, passphrase },
    run: ({ api }) => api.vault.changePassphrase({ passphrase: world.passphrase, newPassphrase: passphrase }),
  };
};

const recover: Deed = (world, draw) => {
  const passphrase = newPassphrase(draw);
  return {
    after: { ...world, passphrase },
    run: ({ api, recoveryKey }) => api.vault.recover({ recoveryKey, newPassphrase: passphrase, useKeychain: false }),
  };
};

const backUp: Deed = (world, draw) => {
  const name = `${draw.word()}.chvbackup`;
  return {
    after: { ...world, backups: [...world.backups, name] },
    run: ({ api, dataDir }) => answerOf(api.backups.create({ file: join(dataDir, 'backups', name) })),
  };
};

const shred: Deed = (world, draw) => {
  const all = Object.entries(world.organisations);
  if (all.length < 3) return createOrganisation(world, draw);
  const [slug] = drawOrganisation(world, draw);
  return {
    after: { ...world, organisations: Object.fromEntries(all.filter(([one]) => one !== slug)) },
    run: async ({ api }) => {
      const { id } = await api.organisations.get({ organisation: slug });
      return api.organisations.shred({ ...command(), id, confirm: slug });
    },
  };
};

/** Everything that is done with an open vault. */
export const deeds: Readonly<Record<string, Deed>> = {
  createOrganisation,
  createCredential,
  edit,
  move,
  rotate,
  lock,
  changePassphrase,
  recover,
  backUp,
  shred,
};
