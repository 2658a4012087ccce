import type { Cause } from '../errors/causes.ts';
import { isReason, type Reason } from '../errors/reasons.ts';
import { factWordKey } from '../model/fact-words.ts';
import type { Facts, Stage } from '../model/test-result.ts';
import { reasonGaps } from './error-text.ts';
import type { Advice } from './message-shape.ts';
import type { TranslateOnPage } from './translate.ts';

type Ended = { readonly cause: Cause; readonly stages: readonly Pick<Stage, 'facts'>[] };

/** The reason a stage gave, where its words have no gap but the provider's name, which stands beside it. */
function reasonIn({ reason, looksLike }: Facts): Reason | null {
  if (typeof reason !== 'string' || !isReason(reason)) return null;
  const gaps = reasonGaps[reason] ?? [];
  return gaps.every((gap) => gap === 'provider' && looksLike !== undefined) ? reason : null;
}

/** Why a test ended and what to do: the words of the reason its stages gave and the field it is about, or else of its cause. */
export function findingText(t: TranslateOnPage, { cause, stages }: Ended): Advice {
  for (const { facts } of stages) {
    const reason = reasonIn(facts);
    if (reason === null) continue;
    const params = { provider: String(facts.looksLike ?? '') };
    const message = t(`reasons.${reason}.message`, params);
    const field = typeof facts.field === 'string' ? factWordKey('field', facts.field) : null;
    return { message: field === null ? message : `${t(field)}: ${message}`, fix: t(`reasons.${reason}.fix`, params) };
  }
  return { message: t(`causes.${cause}.title`), fix: t(`causes.${cause}.fix`) };
}
