import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/organisations.ts';

export const organisations = {
  system: 'Agência',
  systemHint: 'Chaves a que toda organização recorre',
  heading: 'Organizações',
  none: 'Nenhuma organização ainda. Cada cliente seu é uma.',
  noMatch: 'Nenhuma organização corresponde.',
  failing_one: '{{count}} chave com erro',
  failing_other: '{{count}} chaves com erro',
  noKeys: 'Nenhuma chave',
  keys_one: '{{count}} chave',
  keys_other: '{{count}} chaves',
  add: 'Nova organização',
  create: 'Criar organização',
  edit: 'Editar organização',
  name: 'Nome',
  slug: 'Nome curto',
  slugHelp: 'Usado em endereços e na linha de comando. Não pode ser mudado depois.',
  taxId: 'CNPJ',
  plan: 'Plano',
  onPlan: 'Plano {{plan}}',
  timeZone: 'Fuso horário',
  currency: 'Moeda',
  missing: 'Esta organização não existe',
  missingFix: 'Ela pode ter ido para a lixeira. Escolha outra na lista.',
} as const satisfies SameShape<typeof source.organisations>;
