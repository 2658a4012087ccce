import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';

const byId = new Map(catalogue.map((each) => [each.id, each]));
const heirs = catalogue.filter(({ inherits }) => inherits !== null);

describe('inheritance in the catalogue', () => {
  it('is what the product promises', () => {
    const pairs = heirs.map(({ id, inherits }) => `${id} <- ${inherits}`);
    expect(pairs).toEqual(
      expect.arrayContaining([
        'openai-whisper <- openai',
        'openai-tts <- openai',
        'google-cloud-tts <- google-ai',
        'groq-whisper <- groq',
        'supabase-storage <- supabase',
      ]),
    );
  });

  it('goes one step: who is inherited from inherits from nobody, so there is no circle', () => {
    const wrong = heirs.filter(({ inherits }) => byId.get(inherits ?? '')?.inherits !== null);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('gives every provider with a default model a list of models its key is kept to', () => {
    for (const { settings } of catalogue) {
      const keys = settings.map(({ key }) => key);
      expect(keys.includes('allowedModels')).toBe(keys.includes('model'));
    }
  });
});
