import { createContext, useContext } from 'react';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import type { AppSettings } from '../../../shared/model/settings.ts';

/** The settings as they stand, for every control on the screen. */
export const SettingsContext = createContext<AppSettings | null>(null);

export const useSettings = (): AppSettings =>
  ensure(useContext(SettingsContext), 'controls are drawn inside a SettingsContext');
