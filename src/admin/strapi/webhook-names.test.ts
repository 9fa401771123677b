import * as yup from 'yup';
import { installedSource } from '../../strapi/test-support';
import { acceptAnyWebhookName } from './webhook-names';

const FORM =
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Webhooks/components/WebhookForm.mjs';

test('the name of a webhook may be Korean, and other rules stay', () => {
  const found = /const NAME_REGEX = \/(.*)\/;/.exec(installedSource(FORM))?.[1] ?? '';
  expect(installedSource(FORM)).toContain('.matches(NAME_REGEX, ');
  const names = () => yup.string().matches(new RegExp(found));
  expect(names().isValidSync('홈페이지 갱신')).toBe(false);
  acceptAnyWebhookName();
  expect(names().isValidSync('홈페이지 갱신')).toBe(true);
  expect(yup.string().matches(/^a$/).isValidSync('b')).toBe(false);
});
