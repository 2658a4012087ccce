import { matchCost, wordsOf } from '../../ui/find-words.ts';
import type { PaletteCommand } from './palette-command.ts';

/** What a command whose words begin with what is typed costs at most, for every word typed. */
const goodCost = 2;

export type RankedCommands = {
  readonly commands: readonly PaletteCommand[];
  /** Whether what is typed so plainly names one that it stands before what was found in the vault. */
  readonly areMeant: boolean;
};

/** Commands and places that hold every word typed, best first; all of them while nothing is typed. */
export function rankCommands(all: readonly PaletteCommand[], typed: string): RankedCommands {
  const words = wordsOf(typed);
  const found = all
    .map((command) => ({ command, cost: matchCost([command.words], words) ?? Number.POSITIVE_INFINITY }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.cost - b.cost);
  const best = found[0]?.cost ?? Number.POSITIVE_INFINITY;
  return { commands: found.map(({ command }) => command), areMeant: best <= goodCost * words.length };
}
