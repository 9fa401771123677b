import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { addPerson, adminToken, contentManager, signIn } from '../support/actors/admin';
import { fullAccessToken } from '../support/actors/tokens';

// A proxy encrypts, and nobody has counted it.
const app = useApplication({ PUBLIC_URL: 'https://cms.example.com', TRUSTED_PROXIES: '0' });

// Strapi refuses a first administrator once there is another user of the panel.
beforeAll(() => adminToken(app));

const GOOD = 'Correct-horse-1';
const COMMON = 'Password2026!';
const MESSAGE =
  'The password is one of those that are guessed first. Choose one that nobody else has.';
const USERS = 'plugin::users-permissions.user';

let count = 0;
/** A user of a frontend who has registered, with a token. */
async function reader() {
  count += 1;
  const name = `reader-${String(count)}`;
  const role: unknown = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user = { username: name, email: `${name}@example.com`, password: GOOD };
  const users = app.strapi.plugin('users-permissions').service<{
    add(values: object): Promise<{ id: number }>;
  }>('user');
  const { id } = await users.add({ ...user, provider: 'local', confirmed: true, role });
  const answer = await app.post('/api/auth/local', { identifier: name, password: GOOD });
  return { ...user, id, token: (answer.body as { jwt: string }).jwt };
}

test('behind a proxy that encrypts and is not counted, the panel signs in with a secure cookie', async () => {
  const credentials = await addPerson(app, 'strapi-editor');
  const answer = await app.post('/admin/login', credentials);
  expect(answer.status).toBe(200);
  const [cookie] = [answer.headers['set-cookie']].flat();
  expect(cookie).toMatch(/^strapi_admin_refresh=.*; secure/i);
});

describe('a new password that is guessed first is refused', () => {
  const refused = (answer: Awaited<ReturnType<typeof app.post>>, code = 'PASSWORD_TOO_COMMON') => {
    expect(errorIn(answer)).toMatchObject({
      status: 400,
      details: { code, errors: [{ path: ['password'], code }] },
    });
  };

  test('in the panel: at an invitation, in the profile, by an administrator and after a reset', async () => {
    const token = await adminToken(app);
    const names = { firstname: 'Some', lastname: 'One' };
    const invited = await app.post(
      '/admin/users',
      { ...names, email: 'invited@newsroom.example', roles: [1] },
      { token },
    );
    const { data } = invited.body as { data: { id: number; registrationToken: string } };
    const { registrationToken } = data;
    const accept = (password: string) =>
      app.post('/admin/register', { registrationToken, userInfo: { ...names, password } });
    refused(await accept(COMMON));
    refused(await accept('Short-1ab'), 'PASSWORD_TOO_SHORT');
    expect((await accept(GOOD)).status).toBe(200);

    const other = await addPerson(app, 'strapi-editor');
    const session = await signIn(app, other);
    const change = { currentPassword: GOOD, password: COMMON };
    refused(await app.put('/admin/users/me', change, { token: session }));
    refused(await app.put(`/admin/users/${String(data.id)}`, { password: COMMON }, { token }));

    await app.strapi.db.query('admin::user').update({
      where: { email: other.email },
      data: {
        resetPasswordToken: 'asked-for',
        resetPasswordTokenExpiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      },
    });
    const reset = { resetPasswordToken: 'asked-for', password: COMMON };
    refused(await app.post('/admin/reset-password', reset));
    expect(
      (await app.post('/admin/reset-password', { ...reset, password: `${GOOD}!` })).status,
    ).toBe(200);
  });

  test('of a frontend’s user: by REST, GraphQL and the content manager', async () => {
    const token = await fullAccessToken(app.strapi);
    const user = { username: 'newcomer', email: 'newcomer@example.com', role: 1 };
    // Strapi's action keeps nothing of an error but its message.
    const created = await app.post('/api/users', { ...user, password: COMMON }, { token });
    expect(errorIn(created)).toMatchObject({ status: 400, message: MESSAGE });
    const { id } = await reader();
    refused(await app.put(`/api/users/${String(id)}`, { password: COMMON }, { token }));

    const query = `mutation { createUsersPermissionsUser(data: { username: "g", email: "g@example.com", role: "1", password: "${COMMON}" }) { data { username } } }`;
    const answer = await app.post('/graphql', { query }, { token });
    expect(JSON.stringify(answer.body)).toContain(MESSAGE);

    const desk = await contentManager(app, USERS);
    refused(await desk.create({ ...user, password: COMMON }));
    const stored: unknown = await app.strapi.db.query(USERS).findOne({ where: { id } });
    const { documentId } = stored as { documentId: string };
    refused(await desk.update(documentId, { password: COMMON }));
    expect(await app.strapi.db.query(USERS).count({ where: { username: 'newcomer' } })).toBe(0);
  });
});

test('an attempt to sign in compares a password once, whether or not there is the account', async () => {
  const bcrypt = testHost.require('bcryptjs') as { compare: (...values: unknown[]) => unknown };
  const compare = jest.spyOn(bcrypt, 'compare');
  const person = await addPerson(app, 'strapi-editor');
  const { username } = await reader();
  const compared = async (path: string, credentials: object) => {
    compare.mockClear();
    const { status } = await app.post(path, { ...credentials, password: 'Wrong-horse-1' });
    return [status, compare.mock.calls.length];
  };
  expect(await compared('/admin/login', { email: person.email })).toEqual([400, 1]);
  expect(await compared('/admin/login', { email: 'nobody@newsroom.example' })).toEqual([400, 1]);
  expect(await compared('/api/auth/local', { identifier: username })).toEqual([400, 1]);
  expect(await compared('/api/auth/local', { identifier: 'nobody' })).toEqual([400, 1]);
  compare.mockRestore();
});

test.each([
  ['/admin/forgot-password', { email: 'someone@newsroom.example' }],
  ['/api/auth/forgot-password', { email: 'someone@example.com' }],
  ['/api/auth/send-email-confirmation', { email: 'someone@example.com' }],
  ['/api/email', { to: 'someone@example.com', subject: 'x', text: 'x' }],
])('without an SMTP server, %s says that no e-mail is sent', async (path, body) => {
  const token = path.startsWith('/api') ? await fullAccessToken(app.strapi) : undefined;
  const answer = await app.post(path, body, token === undefined ? {} : { token });
  expect(errorIn(answer)).toMatchObject({
    status: 501,
    details: { code: 'EMAIL_NOT_CONFIGURED' },
  });
});

test('the session of a frontend’s user lasts a week', async () => {
  const [, payload = ''] = (await reader()).token.split('.');
  const { iat, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    iat: number;
    exp: number;
  };
  expect(exp - iat).toBe(7 * 86_400);
});
