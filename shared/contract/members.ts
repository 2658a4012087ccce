import { z } from 'zod';
import { member } from '../model/member.ts';
import { nothing, query } from './define.ts';

export const members = {
  list: query('unlocked')
    .input(nothing)
    .output(z.strictObject({ members: z.array(member) })),
};
