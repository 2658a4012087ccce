import { z } from 'zod';
import { commandId } from '../model/ids.ts';
import { appSettings, networkSettings } from '../model/settings.ts';
import { command, nothing, query } from './define.ts';

export const settings = {
  get: query('unlocked').input(nothing).output(appSettings),
  set: command('unlocked')
    .input(
      z.strictObject({
        commandId,
        expectedRevision: z.int().positive(),
        changes: z
          .strictObject({
            language: appSettings.shape.language,
            theme: appSettings.shape.theme,
            autoLockMinutes: appSettings.shape.autoLockMinutes,
            network: networkSettings.omit({ proxyHasPassword: true }).extend({
              /** Left out: stays. Null: forgotten. */
              proxyPassword: z.string().max(500).nullable().optional(),
            }),
          })
          .partial(),
      }),
    )
    .output(appSettings),
};
