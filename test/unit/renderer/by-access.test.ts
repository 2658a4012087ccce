import { expect, it } from 'vitest';
import { byAccess } from '../../../renderer/ui/by-access.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';

it('puts the recommended ways to a server first and those of the past last', () => {
  const deploy = catalogue.filter(({ category }) => category === 'DEPLOY').toSorted(byAccess);
  const grades = deploy.map(({ access }) => access);
  expect(grades.slice(0, 2)).toEqual(['recommended', 'recommended']);
  expect(grades.at(-1)).toBe('legacy');
});

it('leaves the order of providers without a grade as it is', () => {
  const ai = catalogue.filter(({ category }) => category === 'AI');
  expect(ai.toSorted(byAccess)).toEqual(ai);
});
