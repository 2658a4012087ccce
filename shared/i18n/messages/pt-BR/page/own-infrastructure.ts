import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/own-infrastructure.ts';

/** Redis, banco de dados e armazenamento: da agência, ou do próprio cliente. */
export const ownInfra = {
  title: 'Infraestrutura',
  text: 'Onde ficam os dados deste cliente. O que já está gravado continua onde está.',
  name: { useOwnRedis: 'Redis', useOwnDatabase: 'Banco de dados', useOwnStorage: 'Storage (arquivos e mídia)' },
  ours: 'Usar o nosso (recomendado)',
  oursText: 'Cuidado pela agência, sem custo extra.',
  own: 'Usar próprio',
  ownText: {
    useOwnRedis: 'Um servidor Redis do próprio cliente.',
    useOwnDatabase: 'PostgreSQL ou Supabase do próprio cliente.',
    useOwnStorage: 'S3, R2, MinIO ou Supabase Storage do próprio cliente.',
  },
  keys: 'Credenciais próprias para {{name}}',
  none: 'Ainda não há credencial própria para isso.',
  add: 'Adicionar {{provider}}',
  edit: 'Editar {{label}}',
  pending: 'O nosso continua atendendo. Troque quando uma credencial própria passar no teste.',
  testable: 'O nosso continua atendendo. Ao trocar, primeiro se testa se a chave acima serve para isto.',
  inherited: 'sua chave {{provider}}, usada para isto também',
  ready: 'Uma credencial própria passou no teste. Já dá para trocar.',
  turnOn: 'Trocar para o próprio',
  turnOnOf: 'Trocar para o próprio: {{name}}',
  bound: 'Em uso. Se falhar, as chamadas são recusadas; o nosso nunca entra no lugar sem ninguém perceber.',
  refused: 'Chamadas para isto estão sendo recusadas',
  refusedText:
    'O cliente escolheu usar só o próprio, e nenhuma credencial própria funciona. O nosso não entra no lugar, para nenhum dado ir parar onde não deve. Conserte e teste a credencial própria, ou escolha o nosso.',
  turnedOn: '{{name}}: o próprio do cliente está em uso',
  turnedOff: '{{name}}: o nosso está em uso',
} as const satisfies SameShape<typeof source.ownInfra>;
