import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/overview.ts';

/** Como tudo está, de relance. */
export const overview = {
  title: 'Visão geral',
  everything: 'Todos os clientes e as chaves da própria agência',
  tiles: 'Em números',
  working_one: 'chave funciona',
  working_other: 'chaves funcionam',
  failing_one: 'chave com falha',
  failing_other: 'chaves com falha',
  expiring_one: 'vence em até 30 dias',
  expiring_other: 'vencem em até 30 dias',
  untested_one: 'chave nunca testada',
  untested_other: 'chaves nunca testadas',
  failingTitle: 'Chaves com falha',
  failingNone: 'Nenhuma chave com falha.',
  failingMore_one: 'E mais uma: ver todas por causa',
  failingMore_other: 'E mais {{count}}: ver todas por causa',
  causes: 'Causas',
  expired: 'Vencida',
  testFailing: 'Testar as que falham',
  testTitle: 'Chaves com falha',
  testOne: 'Testar {{label}}',
  test: 'Testar',
  expiringTitle: 'Perto de vencer',
  expiringNone: 'Nenhuma chave vence em até 30 dias.',
  expiresOn: 'Vence em {{date}}, {{relative}}',
  expiredOn: 'Venceu em {{date}}, {{relative}}',
  healthTitle: 'Saúde por categoria',
  healthOf:
    '{{category}}: {{active}} funcionando, {{error}} com falha, {{configuring}} em configuração, {{inactive}} inativas',
  changesTitle: 'Mudanças recentes',
  changesNone: 'Nada foi registrado ainda.',
  emptyTitle: 'Ainda não há chaves',
  emptyText: 'Cole a primeira: o provedor é reconhecido, e um teste mostra na hora se ela funciona.',
  add: 'Adicionar a primeira chave',
} as const satisfies SameShape<typeof source.overview>;
