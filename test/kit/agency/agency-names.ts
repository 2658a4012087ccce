// Names as an agency's clients have them: accents, several words, many alike, some long.

const trades = ['Padaria', 'Clínica', 'Academia', 'Construções', 'Óticas', 'Farmácia', 'Escola', 'Transportadora'];
const names = ['São João', 'Conceição', 'Ipê Amarelo', 'Três Irmãos', 'Avenida', 'Maranhão', 'Sol Nascente', 'Aurora'];
const labels = ['Produção', 'Homologação', 'Reserva', 'Site', 'Robô de vendas', 'Faturamento', 'Atendimento', 'Testes'];

const from = (words: readonly string[], place: number): string => words[place % words.length] ?? '';

export const clientName = (place: number): string =>
  [from(trades, place), from(names, Math.floor(place / trades.length)), ...(place < 64 ? [] : [String(place)])].join(
    ' ',
  );

export const keyLabel = (place: number): string =>
  [from(labels, place), ...(place < labels.length ? [] : [String(place)])].join(' ');
