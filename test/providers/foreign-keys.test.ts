import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { detectProvider, takesKeysOf } from '../../shared/catalogue/detect.ts';
import { refuseField } from '../../shared/catalogue/field-schema.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { reasons } from '../../shared/i18n/messages/en/reasons/index.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import { answersOf, factsOf, probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';

const isToken = ({ format, secret }: ProviderDescriptor['fields'][number]): boolean =>
  secret && format.kind === 'token';

/** Keys that say surely whose they are, made by their own patterns. */
const owners = catalogue.flatMap((owner) => {
  const tokens = owner.fields.filter(isToken).map(({ key }) => key);
  return owner.inherits !== null
    ? []
    : owner.keyPatterns
        .filter(({ confidence, field }) => confidence === 'high' && tokens.includes(field))
        .map(({ pattern, prefix }) => ({ owner, prefix, pattern: new RegExp(pattern) }));
});

/** Whoever has a secret of one word could be pasted any other. */
const others = (owner: ProviderDescriptor) =>
  catalogue.flatMap((descriptor) =>
    takesKeysOf(descriptor, owner) ? [] : descriptor.fields.filter(isToken).map((field) => ({ descriptor, field })),
  );

describe('a key that is surely one provider’s', () => {
  it('is made of many shapes', () => {
    expect(owners.length).toBeGreaterThan(20);
  });

  it.each(owners)('is known wherever it is pasted: $owner.id, $prefix', ({ owner, pattern }) => {
    fc.assert(
      fc.property(fc.stringMatching(pattern, { size: 'small' }), (key) => {
        fc.pre(!/[•…]|\*{4}/.test(key));
        expect(detectProvider(key, catalogue)[0]).toMatchObject({ provider: owner.id, confidence: 'high' });
        for (const { descriptor, field } of others(owner)) {
          const refusal = refuseField(key, field, { descriptor, catalogue });
          // What is too long or of another form for the field is refused for that first.
          const told = [descriptor.id, refusal?.reason === 'otherProvider' ? refusal.params : refusal?.reason];
          const expected = [{ provider: owner.name }, 'wrongFormat', 'tooLong', 'tooShort'];
          expect(expected).toContainEqual(told[1]);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is named, with where it belongs, and never sent', async () => {
    const groqKey = `gsk_${'aB3d'.repeat(13)}`;
    const world = scriptedWorld();
    const report = await probeOnce({ provider: 'mistral', fields: { apiKey: groqKey }, world });
    expect(report).toMatchObject({ cause: 'FMT_PREFIX', confidence: 'sure' });
    expect(answersOf(report)).toBe('unknown no unknown');
    expect(factsOf(report)).toEqual({ field: 'apiKey', reason: 'otherProvider', looksLike: 'Groq' });
    expect(world.lookups).toEqual([]);
    const text = createTranslator('en')('reasons.otherProvider.message', { provider: 'Groq' });
    expect(text).toBe(reasons.otherProvider.message.replace('{{provider}}', 'Groq'));
  });
});
