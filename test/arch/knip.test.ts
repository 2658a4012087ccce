import { expect, it } from 'vitest';
import { plantProject, runTool } from './kit/project.ts';

it('unused files, exports and packages are found', async () => {
  const root = plantProject({
    'electron/cli/launch.js': "import { used } from '../core/used.ts';\n\nused();\n",
    'electron/core/used.ts': 'export const used = () => 1;\nexport const idle = () => 2;\nexport type Idle = 1;\n',
    'electron/core/unreached.ts': 'export const a = 1;\n',
  });

  const { code, output } = await runTool(root, 'knip', '--reporter', 'compact');

  expect(output).toContain('electron/core/unreached.ts');
  expect(output).toMatch(/electron\/core\/used\.ts: .*\bidle\b/);
  expect(output).toMatch(/electron\/core\/used\.ts: .*\bIdle\b/);
  expect(output).toMatch(/package\.json: .*\bioredis\b/);
  expect(output).not.toMatch(/\bused\b\s*$/m);
  expect(code).not.toBe(0);
});
