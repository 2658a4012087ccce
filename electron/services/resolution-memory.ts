import type { Connection } from '../../shared/model/connection.ts';
import { type ConnectionId, type OrganisationId, systemTenant, type Tenant } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Question, Resolution } from '../../shared/model/resolution.ts';
import type { Scope } from '../../shared/model/scope.ts';
import type { Instant } from '../../shared/model/time.ts';
import { decide } from '../domain/resolver.ts';
import { type Arrangement, arrange, nextExpiry } from '../domain/resolver-arrangement.ts';
import type { ResolverCredential, ResolverProvider } from '../domain/resolver-input.ts';
import type { ResolverRow } from '../store/resolver-reads.ts';
import type { Store } from '../store/store.ts';
import { findOrganisation } from './find-organisation.ts';

/** Questions of one organisation that are kept arranged. More than it has connections and providers is never asked. */
const keptArrangements = 2_000;

/** And models each is asked for. */
const keptDecisions = 50;

/** What is kept of the agency's own credentials. */
type System = { readonly version: number; readonly credentials: readonly ResolverCredential[] };

/** An answer, and the time it is the answer for. */
type Decided = { readonly resolution: Resolution; readonly from: Instant; readonly until: Instant };

/** A question that was asked, with its answers by the model they are for. */
type Kept = { readonly arrangement: Arrangement; readonly decided: Map<string | null, Decided> };

/** What is kept of one organisation: nothing of any other, and no secret. */
export type Remembered = {
  readonly organisation: Organisation;
  readonly connections: ReadonlyMap<ConnectionId, Connection>;
  readonly credentials: readonly ResolverCredential[];
  /** The agency's own, as they were when this was read. */
  readonly system: System;
  readonly questions: Map<string, Kept>;
};

type Held = Remembered & { readonly version: number };

export type Asked = { readonly question: Question; readonly connection: ConnectionId | null };

/** What resolutions are made of, in memory and in step with the store, for as long as that is open. */
export type ResolutionMemory = {
  /** What there is of the organisation a caller named by slug or id. Throws NOT_FOUND. */
  readonly of: (ref: string) => Remembered;
  /** A question of it, arranged. */
  readonly arranged: (of: Remembered, asked: Asked, catalogue: () => readonly ResolverProvider[]) => Arrangement;
  /** The answer to it now, where nothing is assumed to fail and no turn is taken. */
  readonly decided: (
    of: Remembered,
    asked: Asked & { readonly model: string | null; readonly now: Instant },
    catalogue: () => readonly ResolverProvider[],
  ) => Resolution;
  /** Which turn it is now for a question, counted from 0; the next call has the next. */
  readonly takeTurn: (of: Remembered, asked: Asked) => number;
  /** Forgets everything. */
  readonly clear: () => void;
};

function scopeOf(tenant: Tenant, { connection }: ResolverRow): Scope {
  if (tenant === systemTenant) return { kind: 'system' };
  return connection === null
    ? { kind: 'organisation', organisation: tenant }
    : { kind: 'connection', organisation: tenant, connection };
}

const readCredentials = (store: Store, tenant: Tenant): readonly ResolverCredential[] =>
  store.read.resolver.credentials(tenant).map((row) => ({ ...row, scope: scopeOf(tenant, row) }));

function askedFor(question: Question): string {
  if (question.by === 'category') return question.category;
  return question.by === 'provider' ? question.provider : question.capability;
}

const keyOf = ({ question, connection }: Asked): string =>
  `${question.by} ${askedFor(question)} ${connection === null ? '' : connection}`;

/** Reads one organisation and its connections. */
function readHeld(store: Store, id: OrganisationId, system: System): Held {
  // The count is taken first: what changes while it is read makes it old at once.
  const version = store.changesOf(id);
  const organisation = findOrganisation(store.read.organisations, id);
  const connections = [false, true].flatMap((trashed) => [...store.read.connections.list(id, { trashed })]);
  return {
    version,
    system,
    organisation,
    connections: new Map(connections.map((each) => [each.id, each])),
    credentials: readCredentials(store, id),
    questions: new Map(),
  };
}

function arrangeFor(of: Remembered, { question, connection }: Asked, catalogue: readonly ResolverProvider[]) {
  const { organisation, system, credentials } = of;
  return arrange({
    question,
    organisation: { ...organisation, trashed: organisation.trashedAt !== null },
    connection: connection === null ? null : (of.connections.get(connection) ?? null),
    credentials: [...system.credentials, ...credentials],
    catalogue,
  });
}

/** What is kept of everyone who asked, each apart, read again when its rows changed. */
function createKept(store: Store) {
  const held = new Map<OrganisationId, Held>();
  const ids = new Map<string, OrganisationId>();
  let system: System | null = null;

  const currentSystem = (): System => {
    const version = store.changesOf(systemTenant);
    if (system?.version !== version) system = { version, credentials: readCredentials(store, systemTenant) };
    return system;
  };

  const read = (ref: string): Held => {
    const { id } = findOrganisation(store.read.organisations, ref);
    const fresh = readHeld(store, id, currentSystem());
    held.set(id, fresh);
    ids.set(ref, id);
    return fresh;
  };

  return {
    of: (ref: string): Held => {
      const id = ids.get(ref);
      const known = id === undefined ? undefined : held.get(id);
      if (known === undefined || id === undefined) return read(ref);
      if (known.version === store.changesOf(id) && known.system === currentSystem()) return known;
      held.delete(id);
      ids.delete(ref);
      return read(ref);
    },
    clear: () => {
      held.clear();
      ids.clear();
      system = null;
    },
  };
}

/** A question of an organisation as it is kept, arranged the first time. */
function keptQuestion(of: Remembered, asked: Asked, catalogue: () => readonly ResolverProvider[]): Kept {
  const key = keyOf(asked);
  const known = of.questions.get(key);
  if (known !== undefined) return known;
  const made = { arrangement: arrangeFor(of, asked, catalogue()), decided: new Map() };
  if (of.questions.size >= keptArrangements) of.questions.clear();
  of.questions.set(key, made);
  return made;
}

const nothing = { down: [], traffic: new Map(), turn: 0 } as const;

/** The answer to a kept question: the last one, until a key of it expires. */
function decidedNow({ arrangement, decided }: Kept, model: string | null, now: Instant): Resolution {
  const known = decided.get(model);
  if (known !== undefined && known.from <= now && now < known.until) return known.resolution;
  const resolution = decide(arrangement, { ...nothing, now, model });
  if (decided.size >= keptDecisions) decided.clear();
  decided.set(model, { resolution, from: now, until: nextExpiry(arrangement, now) });
  return resolution;
}

/** Starts empty: each organisation is read when it first asks. */
export function createResolutionMemory(store: Store): ResolutionMemory {
  const kept = createKept(store);
  const turns = new Map<OrganisationId, Map<string, number>>();
  return {
    of: kept.of,
    arranged: (of, asked, catalogue) => keptQuestion(of, asked, catalogue).arrangement,
    decided: (of, asked, catalogue) => decidedNow(keptQuestion(of, asked, catalogue), asked.model, asked.now),
    takeTurn: ({ organisation: { id } }, asked) => {
      const own = turns.get(id) ?? new Map<string, number>();
      turns.set(id, own);
      const key = keyOf(asked);
      const turn = own.get(key) ?? 0;
      own.set(key, turn + 1);
      return turn;
    },
    clear: () => {
      kept.clear();
      turns.clear();
    },
  };
}
