import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { choice } from './choice';

type Env = Core.Config.Shared.ConfigParams['env'];

/** What `pg` takes for `ssl`: options of Node's TLS, or no TLS. */
export type Tls =
  | false
  | {
      rejectUnauthorized: boolean;
      ca?: string;
      cert?: string;
      key?: string;
      passphrase?: string;
      checkServerIdentity?: () => undefined;
    };

/**
 * What is verified, in the words of libpq; `no-verify` is that of `pg`. `verify-ca` accepts the
 * certificate of any host. https://www.postgresql.org/docs/18/libpq-ssl.html
 */
type Mode = 'disable' | 'no-verify' | 'require' | 'verify-ca' | 'verify-full';

const MODES: readonly Mode[] = ['disable', 'no-verify', 'require', 'verify-ca', 'verify-full'];
const VERIFIES: ReadonlySet<Mode> = new Set(['verify-ca', 'verify-full']);

/** `ssl` of other drivers, which some hosts write into the addresses that they give. */
const SSL: Readonly<Record<string, Mode>> = {
  true: 'verify-full',
  1: 'verify-full',
  false: 'disable',
  0: 'disable',
  'no-verify': 'no-verify',
};

/** The parameters of an address that are read here. `pg` would follow them in its own way. */
const READ = [
  'ssl',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslpassword',
  'uselibpqcompat',
];

/** A setting with the name under which a person finds it. */
interface Named<T> {
  name: string;
  value: T;
}

/**
 * Decides about TLS to PostgreSQL, from the parameters of the address, libpq's variables and ours.
 *
 * @returns the address without its parameters of TLS, and the options of TLS
 * @throws Error if two settings contradict each other, or one is unknown
 */
export function readTls(env: Env, connectionString: string): { url: string; ssl: Tls } {
  const url = parse(connectionString);
  const mode = modeOf(env, url);
  const parameter = (name: string) => url.searchParams.get(name) ?? undefined;
  const ca = authority(env, parameter('sslrootcert'), mode);
  const [cert, key, passphrase] = [
    parameter('sslcert'),
    parameter('sslkey'),
    parameter('sslpassword'),
  ];
  const names = [...url.searchParams.keys()];
  const unknown = names.find(
    (name) => /^ssl/i.test(name) && !READ.includes(name) && name !== 'sslnegotiation',
  );
  if (unknown !== undefined) {
    throw new Error(`DATABASE_URL sets ${unknown}, which is not supported. Remove it.`);
  }
  for (const name of READ) url.searchParams.delete(name);
  const own = names.some((name) => READ.includes(name)) ? url.href : connectionString;
  if (mode.value === 'disable') return { url: own, ssl: false };
  return {
    url: own,
    ssl: {
      rejectUnauthorized: VERIFIES.has(mode.value) || ca !== undefined,
      ...(ca === undefined ? {} : { ca }),
      ...(cert === undefined ? {} : { cert: fileOf('sslcert', cert) }),
      ...(key === undefined ? {} : { key: fileOf('sslkey', key) }),
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(mode.value === 'verify-full' ? {} : { checkServerIdentity: () => undefined }),
    },
  };
}

function parse(connectionString: string): URL {
  const url = URL.canParse(connectionString) ? new URL(connectionString) : null;
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw new Error(
      'DATABASE_URL is no address of PostgreSQL. Write it as postgres://user:password@host:5432/database, with special characters of the password encoded, such as %40 for @.',
    );
  }
  return url;
}

const contradiction = (first: string, second: string): Error =>
  new Error(`${first}, but ${second}. Change one of them.`);

/** The mode that the address or libpq's own variable names. */
function namedMode(env: Env, url: URL): Named<Mode> | null {
  const ssl = url.searchParams.get('ssl');
  const inUrl = url.searchParams.get('sslmode');
  if (ssl !== null && inUrl !== null) {
    throw contradiction(`DATABASE_URL sets ssl=${ssl}`, `it also sets sslmode=${inUrl}`);
  }
  if (ssl !== null) {
    const value = SSL[ssl];
    if (value === undefined) throw new Error(`DATABASE_URL sets ssl=${ssl}. Use sslmode.`);
    return { name: `DATABASE_URL sets ssl=${ssl}`, value };
  }
  const mode = inUrl ?? env('PGSSLMODE', '');
  if (mode === '') return null;
  const name = inUrl === null ? `PGSSLMODE is ${mode}` : `DATABASE_URL sets sslmode=${mode}`;
  if (mode === 'allow' || mode === 'prefer') {
    throw new Error(
      `${name}, which would go on without encryption in silence. Use require, verify-ca or verify-full, or disable.`,
    );
  }
  const value = MODES.find((one) => one === mode);
  if (value === undefined) throw new Error(`${name}. Use one of ${MODES.join(', ')}.`);
  return { name, value };
}

/** The mode of all settings together. */
function modeOf(env: Env, url: URL): Named<Mode> {
  const named = namedMode(env, url);
  const tls = switchOf(env, 'DATABASE_SSL');
  const verify = switchOf(env, 'DATABASE_SSL_REJECT_UNAUTHORIZED');
  if (named === null) {
    if (tls?.value !== true) {
      return { name: tls === null ? 'DATABASE_SSL is not set' : tls.name, value: 'disable' };
    }
    return verify?.value === false
      ? { name: verify.name, value: 'no-verify' }
      : { name: tls.name, value: 'verify-full' };
  }
  const encrypts = named.value !== 'disable';
  if (tls !== null && tls.value !== encrypts) throw contradiction(named.name, tls.name);
  if (verify === null || !encrypts) return named;
  // libpq's `require` leaves open whether the certificate is verified.
  if (named.value === 'require') {
    return { name: verify.name, value: verify.value ? 'verify-full' : 'no-verify' };
  }
  if (VERIFIES.has(named.value) !== verify.value) throw contradiction(named.name, verify.name);
  return named;
}

function switchOf(env: Env, key: string): Named<boolean> | null {
  if (env(key, '') === '') return null;
  const value = choice(env, key, ['true', 'false'], 'false');
  return { name: `${key} is ${value}`, value: value === 'true' };
}

/** The certificates of the authorities that are trusted; those of Node if there are none. */
function authority(env: Env, inUrl: string | undefined, mode: Named<Mode>): string | undefined {
  const own = env('DATABASE_SSL_CA', '');
  if (own !== '' && inUrl !== undefined) {
    throw contradiction('DATABASE_URL sets sslrootcert', 'DATABASE_SSL_CA is set, too');
  }
  const chosen = own !== '' ? own : inUrl;
  const name = own !== '' ? 'DATABASE_SSL_CA is set' : 'DATABASE_URL sets sslrootcert';
  const verifiesNothing = mode.value === 'disable' || mode.value === 'no-verify';
  if (chosen !== undefined && verifiesNothing) throw contradiction(name, mode.name);
  // libpq's variable may be meant for other programs.
  const value = chosen ?? env('PGSSLROOTCERT', '');
  if (value === '' || verifiesNothing) return undefined;
  if (value === 'system') {
    if (mode.value !== 'verify-full') {
      throw new Error(`sslrootcert is system, but ${mode.name}. Use sslmode=verify-full.`);
    }
    return undefined;
  }
  return value.includes('-----BEGIN ')
    ? value.replaceAll('\\n', '\n')
    : fileOf(own !== '' ? 'DATABASE_SSL_CA' : 'sslrootcert', value);
}

function fileOf(name: string, file: string): string {
  try {
    return readFileSync(path.resolve(process.cwd(), file), 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The file that ${name} names cannot be read: ${reason}`);
  }
}
