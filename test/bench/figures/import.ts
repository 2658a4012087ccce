import { randomUUID } from 'node:crypto';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { uploadPieceBytes } from '../../../shared/contract/uploads.ts';
import { createUnlockedVault } from '../../kit/engine.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { aiming, type Figure, measured } from '../figure.ts';
import { watched } from '../longest-block.ts';

const rows = 10_000;
const scope = { kind: 'system' } as const;

/** A file of so many keys, each another. */
const file = (): Buffer =>
  Buffer.from(
    Array.from(
      { length: rows },
      (_, row) => `C${row}_OPENAI_API_KEY=sk-proj-${String(row).padStart(48, 'A1b2C3d4')}`,
    ).join('\n'),
  );

async function handOver(api: ApiClient, bytes: Buffer): Promise<string> {
  const { upload } = await api.uploads.begin({ bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += uploadPieceBytes) {
    const data = bytes.subarray(offset, offset + uploadPieceBytes).toString('base64');
    await api.uploads.append({ upload, offset, data });
  }
  return upload;
}

const readIn = async (api: ApiClient) => {
  const upload = await handOver(api, file());
  return api.imports.preview({ scope, source: { kind: 'upload', upload } });
};

export const figure: Figure = {
  title: `Import of ${rows} rows with preview`,
  limitMs: 300_000,
  take: async () => {
    const { path, remove } = makeTempDir();
    const world = { dataDir: path, clock: systemClock(), random: systemRandom() };
    const { engine, api } = await createUnlockedVault(world);
    const previews: string[] = [];
    const preview = await watched(async () => previews.push((await readIn(api)).importId));
    const [importId = ''] = previews;
    const confirm = await watched(() => api.imports.confirm({ importId, commandId: randomUUID() }));
    const again = await watched(() => readIn(api));
    await engine.close();
    remove();
    return [
      aiming(measured('read, recognised and judged', preview.ms, 'ms'), 3_000),
      aiming(measured('longest block meanwhile', preview.longestBlockMs, 'ms'), 250),
      measured('written, slice by slice', confirm.ms, 'ms'),
      aiming(measured('longest block meanwhile, writing', confirm.longestBlockMs, 'ms'), 250),
      measured('read again, compared with as many stored', again.ms, 'ms'),
      measured('longest block meanwhile, comparing', again.longestBlockMs, 'ms'),
      measured('processor time of the preview', preview.busyMs, 'ms'),
    ];
  },
};
