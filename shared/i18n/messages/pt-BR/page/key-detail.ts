import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/key-detail.ts';

/** Tudo sobre uma chave. */
export const keyDetail = {
  facts: 'A chave',
  whose: 'De quem é',
  order: 'Ordem',
  orderOf: '{{position}} de {{count}}',
  noFallback: 'Sem reserva: se ela falhar, nenhuma outra entra no lugar.',
  verdict: 'Último veredito',
  destination: 'Destino',
  noExpiry: 'Sem prazo conhecido',
  settings: 'Ajustes',
  weight: 'Peso',
  created: 'Adicionada',
  updated: 'Alterada',
  none: 'Nenhuma',
  trashed: 'Na lixeira',
  history: 'Testes',
  tests_one: '{{shown}} guardado, {{failed}} com falha',
  tests_other: '{{shown}} guardados, {{failed}} com falha',
  newest: 'Mais recente',
  neverText: 'Um teste mostra se o serviço responde, aceita a chave e dá conta do trabalho.',
  testNow: 'Testar agora',
  changes: 'Mudanças',
  older: 'Mostrar mais antigas',
  remove: 'Mover para a lixeira',
  missing: 'Esta chave não existe',
  missingFix: 'Ela pode ter sido excluída de vez. Procure com Ctrl+K ou escolha um lugar no menu.',
} as const satisfies SameShape<typeof source.keyDetail>;
