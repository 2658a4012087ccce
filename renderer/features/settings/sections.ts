/** The sections of the settings and what stands in each, in their order. Words are `page.settings.…` of these names. */
export const sections = {
  language: ['language', 'region'],
  appearance: ['theme', 'density', 'textSize', 'motion'],
  security: [
    'passphrase',
    'recoveryKey',
    'autoLockMinutes',
    'lockOnSleep',
    'lockOnScreenLock',
    'revealSeconds',
    'clipboardSeconds',
    'keychain',
    'guessing',
  ],
  network: ['proxy', 'authorities', 'networkTest'],
  tests: ['scheduledTestHours', 'testConcurrency', 'testTimeoutSeconds'],
  backups: ['schedule'],
  privacy: ['leaves'],
  diagnostics: ['bundle'],
} as const;

export type SectionName = keyof typeof sections;
export type EntryName = (typeof sections)[SectionName][number];

// Sound: the keys of a literal object are its names.
export const sectionNames = Object.keys(sections) as readonly SectionName[];

/** Whether an address names a section. */
export const isSectionName = (name: string): name is SectionName => Object.hasOwn(sections, name);
