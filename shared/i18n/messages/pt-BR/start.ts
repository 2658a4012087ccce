import type { SameShape } from '../../message-shape.ts';
import type { start as source } from '../en/start.ts';

export const start = {
  preparingPage: 'Preparando a página, só desta vez …',
  fetchingRuntime: 'Baixando o ambiente do desktop, só desta vez …',
  fetched: '{{mebibytes}} MB',
  runtimeMissing: 'Não deu para baixar o ambiente do desktop, então o Chaveiro roda no seu navegador.',
  noScreen: 'Aqui não há onde abrir uma janela, então o Chaveiro abre no seu navegador.',
  desktopFailed: 'O desktop não pôde iniciar aqui, então o Chaveiro roda no seu navegador.',
  alreadyRunning: 'O Chaveiro já está em execução, no processo {{pid}}.',
  listening: 'Escutando em {{url}}, só nesta máquina. Ctrl+C encerra.',
  opened: 'A página abre no seu navegador. Se não abrir, abra este arquivo: {{file}}',
  openFile: 'Abra este arquivo em um navegador desta máquina: {{file}}',
  windowInFront: 'A janela está na frente.',
  ownerFoundTitle: 'O Chaveiro já está em execução',
  ownerFound:
    'O processo {{pid}} usa esta pasta de dados e serve a página a um navegador. Abrir essa página ou encerrá-lo e usar esta janela?',
  openItsPage: 'Abrir a página dele',
  stopIt: 'Encerrá-lo',
  quit: 'Sair',
  crashed: 'O Chaveiro teve de parar por uma falha própria; ao relatá-la, informe o incidente {{incident}}.',
} as const satisfies SameShape<typeof source>;
