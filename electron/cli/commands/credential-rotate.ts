import { randomUUID } from 'node:crypto';
import { rotateAnswer } from '../../../shared/contract/cli-answers.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import type { TestResult } from '../../../shared/contract/tests.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { newKeyFate, type Rotation } from '../../../shared/model/rotation.ts';
import { type Context, defineCommand } from '../command.ts';
import { confirmTests } from '../confirm-tests.ts';
import { type CredentialValues, readCredentialValues } from '../input/credential-values.ts';
import { readExpiry } from '../input/expiry.ts';
import { findCredential } from '../input/references.ts';
import { findRotation, readRotationWay } from '../input/rotation-way.ts';
import { asTarget } from '../input/target.ts';
import { withoutUnsaid } from '../input/unsaid.ts';
import { choice, flag, integer, type OptionValues, text } from '../option.ts';
import { renderRotation } from '../render/rotation.ts';
import { rotateOnward } from '../rotate-onward.ts';

const options = {
  stdin: flag,
  overlap: integer('HOURS'),
  label: text('LABEL'),
  expires: text('DATE'),
  'confirm-destination': text('HOST'),
  confirm: flag,
  resume: flag,
  undo: flag,
  'retire-now': flag,
  abandon: flag,
  'new-key': choice(newKeyFate.options),
} as const;

type Given = OptionValues<typeof options>;
type Call = { readonly api: ApiClient; readonly credential: CredentialView; readonly context: Context };

/** What `--stdin` brings for a new key. Its settings are the old one's. */
function fieldsOf({ fields, settings }: CredentialValues) {
  if (settings === undefined) return fields ?? {};
  throw new AppError('VALIDATION_FAILED', { field: 'settings', reason: 'unknownKey' });
}

/** The whole way in one go: plan, add, test, take over. */
async function begin({ api, credential, context }: Call, given: Given, piped: CredentialValues) {
  const expiresAt = given.expires === undefined ? null : readExpiry(given.expires);
  const fields = fieldsOf(piped);
  const target = { kind: 'credentials' as const, ids: [credential.id] };
  await confirmTests(api, { target, thorough: false, confirmed: given.confirm }, context);
  const { uses, order } = await api.rotations.plan({ credential: credential.id });
  const rotation = await api.rotations.start({
    commandId: randomUUID(),
    ...{ credential: credential.id, fields, expiresAt, label: given.label ?? piped.label ?? null },
    confirmDestination: given['confirm-destination'] ?? null,
    ...withoutUnsaid({ overlapHours: given.overlap }),
  });
  const expectedOrder = order.flatMap((id) => (id === credential.id ? [id, rotation.replacement.id] : [id]));
  return { uses, ...(await rotateOnward(api, { rotation, expectedOrder }, context)) };
}

/** Goes on where it was left, with other values for the new key where they are given. */
async function resume({ api, credential, context }: Call, given: Given, piped: CredentialValues | null) {
  const rotation = await findRotation(api, credential.id);
  if (piped !== null) {
    const confirmDestination = given['confirm-destination'] ?? null;
    await api.credentials.update({ ...asTarget(rotation.replacement), fields: fieldsOf(piped), confirmDestination });
  }
  const target = { kind: 'credentials' as const, ids: [rotation.replacement.id] };
  if (rotation.step === 'keyAdded' || rotation.step === 'tested') {
    await confirmTests(api, { target, thorough: false, confirmed: given.confirm }, context);
  }
  const onward = { rotation, expectedOrder: null, overlapHours: given.overlap };
  return { uses: null, ...(await rotateOnward(api, onward, context)) };
}

/** A step by itself, without a test. */
async function step({ api, credential }: Call, given: Given, way: 'undo' | 'retire' | 'abandon') {
  const target = asTarget(await findRotation(api, credential.id));
  const newKey = withoutUnsaid({ newKey: given['new-key'] });
  const steps: Readonly<Record<typeof way, () => Promise<Rotation>>> = {
    undo: () => api.rotations.undo({ ...target, ...newKey }),
    retire: () => api.rotations.retire(target),
    abandon: () => api.rotations.abandon({ ...target, ...newKey }),
  };
  return { uses: null, rotation: await steps[way](), test: null, exit: 0 };
}

const withFix = (test: TestResult, { translate }: Context) => ({
  ...test,
  fix: test.cause === null ? null : translate(`causes.${test.cause}.fix`),
});

export const command = defineCommand({
  name: 'credential.rotate',
  words: ['CREDENTIAL'],
  options,
  examples: [
    `echo '{"fields": {"apiKey": "…"}}' | chaveiro credential rotate acme/openai/prod-1 --stdin --overlap 48`,
    'chaveiro credential rotate acme/openai/prod-1 --resume',
    'chaveiro credential rotate acme/openai/prod-2 --undo --new-key trash',
  ],
  endsWhenInterrupted: true,
  answer: rotateAnswer,
  run: async ({ words, options: given }, context) => {
    const way = readRotationWay(given);
    const piped = given.stdin ? await readCredentialValues(context) : null;
    const api = await context.unlocked();
    const call = { api, credential: await findCredential(api, words.CREDENTIAL), context };
    const run = () => {
      if (way === 'begin') return begin(call, given, piped ?? {});
      return way === 'resume' ? resume(call, given, piped) : step(call, given, way);
    };
    const { exit, test, ...answer } = await run();
    return { answer: { ...answer, test: test === null ? null : withFix(test, context) }, exit };
  },
  render: renderRotation,
});
