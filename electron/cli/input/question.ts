import { AppError } from '../../../shared/errors/app-error.ts';
import type { Capability, Category } from '../../../shared/model/category.ts';
import type { Question } from '../../../shared/model/resolution.ts';
import { asProviderId } from './references.ts';

type QuestionOptions = {
  readonly category: Category | undefined;
  readonly provider: string | undefined;
  readonly capability: Capability | undefined;
};

/** The one question asked by `--category`, `--provider` or `--capability`. */
export function readQuestion({ category, provider, capability }: QuestionOptions): Question {
  const questions: readonly Question[] = [
    ...(category === undefined ? [] : [{ by: 'category', category } as const]),
    ...(provider === undefined ? [] : [{ by: 'provider', provider: asProviderId(provider) } as const]),
    ...(capability === undefined ? [] : [{ by: 'capability', capability } as const]),
  ];
  const [question] = questions;
  if (question === undefined || questions.length > 1) {
    throw new AppError('VALIDATION_FAILED', { field: '--category, --provider, --capability', reason: 'chooseOne' });
  }
  return question;
}
