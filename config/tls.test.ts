import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { readTls } from './tls';

type Env = Core.Config.Shared.ConfigParams['env'];

const folder = mkdtempSync(path.join(tmpdir(), 'threeline-tls-'));
const file = path.join(folder, 'ca.pem');
writeFileSync(file, 'the CA');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The decision for an address with these parameters, and these variables. */
function decide(parameters: string, variables: Record<string, string> = {}) {
  const env = ((key: string, standard?: string) => variables[key] ?? standard) as Env;
  return readTls(env, `postgres://editor:p%40ss@db.example:5432/news${parameters}`);
}

/** The options in libpq's words. */
function modeOf(parameters: string, variables: Record<string, string> = {}): string {
  const { ssl } = decide(parameters, variables);
  if (ssl === false) return 'disable';
  const ca = ssl.ca === undefined ? '' : ` by ${ssl.ca}`;
  if (!ssl.rejectUnauthorized) return `no-verify${ca}`;
  return `${ssl.checkServerIdentity === undefined ? 'verify-full' : 'verify-ca'}${ca}`;
}

const PEM = '-----BEGIN CERTIFICATE-----\\nabc';

test.each([
  ['', {}, 'disable'],
  ['?sslmode=disable', {}, 'disable'],
  ['?sslmode=require', {}, 'no-verify'],
  ['?sslmode=no-verify', {}, 'no-verify'],
  ['?sslmode=verify-ca', {}, 'verify-ca'],
  ['?sslmode=verify-full', {}, 'verify-full'],
  [`?sslmode=require&sslrootcert=${file}`, {}, 'verify-ca by the CA'],
  [`?sslmode=verify-ca&sslrootcert=${file}`, {}, 'verify-ca by the CA'],
  [`?sslmode=verify-full&sslrootcert=${file}`, {}, 'verify-full by the CA'],
  ['?sslmode=verify-full&sslrootcert=system', {}, 'verify-full'],
  ['?ssl=true', {}, 'verify-full'],
  ['?ssl=0', {}, 'disable'],
  ['', { PGSSLMODE: 'require' }, 'no-verify'],
  ['', { PGSSLMODE: 'verify-full', PGSSLROOTCERT: file }, 'verify-full by the CA'],
  ['', { PGSSLROOTCERT: file }, 'disable'],
  ['?sslmode=disable', { PGSSLMODE: 'require' }, 'disable'],
  ['', { DATABASE_SSL: 'false' }, 'disable'],
  ['', { DATABASE_SSL: 'true' }, 'verify-full'],
  ['', { DATABASE_SSL: 'true', DATABASE_SSL_REJECT_UNAUTHORIZED: 'false' }, 'no-verify'],
  ['', { DATABASE_SSL: 'false', DATABASE_SSL_REJECT_UNAUTHORIZED: 'true' }, 'disable'],
  ['', { DATABASE_SSL: 'true', DATABASE_SSL_CA: file }, 'verify-full by the CA'],
  [
    '?sslmode=verify-full',
    { DATABASE_SSL_CA: PEM },
    'verify-full by -----BEGIN CERTIFICATE-----\nabc',
  ],
  ['?sslmode=require', { DATABASE_SSL_REJECT_UNAUTHORIZED: 'true' }, 'verify-full'],
  ['?sslmode=require', { DATABASE_SSL_REJECT_UNAUTHORIZED: 'false' }, 'no-verify'],
  ['?sslmode=verify-ca', { DATABASE_SSL: 'true' }, 'verify-ca'],
])('"%s" with %j is %s', (parameters, variables, mode) => {
  expect(modeOf(parameters, variables)).toBe(mode);
});

test.each([
  ['?sslmode=disable', { DATABASE_SSL: 'true' }, ['sslmode=disable', 'DATABASE_SSL is true']],
  ['?sslmode=require', { DATABASE_SSL: 'false' }, ['sslmode=require', 'DATABASE_SSL is false']],
  ['', { PGSSLMODE: 'require', DATABASE_SSL: 'false' }, ['PGSSLMODE', 'DATABASE_SSL']],
  [
    '?sslmode=verify-full',
    { DATABASE_SSL_REJECT_UNAUTHORIZED: 'false' },
    ['sslmode=verify-full', 'DATABASE_SSL_REJECT_UNAUTHORIZED is false'],
  ],
  [
    '?sslmode=no-verify',
    { DATABASE_SSL_REJECT_UNAUTHORIZED: 'true' },
    ['sslmode=no-verify', 'DATABASE_SSL_REJECT_UNAUTHORIZED is true'],
  ],
  ['?sslmode=prefer', {}, ['sslmode=prefer', 'without encryption']],
  ['?sslmode=allow', {}, ['sslmode=allow', 'without encryption']],
  ['?sslmode=full', {}, ['sslmode=full', 'verify-full']],
  ['?ssl=maybe', {}, ['ssl=maybe', 'sslmode']],
  ['?ssl=true&sslmode=disable', {}, ['ssl=true', 'sslmode=disable']],
  ['?sslmode=require&sslcrl=x', {}, ['sslcrl']],
  ['?sslmode=verify-ca&sslrootcert=system', {}, ['sslrootcert is system', 'sslmode=verify-ca']],
  ['?sslmode=verify-ca&sslrootcert=/none.pem', {}, ['sslrootcert', '/none.pem']],
  [
    `?sslmode=verify-ca&sslrootcert=${file}`,
    { DATABASE_SSL_CA: file },
    ['sslrootcert', 'DATABASE_SSL_CA'],
  ],
  ['', { DATABASE_SSL_CA: file }, ['DATABASE_SSL_CA is set', 'DATABASE_SSL is not set']],
  [
    '',
    { DATABASE_SSL: 'true', DATABASE_SSL_REJECT_UNAUTHORIZED: 'false', DATABASE_SSL_CA: file },
    ['DATABASE_SSL_CA is set', 'DATABASE_SSL_REJECT_UNAUTHORIZED is false'],
  ],
  ['', { DATABASE_SSL: 'yes' }, ['DATABASE_SSL is "yes"']],
])('"%s" with %j is refused by name', (parameters, variables, names) => {
  for (const name of names) {
    expect(() => decide(parameters, variables)).toThrow(name);
  }
});

test('the address keeps everything but the parameters of TLS', () => {
  expect(decide('?sslmode=require&application_name=news').url).toBe(
    'postgres://editor:p%40ss@db.example:5432/news?application_name=news',
  );
  expect(decide('?application_name=a%20b').url).toBe(
    'postgres://editor:p%40ss@db.example:5432/news?application_name=a%20b',
  );
});

test.each(['mysql://db.example/news', 'db.example:5432', ''])('"%s" is no address', (address) => {
  const env = ((_key: string, standard?: string) => standard) as Env;
  expect(() => readTls(env, address)).toThrow('DATABASE_URL is no address of PostgreSQL');
});
