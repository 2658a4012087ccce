import type { ResolutionReason } from '../../../model/resolution.ts';

/** Why a candidate is out, or why nothing was chosen. */
export const resolution = {
  inactive: 'It is switched off',
  trashed: 'It is in the trash',
  expired: 'It has expired',
  revoked: 'The provider revoked it',
  accountDisabled: 'The provider disabled the account',
  circuitOpen: 'It has failed too often and is resting',
  reportedDown: 'Its provider was declared to be down',
  wrongCapability: 'It cannot do this job',
  lowerLevel: 'A higher level decides',
  onlyOwnKeys: 'The organisation accepts only its own keys',
  ownInfrastructureMissing: 'The organisation must use its own infrastructure, and has none that works',
  overrideMissing: 'The connection chose a credential that no longer exists',
  gatewayOff: 'The gateway is off for this organisation',
  organisationTrashed: 'The organisation is in the trash',
  noCredential: 'No credential fits the question',
  noneEligible: 'No credential can be used now',
} as const satisfies Record<ResolutionReason, string>;
