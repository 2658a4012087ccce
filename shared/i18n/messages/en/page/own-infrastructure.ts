/** Redis, database and storage: the agency's, or the client's own. */
export const ownInfra = {
  title: 'Infrastructure',
  text: 'Where this client’s data lives. Data that is there already stays where it is.',
  name: { useOwnRedis: 'Redis', useOwnDatabase: 'Database', useOwnStorage: 'Storage (files and media)' },
  ours: 'Use ours (recommended)',
  oursText: 'Managed by the agency, at no extra cost.',
  own: 'Use own',
  ownText: {
    useOwnRedis: 'The client’s own Redis server.',
    useOwnDatabase: 'The client’s own PostgreSQL or Supabase.',
    useOwnStorage: 'The client’s own S3, R2, MinIO or Supabase Storage.',
  },
  keys: 'Own credentials for {{name}}',
  none: 'There is no own credential for it yet.',
  add: 'Add {{provider}}',
  edit: 'Edit {{label}}',
  pending: 'Ours still serves. Switch over once an own credential has passed its test.',
  ready: 'An own credential passed its test. You can switch over now.',
  turnOn: 'Switch over to own',
  turnOnOf: 'Switch over to own: {{name}}',
  bound: 'In use. If it fails, calls are refused; ours never steps in unnoticed.',
  refused: 'Calls for this are refused now',
  refusedText:
    'The client chose to use only its own, and no own credential works. Ours does not step in, so that no data lands where it should not. Repair and test the own credential, or choose ours.',
  turnedOn: '{{name}}: the client’s own is in use',
  turnedOff: '{{name}}: ours is in use',
} as const;
