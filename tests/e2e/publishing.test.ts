import {
  addPerson,
  contentManager,
  documentIn,
  registerAdministrator,
  signIn as signInToApi,
} from '../support/actors/admin';
import { ARTICLES, complaintsOf, openArticle, useBrowser } from '../support/actors/browser';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { ARTICLE, documents } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

test('several articles are published at once, and those that lack something say what', async () => {
  const desk = await signIn(await registerAdministrator(app), 'ko-KR');
  await documents(app).create({ data: articleInput({ title: '준비된 글' }) });
  await documents(app).create({
    data: articleInput({ title: '덜 된 글', summary: { line1: '하나.', line2: '둘.' } }),
  });
  await desk.open(`${ARTICLES}?sort=title:ASC`);
  const { page } = desk;
  const boxOf = (title: string) =>
    page.getByRole('row').filter({ hasText: title }).getByRole('checkbox');
  await boxOf('준비된 글').click();
  await boxOf('덜 된 글').click();
  await page.getByRole('button', { name: '발행', exact: true }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByText('더 필요한 것: 요약 3번째 줄').waitFor();
  await dialog.getByRole('button', { name: '글 1개 발행' }).click();
  await dialog.waitFor({ state: 'detached' });

  expect((await app.get('/api/articles')).body).toMatchObject({ data: [{ title: '준비된 글' }] });
  // What could not be published stays selected.
  expect(await boxOf('덜 된 글').getAttribute('aria-checked')).toBe('true');
  expect(await boxOf('준비된 글').getAttribute('aria-checked')).toBe('false');
  expect(complaintsOf(desk, app)).toEqual([]);
});

test('who may not publish is told that an editor can', async () => {
  const writer = await addPerson(app, 'strapi-author');
  const own = await contentManager(app, ARTICLE, await signInToApi(app, writer));
  const { documentId } = documentIn(await own.create(articleInput({ title: 'A draft' })));
  const desk = await signIn(writer, 'en-US');
  await openArticle(desk, documentId);
  await desk.page.getByText('Nothing is missing. An editor can publish it.').waitFor();
});
