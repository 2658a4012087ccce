import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { type Cause, causes } from '../../../shared/errors/causes.ts';
import type { ProviderWorld } from '../provider-world.ts';
import { realFaults } from '../real-faults.ts';
import { code, listOr, tableOf } from './markdown.ts';
import { readProbe } from './probe-source.ts';

const costWords = { free: 'free', tiny: 'a fraction of a cent; asks first' } as const;
const accessWords = { recommended: 'recommended', quick: 'quick', legacy: 'legacy' } as const;

/** What a provider is spoken to in, where its requests are not HTTP's. */
function protocolOf({ destination, fields }: ProviderDescriptor): string {
  if (destination.kind === 'fixed') return 'HTTPS';
  const schemes = fields.flatMap(({ destination: leads, format }) =>
    leads && format.kind === 'url' ? format.schemes : [],
  );
  return schemes.length === 0 ? 'its own protocol' : schemes.map((scheme) => code(`${scheme}:`)).join(', ');
}

const inOrder = (found: ReadonlySet<Cause>): readonly Cause[] => causes.filter((cause) => found.has(cause));

/** Causes a provider's recorded answers lead to. */
export const recordedCauses = (world: ProviderWorld, id: string): readonly Cause[] =>
  inOrder(new Set((world.fixtures.get(id) ?? []).flatMap(({ expect }) => expect.cause ?? [])));

const realCauses = (id: string): readonly Cause[] =>
  inOrder(
    new Set(
      realFaults.filter(({ providers }) => providers !== 'every' && providers.includes(id)).map(({ cause }) => cause),
    ),
  );

/** Names of the facts a good answer shows; without recorded ones, those the probe's own code notes. */
const factsShown = (world: ProviderWorld, root: string, id: string): readonly string[] => {
  const played = world.fixtures.get(id) ?? [];
  if (played.length === 0) return readProbe(root, id).notes;
  const good = played.filter(({ expect }) => expect.cause === null);
  return [...new Set(good.flatMap(({ expect }) => Object.keys(expect.facts)))].sort();
};

/** What is asked of each provider, and what that proves and costs. */
export const asksTable = ({ catalogue }: ProviderWorld, root: string): string =>
  tableOf(
    ['provider', 'category', 'asks', 'what that is, and proves', 'cost', 'thorough test', 'access'],
    catalogue.map((descriptor) => {
      const { id, category, probe, access } = descriptor;
      const { asks, says } = readProbe(root, id);
      return [
        code(id),
        category,
        asks.length === 0 ? protocolOf(descriptor) : asks.map(code).join(', '),
        says,
        costWords[probe.cost],
        probe.thorough === null ? '–' : probe.thorough.en,
        access === null ? '–' : accessWords[access],
      ];
    }),
  );

/** What a success shows, and which faults are produced for real or played from recorded shapes. */
export const faultsTable = (world: ProviderWorld, root: string): string =>
  tableOf(
    [
      'provider',
      'a success shows',
      'its own faults produced for real',
      'faults from recorded shapes',
      'recorded answers',
    ],
    world.catalogue.map(({ id }) => [
      code(id),
      listOr(factsShown(world, root, id).map(code)),
      listOr(realCauses(id).map(code)),
      listOr(recordedCauses(world, id).map(code)),
      String(world.fixtures.get(id)?.length ?? 0),
    ]),
  );

/** The part of docs/providers.md that is made. */
export const providersPart = (world: ProviderWorld, root: string): string => {
  const recorded = [...world.fixtures.values()].reduce((sum, played) => sum + played.length, 0);
  const everywhere = inOrder(
    new Set(realFaults.filter(({ providers }) => providers === 'every').map(({ cause }) => cause)),
  );
  return [
    `There are ${world.catalogue.length} providers and ${recorded} recorded answers of theirs.`,
    '',
    asksTable(world, root),
    '',
    'Whatever happens before a provider is heard is the engine’s own, the same for all of them, and produced for real:',
    `${everywhere.map(code).join(', ')}. [causes.md](causes.md) says what each means.`,
    '',
    faultsTable(world, root),
  ].join('\n');
};
