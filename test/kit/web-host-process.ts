import { createInterface } from 'node:readline';
import { startTestHost, type TestHostOptions } from './web-host.ts';

// A test host in a process of its own, for browser tests: `node test/kit/web-host-process.ts '{"vault": true}'`.
//
// It says `{"url", "file", "dataDir"}` on its first line, `file` being the redirect file a browser opens to be let in. An
// empty line on standard input asks for another launch, answered by another such line. It ends with standard input.

// Sound: the one caller is a test of ours, which gives what the type says.
const host = await startTestHost(JSON.parse(process.argv[2] ?? '{}') as TestHostOptions);

const sayLaunch = async (): Promise<void> => {
  const { url, dataDir } = host;
  process.stdout.write(`${JSON.stringify({ url, file: await host.mintLaunch(), dataDir })}\n`);
};

await sayLaunch();
for await (const _ of createInterface({ input: process.stdin })) await sayLaunch();
await host.stop();
process.exit();
