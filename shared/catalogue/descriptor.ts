import { z } from 'zod';
import { capability, category } from '../model/category.ts';
import { providerId } from '../model/ids.ts';
import { bilingual } from '../model/language.ts';

/** A regular expression as a serialisable string, without slashes or flags. */
const pattern = z.string().min(1);

/**
 * How a field's text is formed; zod is built from it (`field-schema.ts`), and forms, CLI flags and imports read it.
 *
 * - token: one line without white space, such as an API key.
 * - url: an absolute URL; `schemes` without the colon; `userInfo` says whether user:password@ may stand in it.
 * - host, port, choice, text, pem: what their names say; pem may have several lines; `holds` says of what.
 */
export const fieldFormat = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('token'),
    pattern: pattern.optional(),
    minLength: z.int().optional(),
    maxLength: z.int(),
  }),
  z.strictObject({
    kind: z.literal('url'),
    schemes: z.array(z.string()).min(1),
    userInfo: z.boolean(),
    /** Path the vendor's API ends with, such as `/v1`: written twice it is refused (URL_PATH). */
    path: z.string().optional(),
    /** What the whole URL must look like, where it is a vendor's own and nothing else will do. */
    pattern: pattern.optional(),
  }),
  z.strictObject({ kind: z.literal('host') }),
  z.strictObject({ kind: z.literal('port') }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(z.string()).min(2) }),
  z.strictObject({ kind: z.literal('text'), maxLength: z.int() }),
  z.strictObject({ kind: z.literal('pem'), holds: z.enum(['certificate', 'privateKey']) }),
]);
export type FieldFormat = z.infer<typeof fieldFormat>;

/** One field of a provider's credential. `destination`: its value decides where secrets are sent. */
export const fieldDescriptor = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  secret: z.boolean(),
  destination: z.boolean(),
  required: z.boolean(),
  format: fieldFormat,
  text: z.strictObject({ label: bilingual, help: bilingual, example: z.string() }),
});
export type FieldDescriptor = z.infer<typeof fieldDescriptor>;

/** One non-secret setting, such as the default model. */
export const settingDescriptor = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  type: z.enum(['text', 'number', 'boolean']),
  text: z.strictObject({ label: bilingual, help: bilingual, example: z.string() }),
});
export type SettingDescriptor = z.infer<typeof settingDescriptor>;

/** How a pasted value is recognised as belonging to a field of this provider. */
export const keyPattern = z.strictObject({
  field: z.string(),
  /** Shown in masks and in "this is a … key". */
  prefix: z.string(),
  pattern,
  confidence: z.enum(['high', 'low']),
});
export type KeyPattern = z.infer<typeof keyPattern>;

const names = z.array(z.string()).optional();

/** Variables that tell one URL field in parts: a set of names for one destination. */
export const partNames = z.strictObject({
  field: z.string(),
  /** `driver` names the system itself, where several use the other names. */
  names: z.strictObject({
    host: names,
    port: names,
    user: names,
    password: names,
    database: names,
    tls: names,
    sslmode: names,
    driver: names,
  }),
  /** Parts without which there is no address. */
  needs: z.array(z.enum(['host', 'user', 'password'])),
  /** Where other systems use these names too: the drivers and the port by which they are this one's. */
  shared: z.strictObject({ drivers: z.array(z.string()).min(1), port: z.string() }).nullable(),
});

export type PartNames = z.infer<typeof partNames>;

export const pricingUnit = z.enum([
  'tokens',
  'audioMinutes',
  'characters',
  'messages',
  'callMinutes',
  'requests',
  'storage',
  'subscription',
  'none',
]);
export type PricingUnit = z.infer<typeof pricingUnit>;

export const accessGrade = z.enum(['recommended', 'quick', 'legacy']);
export type AccessGrade = z.infer<typeof accessGrade>;

/** Everything about a provider that is data. Its probe stands in electron/providers/<id>. */
export const providerDescriptor = z.strictObject({
  id: providerId,
  name: z.string().min(1),
  category,
  capabilities: z.array(capability).min(1),
  /** Provider whose key this one may use, such as openai for openai-whisper. */
  inherits: providerId.nullable(),
  /**
   * Where its secrets may go. `fixed`: only these origins unless the user confirmed another by name; `own`: wherever
   * the destination fields say; `localOk` lets it be loopback or a private network without asking.
   */
  destination: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), origins: z.array(z.url()).min(1) }),
    z.strictObject({ kind: z.literal('own') }),
  ]),
  localOk: z.boolean(),
  /** Whether wrong logins can lock the account: then one test at a time for it. */
  lockOut: z.boolean(),
  fields: z.array(fieldDescriptor).min(1),
  settings: z.array(settingDescriptor),
  keyPatterns: z.array(keyPattern),
  /** Names of environment variables that usually hold it, by field key. */
  envNames: z.record(z.string(), z.array(z.string())),
  /** Variables that tell a URL of it in parts, such as a host here and a password there. */
  envParts: z.array(partNames).optional(),
  links: z.strictObject({
    website: z.url(),
    docs: z.url(),
    keys: z.url().nullable(),
    billing: z.url().nullable(),
    status: z.url().nullable(),
  }),
  /** Two characters drawn instead of a logo. */
  monogram: z.string().min(1).max(3),
  probe: z.strictObject({
    version: z.int().positive(),
    /** Cost of one ordinary test. What is not free asks first and is never run by a schedule. */
    cost: z.enum(['free', 'tiny']),
    /**
     * What a thorough test does beyond an ordinary one, such as writing and deleting a marker or posting a message.
     * It leaves traces, so it runs only where the user agreed to it. Null: there is none.
     */
    thorough: bilingual.nullable(),
  }),
  /** What the vendor's bill counts. `none`: nothing is billed by use. */
  pricingUnit,
  /** How good this way in is where several lead to the same place, such as SSH by key or by password. */
  access: accessGrade.nullable(),
  text: z.strictObject({ bestAt: bilingual }),
  /** Facts no source could confirm, in the words of reference/providers.json. */
  unverified: z.array(z.string()),
});
export type ProviderDescriptor = z.infer<typeof providerDescriptor>;
