import type { SameShape } from '../../message-shape.ts';
import type { errors as source } from '../en/errors.ts';

export const errors = {
  VALIDATION_FAILED: {
    message: 'Há algo inválido nos dados informados.',
    fix: 'Corrija o campo indicado e tente de novo.',
  },
  WEAK_PASSPHRASE: {
    message: 'Esta senha mestra é fácil de adivinhar.',
    fix: 'Use pelo menos quatro palavras sem relação entre si, ou 12 caracteres que não formem palavra nem sequência conhecida.',
  },
  SECRET_REQUIRED: {
    message: 'É preciso informar o segredo de novo, porque o endereço para onde ele vai mudou.',
    fix: 'Digite ou cole o segredo outra vez. Um segredo salvo nunca é enviado a um endereço novo.',
  },
  CONFIRMATION_REQUIRED: {
    message: 'Isto precisa da sua confirmação.',
    fix: 'Confira o que vai acontecer e confirme.',
  },
  VAULT_MISSING: {
    message: 'Ainda não há um cofre aqui.',
    fix: 'Crie o cofre (init) ou indique a pasta onde ele está (--data).',
  },
  VAULT_EXISTS: {
    message: 'Já existe um cofre nesta pasta.',
    fix: 'Desbloqueie o que existe ou escolha outra pasta de dados para um novo (--data).',
  },
  VAULT_LOCKED: {
    message: 'O cofre está bloqueado.',
    fix: 'Desbloqueie com a sua senha mestra.',
  },
  WRONG_PASSPHRASE: {
    message: 'A senha mestra não abre este cofre.',
    fix: 'Confira o Caps Lock e o layout do teclado. Se perdeu a senha, defina uma nova com a chave de recuperação (vault recover).',
  },
  DEVICE_SECRET_MISSING: {
    message: 'O keychain deste computador não tem a parte dele da chave.',
    fix: 'Desbloqueie o keychain do sistema e tente de novo, ou defina uma nova senha mestra com a chave de recuperação (vault recover).',
  },
  HEADER_DAMAGED: {
    message: 'As duas cópias do cabeçalho do cofre estão danificadas.',
    fix: 'Ponha o vault.json de volta a partir de uma cópia da pasta ou de snapshots/, ou restaure um backup numa pasta nova (vault restore ARQUIVO --data PASTA-NOVA). Sem ele os dados não abrem.',
  },
  HEADER_ALTERED: {
    message: 'O cabeçalho do cofre foi alterado por fora do Chaveiro.',
    fix: 'Não confie nesta cópia e descubra quem teve acesso à pasta. Ponha de volta o vault.json e o vault.json.bak de uma cópia sua, ou restaure um backup numa pasta nova (vault restore ARQUIVO --data PASTA-NOVA).',
  },
  STORE_DAMAGED: {
    message: 'O banco de dados está danificado ou foi alterado.',
    fix: 'Guarde uma cópia da pasta de dados como está. Depois restaure um backup numa pasta nova (vault restore ARQUIVO --data PASTA-NOVA) ou volte a um snapshot (vault snapshots lista os que há, vault accept-older --snapshot NOME volta a um deles).',
  },
  STORE_NEWER: {
    message: 'Este banco de dados foi gravado por uma versão mais nova do Chaveiro.',
    fix: 'Atualize o Chaveiro. Até lá, o cofre só pode ser lido.',
  },
  OLDER_COPY: {
    message: 'Esta cópia do cofre é mais antiga que a última usada aqui.',
    fix: 'Coloque a cópia mais recente de volta, ou aceite a antiga sabendo o que falta nela (vault accept-older).',
  },
  FORBIDDEN: {
    message: 'Isto não é permitido.',
    fix: 'Peça a alguém com um papel que permita.',
  },
  NOT_FOUND: {
    message: 'O que você pediu não existe.',
    fix: 'Confira o nome ou o id. Pode ter sido excluído.',
  },
  CONFLICT: {
    message: 'Outra pessoa mudou isto nesse meio-tempo.',
    fix: 'Veja os valores atuais e faça a sua mudança de novo.',
  },
  BUSY: {
    message: 'A pasta de dados está em uso por outro processo.',
    fix: 'Espere ele terminar e tente de novo.',
  },
  LIMIT_EXCEEDED: {
    message: 'Um limite foi atingido.',
    fix: 'Espere um pouco e tente de novo.',
  },
  BUDGET_EXCEEDED: {
    message: 'O orçamento não permite isto.',
    fix: 'Aumente o orçamento ou espere o próximo período.',
  },
  STORAGE_FULL: {
    message: 'O disco está cheio. Nada foi salvo.',
    fix: 'Libere espaço e tente de novo.',
  },
  CANCELLED: {
    message: 'Cancelado.',
    fix: 'Recomece quando quiser.',
  },
  TIMEOUT: {
    message: 'A resposta não chegou a tempo.',
    fix: 'Tente de novo ou aumente o tempo limite.',
  },
  CONNECTION_LOST: {
    message: 'A conexão com o Chaveiro caiu.',
    fix: 'Confira se ele continua em execução e tente de novo.',
  },
  INTERNAL: {
    message: 'Algo falhou dentro do Chaveiro. Nada foi alterado.',
    fix: 'Tente de novo. Se voltar a acontecer, informe o número do incidente.',
  },
} as const satisfies SameShape<typeof source>;
