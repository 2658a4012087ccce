import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuiltPage } from '../../electron/core/page/ensure-page.ts';
import { makeTempDir } from '../kit/temp-dir.ts';
import { addThrowaway, throwaway, throwawayKey } from '../providers/throwaway-provider.ts';
import { button, field, finishFirstRun, pasteKey, row } from './kit/steps.ts';
import { test as base, expect } from './kit/test.ts';

/** The page of this project, served by a copy of it that knows one provider more. */
const test = base.extend({
  program: async ({ t: _t }, use) => {
    const project = makeTempDir();
    addThrowaway(project.path);
    execFileSync(process.execPath, [join(project.path, 'electron/providers/generate.ts')]);
    cpSync(await ensureBuiltPage(() => undefined), join(project.path, 'dist/page'), { recursive: true });
    await use(join(project.path, 'test/browser/kit/host-process.ts'));
    project.remove();
  },
});

test('a provider that was added is recognised, has its form and keeps its key', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await pasteKey(seat, throwawayKey);
  await expect(page.getByText(t('page.editor.recognised', { provider: throwaway.name }))).toBeVisible();
  await expect(page.getByRole('combobox', { name: t('page.editor.provider') })).toHaveValue(throwaway.name);
  for (const { key, secret, text } of throwaway.fields) {
    const label = text.label['pt-BR'];
    const name = secret ? label : `${label} (${t('page.editor.optional')})`;
    await expect(field(seat, name)).toHaveValue(key === 'apiKey' ? throwawayKey : '');
  }
  await button(seat, t('page.editor.save')).click();
  await expect(row(seat, throwaway.name)).toContainText('thr_••••c3d4');
});
