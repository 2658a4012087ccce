import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/cards.ts';

/** Os provedores de uma categoria e a ordem das chaves. */
export const cards = {
  providers: 'Provedores conectados',
  toBegin: 'Escolha um provedor para começar',
  toConnect: 'Outros provedores',
  notConnected: 'Não conectado',
  manage: 'Gerenciar',
  manageOf: 'Gerenciar {{provider}}',
  connect: 'Conectar',
  connectOf: 'Conectar {{provider}}',
  another: 'Outra chave',
  anotherOf: 'Outra chave de {{provider}}',
  more_one: 'e mais uma',
  more_other: 'e mais {{count}}',
  order: 'Ordem de uso: {{category}}',
  addFallback: 'Adicionar reserva',
  noFallback: 'Sem reserva: se a única chave ativa falhar, nenhuma outra entra no lugar.',
  noneActive: 'Todas as chaves estão desligadas.',
} as const satisfies SameShape<typeof source.cards>;
