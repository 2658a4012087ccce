import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/alerts.ts';

/** Chaves que passaram a falhar, e suas recuperações. */
export const alerts = {
  title: 'Alertas',
  what: 'Uma chave entra aqui quando dois testes seguidos dizem não e a rede deste computador está bem.',
  go: 'Ver alertas',
  state: 'Quais alertas',
  open: 'Abertos',
  past: 'Encerrados',
  all: 'Todos',
  noneOpen: 'Nenhum alerta aberto',
  noneOpenText:
    'Nenhuma chave falhou duas vezes seguidas. Os testes automáticos, em “Testes” nas configurações, descobrem isso sozinhos.',
  nonePast: 'Nenhum alerta encerrado',
  nonePastText: 'Os alertas que terminaram com a chave funcionando de novo aparecem aqui.',
  table: 'Alertas',
  column: {
    key: 'Chave',
    owner: 'Cliente',
    cause: 'Causa',
    opened: 'Começou',
    lasted: 'Durou',
    state: 'Situação',
    actions: 'Ações',
  },
  noCause: 'Sem causa conhecida',
  since: '{{duration}} até agora',
  recovered: 'Voltou a funcionar {{ago}}',
  seen: 'Visto {{ago}}',
  unseen: 'Novo',
  acknowledge: 'Marcar como visto',
  acknowledgeOf: 'Marcar como visto: {{label}}',
  acknowledged_one: '{{count}} alerta marcado como visto',
  acknowledged_other: '{{count}} alertas marcados como vistos',
  testOf: 'Testar {{label}}',
  testTitle: 'Chaves com alerta',
  testChosen: 'Testar as selecionadas',
  older: 'Mostrar mais antigos',
  status_one: '{{count}} alerta novo',
  status_other: '{{count}} alertas novos',
} as const satisfies SameShape<typeof source.alerts>;
