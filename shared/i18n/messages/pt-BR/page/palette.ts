import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/palette.ts';

/** Busca em tudo, e comandos. */
export const palette = {
  label: 'Buscar ou executar um comando',
  organisations: 'Organizações',
  connections: 'Conexões',
  credentials: 'Chaves',
  commands: 'Comandos',
  places: 'Ir para',
  none: 'Nada corresponde. Tente um cliente, um provedor, um rótulo ou o final de uma chave.',
  found_one: '{{shown}} resultado',
  found_other: '{{shown}} resultados',
  more: 'Os {{shown}} melhores de {{total}}. Digite mais para restringir.',
  hint: 'para ações',
  copyHint: 'copia o segredo',
  actionsOf: 'Ações de {{label}}',
  open: 'Abrir',
  test: 'Testar',
  copy: 'Copiar {{field}}',
  copied: 'Copiado: {{field}} de {{label}}. A área de transferência é esvaziada em 30 segundos.',
  language: 'Idioma: {{language}}',
  theme: 'Tema: {{theme}}',
} as const satisfies SameShape<typeof source.palette>;
