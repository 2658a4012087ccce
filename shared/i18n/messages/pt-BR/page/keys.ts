import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/keys.ts';

export const keys = {
  heading: 'Chaves',
  trash: 'Lixeira',
  view: 'Exibição',
  add: 'Adicionar chave',
  testAll: 'Testar todas',
  empty: 'Nenhuma chave aqui ainda',
  emptyText: 'Cole uma chave: o Chaveiro reconhece o provedor, prova que ela funciona e a guarda criptografada.',
  emptyOrganisationText: 'Enquanto esta organização não tiver chaves próprias, valem as da agência.',
  trashEmpty: 'A lixeira está vazia',
  trashEmptyText: 'Chaves excluídas ficam aqui por 30 dias e podem ser restauradas.',
  primary: 'Principal',
  primaryHint: 'É a primeira a ser usada nesta categoria',
  chooseAll: 'Selecionar todas: {{group}}',
  position: 'Ordem {{number}}',
  neverTested: 'Nunca testada',
  tested: 'Testada {{ago}}',
  testing: 'Testando agora',
  expires: 'Vence em {{date}}',
  expired: 'Venceu em {{date}}',
  custom: 'Vai para {{host}}',
  removedAt: 'Excluída {{ago}}',
  count_one: '{{count}} chave',
  count_other: '{{count}} chaves',
} as const satisfies SameShape<typeof source.keys>;

export const secret = {
  masked: '{{label}}, oculto: {{mask}}',
  shown_one: 'Visível por {{count}} s',
  shown_other: 'Visível por {{count}} s',
  reveal: 'Mostrar {{field}} de {{label}}',
  hide: 'Ocultar {{field}} de {{label}}',
  copy: 'Copiar {{field}} de {{label}}',
  copied: 'Copiado.',
  emptiedIn_one: 'Limpo em {{count}} s',
  emptiedIn_other: 'Limpo em {{count}} s',
} as const satisfies SameShape<typeof source.secret>;

export const keyAction = {
  test: 'Testar {{label}}',
  more: 'Mais ações para {{label}}',
  edit: 'Editar',
  enable: 'Ligar',
  disable: 'Desligar',
  up: 'Mover para cima',
  down: 'Mover para baixo',
  remove: 'Excluir',
  restore: 'Restaurar',
  moved: '{{label}} mudou de lugar',
  enabled: '{{label}} foi ligada',
  disabled: '{{label}} foi desligada',
  removed: '{{label}} foi para a lixeira',
} as const satisfies SameShape<typeof source.keyAction>;
