/** Why a deed of several steps was refused: exports, tests, imports, rotations. */
export const work = {
  unknownSnapshot: {
    message: 'There is no snapshot of this name.',
    fix: 'See the names with vault snapshots.',
  },
  confirmSlug: {
    message:
      'This cannot be undone: the organisation’s keys are destroyed for good, in every copy this vault can reach.',
    fix: 'If you are sure, confirm with its short name, exactly as it is written (--confirm).',
  },
  confirmPlainExport: {
    message: 'The file would hold every secret in clear, for anyone who reads it.',
    fix: 'Leave --plain out to encrypt it. If it must be plain, confirm with the organisation’s short name (--confirm).',
  },
  notOlder: {
    message: 'This vault is not an older copy: there is nothing to accept.',
    fix: 'Go on working with it. To go back on purpose, name a snapshot (vault snapshots lists them).',
  },
  folderNotEmpty: {
    message: 'This folder is not empty.',
    fix: 'Choose a new or empty folder (--data). Nothing is restored over anything else.',
  },
  confirmTests: {
    message:
      'Some of these tests are not free or leave something behind: {{paid}} paid, {{changing}} that leave traces.',
    fix: 'Add --confirm if you agree to that.',
  },
  unknownRun: {
    message: 'This run of tests is over.',
    fix: 'Start a new one.',
  },
  unknownAlert: {
    message: 'There is no such alert.',
    fix: 'Read the list of alerts again.',
  },
  fileTooLarge: {
    message: 'This is larger than {{maximum}} MB, the most that is read.',
    fix: 'Split it, or leave out what holds no keys.',
  },
  tooManyRows: {
    message: 'This holds more than {{maximum}} rows.',
    fix: 'Split it and import the parts one after another.',
  },
  fileBinary: {
    message: 'This is not text.',
    fix: 'Choose a text file: .env, JSON, CSV or YAML. A spreadsheet is exported as CSV first.',
  },
  notThatFormat: { message: 'This cannot be read as {{format}}.', fix: 'Choose another format, or mend the file.' },
  nestedTooDeep: {
    message: 'The data are nested deeper than any list of keys.',
    fix: 'Import the part that holds the keys by itself.',
  },
  tooManyAliases: {
    message: 'The YAML repeats itself through aliases without end.',
    fix: 'Write the values out instead of referring to them.',
  },
  nothingFound: {
    message: 'There is nothing in it.',
    fix: 'Check that it is the right file and that it is not empty.',
  },
  databaseUnread: {
    message: 'The database could not be read ({{cause}}).',
    fix: 'Test its credential: the stages of the test say where it ends and what to do.',
  },
  unknownImport: {
    message: 'This import is over, or was never begun here.',
    fix: 'Begin again; a preview is kept for 30 minutes and until the vault locks.',
  },
  nothingIncluded: {
    message: 'No row is chosen, so there is nothing to write.',
    fix: 'Choose at least one row that is ready.',
  },
  importStale: {
    message: 'Something was stored meanwhile, and a row no longer fits.',
    fix: 'Look at the preview again; it is up to date now. Then confirm.',
  },
  unknownOwner: {
    message: 'This source holds nothing of an organisation with this id.',
    fix: 'Take the id from the list of organisations that the preview shows.',
  },
  chooseOwner: {
    message: 'This database holds several organisations: {{owners}}.',
    fix: 'Say whose rows come in, so that none lands with another client.',
  },
  unknownBatch: {
    message: 'No import of this vault has this number.',
    fix: 'Take it from the answer of the import, or from the audit log.',
  },
  unknownRotation: {
    message: 'There is no such rotation.',
    fix: 'Begin one from the key that is to give way.',
  },
  sameSecret: {
    message: 'This is the old key’s secret again.',
    fix: 'Make a new key at the provider and use that one.',
  },
  rotationOpen: {
    message: 'This key is being rotated already.',
    fix: 'Go on with that rotation, undo it or retire its old key first.',
  },
  rotateInactive: {
    message: 'This key is switched off, so nothing is served by it.',
    fix: 'Switch it on to rotate it, or just add a new key.',
  },
  rotationStep: {
    message: 'This rotation is past that step by now.',
    fix: 'Look at how far it got, and go on from there.',
  },
  newKeyUntested: {
    message: 'The new key has not been tested as it is now, so the old one stays in place.',
    fix: 'Test the new key, then go on.',
  },
  newKeyFailed: {
    message: 'The new key failed its test, so the old one stays in place.',
    fix: 'See what the test found, correct the new key and test it again, or give the rotation up.',
  },
  newKeyUnable: {
    message: 'The new key is not able to serve alone: it is off, expired, removed, or failed its last test.',
    fix: 'Make the new key work and test it. Until then the old one stays.',
  },
  rotationOldGone: {
    message: 'The old key was moved to the trash meanwhile.',
    fix: 'Restore it, or give the rotation up, keep the new key and switch it on.',
  },
  rotationNewGone: {
    message: 'The new key was moved to the trash meanwhile.',
    fix: 'Restore it, or give the rotation up and begin again.',
  },
  rotationOver: {
    message: 'The time for undoing this is over, and the old key is retired.',
    fix: 'Restore the old key from the trash and move it by hand, if the provider still accepts it.',
  },
  rotationTouched: {
    message: 'One of the two keys was changed since, so undoing would overwrite that.',
    fix: 'Move the keys and switch them on or off by hand.',
  },
} as const;
