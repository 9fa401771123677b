import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addPerson, registerAdministrator } from '../support/actors/admin';
import { articleIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { complaintsOf, openArticle, useBrowser } from '../support/actors/browser';

type Parsing = typeof import('../../src/features/importing/parsing');

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

/** The article that the product was asked for, taken apart as the import does it. */
function givenArticle() {
  const parsing = testHost.require(
    resolve(__dirname, '../../dist/src/features/importing/parsing'),
  ) as Parsing;
  const path = resolve(__dirname, '../../database/seeds/articles/gpt-image-2.ko.txt');
  const parsed = parsing.parseArticle({ path, bytes: readFileSync(path) });
  if (!parsed.ok) throw new Error('The given article cannot be read.');
  return parsed.article;
}

const textOf = (node: unknown): string => {
  const { text, children } = node as { text?: string; children?: unknown[] };
  return text ?? (children ?? []).map(textOf).join('');
};

test('the given article is written and published in fewer than 60 interactions', async () => {
  const article = givenArticle();
  const { line1, line2, line3 } = article.summary ?? { line1: '', line2: '', line3: '' };
  const desk = await signIn(await registerAdministrator(app), 'ko-KR');
  const { page } = desk;
  await openArticle(desk);

  await desk.click(page.locator('[name=title]'));
  await desk.type(article.title);
  await desk.click(page.locator('[name=lead]'));
  await desk.type(article.lead ?? '');
  await desk.click(page.locator('[name="summary.line2"]'));
  await desk.paste(`- ${line1}\n- ${line2}\n- ${line3}\n`);
  for (const [index, { heading, body }] of article.sections.entries()) {
    if (index === 0) await desk.click(page.locator('form h3 > button[aria-expanded]').first());
    else await desk.click(page.getByRole('button', { name: '항목 추가' }));
    await desk.click(page.locator(`[name="sections.${String(index)}.heading"]`));
    await desk.type(heading ?? '');
    await desk.click(page.locator('[data-slate-editor]'));
    for (const [place, block] of body.entries()) {
      if (place > 0) await desk.press('Enter');
      await desk.type(textOf(block));
    }
  }
  await page.getByText('빠진 것이 없습니다').waitFor();
  await desk.click(page.getByRole('button', { name: '발행', exact: true }));
  await page.getByRole('tab', { name: '발행됨' }).and(page.locator(':enabled')).waitFor();

  const list = await app.get('/api/articles?populate=*');
  const { documentId } = (list.body as { data: { documentId: string }[] }).data[0] ?? {};
  const answer = await app.get(`/api/articles/${String(documentId)}`);
  expect(articleIn(answer)).toMatchObject({
    title: article.title,
    lead: article.lead,
    summary: article.summary,
    sections: article.sections.map(({ heading, body }) => ({ heading, body })),
  });
  console.log(`${String(desk.interactions)} interactions besides typing`);
  expect(desk.interactions).toBeLessThan(60);
  expect(complaintsOf(desk, app)).toEqual([]);
});

test('decomposed Hangul fits where its syllables do', async () => {
  const desk = await signIn(await addPerson(app, 'strapi-super-admin'), 'ko-KR');
  const { page } = desk;
  await openArticle(desk);
  const title = '한글'.repeat(90);
  const field = page.locator('[name=title]');

  await desk.click(field);
  await desk.paste(title.normalize('NFD'));

  expect(await field.inputValue()).toBe(title);
  await desk.click(page.getByRole('button', { name: '저장', exact: true }));
  await page
    .getByRole('button', { name: '저장', exact: true })
    .and(page.locator(':disabled'))
    .waitFor();
  const saved = await app.strapi.db.query('api::article.article').findOne({ where: { title } });
  expect(saved).not.toBeNull();
});
