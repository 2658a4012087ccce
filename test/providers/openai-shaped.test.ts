import { describe } from 'vitest';
import { openAiShaped } from './openai-shaped.ts';
import { playFixtures } from './play-fixtures.ts';

describe.each(Object.values(openAiShaped).map((vendor) => [vendor.provider, vendor] as const))('%s', (_, vendor) => {
  playFixtures(vendor);
});
