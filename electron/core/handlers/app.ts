import { protocolVersion } from '../../../shared/contract/index.ts';
import { getSettings } from '../../services/settings.ts';
import type { Api } from '../api.ts';
import type { HandlerContext } from '../engine.ts';
import type { EngineParts } from '../engine-parts.ts';

/** The settings' language for whoever unlocked; before that, what the host was started with. */
function languageFor({ keeper, sessions, options }: EngineParts, { session }: HandlerContext) {
  const vault = sessions.get(session.id) === undefined ? null : keeper.current();
  return vault === null ? options.language : getSettings(vault).language;
}

export const appHandlers = ({ any }: Api, parts: EngineParts) => ({
  info: any.app.info.handler(({ context }) => ({
    name: 'Chaveiro',
    version: parts.options.version,
    protocol: protocolVersion,
    capabilities: context.session.capabilities,
    language: languageFor(parts, context),
  })),
  events: any.app.events.handler(({ input, signal }) => parts.events.subscribe(input.since, signal)),
});
