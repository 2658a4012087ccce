import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantKdf } from '../kit/kdf.ts';
import { passphrase, testGate, writeBoth } from '../unit/vault/test-vault.ts';
import { answerOfGate } from './damage/header-answer.ts';
import { sweep, whole } from './damage/report.ts';
import { tears } from './damage/ways.ts';

const newVault = async () => {
  const vault = testGate({ kdf: instantKdf() });
  await vault.gate.create({ passphrase, useKeychain: false });
  return { ...vault, genuine: readFileSync(join(vault.dataDir, 'vault.json')) };
};

describe('a header copy torn at any sector', () => {
  it.each(['vault.json', 'vault.json.bak'])('is read around and mended: %s', async (name) => {
    const { gate, dataDir, genuine } = await newVault();
    const { tried, answers } = await sweep(tears(genuine), [], async (damaged) => {
      writeFileSync(join(dataDir, name), damaged);
      const answer = await answerOfGate(gate, passphrase);
      return readFileSync(join(dataDir, name)).equals(genuine) ? answer : 'not mended';
    });
    expect(answers).toEqual({ [whole]: tried });
  });

  it('is called damaged when both are, and never opened in part', async () => {
    const { gate, dataDir, genuine } = await newVault();
    const { tried, answers } = await sweep(tears(genuine), ['HEADER_DAMAGED'], (damaged) => {
      writeBoth(dataDir, damaged);
      return answerOfGate(gate, passphrase);
    });
    expect(answers).toEqual({ HEADER_DAMAGED: tried });
  });
});
