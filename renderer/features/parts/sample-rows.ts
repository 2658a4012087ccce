import type { Status } from '../../../shared/model/test-result.ts';

/** A row of the kind the console is full of, made up. */
export type SampleRow = {
  readonly id: string;
  readonly label: string;
  readonly client: string;
  readonly status: Status;
  readonly testedAt: number | null;
  /** Nano-USD; null where there is no price. */
  readonly cost: string | null;
};

const clients = ['Padaria Aurora', 'Acme Ltda', 'Clínica São Brás', 'Ótica Ébano', 'مخبز النور', 'Zé & Filhos 🥐'];
const statuses: readonly Status[] = ['active', 'active', 'active', 'configuring', 'error', 'inactive'];
const hour = 3_600_000;

const keyName = (number: number): string => `key-${String(number).padStart(4, '0')}`;

/** The same rows every time, as many as asked for. */
export const sampleRows = (count: number, now: number): readonly SampleRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `row-${index}`,
    label: keyName(index + 1),
    client: clients[index % clients.length] ?? '',
    status: statuses[(index * 7) % statuses.length] ?? 'inactive',
    testedAt: index % 11 === 0 ? null : now - ((index * 37) % 900) * hour,
    cost: index % 13 === 0 ? null : String(((index * 7_919) % 5_000_000) * 1_000),
  }));
