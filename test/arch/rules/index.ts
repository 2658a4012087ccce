import type { Rule } from '../kit/rule.ts';
import { chartersRule } from './charters.ts';
import { cyclesRule } from './cycles.ts';
import { docCommentsRule } from './doc-comments.ts';
import { fileNamesRule } from './file-names.ts';
import { fileSizesRule } from './file-sizes.ts';
import { gcmTagRule } from './gcm-tag.ts';
import { honestTestsRule } from './honest-tests.ts';
import { layersRule } from './layers.ts';
import { literalTextRule } from './literal-text.ts';
import { lockFileRule } from './lock-file.ts';
import { machineTracesRule } from './machine-traces.ts';
import { messageKeysRule } from './message-keys.ts';
import { oneLogRule } from './one-log.ts';
import { packageHomesRule } from './package-homes.ts';
import { resolvedRule } from './resolved.ts';
import { runtimeDependenciesRule } from './runtime-dependencies.ts';
import { separatedRule } from './separated.ts';
import { silencedChecksRule } from './silenced-checks.ts';
import { tenantFirstRule } from './tenant-first.ts';
import { topLevelRule } from './top-level.ts';
import { worldAccessRule } from './world-access.ts';

/** Every rule of the repository's shape. */
export const rules: readonly Rule[] = [
  topLevelRule,
  chartersRule,
  layersRule,
  separatedRule,
  cyclesRule,
  resolvedRule,
  packageHomesRule,
  runtimeDependenciesRule,
  worldAccessRule,
  oneLogRule,
  gcmTagRule,
  tenantFirstRule,
  fileNamesRule,
  fileSizesRule,
  docCommentsRule,
  literalTextRule,
  messageKeysRule,
  silencedChecksRule,
  honestTestsRule,
  machineTracesRule,
  lockFileRule,
];
