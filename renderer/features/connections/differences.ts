import type { Connection, Override, Settings } from '../../../shared/model/connection.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { Resolution } from '../../../shared/model/resolution.ts';

/** A setting of a connection beside the one it would get from its client. */
export type SettingDifference = {
  readonly key: string;
  readonly value: string;
  /** Null: the client has none. */
  readonly inherited: string | null;
  /** Whether the connection decided it. */
  readonly isOwn: boolean;
};

const textOf = (value: Settings[string] | undefined): string | null => (value === undefined ? null : String(value));

/** Settings a call of the connection gets, those it decided first. */
export function settingDifferences(
  override: Override | undefined,
  { inherited, current }: { readonly inherited: Settings; readonly current: Settings },
): readonly SettingDifference[] {
  const own = override?.settings ?? {};
  const keys = [...new Set([...Object.keys(own), ...Object.keys(current)])];
  return keys.map((key) => ({
    key,
    value: textOf(own[key] ?? current[key]) ?? '',
    inherited: textOf(inherited[key]),
    isOwn: own[key] !== undefined,
  }));
}

/** An override without its credential or one of its settings; null where nothing of it is left. */
export function withoutPart(override: Override, part: { readonly setting: string } | 'credential'): Override | null {
  const credential = part === 'credential' ? null : override.credential;
  const settings = Object.fromEntries(
    Object.entries(override.settings).filter(([key]) => part === 'credential' || key !== part.setting),
  );
  const isEmpty = credential === null && Object.keys(settings).length === 0;
  return isEmpty ? null : { ...override, credential, settings };
}

export const overrideOf = ({ overrides }: Connection, provider: ProviderId): Override | undefined =>
  overrides.find((each) => each.provider === provider);

/** What a resolution's chosen key brings along; nothing where none is chosen. */
export const settingsOf = ({ chosen }: Resolution): Settings => chosen?.settings ?? {};
