import { type Cause, causes } from '../../../shared/errors/causes.ts';
import { causes as en } from '../../../shared/i18n/messages/en/causes.ts';
import { causes as ptBr } from '../../../shared/i18n/messages/pt-BR/causes.ts';
import { confidence as confidences } from '../../../shared/model/test-result.ts';
import { causesMet, type Protocol, protocols, wrongPortCause } from '../protocols.ts';
import type { ProviderWorld } from '../provider-world.ts';
import { realFaults } from '../real-faults.ts';
import { code, listOr, tableOf } from './markdown.ts';

const intro = `# Causes of a failed test

Made by \`npm run generate\` from the closed table of causes, its texts, the recorded answers and the tests. Not to be edited.

A test ends with one cause at most. What comes first wins:

1. What can be seen without a network: an empty or masked value, white space, another provider's shape, a token's own end.
2. The first stage that fails on the way: route, DNS, TCP, TLS. Without a network, \`OFFLINE\` takes the place of what failed there.
3. The vendor's own rows of its error table, the most specific first: code or status together with words of the answer.
4. The status in general: 401, 402, 403, 404, 408, 400/405/409/422, 429 (with words of quota, credit or billing it is
   \`QUOTA_CREDIT\`), 451, 5xx.
5. An error inside a 200, by the vendor's rows alone; without one it is \`UNKNOWN\`.
6. A web page where JSON is due is \`NOT_OUR_SERVICE\`; JSON that the vendor does not document, from a key it accepted, is
   \`PROBE_OUTDATED\`.

Confidence says how the cause was found. **Sure**: the vendor's own row, a transport error with a code of its own, or a 5xx.
**Likely**: a status in general, a silence, or what only points there. **Guess**: nothing told it. Rows of a table may say less
than sure where no source confirms them; the tables below show which confidences occurred.

"Key accepted" is no for a cause of the key itself, yes only where the answer proves it. "Can do the job" is no only where the
key was accepted and the job is impossible; a missing right of the test, or a passing limit, leaves it open.`;

type Facts = {
  readonly providers: readonly string[];
  readonly answers: number;
  readonly confidences: readonly string[];
};

/** Where a cause is met among the recorded answers. */
function recordedOf({ fixtures }: ProviderWorld, cause: Cause): Facts {
  const met = [...fixtures].flatMap(([id, played]) =>
    played.filter(({ expect }) => expect.cause === cause).map(({ expect }) => ({ id, confidence: expect.confidence })),
  );
  const found = new Set(met.map(({ confidence }) => confidence));
  return {
    providers: [...new Set(met.map(({ id }) => id))],
    answers: met.length,
    confidences: confidences.options.filter((each) => found.has(each)),
  };
}

const realOf = (cause: Cause): readonly string[] =>
  realFaults
    .filter((fault) => fault.cause === cause)
    .map(
      ({ providers, test }) => `${providers === 'every' ? 'every provider' : providers.map(code).join(', ')}: ${test}`,
    );

const textTable = (): string =>
  tableOf(
    ['cause', 'meaning', 'fix', 'significado', 'solução'],
    causes.map((cause) => [code(cause), en[cause].title, en[cause].fix, ptBr[cause].title, ptBr[cause].fix]),
  );

const originTable = (world: ProviderWorld): string =>
  tableOf(
    ['cause', 'produced for real', 'from recorded shapes of', 'recorded answers', 'confidence there'],
    causes.map((cause) => {
      const { providers, answers, confidences: told } = recordedOf(world, cause);
      return [code(cause), listOr(realOf(cause)), listOr(providers.map(code)), String(answers), listOr(told)];
    }),
  );

/** Each protocol comes to the network by code of its own, so the way's causes are brought about with each. */
const protocolTable = (): string =>
  tableOf(
    [
      'protocol',
      'tested with',
      'brought about for real',
      'a port that speaks something else',
      'an authority of one’s own',
    ],
    protocols.map((protocol) => [
      protocol.name,
      code(protocol.provider),
      causesMet(protocol).map(code).join(', '),
      code(wrongPortCause(protocol)),
      authorityWords(protocol),
    ]),
  );

const authorityWords = ({ tls, ownCa }: Protocol): string => {
  if (tls === null) return '–';
  return ownCa ? 'with the credential, or in the settings' : 'in the settings';
};

const sections = (world: ProviderWorld): readonly (readonly [string, string])[] => [
  ['What they mean', textTable()],
  ['Where tests produce them', originTable(world)],
  ['On the way, protocol by protocol', protocolTable()],
];

/** All of docs/causes.md. */
export const causesPage = (world: ProviderWorld): string =>
  [intro, ...sections(world).map(([title, table]) => `\n## ${title}\n\n${table}`), ''].join('\n');
