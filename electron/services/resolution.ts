import { AppError } from '../../shared/errors/app-error.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import {
  type ConnectionId,
  type CredentialId,
  credentialId,
  type OrganisationId,
  type ProviderId,
  systemTenant,
} from '../../shared/model/ids.ts';
import type { Explanation, Offer, Question, Resolution } from '../../shared/model/resolution.ts';
import { decide, fallbackChain } from '../domain/resolver.ts';
import { explain } from '../domain/resolver-explain.ts';
import type { ResolverMoment } from '../domain/resolver-input.ts';
import { openSealed } from './credential-secrets.ts';
import { requireLive } from './expected-state.ts';
import type { Remembered } from './resolution-memory.ts';
import { descriptorOf, type ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

export type ResolutionQuery = {
  readonly organisation: string;
  readonly connection: ConnectionId | null;
  readonly question: Question;
  /** The model the call is for. */
  readonly model: string | null;
  /** What is to be taken as failing. */
  readonly down: readonly (ProviderId | CredentialId)[];
};

const noTraffic: ResolverMoment['traffic'] = new Map();

/** The connection that asks lives and belongs to who asks. Another organisation's does not exist for it. */
function requireConnection({ connections }: Remembered, id: ConnectionId): void {
  const connection = connections.get(id);
  if (connection === undefined) throw new AppError('NOT_FOUND', { field: 'connection', reason: 'unknownConnection' });
  requireLive(connection);
}

/** What is assumed to fail exists, and is within sight of who asks. */
function requireDown(context: ServiceContext, { credentials, system }: Remembered, down: ResolutionQuery['down']) {
  for (const each of down) {
    if (context.catalogue.has(each)) continue;
    const id = credentialId.safeParse(each);
    if (!id.success) throw new AppError('VALIDATION_FAILED', { field: 'down', reason: 'unknownProvider' });
    if (![...credentials, ...system.credentials].some((one) => one.id === id.data)) {
      throw new AppError('NOT_FOUND', { field: 'down', reason: 'unknownCredential' });
    }
  }
}

/** Checks a question and brings what answers it. Throws NOT_FOUND, VALIDATION_FAILED, CONFLICT for the trash. */
function prepare(context: ServiceContext, query: ResolutionQuery): Remembered {
  const { question, connection, down } = query;
  if (question.by === 'provider') descriptorOf(context, question.provider);
  const of = context.memory.of(query.organisation);
  if (connection !== null) requireConnection(of, connection);
  if (down.length > 0) requireDown(context, of, down);
  return of;
}

/** A prepared question as the resolver takes it. */
const asInput = (context: ServiceContext, of: Remembered, query: ResolutionQuery) => ({
  arrangement: context.memory.arranged(of, query, () => [...context.catalogue.values()]),
  moment: (turn: number): ResolverMoment => ({
    now: vaultTime(context),
    model: query.model,
    down: query.down,
    traffic: noTraffic,
    turn,
  }),
});

/** Answers a prepared question: at once where it was answered before and nothing changed. */
function answer(context: ServiceContext, of: Remembered, query: ResolutionQuery): Resolution {
  const { memory, catalogue } = context;
  if (query.down.length === 0) {
    return memory.decided(of, { ...query, now: vaultTime(context) }, () => [...catalogue.values()]);
  }
  const { arrangement, moment } = asInput(context, of, query);
  return decide(arrangement, moment(0));
}

/**
 * Which credential serves a question, and why the others do not. From memory: no secret is opened, nothing is turned.
 *
 * Only the agency's own and the organisation's credentials are looked at. Throws NOT_FOUND for an unknown organisation
 * or connection, VALIDATION_FAILED for a provider the catalogue does not have.
 */
export function resolveQuestion(context: ServiceContext, query: ResolutionQuery): Resolution {
  return answer(context, prepare(context, query), query);
}

/** The same with what a call would try, and the way there step by step. */
export function explainQuestion(context: ServiceContext, query: ResolutionQuery): Explanation {
  const { arrangement, moment } = asInput(context, prepare(context, query), query);
  return explain(arrangement, moment(0), {
    asksAsConnection: query.connection !== null,
    clock: context.clock.now(),
  });
}

/** What a call tries now, first to last. Keys that take turns are turned by it. */
export function takeChain(context: ServiceContext, query: ResolutionQuery): readonly Offer[] {
  const of = prepare(context, query);
  const { arrangement, moment } = asInput(context, of, query);
  return fallbackChain(arrangement, moment(context.memory.takeTurn(of, query)));
}

/** The fields of a credential that an organisation was offered, in clear. Who asks keeps them and puts it on record. */
export function openOffer(context: ServiceContext, organisation: OrganisationId, offer: Offer): FieldValues {
  const { credentialId: id, level } = offer;
  const { secrets } = context.store.read;
  // The agency's own serve on their level, and where a connection names one.
  const own = level === 'system' ? undefined : secrets.sealed(organisation, id);
  const sealed = own ?? secrets.sealed(systemTenant, id);
  if (sealed === undefined) throw new AppError('NOT_FOUND', { reason: 'unknownCredential' });
  return openSealed(context, sealed);
}

/** As `resolveQuestion`, with the chosen credential's fields in clear; audited before they leave. */
export function revealResolution(
  context: ServiceContext,
  query: ResolutionQuery,
): Resolution & { readonly fields: FieldValues | null } {
  const of = prepare(context, query);
  const resolution = answer(context, of, query);
  const { chosen } = resolution;
  if (chosen === null) return { ...resolution, fields: null };
  return context.store.write({ actor: context.actor }, (tx) => {
    const fields = openOffer(context, of.organisation.id, chosen);
    tx.audit({
      action: 'resolution.revealed',
      tenant: of.organisation.id,
      records: [chosen.credentialId],
      detail: { provider: chosen.provider, label: chosen.label, level: chosen.level },
    });
    return { ...resolution, fields };
  });
}
