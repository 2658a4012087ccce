import type { SameShape } from '../../../message-shape.ts';
import type { vault as source } from '../../en/reasons/vault.ts';

export const vault = {
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
} as const satisfies SameShape<typeof source>;
