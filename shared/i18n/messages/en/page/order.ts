/** The order of use of a category's or a provider's keys. */
export const order = {
  filter: 'Keys of',
  whole: 'All providers',
  titleOf: 'Order of use: {{category}} · {{provider}}',
  weak: 'What is weak about this order',
  noneUsable: 'No key of this order can be used now.',
  sameAccount: '{{labels}} are of the same account ({{value}}), so they fail together.',
  sameMask: '{{labels}} look like one and the same key ({{value}}), so they would fail together.',
  latency: 'Answers in {{ms}} ms',
  out: 'Gets no call: {{reason}}',
  strategy: 'How keys take turns',
  asCategory: 'As its category',
  strategyName: { priority: 'In this order', weighted: 'By weight', roundRobin: 'Each in turn' },
  strategyText: {
    priority: 'The first key that works serves. The others stand in for it in this order.',
    weighted: 'Each key serves as often as its weight says. Weight 0: only when no other can.',
    roundRobin: 'The keys serve one after the other, evenly.',
  },
  weight: 'Weight of {{label}}',
  weightShort: 'Weight',
  whoServes: 'Who serves now?',
  conflictTitle: 'Someone else changed this order meanwhile',
  conflictText: 'Nothing of yours was moved. Compare the two orders and choose one.',
  mine: 'Your order',
  theirs: 'The order now',
  useMine: 'Use my order',
  keepTheirs: 'Keep the order as it is',
} as const;

/** Keys that a provider uses from another one. */
export const inherit = {
  choice: 'Key that {{provider}} uses',
  above: '{{parent}}’s key',
  own: 'Own key',
  follows: 'Follows {{parent}}: “{{label}}” serves.',
  followsAgency: 'Follows {{parent}}: the agency’s key “{{label}}” serves.',
  ownServes: 'Its own key “{{label}}” serves.',
  agencyServes: 'The agency’s key “{{label}}” serves.',
  nobody: 'Nothing serves it now. {{reason}}.',
  parentMissing: 'Follows {{parent}}, which has no key yet.',
  ownMissing: 'It has no key of its own yet.',
} as const;
