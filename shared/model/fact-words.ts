/** Facts whose values are codes of ours or of a vendor's, and the ones that have words in every language. */
export const factWords = {
  field: [
    'accessKeyId',
    'accountId',
    'apiKey',
    'apiToken',
    'baseUrl',
    'bucket',
    'ca',
    'email',
    'endpoint',
    'host',
    'jurisdiction',
    'passphrase',
    'password',
    'port',
    'privateKey',
    'region',
    'remotePath',
    'secret',
    'secretAccessKey',
    'security',
    'serviceAccountJson',
    'serviceKey',
    'sessionToken',
    'token',
    'url',
    'user',
    'username',
    'workspace',
  ],
  keyKind: [
    'admin',
    'context',
    'legacy',
    'personalAccessToken',
    'publishable',
    'secret',
    'service',
    'standard',
    'temporary',
    'user',
  ],
  tokenKind: [
    'accessToken',
    'apiToken',
    'appInstallation',
    'appPassword',
    'appUser',
    'classic',
    'deploy',
    'fineGrained',
    'oauth',
    'pipelineTrigger',
    'refresh',
    'runner',
  ],
  kind: ['channel', 'workflow'],
  via: ['direct', 'proxy'],
  mode: ['cluster', 'sentinel', 'standalone'],
  planStatus: ['active', 'canceled', 'free', 'past_due', 'trialing'],
  creditsReset: ['daily', 'monthly', 'yearly'],
  authMethod: ['keyboard-interactive', 'password', 'publickey'],
} as const;

export type FactWords = typeof factWords;

/** Facts whose values go by another's words. */
const sameWords: Readonly<Record<string, keyof FactWords>> = {
  offeredMethods: 'authMethod',
};

type FactWordKey = { [Fact in keyof FactWords]: `factWords.${Fact}.${FactWords[Fact][number]}` }[keyof FactWords];

const keys: ReadonlySet<string> = new Set(
  Object.entries(factWords).flatMap(([fact, words]) => words.map((word) => `factWords.${fact}.${word}`)),
);

/** The message key of a value's words; null where the value is nobody's code, and says itself. */
export function factWordKey(name: string, value: string): FactWordKey | null {
  const key = `factWords.${sameWords[name] ?? name}.${value}`;
  // Sound: the set was made of these keys.
  return keys.has(key) ? (key as FactWordKey) : null;
}
