import type { Capability } from '../../shared/model/category.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { type OwnInfrastructure, ownInfrastructure } from '../../shared/model/own-infrastructure.ts';
import { letsThrough } from '../../shared/model/rotation.ts';
import type { Prober } from '../ports/prober.ts';
import { findOrganisation } from './find-organisation.ts';
import { hasPassing, type InheritedProof, isUsable } from './own-infrastructure.ts';
import type { ServiceContext } from './service-context.ts';
import { getSettings, networkRoute } from './settings.ts';
import { type PlannedTest, planTests } from './test-targets.ts';

type Candidate = Omit<InheritedProof, 'flag'> & { readonly test: PlannedTest };

/** An organisation's keys that would do a job by inheritance, each with its test as the provider that inherits. */
function inheritedKeys(context: ServiceContext, organisation: Organisation, job: Capability): readonly Candidate[] {
  const { read } = context.store;
  const own = read.overview.list({ tenant: organisation.id, trashed: false });
  const heirs = [...context.catalogue.values()]
    .filter(({ inherits, capabilities }) => inherits !== null && capabilities.includes(job))
    .filter(({ id }) => organisation.inheritance[id] !== 'own');
  return heirs.flatMap((heir) =>
    own
      .filter(({ record }) => record.connection === null && record.provider === heir.inherits)
      .filter((overview) => isUsable(context, read, overview))
      .flatMap(({ record: { id: saved, revision } }) => {
        const form = { provider: heir.id, fields: {}, settings: {}, saved, confirmDestination: null };
        return planTests(context, { kind: 'unsaved', ...form }).map((test) => ({ credential: saved, revision, test }));
      }),
  );
}

type Flag = OwnInfrastructure['flag'];
type Change = Pick<Organisation, 'id'> & { readonly changes: { readonly [Key in Flag]?: boolean | undefined } };
type Probing = { readonly prober: Prober; readonly signal: AbortSignal };

/**
 * Tests, for what a change would bind an organisation to, the keys it would use by inheritance: as the provider that
 * inherits, for a key's own test says nothing of that job. Asks nobody where a key made for the job has passed.
 */
export async function proveInherited(
  context: ServiceContext,
  { prober, signal }: Probing,
  { id, changes }: Change,
): Promise<readonly InheritedProof[]> {
  const { read } = context.store;
  const turnedOn = ownInfrastructure.filter(({ flag }) => changes[flag] === true);
  if (turnedOn.length === 0) return [];
  const organisation = findOrganisation(read.organisations, id);
  const unproven = turnedOn
    .filter(({ flag, job }) => !organisation[flag] && !hasPassing(context, read, { tenant: id, job }))
    .flatMap(({ flag, job }) => inheritedKeys(context, organisation, job).map((candidate) => ({ flag, ...candidate })));
  const timeoutMs = getSettings(context).testTimeoutSeconds * 1_000;
  const options = { signal, timeoutMs, route: networkRoute(context), thorough: false, onStages: () => undefined };
  const tested = await Promise.all(
    unproven.map(async ({ test, ...proof }) => ({ proof, report: await prober.probe(test.target, options) })),
  );
  return tested.filter(({ report }) => letsThrough(report.verdict)).map(({ proof }) => proof);
}
