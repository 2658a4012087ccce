import { basename } from 'node:path';
import type { Rule, Violation } from '../kit/rule.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

const drawers = /^(utils?|helpers?|types?|constants?|common|misc|lib|tools|stuff)$/;

const kept = new Set(['README.md', 'pt-BR']);

const isOurs = (path: string): boolean =>
  /^(electron|renderer|shared|test|docs)\//.test(path) && !/\/fixtures\//.test(path);

const judge = (path: string): readonly Violation[] => {
  const name = basename(path);
  const stem = name.split('.', 1).join('');
  return [
    ...(kept.has(name) || kebab.test(name) ? [] : [{ path, line: 1, message: 'not in kebab-case' }]),
    ...(drawers.test(stem) ? [{ path, line: 1, message: 'a drawer, not a concept' }] : []),
  ];
};

export const fileNamesRule: Rule = {
  promise: 'files and folders are named in kebab-case by the concept they hold',
  check: (tree) => [...tree.folders, ...tree.files.map(({ path }) => path)].filter(isOurs).flatMap(judge),
  faults: [
    { what: 'a drawer', files: { 'shared/utils.ts': '' } },
    { what: 'a drawer of types', files: { 'electron/vault/types.ts': '' } },
    { what: 'a folder of drawers', files: { 'shared/helpers/a.ts': '' } },
    { what: 'camelCase', files: { 'shared/model/taxId.ts': '' } },
    { what: 'PascalCase', files: { 'renderer/ui/StatusDot.tsx': '' } },
  ],
  fine: [
    {
      what: 'concepts',
      files: {
        'shared/model/tax-id.ts': '',
        'test/unit/model/tax-id.test.ts': '',
        'shared/i18n/messages/pt-BR/page.ts': '',
        'shared/README.md': '',
      },
    },
  ],
};
