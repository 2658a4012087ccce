import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor, type VendorRoute } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, testAuthority } from '../kit/tls/certificates.ts';

/** A vendor under its own name over HTTPS, for those that no credential can lead elsewhere, and the world it is in. */
export const vendorAtHome = async (host: string, routes: Readonly<Record<string, VendorRoute>>) => {
  const vendor = await duringTest(scriptedVendor({ routes, tls: certificateFor(host) }));
  return { vendor, world: scriptedWorld({ hosts: { [host]: { port: vendor.port } }, extraCa: [testAuthority()] }) };
};
