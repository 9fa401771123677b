import type { Route } from 'playwright-core';
import { z } from 'zod';
import { registerAdministrator, addPerson } from '../support/actors/admin';
import { fillSignIn, openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { useSteadyAddress } from '../support/actors/steady-address';
import {
  expectLiveButton,
  openSection,
  saveButton,
  shownText,
  typeInto,
  waitUntilSaved,
} from '../support/actors/writing';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const steady = useSteadyAddress(app);
const signIn = useBrowser(steady);

const WRITES = '**/content-manager/collection-types/api::article.article/**';
const HEADING = '노선';

let desk: Desk;
let documentId: string;

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'ko-KR');
}, 300_000);

const typed = () => ({
  title: uniqueTitle('심야 버스 👩‍👩‍👧'),
  line2: '“따옴표”와 띄어쓰기, 그리고 é\u0301',
  body: '밤 11시 40분부터 다음 날 새벽까지 다닌다. 요금은 2,500원이다.',
});

beforeEach(async () => {
  const sections = [{ heading: HEADING, body: paragraphs('처음 쓴 글.') }];
  const data = articleInput({ title: uniqueTitle(), sections });
  ({ documentId } = await documents(app).create({ data, locale: 'ko' }));
  await openArticle(desk, `${documentId}?plugins[i18n][locale]=ko`);
  await openSection(desk.page, HEADING);
});

afterEach(async () => {
  await desk.page.unroute(WRITES);
  await desk.page.context().setOffline(false);
});

const storedShape = z.object({
  title: z.string(),
  summary: z.object({ line2: z.string() }),
  sections: z.array(
    z.object({ body: z.array(z.object({ children: z.array(z.object({ text: z.string() })) })) }),
  ),
});

/** What the database has of the article. */
async function stored() {
  const populate = { summary: true, sections: true };
  const found = await documents(app).findOne({ documentId, locale: 'ko', populate });
  const { title, summary, sections } = storedShape.parse(found);
  const lines = sections[0]?.body.map(({ children }) => children.map(({ text }) => text).join(''));
  return { title, line2: summary.line2, body: lines?.join('\n') };
}

const failWrites = (act: (route: Route) => Promise<void>) =>
  desk.page.route(WRITES, (route) =>
    route.request().method() === 'GET' ? route.fallback() : act(route),
  );

const page502 = { status: 502, contentType: 'text/html', body: '<html><h1>502 nginx</h1></html>' };
const strapiError = (status: number) => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify({
    data: null,
    error: { status, name: 'Error', message: 'Internal', details: {} },
  }),
});

test.each<[string, (route: Route) => Promise<void>]>([
  ['500', (route) => route.fulfill(strapiError(500))],
  ['502 with the page of a proxy', (route) => route.fulfill(page502)],
  ['503', (route) => route.fulfill(strapiError(503))],
  ['a connection that is aborted', (route) => route.abort('connectionreset')],
])('after %s the form has every letter, and is saved once the server answers', async (_, fail) => {
  const text = typed();
  await failWrites(fail);
  await typeInto(desk.page, text);
  await desk.click(saveButton(desk.page));

  await desk.page.getByText('서버에 연결되지 않아 저장하지 못했습니다').first().waitFor();
  expect(await desk.page.getByText('nginx').count()).toBe(0);
  expect(await shownText(desk.page)).toEqual(text);
  await expectLiveButton(desk.page);

  await desk.page.unroute(WRITES);
  await waitUntilSaved(desk.page);
  expect(await stored()).toEqual(text);
});

test('a server that is stopped and started gets every letter, typed before and meanwhile', async () => {
  const text = typed();
  await typeInto(desk.page, text);
  steady.cut();
  await desk.click(saveButton(desk.page));
  await desk.page.getByText('저장하지 못했습니다').first().waitFor();
  await expectLiveButton(desk.page);
  await desk.page.locator('[name=title]').fill(`${text.title} (계속)`);
  await app.restart();
  steady.join();

  await waitUntilSaved(desk.page);
  expect(await stored()).toEqual({ ...text, title: `${text.title} (계속)` });
});

test('a browser that is offline saves when it is online again', async () => {
  const text = typed();
  await typeInto(desk.page, text);
  await desk.page.context().setOffline(true);
  await desk.click(saveButton(desk.page));
  await desk.page.getByText('저장하지 못했습니다').first().waitFor();
  expect(await shownText(desk.page)).toEqual(text);
  await desk.page.context().setOffline(false);

  await waitUntilSaved(desk.page);
  expect(await stored()).toEqual(text);
});

test('413 names the part that is too large, and is not tried again', async () => {
  const text = typed();
  let writes = 0;
  await failWrites((route) => {
    writes += 1;
    return route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>nginx</h1>' });
  });
  await typeInto(desk.page, { ...text, body: text.body.repeat(40) });
  await desk.click(saveButton(desk.page));

  await desk.page
    .getByText(/가장 큰 부분: 본문 섹션 1 · 본문 \(\d+KB\)/)
    .first()
    .waitFor();
  expect(await shownText(desk.page)).toEqual({ ...text, body: text.body.repeat(40) });
  await expectLiveButton(desk.page);
  await new Promise((done) => setTimeout(done, 4_000));
  expect(writes).toBe(1);
});

test('Hangul that is being composed when a save fails is in the form', async () => {
  await failWrites((route) => route.fulfill(strapiError(500)));
  await typeInto(desk.page, typed());
  const editor = desk.page.locator('[data-slate-editor]');
  await editor.click();
  await desk.press('ControlOrMeta+End');
  const keyboard = await desk.page.context().newCDPSession(desk.page);
  const before = (await shownText(desk.page)).body;
  for (const text of ['ㅎ', '하', '한']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  }
  await desk.click(saveButton(desk.page));
  await desk.page.getByText('저장하지 못했습니다').first().waitFor();

  expect((await shownText(desk.page)).body).toBe(`${before}한`);
  await desk.page.unroute(WRITES);
  await waitUntilSaved(desk.page);
  expect((await stored()).body).toBe(`${before}한`);
});

