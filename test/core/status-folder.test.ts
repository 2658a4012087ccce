import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createUnlockedVault, testEngine } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

it('a status that cannot read the header says which folder it is', async () => {
  const { engine, dataDir } = await createUnlockedVault();
  await engine.close();
  for (const file of ['vault.json', 'vault.json.bak']) writeFileSync(join(dataDir, file), '{"format":"chav');
  const { client } = testEngine({ dataDir });
  expect(await failureOf(client().vault.status({}))).toMatchObject({
    code: 'HEADER_DAMAGED',
    params: { folder: dataDir },
  });
});
