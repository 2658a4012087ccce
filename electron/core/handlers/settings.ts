import { certificatesOf } from '../../services/network-settings.ts';
import { networkTargets, testNetwork } from '../../services/network-test.ts';
import { getSettings, setSettings } from '../../services/settings.ts';
import { readCertificates } from '../adapters/certificates.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

/** For a caller whose transport tells nothing of its leaving. */
const never = new AbortController().signal;

export const settingsHandlers = ({ unlocked }: Api, { sessions, reach }: EngineParts) => ({
  get: unlocked.settings.get.handler(({ context }) => getSettings(context.service)),
  set: unlocked.settings.set.handler(({ input, context }) => {
    const settings = setSettings(context.service, input, readCertificates);
    sessions.restartIdle();
    return settings;
  }),
  readCertificates: unlocked.settings.readCertificates.handler(({ input }) => ({
    certificates: [...certificatesOf(readCertificates, input.pem)],
  })),
  networkTargets: unlocked.settings.networkTargets.handler(({ context }) => ({
    targets: [...networkTargets(context.service)],
  })),
  testNetwork: unlocked.settings.testNetwork.handler(({ input, context, signal }) =>
    testNetwork(context.service, input.target, {
      reach,
      locked: context.open.locked,
      cancelled: signal ?? never,
    }),
  ),
});
