import type { ResolutionReason, StepKind } from '../../../model/resolution.ts';

/** Why a candidate is out, or why nothing was chosen. */
export const resolution = {
  inactive: 'It is switched off',
  trashed: 'It is in the trash',
  expired: 'It has expired',
  revoked: 'The provider revoked it',
  accountDisabled: 'The provider disabled the account',
  noCredit: 'Its account has no credit left',
  circuitOpen: 'It has failed too often and is resting',
  cooling: 'The provider asked it to wait a little',
  overBudget: 'Its budget is used up',
  reportedDown: 'It is supposed to fail',
  wrongCapability: 'It cannot do this job',
  modelNotAllowed: 'It may not use this model',
  ownKeyChosen: 'The organisation chose keys of its own here instead of the one above',
  lowerLevel: 'A higher level decides',
  onlyOwnKeys: 'The organisation accepts only its own keys',
  ownInfrastructureMissing: 'The organisation must use its own infrastructure, and has none that works',
  overrideMissing: 'The connection chose a credential that no longer exists',
  gatewayOff: 'The gateway is off for this organisation',
  organisationTrashed: 'The organisation is in the trash',
  noCredential: 'No credential fits the question',
  noneEligible: 'No credential can be used now',
  /** An explanation, sentence by sentence. `level` is one of `terms.level`, `reason` one of the reasons here. */
  step: {
    assumed: 'Suppose {{name}} fails.',
    unset: 'On the level “{{level}}” no key is set up.',
    decides: 'The level “{{level}}” decides.',
    out: '{{name}} is out: {{reason}}.',
    expired:
      '{{name}} expired on {{at}}. By this machine’s clock it is {{clock}}: if that is wrong, set the clock right.',
    justExpired:
      '{{name}} expired on {{at}}, only minutes ago by this machine’s clock ({{clock}}). An expiry counts at once; where this clock is ahead, set it right.',
    expiredBefore:
      '{{name}} expired on {{at}}. This machine’s clock says {{clock}}, but this vault was changed after that: time does not run back. If the clock was ahead then, take the expiry off the key.',
    serves: '{{name}} serves.',
    servesFor: '{{name}} serves {{serves}}, which uses this key.',
    overrides: 'The connection itself decides {{settings}}.',
    next: 'If that fails, {{name}} serves.',
    crosses: 'The organisation allows the next level: “{{level}}”.',
    closed: 'Keys of the level “{{level}}” do not step in: the organisation has not allowed it.',
    nothing: 'Nothing serves: {{reason}}.',
    end: 'After that the call fails.',
  },
} as const satisfies Record<ResolutionReason, string> & { readonly step: Record<StepKind, string> };
