import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { argon2Kdf } from '../../../electron/core/adapters/kdf.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { sealedColumns } from '../../../electron/store/sealed-columns.ts';
import { takeSnapshot } from '../../../electron/store/snapshot.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { dumpOf, withRawStore } from '../../kit/raw-store.ts';
import { scriptedVendor, type VendorRequest } from '../../kit/servers/scripted-vendor.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { canaries, everyCanary } from './canaries.ts';
import type { CrashPlan } from './crash-plan.ts';
import { handEverySecret } from './hand-secrets.ts';
import { createHunt, type Hunt, type HuntReport } from './hunt.ts';
import { plant } from './planted-process.ts';
import { runWatched, startWatched } from './watched-process.ts';
import { openWatchedTab } from './watched-tab.ts';

/** A vendor that sends back whatever it got: in its headers, as JSON, as HTML, in its own words. */
const echo = ({ headers, body, path }: VendorRequest) => {
  const got = headers.authorization ?? '';
  const marked = got.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return {
    status: 401,
    headers: { 'x-echo': got.slice(0, 900), 'www-authenticate': `Bearer error="${encodeURIComponent(got)}"` },
    body: { error: { message: `Incorrect API key provided: ${got}`, code: got, html: marked, path, body } },
  };
};

/** Folders of a hunt: the vault; home and temporary files; what is given to the product, which is not searched. */
function makeFolders() {
  const { path, remove } = makeTempDir();
  const folders = { data: join(path, 'data'), home: join(path, 'home'), given: join(path, 'given') };
  for (const folder of [folders.home, folders.given]) mkdirSync(folder, { mode: 0o700 });
  return { ...folders, remove };
}
type Folders = Omit<ReturnType<typeof makeFolders>, 'remove'>;

function give(folders: Folders, name: string, text: string): string {
  const file = join(folders.given, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

/** The command in one data folder, with the passphrase in a file. */
function commandIn(hunt: Hunt, folders: Folders) {
  const passphrase = give(folders, 'passphrase', `${canaries.passphrase}\n`);
  const own = give(folders, 'backup-passphrase', `${canaries.backupPassphrase}\n`);
  const opened = ['--data', folders.data, '--passphrase-file', passphrase];
  const run = (
    words: readonly string[],
    rest: { readonly piped?: string; readonly allowed?: readonly string[] } = {},
  ) => {
    hunt.place('passphrase', `a call of ${words[0]}`);
    return runWatched([...words, ...opened], { hunt, home: folders.home, ...rest });
  };
  return { run, own };
}
type Run = ReturnType<typeof commandIn>['run'];

async function createVault(hunt: Hunt, folders: Folders, run: Run): Promise<void> {
  const recovery = join(folders.given, 'recovery');
  const { exit } = await run(['init', '--no-keychain', '--recovery-out', recovery, '--json']);
  if (exit !== 0) throw new Error(`init ended with ${exit}`);
  hunt.add({ name: 'recoveryKey', value: readFileSync(recovery, 'utf8').trim() });
  hunt.place('recoveryKey', 'a new vault');
}

/** The running owner, which crashes when it gets SIGUSR2, with a secret in its mouth that it has opened. */
async function startOwner(hunt: Hunt, folders: Folders) {
  const plan: CrashPlan = { secret: canaries.apiKey, when: 'signal', how: 'throw', what: 'bundle', twice: true };
  const env = { CRASH_PLAN: give(folders, 'plan.json', JSON.stringify(plan)) };
  const watching = { hunt, home: folders.home, env, nodeWords: ['--import', plant] };
  const { child, exited } = startWatched(['serve', '--json', '--data', folders.data], watching);
  let errors = '';
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  const lines: string[] = [];
  const firstLine = new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      resolve(line);
    }),
  );
  const { url } = JSON.parse(await firstLine);
  return {
    url: String(url),
    crash: async () => {
      hunt.place('apiKey', 'a crash');
      child.kill('SIGUSR2');
      const exit = await exited;
      hunt.search('what a crashed owner said', errors + lines.join('\n'));
      if (exit !== 70 || !errors.includes('incident')) throw new Error(`The owner ended with ${exit}: ${errors}`);
    },
    end: () => child.kill('SIGKILL'),
  };
}

/** The same secrets on the command line, while a window is open. */
async function typeEverySecret(
  hunt: Hunt,
  { run, own }: ReturnType<typeof commandIn>,
  folders: Folders,
): Promise<void> {
  const key = hunt.place('unsavedKey', 'standard input');
  const add = ['credential', 'add', '--system', '--provider', 'openai', '--label', 'a', '--stdin', '--json'];
  await run(add, { piped: JSON.stringify({ fields: { apiKey: `${key} ${key}` } }) });
  await run(add, { piped: `{"fields": {"apiKey": "${key}` });
  await run(add, { piped: JSON.stringify({ fields: { apiKey: key } }) });
  await run(['credential', 'reveal', 'acme/openai/second', '--json'], { allowed: ['vendorKey'] });
  await run(['audit', 'list', '--json']);
  await run(['diagnostics', '--out', join(folders.home, 'diagnostics.json')]);
  await run(['export', '--org', 'acme', '--out', join(folders.home, 'acme.json')]);
  hunt.place('backupPassphrase', 'a backup');
  await run(['vault', 'backup', join(folders.home, 'a.chvbackup'), '--backup-passphrase-file', own, '--json']);
}

/** What lies on the disk: raw, and the database once more decrypted, without its sealed columns. */
async function searchAtRest(hunt: Hunt, { data, home }: Folders): Promise<void> {
  const ports = { clock: systemClock(), kdf: argon2Kdf(), keychain: memoryKeychain(), random: systemRandom() };
  const at = ports.clock.now();
  const dump = await withRawStore(
    { ports, dataDir: data },
    (database) => {
      takeSnapshot(database, { dataDir: data, schema: 1, at });
      return dumpOf(database, sealedColumns);
    },
    canaries.passphrase,
  );
  if (!dump.includes('Acme Ltda')) throw new Error('The dump shows nothing');
  hunt.search('the decrypted tables', dump);
  hunt.searchFolder('data folder', data);
  hunt.searchFolder('home and temporary folder', home);
}

/**
 * Gives secrets to the real product in every way there is, makes it crash, and looks for them everywhere.
 *
 * Throws where a step does not go as it should: a hunt through nothing finds nothing.
 */
export async function huntLeaks(): Promise<HuntReport> {
  const { remove, ...folders } = makeFolders();
  const hunt = createHunt(everyCanary);
  const vendor = await scriptedVendor({ routes: { '*': echo } });
  const command = commandIn(hunt, folders);
  try {
    await createVault(hunt, folders, command.run);
    const owner = await startOwner(hunt, folders);
    try {
      const mint = async () => String(JSON.parse((await command.run(['open', '--json'])).output).file);
      const tab = await openWatchedTab(hunt, owner.url, mint);
      await handEverySecret(tab, hunt, vendor.port);
      if (vendor.requests.length < 2) throw new Error('The vendor was not asked');
      await typeEverySecret(hunt, command, folders);
      hunt.searchFolder('data folder in use', folders.data);
      await owner.crash();
      tab.close();
    } finally {
      owner.end();
    }
    const after = await command.run(['audit', 'verify', '--json']);
    if (after.exit !== 0) throw new Error(`The vault is not as it was before the crash: ${after.output}`);
    await searchAtRest(hunt, folders);
    return hunt.report();
  } finally {
    await vendor.close();
    remove();
  }
}
