import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';

const app = useApplication({ CHANGES_FOLLOW: 'false' });

test.each([
  ['without a token', ''],
  ['with an empty token', '?registrationToken='],
  ['with a token without a value', '?registrationToken'],
  ['with an object as token', '?registrationToken[a]=x'],
  ['with a list as token', '?registrationToken[]=x'],
  ['with an unknown token', '?registrationToken=unknown'],
  ['with an unknown parameter', '?registrationToken=unknown&other=1'],
])('GET /admin/registration-info %s is refused with 400', async (_case, query) => {
  const response = await app.get(`/admin/registration-info${query}`);
  expect(errorIn(response)).toMatchObject({ status: 400, name: 'ValidationError' });
});
