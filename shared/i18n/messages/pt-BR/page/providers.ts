import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/providers.ts';

/** O catálogo de provedores. */
export const providers = {
  title: 'Provedores',
  adds: 'Chaves adicionadas aqui vão para: {{scope}}',
  asks: 'Ao adicionar uma chave, pergunta-se antes de quem ela é',
  search: 'Buscar provedores',
  category: 'Categoria',
  capability: 'O que sabe fazer',
  found_one: '{{shown}} de {{all}}',
  found_other: '{{shown}} de {{all}}',
  none: 'Nenhum provedor encontrado',
  noneText: 'Outras palavras ou menos filtros podem ajudar.',
  needs: 'Pede',
  testCost: 'Um teste',
  cost: { free: 'Não custa nada', tiny: 'Custa muito pouco' },
  link: { website: 'Site', docs: 'Documentação', keys: 'Chaves', billing: 'Cobrança', status: 'Situação' },
  linkOf: '{{link}}: {{provider}}',
  add: 'Adicionar chave',
  addOf: 'Adicionar chave: {{provider}}',
} as const satisfies SameShape<typeof source.providers>;
