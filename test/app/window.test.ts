import { describe, expect, it } from 'vitest';
import { windowOptions } from '../../electron/app/window.ts';

describe('the window', () => {
  it('gives its page no power but the preload', () => {
    expect(windowOptions('/preload.cjs', true).webPreferences).toMatchObject({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
  });

  it('has a session apart from the default one', () => {
    expect(windowOptions('', true).webPreferences?.partition).toBe('persist:chaveiro');
  });

  it('has developer tools only where it is developed', () => {
    expect(windowOptions('', true).webPreferences?.devTools).toBe(false);
    expect(windowOptions('', false).webPreferences?.devTools).toBe(true);
  });
});
