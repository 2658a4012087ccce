import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasExpired, timeThatCounts } from '../../../electron/domain/key-expiry.ts';
import { resolve } from '../../../electron/domain/resolver.ts';
import { arrange } from '../../../electron/domain/resolver-arrangement.ts';
import { explain } from '../../../electron/domain/resolver-explain.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { stepText } from '../../../shared/i18n/step-text.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import type { Language } from '../../../shared/model/language.ts';
import { aCredential, anInput, now } from './builders.ts';
import { world } from './worlds.ts';

const minute = 60_000;
const instants = fc.integer({ min: 0, max: 4_000_000_000_000 });
const day = 24 * 60 * minute;

/** What is said of a key with an end, when the vault has seen `seen` and the machine’s clock says `clock`. */
function said(end: number, { clock, seen = clock }: { clock: number; seen?: number }, language: Language = 'en') {
  const input = anInput({
    now: timeThatCounts(clock, seen),
    credentials: [aCredential(1, { label: 'prod', expiresAt: end })],
  });
  const { steps, chosen } = explain(arrange(input), input, { asksAsConnection: false, clock });
  const teller = {
    translate: createTranslator(language),
    format: createFormats(language, 'language'),
    nameOf: () => 'OpenAI',
  };
  return { serves: chosen !== null, sentences: steps.map((step) => stepText(teller, step)) };
}

const at = (instant: number, language: Language = 'en') => createFormats(language).dateTime(instant);

describe('the time that counts', () => {
  it('never runs back, whatever the clock is set to after whatever it was', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1 }), fc.option(instants), (clocks, end) => {
        let seen = 0;
        let wasOver = false;
        for (const clock of clocks) {
          seen = timeThatCounts(clock, seen);
          const isOver = hasExpired(end, seen);
          expect(isOver || !wasOver).toBe(true);
          expect(seen).toBeGreaterThanOrEqual(clock);
          wasOver = isOver;
        }
      }),
    );
  });

  it('lets no key come back in any world, as far as a clock is set back', () => {
    fc.assert(
      fc.property(world, fc.nat(5_000), (input, back) => {
        const wrong = { ...input, now: timeThatCounts(input.now - back, input.now) };
        expect(resolve(wrong)).toEqual(resolve(input));
      }),
    );
  });

  it('ends a key at its very instant', () => {
    expect(said(now, { clock: now - 1 }).serves).toBe(true);
    expect(said(now, { clock: now }).serves).toBe(false);
  });
});

describe('the explanation of an expiry', () => {
  it('names the end and this machine’s clock, as far ahead as that may be', () => {
    const clock = now + 900 * day;
    expect(said(now, { clock }).sentences[2]).toBe(
      `OpenAI “prod” expired on ${at(now)}. By this machine’s clock it is ${at(clock)}: if that is wrong, set the clock right.`,
    );
    expect(said(now, { clock }, 'pt-BR').sentences[2]).toBe(
      `OpenAI “prod” venceu em ${at(now, 'pt-BR')}. Pelo relógio desta máquina são ${at(clock, 'pt-BR')}: se isso não está certo, acerte o relógio.`,
    );
  });

  it('says that it was only minutes ago, as far as two clocks differ anyway', () => {
    expect(said(now, { clock: now + 9 * minute }).sentences[2]).toContain('only minutes ago by this machine’s clock');
    expect(said(now, { clock: now + 9 * minute }, 'pt-BR').sentences[2]).toContain('há poucos minutos');
    expect(said(now, { clock: now + 10 * minute }).sentences[2]).not.toContain('minutes ago');
  });

  it('says that the clock was set back, and what to do where it had been ahead', () => {
    const back = said(now, { clock: now - day, seen: now + day });
    expect(back.serves).toBe(false);
    expect(back.sentences[2]).toContain(`This machine’s clock says ${at(now - day)}, but this vault was changed after`);
    expect(back.sentences[2]).toContain('take the expiry off the key');
  });

  it('is not given for what a provider said, or for keys without an end', () => {
    const input = anInput({ credentials: [aCredential(1, { outCause: 'AUTH_EXPIRED' })] });
    const { steps } = explain(arrange(input), input, { asksAsConnection: false, clock: now });
    expect(steps.map(({ kind }) => kind)).toEqual(['decides', 'out', 'nothing']);
  });
});
