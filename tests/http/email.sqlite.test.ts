import type { AddressInfo, Server } from 'node:net';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { addPerson, adminToken } from '../support/actors/admin';
import { sessionWith } from '../support/actors/role-session';
import { fullAccessToken } from '../support/actors/tokens';

interface Mail {
  to: string[];
  from: string;
  /** The whole message, with its headers. */
  text: string;
}

interface Session {
  envelope: { mailFrom: { address: string }; rcptTo: { address: string }[] };
}

interface SmtpServer {
  server: Server;
  listen(port: number, host: string, done: () => void): void;
  close(done: () => void): void;
}

const { SMTPServer } = testHost.require('smtp-server') as {
  SMTPServer: new (options: object) => SmtpServer;
};

const USER = 'newsroom';
const PASSWORD = 'p@ss:word/1';
const mails: Mail[] = [];
let isRefusing = false;

const smtp = new SMTPServer({
  hideSTARTTLS: true,
  allowInsecureAuth: true,
  disableReverseLookup: true,
  logger: false,
  closeTimeout: 1,
  onAuth(
    { username, password }: { username: string; password: string },
    _session: Session,
    done: (error: Error | null, response?: object) => void,
  ) {
    const isRight = username === USER && password === PASSWORD;
    done(isRight ? null : new Error('Wrong password'), { user: username });
  },
  onData(stream: NodeJS.ReadableStream, { envelope }: Session, done: (error?: Error) => void) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      if (isRefusing) {
        done(new Error('Mailbox full'));
        return;
      }
      // Quoted-printable, whose soft line breaks would cut links.
      text = text.replaceAll('=\r\n', '').replaceAll('=3D', '=');
      const to = envelope.rcptTo.map(({ address }) => address);
      mails.push({ to, from: envelope.mailFrom.address, text });
      done();
    });
  },
});

const env: Record<string, string> = { EMAIL_FROM: 'Newsroom <cms@newsroom.example>' };
beforeAll(async () => {
  await new Promise<void>((done) => {
    smtp.listen(0, '127.0.0.1', done);
  });
  const { port } = smtp.server.address() as AddressInfo;
  const credentials = `${USER}:${encodeURIComponent(PASSWORD)}`;
  env['SMTP_URL'] = `smtp://${credentials}@127.0.0.1:${String(port)}`;
});
const app = useApplication(env);
// Strapi refuses a first administrator once there is another user of the panel.
beforeAll(() => adminToken(app));
afterAll(
  () =>
    new Promise<void>((done) => {
      smtp.close(done);
    }),
);
beforeEach(() => {
  mails.length = 0;
  isRefusing = false;
});

/** The next e-mail to an address. */
async function mailTo(address: string): Promise<Mail> {
  await until(() => mails.some(({ to }) => to.includes(address)));
  return mails.find(({ to }) => to.includes(address)) as Mail;
}

test('a forgotten password of the panel is replaced by the link of an e-mail', async () => {
  const { email } = await addPerson(app, 'strapi-editor');
  expect((await app.post('/admin/forgot-password', { email })).status).toBe(204);
  const { from, text } = await mailTo(email);
  expect(from).toBe('cms@newsroom.example');
  const [, resetPasswordToken = ''] = /\/auth\/reset-password\?code=(\w+)/.exec(text) ?? [];
  const password = 'Another-horse-1';
  const reset = await app.post('/admin/reset-password', { resetPasswordToken, password });
  expect(reset.status).toBe(200);
  expect((await app.post('/admin/login', { email, password })).status).toBe(200);
});

test('who is invited to the panel gets the link by e-mail', async () => {
  const token = await adminToken(app);
  const person = { firstname: 'New', lastname: 'Writer', email: 'writer@newsroom.example' };
  const answer = await app.post('/admin/users', { ...person, roles: [2] }, { token });
  const { data } = answer.body as { data: { registrationToken: string } };
  const { text } = await mailTo(person.email);
  expect(text).toContain(`/admin/auth/register?registrationToken=${data.registrationToken}`);
});

test('who may invite sees the link of an invitation again, until the person has registered', async () => {
  const token = await adminToken(app);
  const invite = async (role: number, email: string) => {
    const person = { firstname: 'New', lastname: 'Person', email, roles: [role] };
    const { body } = await app.post('/admin/users', person, { token });
    return (body as { data: { id: number; registrationToken: string } }).data;
  };
  const linkOf = async (id: number, reader: string) => {
    const { body } = await app.get(`/admin/users/${String(id)}`, { token: reader });
    return (body as { data: { registrationToken?: string } }).data.registrationToken;
  };
  const writer = await invite(3, 'again@newsroom.example');
  const chief = await invite(1, 'chief@newsroom.example');
  expect(await linkOf(writer.id, token)).toBe(writer.registrationToken);
  expect(await linkOf(chief.id, token)).toBe(chief.registrationToken);

  const reader = await sessionWith(app, [], ['admin::users.read']);
  expect(await linkOf(writer.id, reader)).toBeUndefined();
  const inviter = await sessionWith(app, [], ['admin::users.read', 'admin::users.create']);
  expect(await linkOf(writer.id, inviter)).toBe(writer.registrationToken);
  expect(await linkOf(chief.id, inviter)).toBeUndefined();

  const password = 'Correct-horse-1';
  const userInfo = { firstname: 'New', lastname: 'Writer', password };
  const { registrationToken } = writer;
  await app.post('/admin/register', { registrationToken, userInfo });
  expect(await linkOf(writer.id, token)).toBeUndefined();
});

describe('a forgotten password of a frontend’s user', () => {
  const forgot = (email: string) => app.post('/api/auth/forgot-password', { email });
  const addReader = (email: string) =>
    app.strapi
      .plugin('users-permissions')
      .service<{ add(values: object): Promise<unknown> }>('user')
      .add({ username: email, email, password: 'Correct-horse-1', provider: 'local' });

  test('is sent as the sender of the settings, and the answer is that to an unknown address', async () => {
    await addReader('reader@example.com');
    const known = await forgot('reader@example.com');
    const unknown = await forgot('nobody@example.com');
    expect([known.status, known.body]).toEqual([200, { ok: true }]);
    expect([unknown.status, unknown.body]).toEqual([200, { ok: true }]);
    const { from, text } = await mailTo('reader@example.com');
    expect(from).toBe('cms@newsroom.example');
    expect(text).toMatch(/code=[0-9a-f]{128}/);
    expect(mails).toHaveLength(1);
  });

  test('that cannot be sent is logged in one line, without the address', async () => {
    const log = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    isRefusing = true;
    await addReader('full@example.com');
    expect((await forgot('full@example.com')).body).toEqual({ ok: true });
    await until(() => log.mock.calls.length > 0);
    expect(log.mock.calls).toEqual([['Sending an e-mail failed.', { code: 'EMESSAGE' }]]);
    log.mockRestore();
  });

  test('with a malformed address is refused', async () => {
    expect(errorIn(await forgot('nobody'))).toMatchObject({ status: 400 });
  });
});

test('an API token with the right sends e-mail', async () => {
  const token = await fullAccessToken(app.strapi);
  const mail = { to: 'desk@newsroom.example', subject: 'Hello', text: 'A text' };
  expect((await app.post('/api/email', mail, { token })).status).toBe(200);
  expect((await mailTo('desk@newsroom.example')).text).toContain('Subject: Hello');
});
