import { registerAdministrator } from '../support/actors/admin';
import { ARTICLES, openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

let desk: Desk;

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'ko-KR');
}, 300_000);

const status = async (documentId: string) => (await app.get(`/api/articles/${documentId}`)).status;
const button = (name: string | RegExp) => desk.page.getByRole('button', { name, exact: true });

const SECTIONS = ['노선', '요금', '배차 간격'].map((heading) => ({
  heading,
  body: paragraphs(`${heading}에 대하여.`),
}));
const SUMMARY = {
  line1: '아홉 노선이 달린다.',
  line2: '시청에서 만난다.',
  line3: '요금은 하나다.',
};

const create = (title: string) =>
  documents(app).create({
    data: articleInput({ title, sections: SECTIONS, summary: SUMMARY }),
    status: 'published',
  });

describe('the bin', () => {
  test('takes what is deleted in the list, and gives it back or deletes it for good', async () => {
    const title = '밤을 달리는 버스';
    const { documentId } = await create(title);
    const { page } = desk;
    await desk.open(ARTICLES);
    const row = page.getByRole('row', { name: title });
    // Strapi's list forgets what is selected when it loads again.
    await until(async () => {
      if (!(await row.getByRole('checkbox').isChecked())) await row.getByRole('checkbox').click();
      return button('삭제').isVisible();
    });
    await button('삭제').click();
    const question = page.getByRole('alertdialog');
    await question.getByText('글은 휴지통으로 옮겨져').waitFor();
    await question.getByRole('button', { name: '확인' }).click();
    await row.waitFor({ state: 'detached' });
    expect(await status(documentId)).toBe(404);

    await page.locator('main').getByRole('link', { name: '휴지통' }).click();
    await page.getByText('30일 동안 되돌릴 수 있습니다', { exact: false }).waitFor();
    await page.getByRole('row', { name: title }).getByText('30일').waitFor();
    await button(`되돌리기: ${title}`).click();
    await page.getByText('되돌리고 다시 발행했습니다.').waitFor();
    await page.getByText('휴지통이 비어 있습니다.').waitFor();
    expect(await status(documentId)).toBe(200);

    await documents(app).delete({ documentId });
    await desk.open('threeline/bin');
    await button(`영구 삭제: ${title}`).click();
    await page.getByRole('alertdialog').getByText('다시는 되돌릴 수 없습니다').waitFor();
    await page.getByRole('button', { name: '휴지통에 두기' }).click();
    await button(`영구 삭제: ${title}`).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '영구 삭제' }).click();
    await page.getByText('휴지통이 비어 있습니다.').waitFor();
  });

  test('has no text in the wrong language, and tells what is not as it was', async () => {
    const title = '남산 아래의 새벽';
    const { documentId, slug } = await create(title);
    await documents(app).delete({ documentId });
    await documents(app).create({ data: articleInput({ slug }), status: 'published' });
    await desk.open('threeline/bin');
    await button(`되돌리기: ${title}`).click();
    await desk.page.getByText(`슬러그 ‘${String(slug)}’ 주소를 쓰고 있어`).waitFor();
    expect(await desk.page.locator('main').innerText()).not.toMatch(/[A-Za-z]{4,}\s[A-Za-z]{2,}/);
  });
});

describe('what was removed from the form', () => {
  const headings = () => desk.page.locator('form h3 > button[aria-expanded]').allInnerTexts();
  const save = async () => {
    await button('저장').click();
    await button('저장').and(desk.page.locator(':disabled')).waitFor();
  };
  const stored = async (documentId: string) => {
    const draft = await documents(app).findOne({ documentId, populate: ['summary', 'sections'] });
    return {
      headings: draft?.sections?.map(({ heading }) => heading),
      summary: draft?.summary,
    };
  };

  test('is put back at its place, also after a save', async () => {
    const { documentId } = await create('한강의 물길');
    await openArticle(desk, documentId);
    const before = await headings();
    expect(before).toHaveLength(3);

    await desk.page
      .locator('form li, form h3')
      .getByRole('button', { name: '삭제' })
      .nth(1)
      .click();
    await button('되돌리기: 본문 섹션 2 (요금)').click();
    expect(await headings()).toEqual(before);
    expect(await button(/^되돌리기: /).count()).toBe(0);

    await desk.page
      .locator('form li, form h3')
      .getByRole('button', { name: '삭제' })
      .nth(0)
      .click();
    await button('되돌리기: 본문 섹션 1 (노선)').waitFor();
    await save();
    expect((await stored(documentId)).headings).toEqual(['요금', '배차 간격']);
    await button('되돌리기: 본문 섹션 1 (노선)').click();
    await save();
    expect((await stored(documentId)).headings).toEqual(['노선', '요금', '배차 간격']);
  });

  test('is a summary too, and nothing of another article', async () => {
    const { documentId } = await create('서울의 심야버스');
    await openArticle(desk, documentId);
    await desk.page.getByRole('button', { name: '비우기' }).first().click();
    await button('되돌리기: 3줄 요약').click();
    await until(
      async () =>
        (await desk.page.locator('[name="summary.line2"]').inputValue()) === SUMMARY.line2,
    );
    await desk.page.getByRole('button', { name: '비우기' }).first().click();
    await button('되돌리기: 3줄 요약').waitFor();
    await save();
    await button('되돌리기: 3줄 요약').click();
    await save();
    expect((await stored(documentId)).summary).toMatchObject(SUMMARY);

    const other = await create('새벽 시장');
    await openArticle(desk, other.documentId);
    expect(await button(/^되돌리기: /).count()).toBe(0);
  });
});
