import type { Stamp } from '../../shared/model/hlc.ts';
import type { Language } from '../../shared/model/language.ts';
import type { AppSettings } from '../../shared/model/settings.ts';
import type { Readable, Writable } from './handles.ts';

export type SealedValue = { readonly sealed: Buffer; readonly stamp: Stamp };

type SettingRow = {
  readonly language: Language;
  readonly theme: AppSettings['theme'];
  readonly autoLockMinutes: number;
  readonly proxyUrl: string | null;
  readonly proxyUser: string | null;
  readonly proxyHasPassword: 0 | 1;
  readonly extraCaPem: string | null;
  readonly revision: number;
};

const columns = `language, theme, auto_lock_minutes as autoLockMinutes, proxy_url as proxyUrl,
  proxy_user as proxyUser, proxy_password is not null as proxyHasPassword, extra_ca_pem as extraCaPem, revision`;

const fromRow = ({ language, theme, autoLockMinutes, revision, ...row }: SettingRow): AppSettings => ({
  language,
  theme,
  autoLockMinutes,
  network: {
    proxyUrl: row.proxyUrl,
    proxyUser: row.proxyUser,
    proxyHasPassword: row.proxyHasPassword === 1,
    extraCaPem: row.extraCaPem,
  },
  revision,
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
      `insert into setting (id, language, theme, auto_lock_minutes, proxy_url, proxy_user, extra_ca_pem, revision)
       values (1, $language, $theme, $autoLockMinutes, $proxyUrl, $proxyUser, $extraCaPem, $revision)
       on conflict (id) do update set language = $language, theme = $theme, auto_lock_minutes = $autoLockMinutes,
         proxy_url = $proxyUrl, proxy_user = $proxyUser, extra_ca_pem = $extraCaPem, revision = $revision`,
      {
        ...settings,
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
