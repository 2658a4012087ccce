import type { z } from 'zod';
import type { resolveAnswer } from '../../../shared/contract/cli-answers.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { stepText } from '../../../shared/i18n/step-text.ts';
import type { Resolution } from '../../../shared/model/resolution.ts';
import type { View } from '../command.ts';
import { formatTable } from '../table.ts';
import { listing, pairs } from './facts.ts';

/** Who was chosen, or why nobody. */
function renderChoice({ chosen, reason }: Resolution, { translate }: View): string {
  if (chosen === null) {
    return translate('cli.say.nothingChosen', { reason: translate(`resolution.${reason ?? 'noneEligible'}`) });
  }
  const { provider, label, level, settings } = chosen;
  const line = translate('cli.say.chosen', { provider, label, level: translate(`terms.level.${level}`) });
  return [line, chosen.credentialId, pairs(settings)].filter((part) => part !== '').join('\n');
}

/** Everyone who was considered, in order. */
function renderCandidates({ candidates }: Resolution, view: View): string {
  const { translate } = view;
  return listing(
    view,
    ['level', 'position', 'provider', 'label', 'reason', 'id'],
    candidates.map((each) => [
      translate(`terms.level.${each.level}`),
      each.position,
      each.provider,
      each.label,
      each.reason === null ? '' : translate(`resolution.${each.reason}`),
      each.credentialId,
    ]),
  );
}

/** The way to the choice, a sentence each. */
function renderSteps({ steps = [] }: z.infer<typeof resolveAnswer>, { translate, language }: View): string {
  const teller = { translate, format: createFormats(language), nameOf: (provider: string) => provider };
  return steps.map((step) => stepText(teller, step)).join('\n');
}

/** The choice, then its fields where they were asked for, then everyone else where that was. */
export function renderResolution(answer: z.infer<typeof resolveAnswer>, view: View, isExplained: boolean): string {
  const fields = Object.entries(answer.fields ?? {});
  return [
    renderChoice(answer, view),
    ...(fields.length === 0 ? [] : [formatTable(fields)]),
    ...(isExplained ? [renderSteps(answer, view), renderCandidates(answer, view)] : []),
  ].join('\n\n');
}
