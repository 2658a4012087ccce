import type { Router } from '@orpc/server';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Clipboard } from '../ports/clipboard.ts';
import type { Clock } from '../ports/clock.ts';
import type { Environment } from '../ports/environment.ts';
import type { Kdf } from '../ports/kdf.ts';
import type { Keychain } from '../ports/keychain.ts';
import type { Log } from '../ports/log.ts';
import type { OpenModelBook } from '../ports/model-book.ts';
import type { Interfaces, Resolver, Sockets } from '../ports/network.ts';
import type { Paths } from '../ports/paths.ts';
import type { Power } from '../ports/power.ts';
import type { Prober } from '../ports/prober.ts';
import type { Random } from '../ports/random.ts';
import type { Redactor } from '../ports/redactor.ts';
import type { SessionSeed } from '../ports/session.ts';
import type { ProviderModule } from '../probes/kit/provider-module.ts';

/** Everything of the world the engine uses. `start-engine.ts` takes the real ones, `test/kit` the others. */
export type EnginePorts = {
  readonly clock: Clock;
  readonly random: Random;
  readonly kdf: Kdf;
  readonly keychain: Keychain;
  readonly power: Power;
  /** Null where the host has no clipboard of its own (web host, CLI). */
  readonly clipboard: Clipboard | null;
  readonly log: Log;
  readonly redactor: Redactor;
  readonly paths: Paths;
  readonly resolver: Resolver;
  readonly sockets: Sockets;
  readonly interfaces: Interfaces;
  readonly environment: Environment;
  readonly openModelBook: OpenModelBook;
};

export type EngineOptions = {
  readonly version: string;
  /** What kind of process owns the data folder, for `status`. */
  readonly ownerKind: 'desktop' | 'service' | 'cli';
  /** What the user reads while the vault is locked; unlocked, the settings say. */
  readonly language: Language;
  /** Tests give fewer or other providers; everything else gives the generated catalogue. */
  readonly catalogue: readonly ProviderDescriptor[];
  /** How each of them is probed. */
  readonly providers: readonly ProviderModule[];
  /** Tests of what follows from results play the results themselves; left out, providers are really asked. */
  readonly prober?: Prober;
};

/** What a host hands to every call, made by the host from the connection, never from input. */
export type HandlerContext = { readonly session: SessionSeed };

/** The running product: the contract implemented, over no transport in particular. */
export type Engine = {
  readonly router: Router<AppContract, HandlerContext>;
  /** Forgets what the engine knows of a session: locks it, cancels its tests. */
  readonly closeSession: (id: string) => void;
  /** Whether tests, a backup or other work somebody waits for is under way. */
  readonly isWorking: () => boolean;
  /** Whether any session is unlocked. */
  readonly isUnlocked: () => boolean;
  /** Locks every session. */
  readonly lock: () => void;
  /** What the user reads: the settings' choice while the vault is open. */
  readonly language: () => Language;
  /** A hint each time anything may have changed, until the signal fires. */
  readonly changes: (signal: AbortSignal) => AsyncIterable<unknown>;
  /** Locks everything, closes the store, frees the data folder. */
  readonly close: () => Promise<void>;
};
