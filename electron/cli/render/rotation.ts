import type { RotateAnswer } from '../../../shared/contract/cli-answers.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import type { View } from '../command.ts';
import { dayOf } from '../input/expiry.ts';
import { factSheet, yesNo } from './facts.ts';
import { renderTestResults } from './test-results.ts';

type Uses = NonNullable<RotateAnswer['uses']>;

const named = (connections: Uses['connections']): string =>
  connections.map(({ organisation, name }) => `${organisation}/${name}`).join(', ');

const usesSheet = (uses: Uses, view: View): string =>
  factSheet(view, [
    ['primary', yesNo(view, uses.primary)],
    ['onlyKey', yesNo(view, uses.onlyKey)],
    ['overrides', named(uses.overrides)],
    ['connections', named(uses.connections)],
    ['organisations', uses.organisations.join(', ')],
    ['inheriting', uses.inheriting.join(', ')],
  ]);

/** What the provider said in the test of the new key's end, where nobody noted one. */
function toldEnd({ rotation: { replacement }, test }: RotateAnswer, { translate, language }: View): readonly string[] {
  const at = test?.stages.map(({ facts }) => Date.parse(String(facts.expires ?? ''))).find(Number.isFinite);
  if (at === undefined || replacement.expiresAt !== null) return [];
  const { dateTime } = createFormats(language);
  const { id, label } = replacement;
  return [translate('cli.rotation.told', { new: label, id, at: dateTime(at), day: dayOf(at) })];
}

/** Who used the old key, what the test found where it did not pass, and how far the rotation got. */
export function renderRotation(answer: RotateAnswer, view: View): string {
  const { rotation, uses, test } = answer;
  const { translate, language } = view;
  const { step, credential, replacement, retireAt, held } = rotation;
  const at = retireAt === null ? '' : createFormats(language).dateTime(retireAt);
  const say = translate(`cli.rotation.${step}`, { old: credential.label, new: replacement.label, at });
  const isStopped = step === 'keyAdded' && test !== null;
  return [
    ...(uses === null ? [] : [translate('cli.rotation.uses', { old: credential.label }), usesSheet(uses, view), '']),
    ...(isStopped ? [renderTestResults({ results: [test], summary: [], report: null }, view), ''] : []),
    say,
    ...(held ? [translate('cli.rotation.held')] : []),
    ...(step === 'keyAdded' || step === 'tested' ? [translate('cli.rotation.goOn', { id: credential.id })] : []),
    ...toldEnd(answer, view),
    ...(step === 'overlapping' ? [translate('cli.rotation.goBack', { id: replacement.id })] : []),
  ].join('\n');
}
