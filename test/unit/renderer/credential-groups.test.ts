import { describe, expect, it } from 'vitest';
import { groupByOrder } from '../../../renderer/features/credentials/credential-groups.ts';
import { connectionId } from '../../../shared/model/ids.ts';
import { aCredentialView } from './credential-view.ts';

const sales = { connection: 'Vendas', connectionId: connectionId.parse('0197a000-0000-7000-8000-0000000000aa') };

describe('the order of keys', () => {
  it('is one per category, and per connection that has its own', () => {
    const groups = groupByOrder([
      aCredentialView({ label: 'cache', category: 'INFRASTRUCTURE' }),
      aCredentialView({ label: 'b', position: 1 }),
      aCredentialView({ label: 'of sales', ...sales }),
      aCredentialView({ label: 'a', position: 0 }),
    ]);
    expect(groups.map(({ category, connection, credentials }) => [category, connection, credentials.length])).toEqual([
      ['AI', null, 2],
      ['AI', 'Vendas', 1],
      ['INFRASTRUCTURE', null, 1],
    ]);
    expect(groups[0]?.credentials.map(({ label }) => label)).toEqual(['a', 'b']);
  });

  it('has the first active key as its primary, whatever its health', () => {
    const [group] = groupByOrder([
      aCredentialView({ label: 'off', position: 0, active: false }),
      aCredentialView({
        label: 'failing',
        position: 1,
        health: { status: 'error', verdict: null, cause: 'AUTH_INVALID', testedAt: 1 },
      }),
      aCredentialView({ label: 'fine', position: 2 }),
    ]);
    expect(group?.primary?.label).toBe('failing');
  });

  it('has no primary where every key is off', () => {
    expect(groupByOrder([aCredentialView({ active: false })])[0]?.primary).toBeNull();
  });
});
