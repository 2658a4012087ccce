import type { Stamp } from '../../shared/model/hlc.ts';
import type { AppSettings, NetworkSettings, PlainSettings } from '../../shared/model/settings.ts';
import type { Readable, Writable } from './handles.ts';

export type SealedValue = { readonly sealed: Buffer; readonly stamp: Stamp };

type SettingRow = Omit<PlainSettings, 'lockOnSleep' | 'lockOnScreenLock'> &
  Omit<NetworkSettings, 'proxyHasPassword'> & {
    readonly lockOnSleep: 0 | 1;
    readonly lockOnScreenLock: 0 | 1;
    readonly proxyHasPassword: 0 | 1;
    readonly revision: number;
  };

const columns = `language, region, theme, density, text_size as textSize, motion, auto_lock_minutes as autoLockMinutes,
  lock_on_sleep as lockOnSleep, lock_on_screen_lock as lockOnScreenLock, clipboard_seconds as clipboardSeconds,
  reveal_seconds as revealSeconds, test_concurrency as testConcurrency, test_timeout_seconds as testTimeoutSeconds,
  scheduled_test_hours as scheduledTestHours,
  proxy_url as proxyUrl, proxy_user as proxyUser, proxy_password is not null as proxyHasPassword,
  extra_ca_pem as extraCaPem, revision`;

const fromRow = ({ proxyUrl, proxyUser, proxyHasPassword, extraCaPem, ...row }: SettingRow): AppSettings => ({
  ...row,
  lockOnSleep: row.lockOnSleep === 1,
  lockOnScreenLock: row.lockOnScreenLock === 1,
  network: { proxyUrl, proxyUser, proxyHasPassword: proxyHasPassword === 1, extraCaPem },
});

/** The product's own settings: one row. */
export const settingReads = (db: Readable) => ({
  get: (): AppSettings | undefined => {
    const row = db.one<SettingRow>(`select ${columns} from setting`);
    return row === undefined ? undefined : fromRow(row);
  },
  proxyPassword: (): SealedValue | undefined =>
    db.one<SealedValue>(
      `select proxy_password as sealed, proxy_password_stamp as stamp from setting
       where proxy_password is not null`,
    ),
});

export const settingWrites = (db: Writable) => ({
  ...settingReads(db),
  /** Writes everything but the proxy's password. */
  put: ({ network, ...settings }: AppSettings): void =>
    void db.run(
      `insert into setting (id, language, region, theme, density, text_size, motion, auto_lock_minutes, lock_on_sleep,
         lock_on_screen_lock, clipboard_seconds, reveal_seconds, test_concurrency, test_timeout_seconds,
         scheduled_test_hours, proxy_url,
         proxy_user, extra_ca_pem, revision)
       values (1, $language, $region, $theme, $density, $textSize, $motion, $autoLockMinutes, $lockOnSleep,
         $lockOnScreenLock, $clipboardSeconds, $revealSeconds, $testConcurrency, $testTimeoutSeconds, $scheduledTestHours, $proxyUrl,
         $proxyUser, $extraCaPem, $revision)
       on conflict (id) do update set language = $language, region = $region, theme = $theme, density = $density,
         text_size = $textSize, motion = $motion, auto_lock_minutes = $autoLockMinutes, lock_on_sleep = $lockOnSleep,
         lock_on_screen_lock = $lockOnScreenLock, clipboard_seconds = $clipboardSeconds,
         reveal_seconds = $revealSeconds, test_concurrency = $testConcurrency,
         test_timeout_seconds = $testTimeoutSeconds, scheduled_test_hours = $scheduledTestHours, proxy_url = $proxyUrl, proxy_user = $proxyUser,
         extra_ca_pem = $extraCaPem, revision = $revision`,
      {
        ...settings,
        lockOnSleep: Number(settings.lockOnSleep),
        lockOnScreenLock: Number(settings.lockOnScreenLock),
        proxyUrl: network.proxyUrl,
        proxyUser: network.proxyUser,
        extraCaPem: network.extraCaPem,
      },
    ),
  putProxyPassword: (value: SealedValue | null): void =>
    void db.run('update setting set proxy_password = $sealed, proxy_password_stamp = $stamp', {
      sealed: value?.sealed ?? null,
      stamp: value?.stamp ?? null,
    }),
});
