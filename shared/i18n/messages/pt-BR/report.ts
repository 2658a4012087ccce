import type { SameShape } from '../../message-shape.ts';
import type { report as en } from '../en/report.ts';

export const report: SameShape<typeof en> = {
  title: 'Relatório de testes',
  made: 'Gerado em {{at}} · chaves: {{count}}',
  summary: 'Resumo',
  agency: 'Da própria agência',
  fine: 'Tudo funciona',
  untested: 'Sem teste desde a última alteração',
  unclear: 'Sem causa identificada',
  passed: '{{share}} de {{tests}}',
  column: {
    state: 'Situação',
    keys: 'Chaves',
    client: 'Cliente',
    provider: 'Provedor',
    key: 'Chave',
    cause: 'Causa',
    code: 'Código',
    fix: 'O que fazer',
    stage: 'Etapa',
    testedAt: 'Testada em',
    probeVersion: 'Versão do teste',
    passed: 'Últimos testes que passaram',
  },
};
