import type { PageMessageKey } from '../../../shared/i18n/resources.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';

/** The client of the demonstration. The name is one nobody would choose for a client of theirs. */
export const demoSlug = 'chaveiro-demo';

/** A key of the demonstration. Its host is under `.invalid`, which never exists: nothing asks for it or goes to it. */
export type DemoKey = {
  readonly provider: string;
  readonly words: PageMessageKey;
  readonly fields: FieldValues;
  /** A vendor with an address of its own has another one confirmed by name. */
  readonly confirmDestination: string | null;
};

/** None of these opens anything anywhere. */
export const demoKeys: readonly DemoKey[] = [
  {
    provider: 'openai',
    words: 'page.demo.keys.first',
    fields: { apiKey: 'sk-proj-demonstration-opens-nothing-0001', baseUrl: 'https://ai.demo.invalid/v1' },
    confirmDestination: 'ai.demo.invalid',
  },
  {
    provider: 'openai',
    words: 'page.demo.keys.second',
    fields: { apiKey: 'sk-proj-demonstration-opens-nothing-0002', baseUrl: 'https://ai.demo.invalid/v1' },
    confirmDestination: 'ai.demo.invalid',
  },
  {
    provider: 'redis',
    words: 'page.demo.keys.cache',
    fields: { url: 'rediss://demo:opens-nothing@cache.demo.invalid:6380/0' },
    confirmDestination: null,
  },
  {
    provider: 'smtp',
    words: 'page.demo.keys.mail',
    fields: {
      host: 'mail.demo.invalid',
      port: '587',
      security: 'starttls',
      user: 'demo@demo.invalid',
      password: 'opens-nothing',
    },
    confirmDestination: null,
  },
];
