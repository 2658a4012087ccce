import type { ProviderId } from '../model/ids.ts';
import type { Step } from '../model/resolution.ts';
import type { TranslateOnPage } from './translate.ts';

/** How a key is called in a sentence. */
function nameOf({ provider, label, credentialId }: Step, nameOfProvider: (id: ProviderId) => string): string {
  const name = provider === null ? null : nameOfProvider(provider);
  if (label === null) return name ?? credentialId ?? '';
  return name === null ? `“${label}”` : `${name} “${label}”`;
}

/** One step of an explanation as a sentence. */
export function stepText(translate: TranslateOnPage, step: Step, nameOfProvider: (id: ProviderId) => string): string {
  const reason = step.reason === null ? '' : translate(`resolution.${step.reason}`);
  return translate(`resolution.step.${step.kind}`, {
    name: nameOf(step, nameOfProvider),
    level: step.level === null ? '' : translate(`terms.level.${step.level}`),
    // It stands inside the sentence.
    reason: reason.charAt(0).toLowerCase() + reason.slice(1),
  });
}
