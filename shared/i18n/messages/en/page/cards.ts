/** A category's providers and the order of their keys. */
export const cards = {
  providers: 'Connected providers',
  toBegin: 'Choose a provider to begin with',
  toConnect: 'More providers',
  notConnected: 'Not connected',
  manage: 'Manage',
  manageOf: 'Manage {{provider}}',
  connect: 'Connect',
  connectOf: 'Connect {{provider}}',
  another: 'Another key',
  anotherOf: 'Another key of {{provider}}',
  more_one: 'and one more',
  more_other: 'and {{count}} more',
  order: 'Order of use: {{category}}',
  addFallback: 'Add fallback',
  noFallback: 'No fallback: if the only active key fails, nothing stands in for it.',
  noneActive: 'All keys are switched off.',
} as const;
