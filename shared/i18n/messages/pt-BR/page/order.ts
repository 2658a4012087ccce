import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/order.ts';

/** A ordem de uso das chaves de uma categoria ou de um provedor. */
export const order = {
  filter: 'Chaves de',
  whole: 'Todos os provedores',
  titleOf: 'Ordem de uso: {{category}} · {{provider}}',
  weak: 'O que esta ordem tem de frágil',
  noneUsable: 'Nenhuma chave desta ordem pode ser usada agora.',
  sameAccount: '{{labels}} são da mesma conta ({{value}}) e falham juntas.',
  sameMask: '{{labels}} parecem ser a mesma chave ({{value}}) e falhariam juntas.',
  latency: 'Responde em {{ms}} ms',
  out: 'Não recebe chamadas: {{reason}}',
  strategy: 'Como as chaves se revezam',
  asCategory: 'Como a categoria',
  strategyName: { priority: 'Nesta ordem', weighted: 'Por peso', roundRobin: 'Uma de cada vez' },
  strategyText: {
    priority: 'Atende a primeira chave que funciona. As outras entram no lugar dela, nesta ordem.',
    weighted: 'Cada chave atende na proporção do seu peso. Peso 0: só quando nenhuma outra pode.',
    roundRobin: 'As chaves atendem uma após a outra, por igual.',
  },
  weight: 'Peso de {{label}}',
  weightShort: 'Peso',
  whoServes: 'Quem atende agora?',
  conflictTitle: 'Outra pessoa mudou esta ordem nesse meio-tempo',
  conflictText: 'Nada do que você fez foi movido. Compare as duas ordens e escolha uma.',
  mine: 'A sua ordem',
  theirs: 'A ordem agora',
  useMine: 'Usar a minha ordem',
  keepTheirs: 'Deixar como está agora',
} as const satisfies SameShape<typeof source.order>;

/** Chaves que um provedor usa de outro. */
export const inherit = {
  choice: 'Chave que {{provider}} usa',
  above: 'Chave de {{parent}}',
  own: 'Chave própria',
  follows: 'Segue {{parent}}: quem atende é “{{label}}”.',
  followsAgency: 'Segue {{parent}}: quem atende é a chave da agência “{{label}}”.',
  ownServes: 'Quem atende é a chave própria “{{label}}”.',
  agencyServes: 'Quem atende é a chave da agência “{{label}}”.',
  nobody: 'Nada atende agora. {{reason}}.',
  parentMissing: 'Segue {{parent}}, que ainda não tem chave.',
  ownMissing: 'Ainda não tem chave própria.',
} as const satisfies SameShape<typeof source.inherit>;
