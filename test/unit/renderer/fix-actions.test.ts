import { describe, expect, it } from 'vitest';
import { fixesFor, orDocs } from '../../../renderer/features/tests/fix-actions.ts';
import { fixField, fixLink } from '../../../renderer/features/tests/fix-target.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';
import { openai } from '../../../shared/catalogue/providers/openai.ts';
import { redis } from '../../../shared/catalogue/providers/redis.ts';
import { causes } from '../../../shared/errors/causes.ts';

describe('what can be done about a cause', () => {
  it.each(causes)('%s has something, nothing twice, and a new test among it', (cause) => {
    const actions = fixesFor(cause);
    expect(new Set(actions).size).toBe(actions.length);
    expect(cause === 'FMT_PREFIX' || actions.includes('retest')).toBe(true);
  });

  it.each([
    ['PROXY_AUTH', 'openProxySettings'],
    ['PROXY_DENY', 'openProxySettings'],
    ['TLS_UNTRUSTED', 'editAuthority'],
    ['AUTH_INVALID', 'editSecret'],
    ['PERM_MODEL', 'editSettings'],
    ['PERM_SCOPE', 'openKeysPage'],
    ['QUOTA_CREDIT', 'openBillingPage'],
    ['RATE_LIMIT', 'retestAtLimit'],
    ['URL_PATH', 'editAddress'],
    ['SRV_5XX', 'openStatusPage'],
  ] as const)('%s begins with %s', (cause, first) => {
    expect(fixesFor(cause)[0]).toBe(first);
  });
});

/** Led to by the console itself, whatever the provider. */
const always: ReadonlySet<string> = new Set(['addElsewhere', 'openAuthorities', 'openProxySettings', 'retestAtLimit']);

describe('every provider', () => {
  it.each(catalogue)('$id has more to offer than another try, whatever the cause', (provider) => {
    const helpless = causes.filter((cause) => {
      const left = fixesFor(cause).filter(
        (action) =>
          action === 'retest' || always.has(action) || leadsOf(action, provider).some((lead) => lead !== null),
      );
      return cause !== 'CANCELLED' && orDocs(cause, left).every((action) => action === 'retest');
    });
    expect(helpless).toEqual([]);
  });
});

const leadsOf = (action: Parameters<typeof fixLink>[0], provider: (typeof catalogue)[number]) => [
  fixLink(action, provider),
  fixField(action, provider, []),
];

describe('where a button leads', () => {
  it('is the provider’s page for that, or nowhere', () => {
    expect(fixLink('openKeysPage', openai)).toBe(openai.links.keys);
    expect(fixLink('openBillingPage', openai)).toBe(openai.links.billing);
    expect(fixLink('openStatusPage', openai)).toBe(openai.links.status);
    expect(fixLink('openBillingPage', { links: { ...openai.links, billing: null } })).toBeNull();
    expect(fixLink('retest', openai)).toBeNull();
    expect(fixLink('openDocs', openai)).toBe(openai.links.docs);
  });

  it('is the field to mend: the one the test blames, else the secret, the address or the model', () => {
    expect(fixField('editSecret', openai, [])).toBe('fields.apiKey');
    expect(fixField('editAddress', openai, [])).toBe('fields.baseUrl');
    expect(fixField('editSettings', openai, [])).toBe('settings.model');
    expect(fixField('retest', openai, [])).toBeNull();
    expect(fixField('editAuthority', redis, [])).toBe('fields.ca');
    expect(fixField('editAuthority', openai, [])).toBeNull();
    expect(fixField('editSettings', { ...redis, settings: [] }, [])).toBeNull();
    const blamed = {
      stage: 'format',
      state: 'fail',
      ms: 0,
      facts: { field: 'baseUrl', reason: 'urlPathTwice' },
    } as const;
    expect(fixField('editSecret', openai, [blamed])).toBe('fields.baseUrl');
  });
});
