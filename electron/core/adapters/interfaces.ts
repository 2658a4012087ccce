import { networkInterfaces } from 'node:os';
import type { Interfaces } from '../../ports/network.ts';

type InterfaceList = ReturnType<typeof networkInterfaces>;

/** 169.254.0.0/16 and fe80::/10: what a machine gives itself when no network gave it an address. */
const isLinkLocal = (address: string): boolean => /^(?:169\.254\.|fe[89ab][0-9a-f]:)/i.test(address);

/** Reads the operating system's interfaces afresh at every question; nothing is sent. */
export const systemInterfaces = (list: () => InterfaceList = networkInterfaces): Interfaces => ({
  online: () =>
    Object.values(list()).some((addresses) =>
      addresses?.some(({ internal, address }) => !internal && !isLinkLocal(address)),
    ),
});
