import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/door.ts';

export const passphrase = {
  label: 'Senha mestra',
  toggle: 'Mostrar ou ocultar a senha mestra',
  capsLock: 'O Caps Lock está ligado',
  freshTitle: 'Digite a senha mestra de novo',
  freshText: 'Faz mais de cinco minutos que ela foi digitada. Segredos só saem do cofre para quem a conhece.',
} as const satisfies SameShape<typeof source.passphrase>;

export const firstRun = {
  title: 'Crie o seu cofre',
  intro: 'Cada chave que você adiciona é criptografada neste computador com uma senha mestra que só você conhece.',
  steps: {
    label: 'Etapas',
    passphrase: 'Senha mestra',
    recovery: 'Recuperação',
    check: 'Conferência',
  },
  name: 'Seu nome',
  nameHelp: 'É ele que assina o que você faz na auditoria.',
  passphraseHelp:
    'Quatro ou mais palavras sem relação entre si são fortes e fáceis de digitar. Pode colar de um gerenciador de senhas.',
  strength: {
    label: 'Força da senha mestra',
    none: 'Nada digitado ainda',
    veryWeak: 'Muito fraca',
    weak: 'Fraca',
    fair: 'Razoável',
    strong: 'Forte',
    veryStrong: 'Muito forte',
  },
  keychain: 'Vincular também a este computador',
  keychainHelp:
    'Parte da chave fica no chaveiro de senhas do sistema; assim, uma cópia roubada do cofre não pode ser atacada em outro lugar.',
  create: 'Criar cofre',
  deriving: 'Derivando a chave da sua senha mestra. É lento de propósito, para que adivinhar seja mais lento ainda.',
} as const satisfies SameShape<typeof source.firstRun>;

export const recovery = {
  title: 'Guarde a sua chave de recuperação',
  intro:
    'Ela abre o cofre se você perder a senha mestra. Só aparece agora: ninguém, nem nós, consegue mostrá-la de novo.',
  label: 'Chave de recuperação',
  keep: 'Guarde-a longe deste computador: em papel, em lugar seguro, ou com alguém de confiança.',
  save: 'Salvar como texto',
  print: 'Imprimir',
  next: 'Já guardei',
  fileName: 'chaveiro-chave-de-recuperacao.txt',
  fileTitle: 'Chaveiro: chave de recuperação',
  fileVault: 'Cofre: {{vault}}',
  fileText:
    'Quem tiver esta chave consegue abrir o cofre. Guarde-a em papel, longe do computador, e apague este arquivo.',
  checkTitle: 'Confira o que você guardou',
  checkIntro: 'Digite dois grupos da chave de recuperação, lendo da cópia que você guardou.',
  group: 'Grupo {{number}}',
  mismatch: 'Este não é o grupo {{number}} da chave. Compare com a sua cópia.',
  finish: 'Abrir o cofre',
  back: 'Mostrar a chave de novo',
} as const satisfies SameShape<typeof source.recovery>;

export const unlock = {
  title: 'O Chaveiro está bloqueado',
  intro: 'Digite a sua senha mestra para desbloquear o cofre.',
  submit: 'Desbloquear',
  deriving: 'Conferindo a senha mestra',
  wait_one: 'Tente de novo em {{count}} segundo',
  wait_other: 'Tente de novo em {{count}} segundos',
} as const satisfies SameShape<typeof source.unlock>;
