import type { TestReport } from '../../../shared/model/test-result.ts';

export type TestTone = 'fine' | 'failing' | 'unsure';

/** How a test ended, in a word: one "no" is a failure, anything unknown leaves it open. */
export function testTone({ verdict }: Pick<TestReport, 'verdict'>): TestTone {
  const answers = Object.values(verdict);
  if (answers.includes('no')) return 'failing';
  return answers.every((answer) => answer === 'yes') ? 'fine' : 'unsure';
}
