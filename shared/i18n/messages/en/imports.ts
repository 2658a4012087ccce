import type { AddressPart } from '../../../catalogue/address-parts.ts';
import type { ImportEncoding, ImportReason, ImportSourceKind, ImportState } from '../../../model/import.ts';

type Texts<K extends string> = Readonly<Record<K, string>>;

/** Bringing keys in: what sources are called, what becomes of rows, and why. */
export const imports = {
  source: {
    env: '.env file',
    json: 'JSON',
    csv: 'CSV',
    'bitwarden-json': 'Bitwarden export (JSON)',
    'bitwarden-csv': 'Bitwarden export (CSV)',
    '1password-csv': '1Password export (CSV)',
    yaml: 'YAML',
    litellm: 'LiteLLM configuration',
    paste: 'Pasted lines',
    environment: 'This machine’s environment',
    database: 'Client’s database',
  } satisfies Texts<ImportSourceKind>,
  encoding: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 (little endian)',
    'utf-16be': 'UTF-16 (big endian)',
    latin1: 'Latin-1, as a guess: check the accents',
  } satisfies Texts<ImportEncoding>,
  state: {
    ready: 'Ready',
    duplicate: 'Duplicate',
    incomplete: 'Incomplete',
    unknown: 'Unknown service',
    conflict: 'Conflict',
    invalid: 'Invalid',
    skipped: 'Left out',
  } satisfies Texts<ImportState>,
  part: {
    host: 'host',
    port: 'port',
    user: 'user',
    password: 'password',
    database: 'database',
    tls: 'TLS',
    sslmode: 'sslmode',
    driver: 'system',
  } satisfies Texts<AddressPart>,
  reason: {
    storedAlready: 'The same secret is stored here already, as “{{other}}”.',
    storedInTrash: 'The same secret lies in the trash, as “{{other}}”.',
    repeatedInSource: 'The same as row {{other}}.',
    renamed: 'Another one is called “{{wanted}}”, so this one got a number.',
    missingField: 'The field “{{about}}” is missing.',
    missingPart: 'These are parts of one address, and “{{about}}” is missing.',
    confirmDestination: 'The key would go to {{host}}, not to the provider itself. Confirm the host to take it in.',
    unknownService: 'It may be a secret, but no provider of the catalogue fits. Choose one, or leave it out.',
    otherSystem: '“{{about}}” is an address of another kind of system, which is not in the catalogue.',
    unclearSystem:
      'These parts may be of any kind of database: “{{about}}” would say which. Choose the provider, or leave it out.',
    agentTool: '{{about}} is a tool of agents, not a provider; its keys do not belong here.',
    labelTaken: '“{{other}}” is stored here with another secret, and stays as it is. Choose another label.',
    fieldRefused: 'The field “{{about}}” is not right: {{refusal}}',
    publicVariable:
      '“{{about}}” is sent to every visitor’s browser, so it holds no secret. If it does, revoke the key.',
    emptyValue: 'It has no value.',
    placeholder: 'It is an example, not a value.',
    unresolvedReference: 'It refers to “{{about}}”, which the source does not say.',
    externalReference: 'Its value stands in the variable “{{about}}” of another machine, which is not read.',
    notACredential: 'It is a setting, not a credential.',
    websiteLogin: 'It is the sign-in to a website, not an API key.',
    notALine: 'This line says nothing that can be read.',
    tooLong: 'It is longer than any credential.',
    chooseOwner: 'There are several organisations in this source. Choose whose rows come in.',
    otherOwner: 'It belongs to another organisation there ({{about}}).',
    encryptedThere: 'It is encrypted there and cannot be read. Enter it by hand.',
  } satisfies Texts<ImportReason>,
} as const;
