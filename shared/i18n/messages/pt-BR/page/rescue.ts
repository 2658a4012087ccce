import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/rescue.ts';

/** Caminhos de volta ao cofre, na tela bloqueada. */
export const rescue = {
  forgotten: 'Perdeu a senha mestra? Use a chave de recuperação',
  back: 'Voltar à senha mestra',
  command: 'chaveiro serve --data PASTANOVA --open',
  look: 'Verificar de novo',
  wrong: {
    first: 'O olho mostra o que você digitou: procure maiúsculas trocadas, outro layout, um espaço no fim.',
    second: 'Depois de cinco erros é preciso esperar, cada vez mais. Nada é apagado, nunca.',
  },
  recover: {
    title: 'Abrir com a chave de recuperação',
    intro: 'Digite os grupos na ordem e escolha uma nova senha mestra. A antiga deixa de abrir o cofre.',
    key: 'Chave de recuperação',
    keyHelp: 'Hifens, espaços e maiúsculas não fazem diferença.',
    next: 'Nova senha mestra',
    submit: 'Definir a senha e abrir',
    deriving: 'Conferindo a chave de recuperação e derivando a nova. É lento de propósito.',
  },
  trouble: {
    keychainLocked: {
      title: 'O chaveiro de senhas deste computador está bloqueado',
      text: 'Parte da chave deste cofre está nele, por isso a senha mestra sozinha não abre o cofre.',
      first:
        'Desbloqueie o chaveiro do sistema: entre de novo na área de trabalho ou abra o gerenciador de senhas dele.',
      second: 'Depois desbloqueie aqui. Se não conseguir entrar no chaveiro, use a chave de recuperação.',
    },
    keychainAbsent: {
      title: 'Nenhum chaveiro de senhas responde aqui',
      text: 'Parte da chave deste cofre está em um. Por SSH, ou com outro usuário, muitas vezes não há nenhum.',
      first: 'Inicie o Chaveiro pela sessão da área de trabalho em que o cofre foi criado.',
      second: 'Se essa sessão não existe mais, use a chave de recuperação: a nova senha não vai precisar do chaveiro.',
    },
    keychainMoved: {
      title: 'O chaveiro de senhas daqui não conhece este cofre',
      text: 'Ele responde, mas não tem a parte da chave deste cofre. A pasta veio de outro computador ou usuário, ou o chaveiro foi redefinido.',
      first: 'Se o cofre ainda está onde foi criado, abra-o lá.',
      second: 'Para usá-lo aqui daqui em diante, use a chave de recuperação e defina uma nova senha mestra.',
    },
    storeDamaged: {
      title: 'O banco de dados do cofre não abre',
      text: 'A senha mestra está certa. O disco falhou, um arquivo foi alterado ou cortado, ou uma atualização foi interrompida.',
      first: 'Antes de tudo, guarde uma cópia da pasta de dados como está: {{folder}}',
      second: 'Volte a um snapshot, se houver. Se não, inicie o Chaveiro com uma pasta nova e restaure um backup nela.',
    },
    storeNewer: {
      title: 'Uma versão mais nova do Chaveiro gravou este cofre',
      text: 'Esta versão não sabe lê-lo e não mexe nele.',
      first: 'Atualize o Chaveiro neste computador e abra o cofre de novo.',
      second: 'Para continuar com esta versão, volte a um snapshot de antes da atualização.',
    },
    headerDamaged: {
      title: 'O cofre não abre: o cabeçalho está danificado',
      text: 'As duas cópias, vault.json e vault.json.bak, foram cortadas ou alteradas. Sem elas nenhuma senha abre os dados.',
      first:
        'Guarde uma cópia da pasta de dados como está ({{folder}}). Depois ponha o vault.json de volta, da pasta mais nova de snapshots/ ou de uma cópia sua, e verifique de novo.',
      second: 'Se não houver nenhum, inicie o Chaveiro com uma pasta nova e restaure um backup nela.',
    },
    headerAltered: {
      title: 'Alguém alterou o cabeçalho do cofre',
      text: 'Ele está inteiro, mas não foi o Chaveiro que o gravou. Não confie nesta cópia e descubra quem teve acesso à pasta.',
      first:
        'Guarde uma cópia da pasta de dados como prova ({{folder}}). Depois ponha o vault.json e o vault.json.bak de volta a partir de uma cópia sua.',
      second: 'Se não houver nenhuma, inicie o Chaveiro com uma pasta nova e restaure um backup nela.',
    },
  },
  snapshots: {
    open: 'Ver os snapshots',
    title: 'Voltar a um snapshot',
    intro: 'Uma cópia do banco é guardada antes de cada mudança de schema. O que está lá agora fica guardado ao lado.',
    choose: 'Snapshots',
    about: '{{size}}, schema {{schema}}',
    none: 'Não há nenhum snapshot',
    noneText: 'Eles são feitos quando uma atualização muda o banco. Restaure um backup, numa pasta nova.',
    confirm: 'Sei que tudo o que foi feito depois dele vai faltar',
    submit: 'Voltar a ele',
    working: 'Conferindo a senha mestra e pondo o snapshot no lugar',
    done: 'O snapshot está no lugar. Desbloqueie: ele abre só para leitura até você aceitá-lo.',
  },
} as const satisfies SameShape<typeof source.rescue>;

/** Um cofre a partir de um backup, numa pasta vazia. */
export const restore = {
  open: 'Tenho um backup: quero restaurá-lo',
  title: 'Restaurar um backup',
  intro: 'O cofre é refeito a partir do arquivo: com uma nova senha mestra e uma nova chave de recuperação.',
  file: 'Arquivo de backup',
  choose: 'Escolher arquivo',
  other: 'Escolher outro arquivo',
  none: 'Nenhum arquivo escolhido',
  kind: 'O que abre o arquivo',
  passphrase: 'Senha',
  recoveryKey: 'Chave de recuperação',
  passphraseOf: 'Senha do backup',
  recoveryKeyOf: 'Chave de recuperação do backup',
  keyHelp: 'Como era quando o backup foi feito.',
  next: 'Nova senha mestra',
  submit: 'Restaurar',
  back: 'Criar um cofre vazio',
  sending: 'Entregando o arquivo',
  restoring: 'Abrindo cada parte e montando o cofre',
  stop: 'Parar',
  stopped: 'Parado. Nada foi restaurado.',
  newKeyTitle: 'Guarde a nova chave de recuperação',
  newKeyIntro:
    'O cofre foi restaurado como estava em {{when}}. A chave de recuperação do backup não abre mais este cofre.',
} as const satisfies SameShape<typeof source.restore>;

/** A última etapa da primeira execução. */
export const begin = {
  title: 'Por onde você quer começar?',
  intro: 'O seu cofre está pronto. Tudo isto também pode ser feito depois.',
  key: 'Colar uma chave',
  keyText: 'O provedor é reconhecido, a chave é testada e guardada criptografada.',
  look: 'Dar uma olhada primeiro',
  lookText: 'Abra o console como está: vazio, com ajuda onde as coisas vão ficar.',
} as const satisfies SameShape<typeof source.begin>;
