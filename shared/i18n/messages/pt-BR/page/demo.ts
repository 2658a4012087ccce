import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/demo.ts';

export const demo = {
  start: 'Explorar com dados de demonstração',
  startText: 'Um cliente inventado, com chaves que não abrem nada nem vão a lugar nenhum. Um clique tira tudo.',
  making: 'Criando o cliente de demonstração',
  client: 'Cliente de demonstração (inventado)',
  keys: { first: 'Chave principal', second: 'Chave reserva', cache: 'Cache', mail: 'E-mail' },
  notice: 'Há dados de demonstração neste cofre: {{client}}. As chaves dele não abrem nada nem são enviadas.',
  remove: 'Remover a demonstração',
} as const satisfies SameShape<typeof source.demo>;
