import { accessibilityFaults } from './kit/axe.ts';
import { button, createVault, field, keepRecoveryKey, passphrase, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const next = 'girafa telhado marmelo 9152 oceano';

const combinations = [
  ['pt-BR', 'dark'],
  ['en', 'light'],
] as const;

/** Makes a vault, keeps its recovery key and locks. */
async function lockedWithKey(seat: Seat): Promise<string> {
  const groups = await keepRecoveryKey(seat);
  await button(seat, seat.t('page.begin.look')).click();
  await button(seat, seat.t('page.lock.now')).click();
  return [...groups.values()].join('-');
}

test('the recovery key opens the vault under a new passphrase, by keyboard alone', async ({ page, t }) => {
  const seat = { page, t };
  const key = await lockedWithKey(seat);
  await button(seat, t('page.rescue.forgotten')).press('Enter');
  await expect(field(seat, t('page.rescue.recover.key'))).toBeFocused();
  await page.keyboard.type('ABCD-EFGH');
  await field(seat, t('page.rescue.recover.next')).fill(next);
  await page.keyboard.press('Enter');
  await expect(field(seat, t('page.rescue.recover.key'))).toHaveAccessibleDescription(
    new RegExp(t('reasons.recoveryKeyTypo.message').slice(0, 20)),
  );
  await field(seat, t('page.rescue.recover.key')).fill(key.toLowerCase());
  await field(seat, t('page.rescue.recover.next')).fill('senha123');
  await field(seat, t('page.rescue.recover.next')).press('Enter');
  await expect(page.getByText(t('errors.WEAK_PASSPHRASE.message'))).toBeVisible();
  await field(seat, t('page.rescue.recover.next')).fill(next);
  await page.keyboard.press('Enter');
  await button(seat, t('page.lock.now')).click();
  await unlock(seat, passphrase);
  await expect(page.getByText(t('page.rescue.wrong.first'))).toBeVisible();
  await unlock(seat, next);
  await expect(button(seat, t('page.lock.now'))).toBeVisible();
});

test('after the first run a key is pasted at once, or the console is looked at first', async ({ page, t }) => {
  const seat = { page, t };
  await createVault(seat);
  await keepRecoveryKey(seat, { isMade: true });
  expect(await accessibilityFaults(page), 'where to start').toEqual([]);
  await button(seat, t('page.begin.key')).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(field(seat, t('page.editor.paste'))).toBeVisible();
  await page.keyboard.press('Escape');
  await button(seat, t('page.lock.now')).click();
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1, name: t('page.organisations.system') })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [language, colorScheme] of combinations) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    for (const trouble of ['keychainAbsent', 'keychainLocked', 'keychainMoved'] as const) {
      test.describe(`with the keychain in trouble: ${trouble}`, () => {
        test.use({ trouble });

        test('the locked screen says which trouble it is, and leads to the recovery key', async ({ page, t }) => {
          const seat = { page, t };
          await unlock(seat);
          await expect(page.getByRole('alert')).toContainText(t(`page.rescue.trouble.${trouble}.title`));
          await expect(page.getByRole('alert')).toContainText(t(`page.rescue.trouble.${trouble}.second`));
          expect(await accessibilityFaults(page), 'trouble').toEqual([]);
          await page
            .getByRole('alert')
            .getByRole('button', { name: t('page.rescue.recover.title') })
            .click();
          await expect(field(seat, t('page.rescue.recover.key'))).toBeFocused();
          expect(await accessibilityFaults(page), 'recovery key').toEqual([]);
        });
      });
    }

    test.describe('with a damaged header', () => {
      test.use({ trouble: 'header' });

      test('the page says so, where the folder is, and what to put back', async ({ page, t }) => {
        await expect(page.getByRole('alert')).toContainText(t('page.rescue.trouble.headerDamaged.title'));
        await expect(page.getByRole('alert')).not.toContainText('…');
        await expect(button({ page, t }, t('page.rescue.look'))).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });

    test.describe('with a damaged database', () => {
      test.use({ trouble: 'store' });

      test('a snapshot leads back, opens for reading only, and is accepted knowingly', async ({ page, t }) => {
        const seat = { page, t };
        await unlock(seat);
        await expect(page.getByRole('alert')).toContainText(t('page.rescue.trouble.storeDamaged.title'));
        await button(seat, t('page.rescue.snapshots.open')).click();
        expect(await accessibilityFaults(page), 'snapshots').toEqual([]);
        await page.getByRole('radio').first().check();
        await field(seat, t('page.passphrase.label')).fill('errada');
        const submit = button(seat, t('page.rescue.snapshots.submit'));
        await expect(submit).toBeDisabled();
        await page.getByRole('checkbox').check();
        await submit.click();
        await expect(page.getByText(t('errors.WRONG_PASSPHRASE.message'))).toBeVisible();
        await field(seat, t('page.passphrase.label')).fill(passphrase);
        await submit.click();
        await expect(page.getByText(t('page.rescue.snapshots.done'))).toBeVisible();
        await unlock(seat);
        await expect(page.getByText(t('page.readOnly.olderCopy'))).toBeVisible();
        await button(seat, t('page.readOnly.accept')).click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('page.readOnly.accept') })
          .click();
        await expect(page.getByText(t('page.readOnly.olderCopy'))).toHaveCount(0);
      });
    });
  });
}