test('while an entry is being created in a dialog, nothing is saved; after it, the article is', async () => {
  const text = typed();
  const name = uniqueTitle('반쯤 쓴 필자');
  const { page } = desk;
  await failWrites((route) => route.fulfill(strapiError(503)));
  await typeInto(page, text);
  await desk.click(saveButton(page));
  await page.getByText('저장하지 못했습니다').first().waitFor();
  await page.getByRole('combobox', { name: /^필자/ }).click();
  await page.getByRole('option', { name: '새로 만들기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=name]').fill(name);
  await page.unroute(WRITES);
  // The second question to the server comes after the first one has led to no save.
  await page.waitForResponse(/_health$/);
  await page.waitForResponse(/_health$/);
  expect(await documents(app, 'api::author.author').findMany({ filters: { name } })).toEqual([]);
  expect((await stored()).title).not.toBe(text.title);

  await desk.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: '확인' }).click();
  await waitUntilSaved(page);
  expect(await stored()).toEqual(text);
  expect(await documents(app, 'api::author.author').findMany({ filters: { name } })).toEqual([]);
});

describe('when the session has ended', () => {
  const password = () => desk.page.locator('dialog input[type=password]');

  test.each<[string, () => Promise<void>]>([
    ['because the cookies were removed', () => desk.page.context().clearCookies()],
    [
      'because the tokens have expired',
      async () => {
        const cookies = await desk.page.context().cookies();
        await desk.page
          .context()
          .addCookies(cookies.map((cookie) => ({ ...cookie, value: 'expired' })));
      },
    ],
  ])('%s, the password is asked over the form, which is then saved', async (_, end) => {
    const text = typed();
    await typeInto(desk.page, text);
    await end();
    // Another request of the page may ask for the password first. Then the click waits for the dialog.
    const clicked = desk.click(saveButton(desk.page));
    await password().waitFor();
    expect(await shownText(desk.page)).toEqual(text);
    await password().fill('wrong');
    await desk.press('Enter');
    await desk.page.getByText('비밀번호가 맞지 않습니다.').waitFor();
    await password().fill('Correct-horse-1');
    await desk.press('Enter');
    await clicked;

    await waitUntilSaved(desk.page);
    expect(await stored()).toEqual(text);
  });

  test('a second tab that saves points to the first, and saves once its user signed in there', async () => {
    // Strapi limits the sign-ins of one user.
    const first = await signIn(await addPerson(app, 'strapi-super-admin'), 'ko-KR');
    const address = `${documentId}?plugins[i18n][locale]=ko`;
    await openArticle(first, address);
    await openSection(first.page, HEADING);
    const { documentId: other } = await documents(app).create({
      data: articleInput({ title: uniqueTitle() }),
      locale: 'ko',
    });
    const page = await first.page.context().newPage();
    const open = async (path: string) => {
      await page.goto(`${steady.address}/admin/${path}`);
    };
    await openArticle({ open, page }, `${other}?plugins[i18n][locale]=ko`);
    const lead = uniqueTitle('둘째 탭의 리드');
    await page.locator('[name=lead]').fill(lead);
    const text = typed();
    await typeInto(first.page, text);
    await page.context().clearCookies();
    const clicked = first.click(saveButton(first.page));
    const asked = first.page.locator('dialog input[type=password]');
    await asked.waitFor();

    await saveButton(page).click();
    const notice = page.getByText('다른 탭에 비밀번호 입력 창이 열려 있습니다.');
    await notice.waitFor();
    expect(await page.locator('dialog input[type=password]').count()).toBe(0);
    await asked.fill('Correct-horse-1');
    await first.press('Enter');
    await clicked;
    await notice.waitFor({ state: 'detached' });
    await waitUntilSaved(page);
    await waitUntilSaved(first.page);
    expect((await documents(app).findOne({ documentId: other, locale: 'ko' }))?.lead).toBe(lead);
    expect(await stored()).toEqual(text);
    await page.context().close();
  });

  test('someone else who signs in does not get the text, and its author does', async () => {
    const author = await addPerson(app, 'strapi-super-admin');
    const other = await addPerson(app, 'strapi-super-admin');
    const shared = await signIn(author, 'ko-KR');
    const { page } = shared;
    const address = `${documentId}?plugins[i18n][locale]=ko`;
    await openArticle(shared, address);
    await openSection(page, HEADING);
    const text = typed();
    await typeInto(page, text);
    await page.context().clearCookies();
    const clicked = saveButton(page)
      .click({ timeout: 10_000 })
      .catch(() => undefined);
    await page.getByRole('button', { name: '로그인 화면으로 가기' }).click();
    await page.getByText('저장되지 않은 글은 이 브라우저에 보관됩니다').waitFor();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.waitForURL(/auth\/login/);
    await clicked;

    await fillSignIn(shared, other);
    await page.waitForURL((url) => !url.pathname.includes('auth'));
    await openArticle(shared, address);
    await openSection(page, HEADING);
    await page.getByText('발행 준비').first().waitFor();
    expect(await page.getByText('저장되지 않은 글').count()).toBe(0);

    await page.context().clearCookies();
    await shared.open('auth/login');
    await fillSignIn(shared, author);
    await page.waitForURL((url) => !url.pathname.includes('auth'));
    await openArticle(shared, address);
    await page.getByRole('button', { name: '복원하기' }).click();
    await openSection(page, HEADING);
    expect(await shownText(page)).toEqual(text);
    await page.context().close();
  });
});
