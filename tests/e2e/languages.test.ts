import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerAdministrator, type Credentials } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import {
  ARTICLES,
  complaintsOf,
  openArticle,
  useBrowser,
  type Desk,
} from '../support/actors/browser';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

/** Each run leaves its pictures here, for people to look at. */
const PICTURES = join(tmpdir(), 'threeline-desk');

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

let documentId: string;
let person: Credentials;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  person = await registerAdministrator(app);
  const { documentId: author } = await documents(app, 'api::author.author').create({
    data: { name: '김하늘' },
  });
  const { documentId: category } = await documents(app, 'api::category.category').create({
    data: { name: '도시' },
  });
  for (const [index, title] of ['밤을 달리는 버스', '남산 아래의 새벽', '한강의 물길'].entries()) {
    await documents(app).create({
      data: articleInput({ title, author, publicationDate: `2026-05-0${String(index + 1)}` }),
      status: 'published',
    });
  }
  const draft = await documents(app).create({
    data: articleInput({
      title: '서울의 심야버스',
      lead: '자정이 지나면 무엇이, 어디로 달리는가.',
      author,
      category,
      summary: { line1: '아홉 노선이 달린다.', line2: '시청에서 만난다.', line3: '' },
      sections: [
        { heading: '노선', body: paragraphs('N13번, N15번, N16번이 강을 건넌다.') },
        { heading: '요금', body: paragraphs('카드로 낸다.') },
        { heading: '배차 간격', body: [] },
      ],
    }),
  });
  documentId = draft.documentId;
}, 300_000);

/** The words that the list and the form of articles must show in each language. */
const WORDS = {
  'ko-KR': {
    list: ['제목', '발행일', '필자', '상태', '밤을 달리는 버스', '김하늘'],
    form: [
      '제목',
      '슬러그',
      '발행일',
      '리드',
      '3줄 요약',
      '첫째 줄',
      '본문 섹션',
      '분류',
      '대표 이미지',
    ],
    help: ['독자에게 보이는 날짜입니다.', '요약 앞에 오는 문단입니다.'],
    panel: ['발행 준비', '요약 3번째 줄', '섹션 3: 내용이 있는 본문', '영어판'],
    placeholder: '앞으로 어떻게 되는가',
  },
  'en-US': {
    list: ['Title', 'Publication date', 'Author', 'Status', '김하늘'],
    form: [
      'Title',
      'Slug',
      'Publication date',
      'Lead',
      'Three-line summary',
      'Line 1',
      'Sections',
      'Category',
      'Cover',
    ],
    help: ['The day that readers see.', 'The paragraph before the summary'],
    panel: [
      'Ready to publish?',
      'Line 3 of the summary',
      'Section 3: a body that says something',
      'An English version',
    ],
    placeholder: 'What comes next',
  },
};

describe.each(['ko-KR', 'en-US'] as const)('in a browser that speaks %s', (language) => {
  const words = WORDS[language];
  let desk: Desk;

  beforeAll(async () => {
    desk = await signIn(person, language);
  }, 300_000);

  const shown = async (scope: string, texts: string[]) => {
    for (const text of texts) await desk.page.locator(scope).getByText(text).first().waitFor();
  };
  const picture = (name: string) =>
    desk.page.screenshot({ path: join(PICTURES, `${name}.${language}.png`) });

  test('the list shows title, status, publication date and author, newest first', async () => {
    await desk.open(ARTICLES);
    await shown('table', words.list);

    const rows = await desk.page.locator('tbody tr').allTextContents();
    expect(rows.map((row) => row.match(/밤|남산|한강|심야/)?.[0])).toEqual([
      '심야',
      '한강',
      '남산',
      '밤',
    ]);
    await picture('list');
  });

  test('fields, help texts and the readiness panel are in its language', async () => {
    await openArticle(desk, documentId);
    await shown('form', [...words.form, ...words.help]);
    await shown('aside', words.panel);
    expect(await desk.page.locator('[name="summary.line3"]').getAttribute('placeholder')).toBe(
      words.placeholder,
    );
    await picture('form');
    await desk.page.locator('form h3 > button[aria-expanded]').nth(1).click();
    await desk.page.locator('[data-slate-editor]').waitFor();
    await desk.page.locator('[name="sections.1.heading"]').scrollIntoViewIfNeeded();
    await picture('sections');
  });

  test('the console stays quiet', () => {
    expect(complaintsOf(desk, app)).toEqual([]);
  });
});

test('a language that is chosen in the profile wins over the browser’s', async () => {
  const { email } = person;
  await app.strapi.db
    .query('admin::user')
    .update({ where: { email }, data: { preferedLanguage: 'en' } });

  const desk = await signIn(person, 'ko-KR');
  await desk.open(ARTICLES);

  await desk.page.getByRole('heading', { name: 'Article', exact: true }).waitFor();
  await app.strapi.db
    .query('admin::user')
    .update({ where: { email }, data: { preferedLanguage: null } });
});
