import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCredential } from '../../electron/services/create-credential.ts';
import { updateOrganisation } from '../../electron/services/organisations.ts';
import { resolveQuestion, takeChain } from '../../electron/services/resolution.ts';
import type { ServiceContext } from '../../electron/services/service-context.ts';
import { writeOrganisation } from '../store/store-writes.ts';
import { anOpenStore } from './open-store.ts';

/** An organisation with three keys of OpenAI that take turns. */
function takingTurns(context: ServiceContext, slug: string): void {
  const id = writeOrganisation(context.store, slug);
  for (const label of ['1', '2', '3']) {
    createCredential(context, {
      commandId: randomUUID(),
      scope: { kind: 'organisation', organisation: slug },
      provider: 'openai',
      label,
      fields: { apiKey: `sk-proj-${label.repeat(40)}` },
      settings: {},
      notes: '',
      weight: 1,
      expiresAt: null,
      active: true,
      confirmDestination: null,
    });
  }
  const strategies = { categories: { AI: 'roundRobin' as const }, providers: {} };
  updateOrganisation(context, { commandId: randomUUID(), id, expectedRevision: 1, changes: { strategies } });
}

const ask = (organisation: string) =>
  ({
    organisation,
    connection: null,
    question: { by: 'category', category: 'AI' },
    model: null,
    down: [],
  }) as const;

describe('keys that take turns', () => {
  it('are turned by each call that takes the chain, and by nobody who only looks', () => {
    const context = anOpenStore();
    takingTurns(context, 'acme');
    const chain = () => takeChain(context, ask('acme')).map(({ label }) => label);
    expect(chain()).toEqual(['1', '2', '3']);
    resolveQuestion(context, ask('acme'));
    expect(chain()).toEqual(['2', '3', '1']);
    expect(chain()).toEqual(['3', '1', '2']);
    expect(chain()).toEqual(['1', '2', '3']);
  });

  it('do not turn with the calls of another organisation', () => {
    const context = anOpenStore();
    takingTurns(context, 'acme');
    takingTurns(context, 'beta');
    takeChain(context, ask('acme'));
    expect(takeChain(context, ask('beta'))[0]).toMatchObject({ label: '1' });
  });
});
