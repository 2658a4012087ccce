import type { SameShape } from '../../message-shape.ts';
import type { resolution as source } from '../en/resolution.ts';

export const resolution = {
  inactive: 'Está desligada',
  trashed: 'Está na lixeira',
  expired: 'Venceu',
  revoked: 'O provedor a revogou',
  accountDisabled: 'O provedor desativou a conta',
  circuitOpen: 'Falhou vezes demais e está em pausa',
  reportedDown: 'O provedor foi declarado fora do ar',
  wrongCapability: 'Não faz este trabalho',
  lowerLevel: 'Um nível acima decide',
  onlyOwnKeys: 'A organização só aceita chaves próprias',
  ownInfrastructureMissing: 'A organização deve usar infraestrutura própria e não tem nenhuma que funcione',
  overrideMissing: 'A conexão escolheu uma credencial que não existe mais',
  gatewayOff: 'O gateway está desligado para esta organização',
  organisationTrashed: 'A organização está na lixeira',
  noCredential: 'Nenhuma credencial serve para a pergunta',
  noneEligible: 'Nenhuma credencial pode ser usada agora',
} as const satisfies SameShape<typeof source>;
