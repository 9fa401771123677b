import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'threeline-prepare-'));
  for (const name of ['prepare.mjs', 'run-child.mjs']) {
    cpSync(path.join(__dirname, name), path.join(root, 'src/cli', name));
  }
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Runs the preparation, whose build fails: the folder has no Strapi. */
function prepare(env: Record<string, string> = {}): void {
  spawnSync(process.execPath, [path.join(root, 'src/cli/prepare.mjs')], {
    env: { PATH: process.env['PATH'], ...env },
  });
}

const file = () => path.join(root, '.env');
const read = () => readFileSync(file(), 'utf8');

const NAMES = [
  ...['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT'],
  ...['ENCRYPTION_KEY', 'JWT_SECRET'],
];

test('the first run writes secrets that only their owner may read, and no other run changes them', () => {
  const before = process.umask(0);
  prepare();
  process.umask(before);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  const written = read();
  expect(written.match(/^\w+(?==)/gm)).toEqual(NAMES);
  const secrets = written.match(/(?<=[=,])[\w-]{32}(?=[,\n])/g) ?? [];
  expect(new Set(secrets).size).toBe(NAMES.length + 1);
  prepare();
  expect(read()).toBe(written);
});

test('where the environment has all secrets, none is written', () => {
  prepare(Object.fromEntries(NAMES.map((name) => [name, 'of the environment'])));
  expect(existsSync(file())).toBe(false);
  prepare(Object.fromEntries(NAMES.slice(1).map((name) => [name, 'of the environment'])));
  expect(existsSync(file())).toBe(true);
});
