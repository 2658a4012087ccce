import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import type { RouteMeta } from '../../shared/contract/define.ts';
import { contract } from '../../shared/contract/index.ts';

export type Route = { readonly name: string; readonly definition: AnyContractProcedure['~orpc'] };

function routesOf(node: unknown, path: readonly string[] = []): readonly Route[] {
  if (isContractProcedure(node)) return [{ name: path.join('.'), definition: node['~orpc'] }];
  return Object.entries(node as object).flatMap(([key, value]) => routesOf(value, [...path, key]));
}

/** Every route of the contract, whichever they are. */
export const routes = routesOf(contract);

export const metaOf = ({ definition }: Route): RouteMeta => definition.meta as RouteMeta;

/** Calls a route by its name, as whoever guesses names would. */
export function callRoute(client: unknown, name: string, input: unknown): Promise<unknown> {
  const route = name.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], client);
  return (route as (input: unknown) => Promise<unknown>)(input);
}
