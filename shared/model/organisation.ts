import { z } from 'zod';
import { entityShape } from './entity.ts';
import { organisationId } from './ids.ts';
import { planId } from './plan.ts';
import { inheritanceChoices, strategies } from './resolver-choices.ts';
import { slug } from './slug.ts';
import { isValidTaxId, normaliseTaxId } from './tax-id.ts';
import { instant } from './time.ts';

/** Who gets an organisation's alerts and bills. */
export const contact = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254).nullable().default(null),
  phone: z.string().trim().max(40).nullable().default(null),
  alerts: z.boolean().default(true),
  bills: z.boolean().default(false),
});
export type Contact = z.infer<typeof contact>;

const supportedZones = new Set(Intl.supportedValuesOf('timeZone'));
const supportedCurrencies = new Set(Intl.supportedValuesOf('currency'));

/** An IANA time zone this runtime knows. UTC is not in every runtime's list but works in all. */
export const timeZone = z.string().refine((zone) => zone === 'UTC' || supportedZones.has(zone), {
  params: { reason: 'timeZoneUnknown' },
});

/** An ISO 4217 code this runtime knows. */
export const currency = z.string().refine((code) => supportedCurrencies.has(code), {
  params: { reason: 'currencyUnknown' },
});

/** A CNPJ, alphanumeric since 2026, kept without punctuation. */
export const taxId = z
  .string()
  .max(40)
  .transform(normaliseTaxId)
  .refine(isValidTaxId, { params: { reason: 'taxIdInvalid' } });

export const billingStatus = z.enum(['active', 'past_due', 'cancelled']);
export type BillingStatus = z.infer<typeof billingStatus>;

/** What a user may set on an organisation. `slug` is chosen once. */
export const organisationShape = {
  name: z.string().trim().min(1).max(120),
  taxId: taxId.nullable(),
  contacts: z.array(contact).max(20),
  plan: planId,
  billingStatus,
  timeZone,
  currency,
  /** What the agency adds to cost when it bills, in basis points (2500 = 25 %). */
  markupBasisPoints: z.int().min(0).max(100_000),
  /** Where the client's data must live, in the agency's own words (LGPD). */
  dataLocation: z.string().trim().max(80).nullable(),
  useOwnRedis: z.boolean(),
  useOwnDatabase: z.boolean(),
  useOwnStorage: z.boolean(),
  useGateway: z.boolean(),
  /** Policy: never fall back to the agency's system credentials. */
  onlyOwnKeys: z.boolean(),
  /** Its opt-in: where no key of the deciding level can be used, the next level may serve. */
  allowLowerLevel: z.boolean(),
  inheritance: inheritanceChoices,
  strategies,
  notes: z.string().max(10_000),
} as const;

/** One client of the agency. */
export const organisation = z.strictObject({
  id: organisationId,
  slug,
  ...organisationShape,
  // Stored already normalised: reading must not judge again what an older rule accepted.
  taxId: z.string().nullable(),
  ...entityShape,
  trashedAt: instant.nullable(),
});
export type Organisation = z.infer<typeof organisation>;

/** Values of a new organisation where the user said nothing. Brazil first. */
export const organisationDefaults = {
  taxId: null,
  contacts: [],
  plan: 'free',
  billingStatus: 'active',
  timeZone: 'America/Sao_Paulo',
  currency: 'BRL',
  markupBasisPoints: 0,
  dataLocation: null,
  useOwnRedis: false,
  useOwnDatabase: false,
  useOwnStorage: false,
  useGateway: false,
  onlyOwnKeys: false,
  allowLowerLevel: false,
  inheritance: {},
  strategies: { categories: {}, providers: {} },
  notes: '',
} as const;
