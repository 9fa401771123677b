import { registerAdministrator } from '../support/actors/admin';
import { useBrowser, type Desk } from '../support/actors/browser';
import { changeSite } from '../support/actors/discussing';
import { useApplication } from '../support/app/application';
import { uniqueTitle } from '../support/fixtures/builders';
import { COMMENT, documents, publishArticle } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

let desk: Desk;
let title: string;

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'ko-KR');
  title = uniqueTitle('심야 버스');
  await changeSite(app, { commentsEnabled: true });
  const article = await publishArticle(app, { title, commentsSwitch: 'open' });
  const data = { body: '잘 읽었습니다.', authorName: '박지민', article };
  const { documentId } = await documents(app, COMMENT).create({ data });
  await desk.open(`content-manager/collection-types/${COMMENT}/${documentId}`);
}, 300_000);

test('the article of a comment opens in a new tab, with its panels', async () => {
  const { page } = desk;
  await page.locator('[name=authorName]').fill('박지민 (수정)');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: title }).click();
  const tab = await opened;
  await tab.getByText('발행 준비').first().waitFor();
  expect(await tab.locator('[name=title]').inputValue()).toBe(title);
  await tab.close();

  expect(await page.locator('[name=authorName]').inputValue()).toBe('박지민 (수정)');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('no article is created in a dialog of a comment, and other articles are offered', async () => {
  const { page } = desk;
  const other = uniqueTitle('다른 글');
  await publishArticle(app, { title: other });
  await page.getByRole('combobox', { name: /^글/ }).click();
  await page.getByRole('option', { name: other }).waitFor();
  expect(await page.getByRole('option', { name: '새로 만들기' }).count()).toBe(0);
});
