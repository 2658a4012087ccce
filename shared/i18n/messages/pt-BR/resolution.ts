import type { SameShape } from '../../message-shape.ts';
import type { resolution as source } from '../en/resolution.ts';

export const resolution = {
  inactive: 'Está desligada',
  trashed: 'Está na lixeira',
  expired: 'Venceu',
  revoked: 'O provedor a revogou',
  accountDisabled: 'O provedor desativou a conta',
  noCredit: 'A conta está sem crédito',
  circuitOpen: 'Falhou vezes demais e está em pausa',
  cooling: 'O provedor pediu para esperar um pouco',
  overBudget: 'O orçamento dela acabou',
  reportedDown: 'Supõe-se que ela falhe',
  wrongCapability: 'Não faz este trabalho',
  modelNotAllowed: 'Não pode usar este modelo',
  ownKeyChosen: 'Aqui a organização escolheu chaves próprias em vez da de cima',
  lowerLevel: 'Um nível acima decide',
  onlyOwnKeys: 'A organização só aceita chaves próprias',
  ownInfrastructureMissing: 'A organização deve usar infraestrutura própria e não tem nenhuma que funcione',
  overrideMissing: 'A conexão escolheu uma credencial que não existe mais',
  gatewayOff: 'O gateway está desligado para esta organização',
  organisationTrashed: 'A organização está na lixeira',
  noCredential: 'Nenhuma credencial serve para a pergunta',
  noneEligible: 'Nenhuma credencial pode ser usada agora',
  step: {
    assumed: 'Suponha que {{name}} falhe.',
    unset: 'No nível “{{level}}” não há chave configurada.',
    decides: 'Quem decide é o nível “{{level}}”.',
    out: '{{name}} está fora: {{reason}}.',
    expired:
      '{{name}} venceu em {{at}}. Pelo relógio desta máquina são {{clock}}: se isso não está certo, acerte o relógio.',
    justExpired:
      '{{name}} venceu em {{at}}, há poucos minutos pelo relógio desta máquina ({{clock}}). O vencimento vale na hora; se este relógio está adiantado, acerte-o.',
    expiredBefore:
      '{{name}} venceu em {{at}}. O relógio desta máquina diz {{clock}}, mas este cofre foi alterado depois disso: o tempo não volta atrás. Se naquela hora o relógio estava adiantado, tire o vencimento da chave.',
    serves: '{{name}} atende.',
    servesFor: '{{name}} atende {{serves}}, que usa esta chave.',
    overrides: 'A própria conexão decide {{settings}}.',
    next: 'Se falhar, {{name}} atende.',
    crosses: 'A organização permite o próximo nível: “{{level}}”.',
    closed: 'As chaves do nível “{{level}}” não entram: a organização não permitiu.',
    nothing: 'Nada atende: {{reason}}.',
    end: 'Depois disso a chamada falha.',
  },
} as const satisfies SameShape<typeof source>;
