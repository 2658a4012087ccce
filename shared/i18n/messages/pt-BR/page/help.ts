import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/help.ts';

/** A página de atalhos, e como cada atalho se chama. */
export const help = {
  title: 'Ajuda e atalhos',
  intro: 'Tudo no Chaveiro pode ser feito pelo teclado.',
  everywhere: 'Em qualquer lugar',
  menu: 'No menu',
  lists: 'Em listas',
  palette: 'Na busca',
  tabNote: 'O navegador guarda algumas teclas para si. Na janela do aplicativo elas são {{add}} e {{testAll}}.',
  search: 'Buscar ou executar um comando',
  switch: 'Trocar de organização',
  add: 'Adicionar chave',
  testAll: 'Testar todas as chaves deste escopo',
  filter: 'Ir para o filtro da tela',
  undo: 'Desfazer o que foi feito por último',
  region: 'Ir para a próxima região: barra, menu, conteúdo, situação',
  lock: 'Bloquear o cofre',
  help: 'Esta página',
  digit: 'Ir para o lugar com este número',
  reorder: 'Mover o item escolhido',
  open: 'Abrir o item escolhido',
  close: 'Fechar o que está aberto',
  actions: 'Ações da chave escolhida',
  copySecret: 'Copiar o segredo da chave escolhida',
} as const satisfies SameShape<typeof source.help>;
