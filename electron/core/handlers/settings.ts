import { getSettings, setSettings } from '../../services/settings.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

export const settingsHandlers = ({ unlocked }: Api, { sessions }: EngineParts) => ({
  get: unlocked.settings.get.handler(({ context }) => getSettings(context.service)),
  set: unlocked.settings.set.handler(({ input, context }) => {
    const settings = setSettings(context.service, input);
    sessions.restartIdle();
    return settings;
  }),
});
