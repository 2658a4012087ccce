import type { SameShape } from '../../message-shape.ts';
import type { reasons as source } from '../en/reasons.ts';

export const reasons = {
  required: { message: 'Este campo é obrigatório.', fix: 'Preencha.' },
  tooShort: { message: 'O valor é curto demais.', fix: 'Confira se foi colado inteiro.' },
  tooLong: { message: 'O valor é longo demais.', fix: 'Confira se nada foi colado junto, ou encurte.' },
  outOfRange: { message: 'O número está fora do intervalo permitido.', fix: 'Escolha um valor dentro do intervalo.' },
  notANumber: { message: 'Isto não é um número inteiro.', fix: 'Use apenas dígitos.' },
  notAnOption: { message: 'Isto não é uma das opções.', fix: 'Escolha uma das opções listadas.' },
  unknownKey: { message: 'Este nome não é conhecido aqui.', fix: 'Confira a grafia ou deixe de fora.' },
  wrongFormat: { message: 'O formato não é o esperado.', fix: 'Compare com o exemplo.' },
  whitespace: {
    message: 'Há espaços ou quebras de linha no valor.',
    fix: 'Remova-os. Em geral vêm junto ao copiar.',
  },
  wrongPrefix: {
    message: 'O começo não é o das chaves deste provedor.',
    fix: 'Confira se é a chave certa e se foi colada inteira.',
  },
  otherProvider: {
    message: 'Isto parece uma chave de {{provider}}.',
    fix: 'Adicione em {{provider}} ou cole a chave certa.',
  },
  maskedValue: {
    message: 'Isto é uma máscara, não o valor em si.',
    fix: 'Cole o segredo inteiro, ou deixe o campo de fora para manter o que está salvo.',
  },
  urlScheme: { message: 'O endereço não começa com um esquema aceito.', fix: 'Comece como no exemplo.' },
  urlEncoding: {
    message: 'O endereço tem caracteres que o interrompem ou mudam o sentido dele.',
    fix: 'No usuário e na senha, escreva % como %25, # como %23, / como %2F, ? como %3F e @ como %40.',
  },
  urlUserInfo: {
    message: 'O endereço não pode conter usuário nem senha.',
    fix: 'Tire-os do endereço e use os campos próprios.',
  },
  urlPathTwice: { message: 'O caminho aparece duas vezes no endereço.', fix: 'Remova a parte repetida.' },
  httpNotLocal: {
    message: 'http sem criptografia só é aceito para este computador.',
    fix: 'Use https. Com http, qualquer um no caminho poderia ler o segredo.',
  },
  destinationNotVendor: {
    message: 'Este endereço não é do provedor.',
    fix: 'Remova-o para usar o endereço do próprio provedor, ou confirme o host pelo nome.',
  },
  destinationChanged: {
    message: 'O endereço para onde o segredo vai mudou.',
    fix: 'Digite ou cole o segredo de novo.',
  },
  addressDenied: {
    message: 'Este endereço nunca é acessado, porque fornece segredos de máquinas na nuvem.',
    fix: 'Use o endereço real do serviço.',
  },
  pemInvalid: {
    message: 'Isto não é um certificado válido em formato PEM.',
    fix: 'Cole inteiro, da linha BEGIN até a linha END.',
  },
  pemHasPrivateKey: {
    message: 'Há uma chave privada neste arquivo, e ela não deve ficar aqui.',
    fix: 'Escolha um arquivo só com certificados. Se a chave foi compartilhada por engano, troque-a.',
  },
  privateKeyInvalid: {
    message: 'Isto não é uma chave privada em um formato que o SSH conheça.',
    fix: 'Cole o arquivo inteiro com as quebras de linha, de -----BEGIN … PRIVATE KEY----- até -----END … PRIVATE KEY-----.',
  },
  privateKeyPublic: {
    message: 'Esta é a metade pública de uma chave.',
    fix: 'Cole a privada: o arquivo sem .pub.',
  },
  privateKeyPpk: {
    message: 'Este é o formato próprio do PuTTY.',
    fix: 'Abra no PuTTYgen, escolha Conversions, Export OpenSSH key, e cole esse arquivo.',
  },
  privateKeyUnsupported: {
    message: 'Este tipo de chave privada não é aceito.',
    fix: 'Converta com ssh-keygen -p -f ARQUIVO ou crie uma nova do tipo ed25519.',
  },
  privateKeyPassphrase: {
    message: 'Esta senha não abre a chave privada.',
    fix: 'Digite a senha da própria chave; não é a senha da conta.',
  },
  hostKeyNotSeen: {
    message: 'O último teste não viu esta chave do servidor.',
    fix: 'Teste de novo e compare a impressão digital exibida com a que o dono do servidor informa.',
  },
  slugFormat: {
    message: 'O nome curto tem caracteres que não são aceitos.',
    fix: 'Use até 48 letras minúsculas, dígitos e hifens, começando e terminando com letra ou dígito.',
  },
  slugReserved: { message: 'Este nome curto é reservado.', fix: 'Escolha outro.' },
  slugTaken: {
    message: 'Outra organização já tem este nome curto.',
    fix: 'Escolha outro, mesmo que aquela esteja na lixeira.',
  },
  labelTaken: {
    message: 'Já existe uma credencial com este rótulo para este provedor.',
    fix: 'Escolha outro rótulo.',
  },
  taxIdInvalid: {
    message: 'Este CNPJ não é válido.',
    fix: 'Confira os 14 caracteres e os dois dígitos verificadores.',
  },
  timeZoneUnknown: { message: 'Este fuso horário não existe.', fix: 'Use um nome como America/Sao_Paulo.' },
  currencyUnknown: { message: 'Esta moeda não existe.', fix: 'Use um código de três letras, como BRL.' },
  unknownProvider: { message: 'Não há provedor com este id.', fix: 'Veja a lista de provedores (provider list).' },
  unknownOrganisation: { message: 'Esta organização não existe.', fix: 'Veja a lista de organizações (org list).' },
  unknownConnection: {
    message: 'Esta conexão não existe.',
    fix: 'Veja a lista de conexões da organização (connection list).',
  },
  unknownCredential: { message: 'Esta credencial não existe.', fix: 'Veja a lista de credenciais (credential list).' },
  unknownMember: { message: 'Este membro não existe.', fix: 'Veja a lista de membros (member list).' },
  unknownPlan: { message: 'Este plano não existe.', fix: 'Use free, basic, pro ou enterprise.' },
  unknownCommand: { message: 'Este comando não existe.', fix: 'Veja os comandos com --help.' },
  tooManyWords: {
    message: 'Há mais palavras do que este comando aceita.',
    fix: 'Ponha entre aspas os textos com espaços.',
  },
  chooseOne: { message: 'É preciso informar exatamente um destes.', fix: 'Escolha um e deixe os outros de fora.' },
  stdinTwice: {
    message: 'A entrada padrão não pode trazer a senha mestra e os valores ao mesmo tempo.',
    fix: 'Ponha a senha mestra em um arquivo ou em CHAVEIRO_PASSPHRASE.',
  },
  wrongScope: {
    message: 'Isto pertence a outra organização ou conexão.',
    fix: 'Escolha algo que pertença a esta.',
  },
  archived: { message: 'Isto está na lixeira.', fix: 'Restaure primeiro.' },
  revisionChanged: {
    message: 'Isto mudou depois que você leu.',
    fix: 'Veja os valores atuais e faça a sua mudança de novo.',
  },
  orderChanged: {
    message: 'Alguém mudou esta ordem depois que você leu.',
    fix: 'Compare a sua ordem com a atual e mova de novo.',
  },
  notInheriting: {
    message: 'Este provedor não tem uma chave acima que pudesse usar.',
    fix: 'Escolha um provedor que usa a chave de outro, como openai-whisper.',
  },
  ownCredentialNotPassing: {
    message: 'Nenhuma chave própria desta organização para isso passou no teste.',
    fix: 'Adicione a credencial própria, teste até passar e só então troque.',
  },
  overrideOtherProvider: {
    message: 'Esta credencial não é desse provedor.',
    fix: 'Escolha uma credencial do provedor a que a troca se refere.',
  },
  freshPassphrase: {
    message: 'Faz tempo demais que a senha mestra foi digitada.',
    fix: 'Digite-a de novo para ver ou copiar o segredo.',
  },
  confirmDestination: {
    message: 'O segredo iria para {{host}}, que não é o endereço do próprio provedor.',
    fix: 'Se você confia em {{host}}, confirme pelo nome.',
  },
  secretInArgv: {
    message: 'Um segredo na linha de comando fica no histórico do terminal e visível a outros processos.',
    fix: 'Envie com --stdin, ou aceite o risco com --allow-secret-in-argv.',
  },
  fileUnreadable: { message: 'Não dá para ler ou gravar o arquivo.', fix: 'Confira o caminho e as permissões.' },
  fileReadableByOthers: {
    message: 'Outros usuários deste computador podem ler o arquivo.',
    fix: 'Rode chmod 600 nele e tente de novo.',
  },
  fileExists: { message: 'O arquivo já existe.', fix: 'Escolha outro nome. Nada é sobrescrito.' },
  passphraseMissing: {
    message: 'Nenhuma senha mestra foi informada.',
    fix: 'Use --passphrase-file ou defina CHAVEIRO_PASSPHRASE.',
  },
  passphraseTooShort: {
    message: 'Esta senha é curta demais: precisa de {{minimum}} caracteres.',
    fix: 'Use pelo menos quatro palavras sem relação entre si, ou {{minimum}} caracteres que não formem palavra nem sequência conhecida.',
  },
  passphrasesDiffer: {
    message: 'As duas senhas mestras não são iguais.',
    fix: 'Digite a mesma senha mestra duas vezes.',
  },
  wrongRecoveryKey: {
    message: 'Esta chave de recuperação não abre este cofre.',
    fix: 'Confira se é deste cofre e se é a mais recente: quando se cria uma nova, a anterior deixa de valer.',
  },
  keychainLocked: {
    message: 'O keychain deste computador, que guarda parte da chave, está bloqueado.',
    fix: 'Desbloqueie o keychain do sistema e tente de novo, ou defina uma nova senha mestra com a chave de recuperação (vault recover).',
  },
  keychainAbsent: {
    message: 'Nenhum keychain responde aqui, e parte da chave está guardada em um.',
    fix: 'Abra pela sessão do sistema em que o cofre foi criado, ou defina uma nova senha mestra com a chave de recuperação (vault recover).',
  },
  keychainMoved: {
    message: 'O keychain daqui não tem a parte da chave deste cofre.',
    fix: 'Se o cofre veio de outro computador, usuário ou ambiente, defina aqui uma nova senha mestra com a chave de recuperação (vault recover).',
  },
  jsonInvalid: {
    message: 'A entrada não é um JSON válido na forma esperada.',
    fix: 'Compare com o exemplo em --help.',
  },
  readOnly: {
    message: 'Esta é uma cópia mais antiga do cofre e está aberta só para leitura.',
    fix: 'Ponha a cópia mais recente de volta, ou continue com esta sabendo o que falta nela (vault accept-older).',
  },
  acceptOlder: {
    message: 'Tudo o que foi feito depois desta cópia não está nela.',
    fix: 'Se você tem a cópia mais recente, ponha-a de volta. Se não, aceite esta com vault accept-older --confirm.',
  },
  ownerElsewhere: {
    message: 'Outro processo está usando esta pasta de dados e não responde.',
    fix: 'Espere ele terminar ou encerre-o.',
  },
  portTaken: {
    message: 'A porta {{port}} já está em uso por outro programa.',
    fix: 'Escolha outra com --port ou encerre esse programa.',
  },
  pageMissing: {
    message: 'A página não foi compilada e não dá para compilá-la aqui.',
    fix: 'Rode npm ci e depois npm run build.',
  },
  nothingRuns: { message: 'Nada está em execução nesta pasta de dados.', fix: 'Inicie com o comando serve.' },
  rateLimited: { message: 'Segredos demais foram mostrados em pouco tempo.', fix: 'Espere um minuto e tente de novo.' },
  tooManyAttempts: {
    message: 'Senhas mestras erradas demais em seguida.',
    fix: 'Espere um pouco antes de tentar de novo.',
  },
  roleForbids: { message: 'O seu papel não permite isto.', fix: 'Peça a um administrador.' },
  notABackup: {
    message: 'Este arquivo não é um backup de um cofre do Chaveiro.',
    fix: 'Escolha o arquivo que vault backup gravou. Os backups ficam em backups/, na pasta de dados, se outro lugar não foi indicado.',
  },
  backupDamaged: {
    message: 'O backup está danificado: foi cortado ou teve bytes alterados. Nada dele é usado.',
    fix: 'Use outro backup (vault backups lista os que há). Se este está num disco ou pen drive gasto, copie de novo a partir da origem.',
  },
  recoveryKeyTypo: {
    message: 'Esta não é uma chave de recuperação completa: falta um caractere ou algum foi digitado errado.',
    fix: 'Compare com a sua anotação, grupo por grupo: são 14 grupos de 4. Maiúsculas, espaços e hifens não importam.',
  },
  fileNewer: {
    message: 'Uma versão mais nova do Chaveiro gravou este arquivo.',
    fix: 'Atualize o Chaveiro e abra o arquivo de novo.',
  },
  wrongBackupPassphrase: {
    message: 'Esta senha não abre o backup.',
    fix: 'Use a senha mestra que o cofre tinha quando o backup foi feito, ou a senha própria do backup, se ele recebeu uma (--backup-passphrase-file). A chave de recuperação da época também abre (--recovery-file).',
  },
  wrongBackupRecoveryKey: {
    message: 'Esta chave de recuperação não abre o backup.',
    fix: 'Use a chave de recuperação que valia quando o backup foi feito; criar uma nova não muda os backups anteriores. A senha do backup também abre.',
  },
  backupNeedsKeychain: {
    message:
      'Parte da chave deste backup está no keychain do computador em que ele foi feito, e o keychain daqui não a fornece.',
    fix: 'Abra com a chave de recuperação (--recovery-file). No computador em que ele foi feito, desbloqueie o keychain do sistema e tente de novo.',
  },
  filePassphraseMissing: {
    message: 'Uma exportação criptografada precisa de uma senha própria, e nenhuma foi informada.',
    fix: 'Indique com --export-passphrase-file um arquivo que a contenha, ou rode o comando num terminal, que ele pergunta.',
  },
  notAnExport: {
    message: 'Este arquivo não é uma exportação criptografada do Chaveiro.',
    fix: 'Escolha o arquivo que o comando export gravou. Uma exportação em texto claro é JSON e abre em qualquer editor; um backup do cofre se restaura com vault restore.',
  },
  exportDamaged: {
    message: 'A exportação está danificada: foi cortada ou teve bytes alterados. Nada dela foi gravado.',
    fix: 'Copie o arquivo de novo a partir da origem ou exporte a organização outra vez.',
  },
  wrongExportPassphrase: {
    message: 'Esta senha não abre a exportação.',
    fix: 'Use a senha escolhida para este arquivo quando ele foi gravado, não a senha mestra do cofre. Se ninguém a sabe mais, exporte a organização outra vez: não há outro jeito de abrir.',
  },
  unknownBackup: {
    message: 'Este backup não está na lista deste cofre.',
    fix: 'Veja a lista com vault backups. O backup de outro cofre se confere com vault verify.',
  },
  unknownUpload: {
    message: 'Este arquivo não está mais aqui: ele é esquecido quando a página recarrega ou o programa reinicia.',
    fix: 'Escolha o arquivo de novo.',
  },
  uploadIncomplete: {
    message: 'O arquivo ainda não chegou inteiro.',
    fix: 'Espere a transferência terminar ou escolha o arquivo de novo.',
  },
  commandLineOnly: {
    message: 'Uma página não pode fazer isto nem indicar arquivos deste computador.',
    fix: 'Use o comando chaveiro, no computador em que o cofre está.',
  },
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
