import { z } from 'zod';
import { postJson, postTestMessage, testMessage } from '../../probes/kit/message-hook.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const id = z.string().max(20).nullish();

/** The answer repeats the token; only these are taken from it. */
const hook = z.object({ id: z.string().max(20), name: z.string().max(80).nullish(), channel_id: id, guild_id: id });
const message = z.object({ id: z.string() });

/** Waits for the message, so that a refusal is told. */
const toPost = (url: URL): URL => new URL(`${url.href}?wait=true`);

/** Reads what the webhook says of itself, which posts nothing. A thorough test posts one message. */
export const discordWebhook: ProviderModule = {
  id: 'discord-webhook',
  errors,
  probe: async (context) => {
    const { url: address = '' } = context.fields;
    const url = new URL(address);
    await probeRest(context, {
      request: () => ({ method: 'GET', url, headers: {} }),
      facts: (json) => {
        const found = hook.safeParse(json).data;
        if (found === undefined) return null;
        const { name, channel_id: channelId, guild_id: guildId } = found;
        return { ...(name && { name }), ...(channelId && { channelId }), ...(guildId && { guildId }) };
      },
    });
    if (!context.thorough) return;
    const body = JSON.stringify({ content: testMessage });
    await postTestMessage(context, postJson(toPost(url), body), ({ json }) => message.safeParse(json).success);
  },
};
