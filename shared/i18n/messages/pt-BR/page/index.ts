import * as about from './about.ts';
import * as alerts from './alerts.ts';
import * as audit from './audit.ts';
import * as backups from './backups.ts';
import * as cards from './cards.ts';
import * as clients from './clients.ts';
import * as connections from './connections.ts';
import * as demo from './demo.ts';
import * as door from './door.ts';
import * as editor from './editor.ts';
import * as frame from './frame.ts';
import * as help from './help.ts';
import * as importing from './import.ts';
import * as keyDetail from './key-detail.ts';
import * as keys from './keys.ts';
import * as models from './models.ts';
import * as order from './order.ts';
import * as organisations from './organisations.ts';
import * as overview from './overview.ts';
import * as ownInfrastructure from './own-infrastructure.ts';
import * as palette from './palette.ts';
import * as parts from './parts.ts';
import * as providers from './providers.ts';
import * as recoveryKit from './recovery-kit.ts';
import * as rescue from './rescue.ts';
import * as whoServes from './resolution.ts';
import * as rotation from './rotation.ts';
import * as settings from './settings.ts';
import * as shell from './shell.ts';
import * as test from './test.ts';
import * as testsScreen from './tests-screen.ts';

/** Textos da página, um arquivo por área. */
export const page = {
  ...cards,
  ...clients,
  ...about,
  ...alerts,
  ...audit,
  ...backups,
  ...frame,
  ...demo,
  ...door,
  ...editor,
  ...help,
  ...importing,
  ...keyDetail,
  ...keys,
  ...models,
  ...organisations,
  ...overview,
  ...palette,
  ...parts,
  ...providers,
  ...recoveryKit,
  ...rescue,
  ...settings,
  ...shell,
  ...test,
  ...connections,
  ...order,
  ...ownInfrastructure,
  ...rotation,
  ...whoServes,
  ...testsScreen,
};
