import type { Connection, Override } from '../../../shared/model/connection.ts';
import type { View } from '../command.ts';
import { factSheet, listing, pairs } from './facts.ts';

const inWords = ({ provider, credential, settings }: Override): string =>
  [provider, ...(credential === null ? [] : [credential]), pairs(settings)].filter((part) => part !== '').join(' ');

export function renderConnection(connection: Connection, view: View): string {
  return factSheet(view, [
    ['id', connection.id],
    ['name', connection.name],
    ['kind', connection.kind],
    ['overrides', connection.overrides.map(inWords).join('; ')],
    ['notes', connection.notes],
  ]);
}

export function renderConnections(connections: readonly Connection[], view: View): string {
  return listing(
    view,
    ['name', 'kind', 'overrides', 'id'],
    connections.map(({ name, kind, overrides, id }) => [name, kind, overrides.map(inWords).join('; '), id]),
  );
}
