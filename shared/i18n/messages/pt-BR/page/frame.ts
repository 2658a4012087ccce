import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/frame.ts';

export const title = {
  firstRun: 'Criar o cofre',
  unlock: 'Bloqueado',
  trash: 'Lixeira de {{scope}}',
} as const satisfies SameShape<typeof source.title>;

export const error = {
  retry: 'Tentar de novo',
  incident: '{{code}}, incidente {{incident}}',
  crashed: 'Esta parte da página parou de funcionar',
  crashedFix: 'Nada se perdeu: o que você salvou está no cofre. Recarregue a página para continuar.',
  reload: 'Recarregar',
} as const satisfies SameShape<typeof source.error>;

export const action = {
  cancel: 'Cancelar',
  close: 'Fechar',
  copy: 'Copiar',
  undo: 'Desfazer',
  confirm: 'Confirmar',
} as const satisfies SameShape<typeof source.action>;

export const menu = {
  language: 'Idioma',
  theme: 'Tema',
  skip: 'Ir para o conteúdo',
  navigation: 'Menu principal',
} as const satisfies SameShape<typeof source.menu>;

export const connection = {
  loading: 'Carregando',
  connecting: 'Conectando',
  open: 'Conectado',
  lost: 'Reconectando',
  lostNotice: 'A conexão com o Chaveiro caiu. O que você vê pode estar desatualizado até ela voltar.',
  refused: 'Esta página não está mais conectada ao Chaveiro',
  refusedFix:
    'A sessão dela terminou. Abra uma página nova pelo aplicativo Chaveiro ou rode “chaveiro open” no terminal.',
  replaced: 'Esta sessão está aberta em outra aba',
  replacedFix: 'Continue na outra aba. Para trazer a sessão para cá, recarregue esta página.',
} as const satisfies SameShape<typeof source.connection>;

export const lock = {
  now: 'Bloquear agora',
  inMinutes_one: 'Bloqueia em {{count}} min',
  inMinutes_other: 'Bloqueia em {{count}} min',
  inSeconds_one: 'Bloqueia em {{count}} s',
  inSeconds_other: 'Bloqueia em {{count}} s',
  soon_one: 'O cofre será bloqueado em {{count}} segundo por falta de uso.',
  soon_other: 'O cofre será bloqueado em {{count}} segundos por falta de uso.',
  stay: 'Manter aberto',
} as const satisfies SameShape<typeof source.lock>;
