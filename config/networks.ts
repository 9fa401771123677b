import { isIP } from 'node:net';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * Reads a list of addresses and networks, such as `203.0.113.7,10.0.0.0/8,2001:db8::/32`.
 *
 * @throws Error with the name of the variable and the item that is neither
 */
export function networks(env: Env, key: string) {
  return env(key, '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [address = '', bits, ...rest] = item.split('/');
      const version = isIP(address);
      const most = version === 4 ? 32 : 128;
      const prefix = bits === undefined ? most : Number(bits);
      const isPrefix = /^\d{1,3}$/.test(bits ?? String(most)) && prefix <= most;
      if (version === 0 || rest.length > 0 || !isPrefix) {
        throw new Error(
          `${key} names "${item}". Write addresses or networks, such as 203.0.113.7,10.0.0.0/8,2001:db8::/32.`,
        );
      }
      const family: 'ipv4' | 'ipv6' = version === 4 ? 'ipv4' : 'ipv6';
      return { address, prefix, family };
    });
}
