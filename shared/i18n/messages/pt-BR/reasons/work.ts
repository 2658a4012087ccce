import type { SameShape } from '../../../message-shape.ts';
import type { work as source } from '../../en/reasons/work.ts';

export const work = {
  unknownSnapshot: {
    message: 'Não existe snapshot com este nome.',
    fix: 'Veja os nomes com vault snapshots.',
  },
  confirmSlug: {
    message:
      'Isto não tem volta: as chaves da organização são destruídas de vez, em todas as cópias que este cofre alcança.',
    fix: 'Se tiver certeza, confirme com o nome curto dela, exatamente como está escrito (--confirm).',
  },
  confirmPlainExport: {
    message: 'O arquivo teria todos os segredos em texto claro, para quem quer que o leia.',
    fix: 'Deixe --plain de fora para criptografar. Se precisa ser em texto claro, confirme com o nome curto da organização (--confirm).',
  },
  notOlder: {
    message: 'Este cofre não é uma cópia antiga: não há o que aceitar.',
    fix: 'Continue usando-o. Para voltar atrás de propósito, indique um snapshot (vault snapshots lista os que há).',
  },
  folderNotEmpty: {
    message: 'Esta pasta não está vazia.',
    fix: 'Escolha uma pasta nova ou vazia (--data). Nada é restaurado por cima de outra coisa.',
  },
  confirmTests: {
    message:
      'Parte destes testes não é gratuita ou deixa rastro: {{paid}} com custo, {{changing}} que deixam algo no provedor.',
    fix: 'Acrescente --confirm se você concorda.',
  },
  unknownRun: {
    message: 'Esta rodada de testes já terminou.',
    fix: 'Comece uma nova.',
  },
  unknownAlert: {
    message: 'Este alerta não existe.',
    fix: 'Leia de novo a lista de alertas.',
  },
  fileTooLarge: {
    message: 'Isto passa de {{maximum}} MB, o máximo que é lido.',
    fix: 'Divida em partes ou deixe de fora o que não tem chaves.',
  },
  tooManyRows: { message: 'Há mais de {{maximum}} linhas.', fix: 'Divida e importe uma parte depois da outra.' },
  fileBinary: {
    message: 'Isto não é texto.',
    fix: 'Escolha um arquivo de texto: .env, JSON, CSV ou YAML. Planilhas precisam ser exportadas como CSV.',
  },
  notThatFormat: {
    message: 'Não dá para ler isto como {{format}}.',
    fix: 'Escolha outro formato ou corrija o arquivo.',
  },
  nestedTooDeep: {
    message: 'Os dados têm mais níveis do que qualquer lista de chaves.',
    fix: 'Importe só a parte que contém as chaves.',
  },
  tooManyAliases: {
    message: 'O YAML repete a si mesmo por aliases, sem fim.',
    fix: 'Escreva os valores por extenso em vez de apontar para eles.',
  },
  nothingFound: { message: 'Não há nada aqui.', fix: 'Confira se é o arquivo certo e se não está vazio.' },
  databaseUnread: {
    message: 'Não foi possível ler o banco de dados ({{cause}}).',
    fix: 'Teste a credencial dele: as etapas do teste mostram onde ele para e o que fazer.',
  },
  unknownImport: {
    message: 'Esta importação terminou ou não foi iniciada aqui.',
    fix: 'Comece de novo; a prévia vale por 30 minutos e só até o cofre ser bloqueado.',
  },
  nothingIncluded: {
    message: 'Nenhuma linha foi escolhida, então não há o que gravar.',
    fix: 'Escolha pelo menos uma linha que esteja pronta.',
  },
  importStale: {
    message: 'Algo foi salvo nesse meio-tempo, e uma linha já não serve.',
    fix: 'Veja a prévia de novo, que já está atualizada, e confirme.',
  },
  unknownOwner: {
    message: 'Esta origem não tem nada de uma organização com este id.',
    fix: 'Use um id da lista de organizações que a prévia mostra.',
  },
  chooseOwner: {
    message: 'Este banco guarda várias organizações: {{owners}}.',
    fix: 'Diga de qual delas as linhas entram, para nenhuma parar em outro cliente.',
  },
  unknownBatch: {
    message: 'Nenhuma importação deste cofre tem este número.',
    fix: 'Copie-o da resposta da importação ou da auditoria.',
  },
  unknownRotation: {
    message: 'Não existe essa troca de chave.',
    fix: 'Comece uma a partir da chave que vai sair.',
  },
  sameSecret: {
    message: 'Este é o mesmo segredo da chave antiga.',
    fix: 'Crie uma chave nova no provedor e use essa.',
  },
  rotationOpen: {
    message: 'Esta chave já está sendo trocada.',
    fix: 'Continue essa troca, desfaça-a ou aposente antes a chave antiga dela.',
  },
  rotateInactive: {
    message: 'Esta chave está desligada e não atende nada.',
    fix: 'Ligue-a para trocá-la, ou apenas adicione uma chave nova.',
  },
  rotationStep: {
    message: 'Esta troca já passou dessa etapa.',
    fix: 'Veja em que ponto ela está e continue dali.',
  },
  newKeyUntested: {
    message: 'A chave nova, como está agora, ainda não foi testada; a antiga continua no lugar.',
    fix: 'Teste a chave nova e depois continue.',
  },
  newKeyFailed: {
    message: 'A chave nova não passou no teste; a antiga continua no lugar.',
    fix: 'Veja o que o teste encontrou, corrija a chave nova e teste de novo, ou desista da troca.',
  },
  newKeyUnable: {
    message: 'A chave nova não consegue atender sozinha: está desligada, vencida, removida ou falhou no último teste.',
    fix: 'Faça a chave nova funcionar e teste-a. Até lá, a antiga fica.',
  },
  rotationOldGone: {
    message: 'A chave antiga foi para a lixeira nesse meio-tempo.',
    fix: 'Restaure-a, ou desista da troca mantendo a chave nova e ligue-a.',
  },
  rotationNewGone: {
    message: 'A chave nova foi para a lixeira nesse meio-tempo.',
    fix: 'Restaure-a, ou desista da troca e comece de novo.',
  },
  rotationOver: {
    message: 'O prazo para desfazer terminou, e a chave antiga foi aposentada.',
    fix: 'Restaure a chave antiga da lixeira e mova-a à mão, se o provedor ainda a aceitar.',
  },
  rotationTouched: {
    message: 'Uma das duas chaves foi alterada depois; desfazer apagaria essa alteração.',
    fix: 'Mova as chaves e ligue-as ou desligue-as à mão.',
  },
} as const satisfies SameShape<typeof source>;
