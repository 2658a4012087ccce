import type {
  ResolverCredential,
  ResolverInput,
  ResolverOrganisation,
  ResolverProvider,
} from '../../../electron/domain/resolver-input.ts';
import type { Override } from '../../../shared/model/connection.ts';
import { connectionId, credentialId, organisationId } from '../../../shared/model/ids.ts';
import type { Scope } from '../../../shared/model/scope.ts';

/** A readable UUIDv7: the same number, the same id; ids sort as their numbers. */
const uuid = (number: number) => `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const now = 1_800_000_000_000;

export const acme = organisationId.parse(uuid(1));
export const other = organisationId.parse(uuid(2));
export const sales = connectionId.parse(uuid(11));
export const support = connectionId.parse(uuid(12));

export const scopes = {
  system: { kind: 'system' },
  acme: { kind: 'organisation', organisation: acme },
  other: { kind: 'organisation', organisation: other },
  sales: { kind: 'connection', organisation: acme, connection: sales },
  support: { kind: 'connection', organisation: acme, connection: support },
} as const satisfies Record<string, Scope>;

export const catalogue: readonly ResolverProvider[] = [
  { id: 'openai', category: 'AI', capabilities: ['chat', 'embed'], inherits: null },
  { id: 'anthropic', category: 'AI', capabilities: ['chat'], inherits: null },
  { id: 'openai-whisper', category: 'TRANSCRIPTION', capabilities: ['transcribe'], inherits: 'openai' },
  { id: 'deepgram', category: 'TRANSCRIPTION', capabilities: ['transcribe'], inherits: null },
  { id: 'redis', category: 'INFRASTRUCTURE', capabilities: ['cache'], inherits: null },
  { id: 'postgresql', category: 'INFRASTRUCTURE', capabilities: ['database'], inherits: null },
  { id: 'aws-s3', category: 'INFRASTRUCTURE', capabilities: ['object-storage'], inherits: null },
];

/** Id of the credential with this label in a test's world: labels are numbers there. */
export const idOf = (number: number) => credentialId.parse(uuid(100 + number));

/** A credential that works, named by its number. */
export function aCredential(number: number, parts: Partial<ResolverCredential> = {}): ResolverCredential {
  return {
    id: idOf(number),
    scope: scopes.acme,
    provider: 'openai',
    label: String(number),
    position: number,
    weight: 1,
    active: true,
    trashed: false,
    expiresAt: null,
    outCause: null,
    settings: {},
    ...parts,
  };
}

const organisation: ResolverOrganisation = {
  id: acme,
  trashed: false,
  onlyOwnKeys: false,
  useOwnRedis: false,
  useOwnDatabase: false,
  useOwnStorage: false,
  allowLowerLevel: false,
  inheritance: {},
  strategies: { categories: {}, providers: {} },
};

/** What differs from a plain question of Acme's for OpenAI. */
export type Situation = Partial<Omit<ResolverInput, 'organisation' | 'connection'>> & {
  readonly organisation?: Partial<ResolverOrganisation>;
  /** Overrides of the connection "sales", which then asks. */
  readonly overrides?: readonly Override[];
};

export function anInput({ organisation: flags, overrides, ...parts }: Situation): ResolverInput {
  return {
    question: { by: 'provider', provider: 'openai' },
    organisation: { ...organisation, ...flags },
    connection: overrides === undefined ? null : { id: sales, overrides },
    credentials: [],
    catalogue,
    down: [],
    model: null,
    traffic: new Map(),
    turn: 0,
    now,
    ...parts,
  };
}
