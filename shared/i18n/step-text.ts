import type { ProviderId } from '../model/ids.ts';
import type { Step } from '../model/resolution.ts';
import type { Formats } from './format.ts';
import type { TranslateOnPage } from './translate.ts';

/** How a key is called in a sentence. */
function keyName({ provider, label, credentialId }: Step, nameOfProvider: (id: ProviderId) => string): string {
  const name = provider === null ? null : nameOfProvider(provider);
  if (label === null) return name ?? credentialId ?? '';
  return name === null ? `“${label}”` : `${name} “${label}”`;
}

type Teller = {
  readonly translate: TranslateOnPage;
  readonly format: Pick<Formats, 'dateTime'>;
  readonly nameOf: (id: ProviderId) => string;
};

/** One step of an explanation as a sentence. */
export function stepText({ translate, format, nameOf }: Teller, step: Step): string {
  const reason = step.reason === null ? '' : translate(`resolution.${step.reason}`);
  const { kind, serves, settings } = step;
  return translate(`resolution.step.${kind}`, {
    name: keyName(step, nameOf),
    level: step.level === null ? '' : translate(`terms.level.${step.level}`),
    // It stands inside the sentence.
    reason: reason.charAt(0).toLowerCase() + reason.slice(1),
    serves: serves === null ? '' : nameOf(serves),
    settings: Object.entries(settings ?? {})
      .map(([key, value]) => `${key} = ${value}`)
      .join(', '),
    at: step.at === null ? '' : format.dateTime(step.at),
    clock: step.clock === null ? '' : format.dateTime(step.clock),
  });
}
