import { IconKey } from '@tabler/icons-react';
import { describe, expect, it } from 'vitest';
import { rankCommands } from '../../../renderer/features/palette/rank-commands.ts';
import { afterVisit } from '../../../renderer/state/scope-memory.tsx';
import { matchCost, rangesOf, wordsOf } from '../../../renderer/ui/find-words.ts';

const command = (words: string) => ({
  id: words,
  kind: 'command' as const,
  icon: IconKey,
  words,
  keys: [],
  run: () => undefined,
});
const commands = ['Adicionar chave', 'Testar todas as chaves', 'Bloquear o cofre', 'Configurações'].map(command);

describe('commands', () => {
  it('are all offered while nothing is typed, and said to be meant', () => {
    expect(rankCommands(commands, ' ')).toEqual({ commands, areMeant: true });
  });

  it('are found whatever accents and case, best match first', () => {
    expect(rankCommands(commands, 'CONFIGURACOES').commands.map(({ id }) => id)).toEqual(['Configurações']);
    expect(rankCommands(commands, 'chave').commands.map(({ id }) => id)).toEqual([
      'Adicionar chave',
      'Testar todas as chaves',
    ]);
  });

  it('stand behind what was found in the vault unless a word of theirs begins with what is typed', () => {
    expect(rankCommands(commands, 'bloq').areMeant).toBe(true);
    expect(rankCommands(commands, 'ofre').areMeant).toBe(false);
    expect(rankCommands(commands, 'padaria').areMeant).toBe(false);
  });
});

describe('words in a text', () => {
  it('are marked where they stand, though written with accents', () => {
    const text = 'Padaria São João';
    const marked = rangesOf(text, wordsOf('joao sao')).map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(['São', 'João']);
  });

  it('must all be found', () => {
    expect(matchCost(['Padaria São João', 'padaria-sao-joao'], wordsOf('pad joao'))).not.toBeNull();
    expect(matchCost(['Padaria São João'], wordsOf('pad maria'))).toBeNull();
  });
});

describe('the memory of scopes', () => {
  const [a, b] = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'];

  it('has the organisation visited last first, each once', () => {
    const visits = [a, b, a].reduce(afterVisit, { scope: 'all', recent: [] });
    expect(visits).toEqual({ scope: a, recent: [a, b] });
  });

  it('does not count the agency and all clients among the recent ones', () => {
    expect(afterVisit({ scope: a, recent: [a] }, 'system')).toEqual({ scope: 'system', recent: [a] });
  });

  it('forgets the oldest', () => {
    const ids = Array.from({ length: 12 }, (_, n) => `01890000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`);
    const { recent } = ids.reduce(afterVisit, { scope: 'all', recent: [] });
    expect(recent).toHaveLength(8);
    expect(recent[0]).toBe(ids.at(-1));
  });
});
