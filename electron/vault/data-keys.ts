import type { Tenant } from '../../shared/model/ids.ts';
import type { DataKey } from './sealed-field.ts';

/** The open data keys of all tenants, by generation. */
export type DataKeys = {
  readonly add: (tenant: Tenant, dataKey: DataKey) => void;
  readonly newest: (tenant: Tenant) => DataKey | undefined;
  readonly ofGeneration: (tenant: Tenant, generation: number) => Buffer | undefined;
  /** Overwrites and forgets one. */
  readonly drop: (tenant: Tenant, generation: number) => void;
  /** Overwrites and forgets them all. */
  readonly clear: () => void;
};

export const createDataKeys = (): DataKeys => {
  const tenants = new Map<Tenant, Map<number, Buffer>>();
  return {
    add: (tenant, { generation, key }) => {
      const generations = tenants.get(tenant) ?? new Map<number, Buffer>();
      generations.get(generation)?.fill(0);
      tenants.set(tenant, generations.set(generation, key));
    },
    newest: (tenant) => {
      const generations = tenants.get(tenant) ?? new Map<number, Buffer>();
      const generation = Math.max(0, ...generations.keys());
      const key = generations.get(generation);
      return key && { generation, key };
    },
    ofGeneration: (tenant, generation) => tenants.get(tenant)?.get(generation),
    drop: (tenant, generation) => {
      const generations = tenants.get(tenant);
      generations?.get(generation)?.fill(0);
      generations?.delete(generation);
    },
    clear: () => {
      for (const generations of tenants.values()) for (const key of generations.values()) key.fill(0);
      tenants.clear();
    },
  };
};
