import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { SETTINGS } from '../support/app/launch';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { failureOf, killServers, startServer } from '../support/processes/server';

jest.setTimeout(300_000);

const PERSON = { email: 'first@newsroom.example', password: 'Correct-horse-1' };
const REGISTRATION = { firstname: 'First', lastname: 'Person', ...PERSON };

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase();
});
afterEach(async () => {
  await killServers();
  await database.remove();
});

const post = (address: string, body: object, headers: Record<string, string> = {}) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const register = (address: string, headers?: Record<string, string>) =>
  post(`${address}/admin/register-admin`, REGISTRATION, headers);
const signIn = async (address: string, person: object) =>
  (await post(`${address}/admin/login`, person)).status;

/** Runs the command with a password on its standard input. */
function createAdmin(args: string[], input: string) {
  const file = resolve(__dirname, '../../dist/src/cli/admin-create.js');
  const env = { ...process.env, ...SETTINGS, ...database.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { env, input });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

/** The setup links in a log. */
const linksIn = (log: string): string[] => log.match(/http\S+\/threeline\/setup\?\S+/g) ?? [];

test('in production, only the setup link of the log lets a visitor become the administrator', async () => {
  const server = await startServer({ ...database.env, SETUP_TOKEN: undefined });
  await server.isUp();
  const { address, printed } = server;
  const [link = ''] = linksIn(printed.stdout);
  const { search } = new URL(link);
  expect(new URLSearchParams(search).get('token')).toMatch(/^[\w-]{43}$/);

  const refused = await register(address);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({
    error: { details: { code: 'SETUP_TOKEN_NEEDED' } },
  });
  expect((await register(address, { 'x-setup-token': 'wrong' })).status).toBe(403);
  expect((await fetch(`${address}/threeline/setup?token=wrong`)).status).toBe(403);
  expect((await fetch(`${address}/threeline/setup`)).status).toBe(403);

  const opened = await fetch(`${address}/threeline/setup${search}`, { redirect: 'manual' });
  expect(opened.status).toBe(302);
  expect(opened.headers.get('location')).toBe('/admin/auth/register-admin');
  expect(opened.headers.get('cache-control')).toBe('private, no-store');
  const cookie = opened.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/; path=\/admin\/register-admin;.* samesite=strict; httponly/);
  expect((await register(address, { cookie: cookie.split(';', 1)[0] ?? '' })).status).toBe(200);
  expect(await signIn(address, PERSON)).toBe(200);

  // The link is worth nothing any more, and the next start does not show it.
  expect((await register(address, { cookie: cookie.split(';', 1)[0] ?? '' })).status).toBe(400);
  await server.stop();
  const again = await startServer({ ...database.env, SETUP_TOKEN: undefined });
  await again.isUp();
  expect(linksIn(again.printed.stdout + again.printed.stderr)).toEqual([]);
});

test('the token of SETUP_TOKEN is asked for, and npm run admin:create needs none', async () => {
  const token = 'a-token-of-the-operator';
  const server = await startServer({ ...database.env, SETUP_TOKEN: token });
  await server.isUp();
  expect((await register(server.address)).status).toBe(403);
  expect(server.printed.stdout + server.printed.stderr).not.toContain(token);

  const args = ['--email', 'Made@Newsroom.example', '--firstname', 'Made'];
  expect(createAdmin(args, `${PERSON.password}\n`)).toMatchObject({ status: 0 });
  const made = { email: 'made@newsroom.example', password: PERSON.password };
  expect(await signIn(server.address, made)).toBe(200);
  expect((await register(server.address, { 'x-setup-token': token })).status).toBe(400);

  const refusals: [string[], string, RegExp][] = [
    [args, PERSON.password, /made@newsroom\.example has an account already/],
    [[...args.slice(0, 1), 'other@newsroom.example', '--firstname', 'X'], '', /no password/],
    [['--email', 'nobody'], PERSON.password, /--email and --firstname is missing or wrong\. Usage/],
    [[...args, '--role', 'boss'], PERSON.password, /no role "boss"/],
  ];
  for (const [given, input, message] of refusals) {
    const { status, stderr } = createAdmin(given, input);
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
  }
});

test('the quickstart asks for no token at the machine, and for one behind a proxy', async () => {
  const settings = { ...database.env, SETUP_TOKEN: undefined };
  const server = await startServer(settings, { command: 'quickstart' });
  await server.isUp();
  expect((await register(server.address, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(403);
  // The owner finds the link in the log.
  expect(linksIn(server.printed.stdout + server.printed.stderr)).toHaveLength(1);
  expect((await register(server.address)).status).toBe(200);
});

test('a token that could be guessed is refused at the start', async () => {
  const { lines } = await failureOf(await startServer({ ...database.env, SETUP_TOKEN: 'letmein' }));
  expect(lines).toEqual([
    'Start failed: SETUP_TOKEN has fewer than 16 characters. Set a long random text, leave it empty for one that the log shows, or set it to off.',
  ]);
});
