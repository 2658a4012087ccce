import type { ErrorRow } from '../../../electron/probes/kit/error-table.ts';
import { classes } from '../../../electron/probes/kit/failure-class.ts';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Cause } from '../../../shared/errors/causes.ts';
import type { VendorFixture } from '../fixture.ts';
import type { ProviderWorld } from '../provider-world.ts';
import type { Invariant } from './invariant.ts';

const speaksHttp = ({ destination, fields }: ProviderDescriptor): boolean =>
  destination.kind === 'fixed' ||
  fields.some((field) => field.destination && field.format.kind === 'url' && field.format.schemes.includes('https'));

/** Kinds of answers that every vendor gives sooner or later. */
const due: Readonly<Record<string, readonly (Cause | null)[]>> = {
  'a good key': [null],
  'a refused key': ['AUTH_INVALID', 'AUTH_EXPIRED', 'AUTH_REVOKED'],
  'a missing permission': ['PERM_SCOPE', 'PERM_MODEL', 'PERM_IP', 'PERM_REGION'],
  'a limit': ['QUOTA_CREDIT', 'RATE_LIMIT'],
  'a failing vendor': ['SRV_5XX'],
};

/** Long runs of characters no one types: keys, tokens, hashes. */
const secretLooks = [
  /\b(?:sk|pk|rk|key|ghp|gho|xox[abp])[-_][A-Za-z0-9_-]{16,}/,
  /\b[0-9a-f]{32,}\b/i,
  /[A-Za-z0-9+/_-]{40,}/,
];

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Links are long and harmless. */
const isSuspect = (text: string): boolean =>
  secretLooks.some((look) => look.test(text.replaceAll(/https:\/\/\S+/g, '')));

const isConsistent = ({ expect: { verdict, cause, stage } }: VendorFixture): boolean =>
  (cause === null) === (stage === null) &&
  (cause === null) === Object.values(verdict).every((answer) => answer === 'yes');

const causeOf = (row: ErrorRow): Cause => row.cause ?? classes[row.class].cause;

/** The last answer heard was a success by its status, and the test was not. */
const isFalseSuccess = ({ status, second, expect }: VendorFixture): boolean =>
  expect.cause !== null && (second?.status ?? status) < 300;

const showsSomething = ({ expect: { cause, facts } }: VendorFixture): boolean =>
  cause === null && Object.keys(facts).some((name) => name !== 'status');

/** Whoever answers at an address of the user's may answer any key; what takes none anyway proves nothing by it. */
const listsModelsAnywhere = ({ id, capabilities, destination, localOk }: ProviderDescriptor): boolean =>
  capabilities.includes('chat') && destination.kind === 'own' && localOk && id !== 'ollama';

/** Every fixture that a rule finds wanting, by provider and what it plays. */
const failing =
  (isFine: (fixture: VendorFixture) => boolean): Invariant['complaints'] =>
  ({ fixtures }) =>
    [...fixtures].flatMap(([id, played]) =>
      played.filter((fixture) => !isFine(fixture)).map(({ what }) => `${id}: ${what}`),
    );

/** A world in which OpenAI's answers are others. */
const changed =
  (change: (played: readonly VendorFixture[]) => readonly VendorFixture[]) =>
  ({ fixtures }: ProviderWorld): Partial<ProviderWorld> => ({
    fixtures: new Map([...fixtures, ['openai', change(fixtures.get('openai') ?? [])]]),
  });

export const fixtureInvariants: readonly Invariant[] = [
  {
    promise: 'of every vendor that speaks HTTP there are answers of each kind',
    complaints: ({ catalogue, fixtures }) =>
      catalogue.filter(speaksHttp).flatMap(({ id }) => {
        const played = (fixtures.get(id) ?? []).map((fixture) => fixture.expect.cause);
        return Object.entries(due)
          .filter(([, kinds]) => !kinds.some((cause) => played.includes(cause)))
          .map(([kind]) => `${id}: no answer to ${kind}`);
      }),
    faults: [
      { what: 'no answers at all', plant: () => ({ fixtures: new Map() }) },
      {
        what: 'no refused key',
        plant: changed((played) => played.filter(({ expect }) => expect.verdict.accepted !== 'no')),
      },
    ],
  },
  {
    promise: 'of every vendor that speaks HTTP there is an answer for each cause its own table leads to',
    complaints: ({ catalogue, providers, fixtures }) =>
      catalogue.filter(speaksHttp).flatMap(({ id }) => {
        const rows = providers.find((module) => module.id === id)?.errors ?? [];
        const met = new Set((fixtures.get(id) ?? []).map((fixture) => fixture.expect.cause));
        return [...new Set(rows.map(causeOf))].filter((cause) => !met.has(cause)).map((cause) => `${id}: ${cause}`);
      }),
    faults: [
      {
        what: 'a row that nothing was recorded for',
        plant: ({ providers }) => ({
          providers: providers.map((one) => ({
            ...one,
            errors: [...one.errors, { code: ['418'], class: 'timeout', cause: 'SESSION_OFFLINE' }],
          })),
        }),
      },
    ],
  },
  {
    promise: 'every vendor that speaks HTTP has answered with a success that is none',
    complaints: ({ catalogue, fixtures }) =>
      catalogue
        .filter(speaksHttp)
        .filter(({ id }) => !(fixtures.get(id) ?? []).some(isFalseSuccess))
        .map(({ id }) => id),
    faults: [
      { what: 'only honest statuses', plant: changed((played) => played.filter((one) => !isFalseSuccess(one))) },
    ],
  },
  {
    promise: 'a good answer shows something, if only what kind of key it is',
    complaints: ({ fixtures }) =>
      [...fixtures]
        .filter(([, played]) => played.length > 0 && !played.some(showsSomething))
        .map(([id]) => `${id}: its good answers show nothing`),
    faults: [
      {
        what: 'a bare yes',
        plant: changed((played) => played.map((one) => ({ ...one, expect: { ...one.expect, facts: {} } }))),
      },
    ],
  },
  {
    promise: 'an endpoint of one’s own that lists models is asked a second time, with a key nobody has',
    complaints: ({ catalogue, fixtures }) =>
      catalogue
        .filter(listsModelsAnywhere)
        .filter(({ id }) => !(fixtures.get(id) ?? []).some(({ expect }) => expect.facts.controlStatus !== undefined))
        .map(({ id }) => id),
    faults: [
      {
        what: 'only one question',
        plant: ({ fixtures }) => ({
          fixtures: new Map(
            [...fixtures].map(([id, played]) => [id, played.filter(({ second }) => second === undefined)]),
          ),
        }),
      },
    ],
  },
  {
    promise: 'an answer has a cause and a stage exactly where not all is well',
    complaints: failing(isConsistent),
    faults: [
      {
        what: 'a cause of a good answer',
        plant: changed((played) =>
          played.map((one) => ({ ...one, expect: { ...one.expect, cause: 'UNKNOWN', stage: 'auth' } })),
        ),
      },
    ],
  },
  {
    promise: 'no recorded answer holds anything that looks like a key',
    complaints: failing(({ headers, body, second }) => !textsIn([headers, body, second]).some(isSuspect)),
    faults: [
      {
        what: 'an echoed key',
        plant: changed((played) =>
          played.map((one) => ({ ...one, body: { error: `sk-${'A1b2'.repeat(6)} is wrong` } })),
        ),
      },
    ],
  },
];
