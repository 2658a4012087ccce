import type { Migration } from '../migration.ts';

/**
 * What an organisation chose about who pays: whether a lower level may step in, whose key a provider inherits, how keys
 * take turns. And what took a key out of rotation: it stays out until a test passes, whatever later tests could not tell.
 */
export const resolverChoicesSchema: Migration = {
  version: 90,
  name: 'resolver-choices',
  sql: `
alter table organisation add column allow_lower_level integer not null default 0;
alter table organisation add column inheritance text not null default '{}';
alter table organisation add column strategies text not null default '{"categories":{},"providers":{}}';
alter table test_verdict add column out_cause text;
update test_verdict set out_cause = cause
  where cause in ('AUTH_EXPIRED', 'AUTH_REVOKED', 'ACCOUNT_DISABLED', 'QUOTA_CREDIT');
`,
};
