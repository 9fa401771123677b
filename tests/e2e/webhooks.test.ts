import { registerAdministrator } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { complaintsOf, openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { articleInput } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { startReceiver, type Receiver } from '../support/actors/receiver';
import { drain, storeSubscription } from '../support/actors/webhooks';

const app = useApplication(
  { WEBHOOK_RETRY_SCHEDULE: '', WEBHOOK_ALLOW_PRIVATE_NETWORK: 'true' },
  { adminPanel: true },
);
const signIn = useBrowser(app);

const DELIVERIES = 'settings/webhook-deliveries';
const TITLE = '밤을 달리는 버스';

let receiver: Receiver;
let documentId: string;
let desk: Desk;
let korean: Desk;

// One article, published to a site that has it, an index that fails, and a newsletter that is gone.
beforeAll(async () => {
  receiver = await startReceiver();
  receiver.answers.set('/index', 500);
  receiver.answers.set('/gone', 410);
  const person = await registerAdministrator(app);
  await storeSubscription(app, { name: 'Site', url: `${receiver.url}/site` });
  await storeSubscription(app, { name: 'Index', url: `${receiver.url}/index` });
  await storeSubscription(app, { name: 'Newsletter', url: `${receiver.url}/gone` });
  const article = await documents(app).create({
    data: articleInput({ title: TITLE }),
    status: 'published',
  });
  documentId = article.documentId;
  await drain(app);
  desk = await signIn(person, 'en-US');
  korean = await signIn(person, 'ko-KR');
  await korean.page.evaluate("localStorage.setItem('strapi-admin-language', 'ko')");
}, 300_000);

afterAll(() => receiver.close());

const row = (name: RegExp) => desk.page.getByRole('row', { name });
const point = (name: string | RegExp) => desk.page.getByRole('button', { name });
const text = (words: string | RegExp) => desk.page.getByText(words).first();

test('the list shows each delivery, and why a subscription is off', async () => {
  await desk.open(DELIVERIES);
  await row(/Site/).waitFor();

  expect(await desk.page.locator('tbody tr').count()).toBe(3);
  await text('“Newsletter” was switched off automatically').waitFor();
  await point('Failed (2)').waitFor();
  await point('Delivered (1)').waitFor();
});

test('a filter narrows it, stays in the address and can be taken back', async () => {
  await desk.open(DELIVERIES);
  await point('Delivered (1)').click();
  await desk.page.waitForURL(/state=succeeded/);
  await row(/Index/).waitFor({ state: 'detached' });
  await row(/Site/).waitFor();

  await point('Clear filters').click();
  await row(/Index/).waitFor();
});

test('an article is found by its title', async () => {
  await desk.open(DELIVERIES);
  await desk.page.getByRole('combobox', { name: 'Article' }).click();
  await desk.page.keyboard.type('밤을');
  await desk.page.getByRole('option', { name: TITLE }).click();

  await desk.page.waitForURL((url) => url.searchParams.get('documentId') === documentId);
  await point(`Do not filter by “${TITLE}”`).waitFor();
});

test('a delivery tells of its attempt what was sent and answered', async () => {
  await desk.open(`${DELIVERIES}?state=failed`);
  await row(/Index/).getByRole('link').click();

  await point(/Attempt 1 · .* · Not a 2xx response/).waitFor();
  await text('The receiver answered 500 instead of 2xx.').waitFor();
  await desk.page.getByRole('region', { name: 'Request headers' }).waitFor();
  const body = await desk.page.getByRole('region', { name: 'Body as it is sent' }).textContent();
  expect(JSON.parse(body ?? '')).toMatchObject({ event: 'entry.publish', entry: { documentId } });
});

test('one is sent again, and then all that failed and still can be', async () => {
  await desk.open(`${DELIVERIES}?state=succeeded`);
  await point(/^Send again: entry.publish/).click();
  await text('On its way again.').waitFor();
  await desk.open(DELIVERIES);
  await point('Send failed ones again…').click();
  await text('2 failed deliveries match the filters.').waitFor();
  await point('Send all again').click();
  await text('1 delivery is on its way again.').waitFor();

  receiver.clear();
  await drain(app);
  expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/index', '/site']);
});

test('a secret is revealed, and rotated after a warning', async () => {
  const secret = desk.page.getByRole('textbox', { name: 'Secret' });
  await desk.open(`${DELIVERIES}/subscriptions`);
  await point('Reveal the secret of Site').click();
  const before = await secret.inputValue();
  expect(before).toMatch(/^whsec_/);
  await desk.press('Escape');

  await point('Rotate the secret of Site').click();
  await text(/each delivery carries two signatures/).waitFor();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click();
  const after = await secret.inputValue();
  expect(after).toMatch(/^whsec_/);
  expect(after).not.toBe(before);
  await desk.press('Escape');
  await row(/Site.*The old one signs until/).waitFor();

  const rotate = desk.page.getByRole('dialog').getByRole('button', { name: 'Rotate' });
  await point('Rotate the secret of Site').click();
  await rotate.click();
  await text(/The last rotation has not run out/).waitFor();
  await desk.page.getByRole('checkbox', { name: /A secret has leaked/ }).click();
  await rotate.click();
  await text(/nothing is signed with an old one any more/).waitFor();
  expect([before, after]).not.toContain(await secret.inputValue());
});

test('the home page tells of the trouble', async () => {
  await desk.open('');
  await text(/Switched off: its receiver wants no more/).waitFor();
});

test('an article’s own page tells who has its last publish', async () => {
  await openArticle(desk, documentId);

  const items = desk.page.locator('aside li');
  await items.filter({ hasText: /Site.*has it since/ }).waitFor();
  await items.filter({ hasText: /Newsletter.*does not have it: 410 Gone/ }).waitFor();
});

test('all of it speaks Korean', async () => {
  await korean.open(DELIVERIES);
  await korean.page.getByRole('heading', { name: '웹훅 전송 기록' }).waitFor();
  await korean.page.getByText('“Newsletter” 웹훅이 자동으로 꺼졌습니다').waitFor();
  await korean.page.getByRole('group', { name: '상태' }).waitFor();
  await korean.open(`${DELIVERIES}/subscriptions`);
  await korean.page.getByRole('button', { name: 'Site의 비밀키 보기' }).waitFor();
});

test('leaves the console quiet', () => {
  const complaints = [...complaintsOf(desk, app), ...complaintsOf(korean, app)];
  // Strapi asks for its paid AI features where nothing has told it that there are none.
  // The browser itself tells of the rotation that is refused above.
  const known = /ai-feature-config|ai-localization-jobs|\(Conflict\).*secret\/rotate/;
  const ours = complaints.filter((one) => !known.test(one));
  expect(ours).toEqual([]);
});
