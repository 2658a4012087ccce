/** Prefixes by which frameworks hand a variable to every visitor's browser. */
const publicPrefixes = [
  'NEXT_PUBLIC_',
  'NUXT_PUBLIC_',
  'EXPO_PUBLIC_',
  'REACT_APP_',
  'GATSBY_',
  'VITE_',
  'PUBLIC_',
] as const;

export type NameTokens = { readonly tokens: readonly string[]; readonly isPublic: boolean };

/** Longest name that is taken apart. */
const longestName = 120;

/** A variable's name in its words: `acme.openai-apiKey` is ACME, OPENAI, API, KEY. */
export function nameTokens(name: string): NameTokens {
  const upper = name
    .slice(0, longestName)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  const prefix = publicPrefixes.find((one) => upper.startsWith(one));
  const tokens = upper.slice(prefix?.length ?? 0).split('_');
  return { tokens: tokens.filter((token) => token !== ''), isPublic: prefix !== undefined };
}

/** The longest run of a name's words that something is known about, and the words around it. */
export function splitName<T>(
  tokens: readonly string[],
  find: (part: string) => T | undefined,
): { readonly found: T; readonly affix: string } | null {
  for (let size = tokens.length; size > 0; size -= 1) {
    for (let at = 0; at + size <= tokens.length; at += 1) {
      const found = find(tokens.slice(at, at + size).join('_'));
      if (found !== undefined) return { found, affix: [...tokens.slice(0, at), ...tokens.slice(at + size)].join('_') };
    }
  }
  return null;
}

const secretWords: ReadonlySet<string> = new Set([
  'KEY',
  'APIKEY',
  'TOKEN',
  'SECRET',
  'PASS',
  'PASSWORD',
  'PASSWD',
  'PWD',
  'SENHA',
  'CHAVE',
  'CREDENTIAL',
  'CREDENTIALS',
  'DSN',
  'WEBHOOK',
]);

/** Whether a name says that its value is one to be kept. */
export const soundsSecret = (name: string): boolean => nameTokens(name).tokens.some((token) => secretWords.has(token));

/** Tools of agents, whose keys are not providers' keys, by the words of a name they begin. */
const agentTools: Readonly<Record<string, string>> = {
  NOTION: 'Notion',
  TRELLO: 'Trello',
  GOOGLE_CALENDAR: 'Google Calendar',
  GOOGLE_SHEETS: 'Google Sheets',
  GOOGLE_DOCS: 'Google Docs',
  GOOGLE_DRIVE: 'Google Drive',
  HUBSPOT: 'HubSpot',
  PIPEDRIVE: 'Pipedrive',
  SALESFORCE: 'Salesforce',
  RD_STATION: 'RD Station',
  RDSTATION: 'RD Station',
  AIRTABLE: 'Airtable',
  ASANA: 'Asana',
  CLICKUP: 'ClickUp',
  CALENDLY: 'Calendly',
  ZAPIER: 'Zapier',
  KOMMO: 'Kommo',
  BITRIX: 'Bitrix24',
  BITRIX24: 'Bitrix24',
};

/** The agents' tool a name speaks of, or null. */
export const agentTool = (name: string): string | null =>
  splitName(nameTokens(name).tokens, (part) => (Object.hasOwn(agentTools, part) ? agentTools[part] : undefined))
    ?.found ?? null;

const placeholders =
  /^(?:change[-_ ]?me.*|your[-_ ].*|(?:seu|sua)[-_ ].*|x{3,}|<.*>|\*{3,}|•+|\.{3}|…|todo|tbd|null|undefined|example|placeholder|dummy|.*(?:…|\.{3})|.*x{8,}|replace[-_ ].*|insert[-_ ].*)$/i;

/** Whether a value only shows where one belongs. */
export const isPlaceholder = (value: string): boolean => value.length <= 200 && placeholders.test(value);
