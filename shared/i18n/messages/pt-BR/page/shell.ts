import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/shell.ts';

/** Lugares do menu que nenhuma outra área nomeia. */
export const place = {
  credentials: 'Credenciais',
  agency: 'Agência',
  organisation: 'Esta organização',
  system: 'Chaves da agência',
  missing: 'Não há nada neste endereço',
  missingFix: 'O link pode ser antigo, ou o produto mais novo que ele. Escolha um lugar no menu.',
} as const satisfies SameShape<typeof source.place>;

export const switcher = {
  label: 'Trocar de organização',
  choose: 'Escolher uma organização',
  all: 'Todos os clientes',
  scopes: 'Tudo e a agência',
  recent: 'Recentes',
  current: 'Atual',
  found_one: '{{shown}} organização encontrada',
  found_other: '{{shown}} organizações encontradas',
  more_one: 'E mais uma. Digite para encontrá-la.',
  more_other: 'E mais {{count}}. Digite para encontrá-las.',
} as const satisfies SameShape<typeof source.switcher>;

export const status = {
  proxy: 'Pelo proxy {{host}}',
  backup: 'Backup {{ago}}',
  noBackup: 'Nenhum backup ainda',
} as const satisfies SameShape<typeof source.status>;

/** O que um cofre aberto só para leitura diz, e como sair disso. */
export const readOnly = {
  storeNewer: 'Uma versão mais nova do Chaveiro gravou este cofre; por isso ele está aberto só para leitura.',
  storeNewerFix: 'Atualize o Chaveiro neste computador para alterar, copiar ou testar chaves.',
  olderCopy: 'Esta é uma cópia antiga do seu cofre; por isso ela está aberta só para leitura.',
  olderCopyFix: 'Ponha de volta a cópia mais nova. Se não houver, aceite esta: o que veio depois dela se perde.',
  accept: 'Aceitar esta cópia',
  acceptTitle: 'Continuar com esta cópia antiga?',
  acceptText: 'Chaves e alterações feitas depois dela faltam e não voltam. A trilha de auditoria passa a dizer isso.',
} as const satisfies SameShape<typeof source.readOnly>;
