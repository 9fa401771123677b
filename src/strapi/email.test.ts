import { EMAIL_ACTIONS } from './email';
import { installedSource } from './test-support';

const FILES: Record<string, string> = {
  'admin::authentication': '@strapi/admin/dist/server/server/src/controllers/authentication.js',
  'plugin::users-permissions.auth':
    '@strapi/plugin-users-permissions/dist/server/controllers/auth.js',
  'plugin::email.email': '@strapi/email/dist/server/controllers/email.js',
};

test.each(EMAIL_ACTIONS)('the controller %s has the action %s', (uid, name) => {
  expect(installedSource(FILES[uid] ?? '')).toContain(`async ${name} (ctx)`);
});

test('inviting somebody to the panel answers with the token of the link', () => {
  const source = installedSource('@strapi/admin/dist/server/server/src/controllers/user.js');
  expect(source).toContain('registrationToken: createdUser.registrationToken');
});

test('the page of a user shows the link of the invitation if the response has its token', () => {
  const server = installedSource('@strapi/admin/dist/server/server/src/controllers/user.js');
  expect(server).toContain('async findOne (ctx)');
  const page = installedSource(
    '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Users/EditPage.mjs',
  );
  expect(page).toContain('user?.registrationToken && ');
});

test('the templates of users-permissions have the sender of Strapi', () => {
  expect(
    installedSource('@strapi/plugin-users-permissions/dist/server/bootstrap/index.js'),
  ).toContain("email: 'no-reply@strapi.io'");
});

test('the provider sends as the sender of the settings if the e-mail has none', () => {
  expect(installedSource('@strapi/provider-email-nodemailer/dist/index.js')).toContain(
    'from: options.from ?? settings.defaultFrom',
  );
});
