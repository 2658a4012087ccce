import { createServer } from 'node:net';
import { listen, type RunningServer } from './running-server.ts';

export type SmtpReplies = RunningServer & {
  /** Every line that clients said. */
  readonly said: readonly string[];
};

/** Greets, then answers each command by its first word; what no reply is given for hears 250. */
export const smtpReplies = async (replies: Readonly<Record<string, string>>): Promise<SmtpReplies> => {
  const said: string[] = [];
  const server = createServer((socket) => {
    socket.write(`${replies.greeting ?? '220 mail.example ESMTP'}\r\n`);
    socket.on('data', (piece) => {
      const line = piece.toString('latin1').trimEnd();
      said.push(line);
      const reply = replies[line.split(' ', 1)[0] ?? ''] ?? '250 OK';
      if (reply === 'hang up') socket.destroy();
      else socket.write(`${reply}\r\n`);
    });
  });
  return { ...(await listen(server)), said };
};
