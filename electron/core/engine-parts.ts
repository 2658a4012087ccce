import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { ClientDatabase } from '../ports/client-database.ts';
import type { Prober } from '../ports/prober.ts';
import type { Reach } from '../ports/reach.ts';
import type { ImportDesk } from '../services/import/import-desk.ts';
import type { NetworkWitness } from '../services/network-witness.ts';
import type { TestRuns } from '../services/test-runs.ts';
import type { ClipboardKeeper } from './clipboard-keeper.ts';
import type { DisclosureGuard } from './disclosure-guard.ts';
import type { EnginePorts } from './engine.ts';
import type { EventHub } from './events.ts';
import type { Uploads } from './uploads.ts';
import type { AccessParts } from './vault-access.ts';
import type { WorkRegister } from './work-register.ts';

/** The object graph, as handlers get it. */
export type EngineParts = AccessParts & {
  readonly ports: EnginePorts;
  readonly events: EventHub;
  readonly work: WorkRegister;
  readonly uploads: Uploads;
  readonly imports: ImportDesk;
  readonly clientDatabase: ClientDatabase;
  readonly prober: Prober;
  readonly reach: Reach;
  readonly runs: TestRuns;
  readonly witness: NetworkWitness;
  readonly guard: DisclosureGuard;
  /** Null where the host has no clipboard of its own. */
  readonly copyOut: ClipboardKeeper | null;
  readonly catalogue: ReadonlyMap<ProviderId, ProviderDescriptor>;
};
