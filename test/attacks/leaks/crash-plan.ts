/** How a planted crash goes. */
export type CrashPlan = {
  readonly secret: string;
  /** At once; when standard input was read; when the process gets SIGUSR2. */
  readonly when: 'start' | 'input' | 'signal';
  readonly how: 'throw' | 'reject';
  readonly what:
    | 'message'
    | 'json'
    | 'base64'
    | 'url'
    | 'name'
    | 'stack'
    | 'cause'
    | 'ring'
    | 'bundle'
    | 'text'
    | 'object'
    | 'nothing'
    | 'hostile'
    | 'proxy'
    | 'long';
  /** A second fault while the first is dealt with. */
  readonly twice?: boolean;
  /** Node has something to say, too. */
  readonly warns?: boolean;
};

/** Every kind of thing that is thrown. */
export const thrownKinds: readonly CrashPlan['what'][] = [
  'message',
  'json',
  'base64',
  'url',
  'name',
  'stack',
  'cause',
  'ring',
  'bundle',
  'text',
  'object',
  'nothing',
  'hostile',
  'proxy',
  'long',
];
