import type { SameShape } from '../../message-shape.ts';
import type { desktop as source } from '../en/desktop.ts';

/** Textos dos menus, da bandeja e das perguntas do aplicativo. */
export const desktop = {
  vault: 'Cofre',
  lock: 'Bloquear agora',
  backups: 'Backups',
  audit: 'Auditoria',
  settings: 'Configurações …',
  quit: 'Sair do Chaveiro',
  edit: 'Editar',
  cut: 'Recortar',
  copy: 'Copiar',
  paste: 'Colar',
  selectAll: 'Selecionar tudo',
  view: 'Exibir',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  resetZoom: 'Tamanho real',
  fullScreen: 'Tela cheia',
  devTools: 'Ferramentas de desenvolvimento',
  help: 'Ajuda',
  shortcuts: 'Atalhos de teclado',
  about: 'Sobre o Chaveiro',
  hide: 'Ocultar o Chaveiro',
  show: 'Mostrar o Chaveiro',
  trayUnlocked: 'Cofre desbloqueado',
  trayLocked: 'Cofre bloqueado',
  quitTitle: 'Sair com trabalho em andamento?',
  quitText: 'Testes, um backup ou outro trabalho ainda não terminou. Sair interrompe; o que já foi feito fica.',
  quitAnyway: 'Interromper e sair',
  stay: 'Ficar',
} as const satisfies SameShape<typeof source>;
