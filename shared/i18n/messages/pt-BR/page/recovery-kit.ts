import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/recovery-kit.ts';

/** O que se imprime, em todas as línguas de uma vez. */
export const recoveryKit = {
  title: 'Kit de recuperação de um cofre Chaveiro',
  intro:
    'Quem tiver esta página pode abrir o cofre. Guarde-a como uma escritura: num lugar seguro, longe do computador.',
  vault: 'Cofre',
  made: 'Feito em',
  keep: 'Imprima uma vez só. Não tire foto nem deixe cópia no computador.',
  use: 'Perdeu a senha mestra? Na tela bloqueada, escolha a chave de recuperação, ou rode “chaveiro vault recover”, e digite os grupos em ordem.',
  renew:
    'Perdeu a página, ou alguém a viu? Faça uma chave nova em Configurações, Segurança. A que está impressa aqui deixa de abrir o cofre.',
} as const satisfies SameShape<typeof source.recoveryKit>;
