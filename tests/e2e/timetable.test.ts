import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPerson, adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import {
  ARTICLES,
  complaintsOf,
  openArticle,
  useBrowser,
  type Desk,
} from '../support/actors/browser';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { changeSite } from '../support/actors/discussing';
import { documents } from '../support/fixtures/documents';
import { inMinutes, schedulingOf } from '../support/actors/scheduling';

/** Each run leaves its pictures here, for people to look at. */
const PICTURES = join(tmpdir(), 'threeline-desk');

const app = useApplication({ SCHEDULING_RUN: 'false' }, { adminPanel: true });
const { set, makeDue, drainOnce } = schedulingOf(app);
const signIn = useBrowser(app);

let desk: Desk;
/** Published twice, under another slug and with another lead the first time. */
let published: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await adminToken(app);
  const { documentId } = await documents(app).create({
    data: articleInput({ title: '서울의 심야버스', slug: 'bus', lead: '자정이 지나면 걷는다.' }),
    status: 'published',
  });
  published = documentId;
  await documents(app).update({
    documentId,
    data: { slug: 'night-bus', lead: '자정이 지나면 달린다.' },
    status: 'published',
  });
  desk = await signIn(await addPerson(app, 'strapi-super-admin'), 'ko-KR');
}, 300_000);

const draft = async (more: Record<string, unknown> = {}): Promise<string> => {
  const data = articleInput({ title: '한강의 물길', slug: null, ...more });
  return (await documents(app).create({ data })).documentId;
};
const button = (name: string) => desk.page.getByRole('button', { name, exact: true });
const says = (text: string | RegExp) => desk.page.getByText(text).first().waitFor();
const picture = (name: string) =>
  desk.page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: false });

describe('the schedule beside an article', () => {
  test('is set by the site’s clock, moved and cancelled', async () => {
    await openArticle(desk, await draft());
    const time = desk.page.getByLabel('발행할 시각', { exact: true });
    await says(/사이트 시간대 기준: Asia\/Seoul \(UTC\+9\)/);

    const [first, later] = [inMinutes(60), inMinutes(90)];
    await time.fill(first);
    await button('예약하기').click();
    await button('예약 취소').waitFor();
    await time.fill(later);
    await says(`지금 예약된 시각: ${first.replace('T', ' ')}.`);
    await button('예약 저장').click();
    await desk.page.getByText('지금 예약된 시각').waitFor({ state: 'detached' });
    expect(await time.inputValue()).toBe(later);
    await picture('schedule.ko');

    await button('예약 취소').click();
    await button('예약하기').waitFor();
    expect(await time.inputValue()).toBe('');
  });

  test('is unscheduled by publishing, which says so and offers to keep it', async () => {
    const documentId = await draft();
    const time = desk.page.getByLabel('발행할 시각', { exact: true });
    const publishAt = inMinutes(60);
    await set(documentId, { publishAt });
    await openArticle(desk, documentId);
    await says('지금 발행하면 이 예약은 해제됩니다.');

    await button('발행').click();
    await says(/발행 예약을 해제했습니다/);
    expect(await time.inputValue()).toBe('');
    await picture('schedule-settled.ko');

    await button('예약 유지하기').click();
    await says(/다시 예약했습니다/);
    await button('예약 유지하기').waitFor({ state: 'detached' });
    expect(await time.inputValue()).toBe(publishAt);
  });

  test('that someone else has set meanwhile leaves what was typed, and says so', async () => {
    const documentId = await draft();
    await openArticle(desk, documentId);
    const time = desk.page.getByLabel('발행할 시각', { exact: true });
    const typed = inMinutes(90);
    await time.fill(typed);
    await set(documentId, { publishAt: inMinutes(60) });

    await button('예약하기').click();

    await button('예약 취소').waitFor();
    await says(/다른 사람이 예약을 바꾸었습니다/);
    expect(await time.inputValue()).toBe(typed);
  });

  test('by the clock of a zone that was changed meanwhile leaves what was typed, and says so', async () => {
    await openArticle(desk, await draft());
    const time = desk.page.getByLabel('발행할 시각', { exact: true });
    const typed = inMinutes(90);
    await time.fill(typed);
    await changeSite(app, { timeZone: 'America/New_York' });
    try {
      // The form loads the schedule again after a save, and shows the new zone beside the typed time.
      await desk.page.locator('[name=title]').fill('고친 제목');
      await button('저장').click();
      await says(/사이트 시간대 기준: America\/New_York/);
      expect(await time.inputValue()).toBe(typed);
      await button('예약하기').click();

      await says(/시간대가 바뀌었습니다\(Asia\/Seoul → America\/New_York\)/);
      await says(/사이트 시간대 기준: America\/New_York/);
      expect(await time.inputValue()).toBe(typed);
      await button('예약 취소').waitFor({ state: 'detached' });
    } finally {
      await changeSite(app, { timeZone: 'Asia/Seoul' });
    }
  });

  test('tells why an article could not be published', async () => {
    const documentId = await draft({ sections: [] });
    await set(documentId, { publishAt: inMinutes(60) });
    await makeDue([documentId]);
    await drainOnce();

    await openArticle(desk, documentId);

    await says(/발행하지 못했습니다/);
    await button('알림 지우기').waitFor();
    await picture('schedule-failed.ko');
  });
});

test('the list of articles has a column of what is scheduled, and what failed', async () => {
  const [timed, failed] = [
    await draft({ title: '예약된 글' }),
    await draft({ title: '실패한 글', sections: [] }),
  ];
  await draft({ title: '무기한 글' });
  await set(failed, { publishAt: inMinutes(60) });
  await makeDue([failed]);
  await drainOnce();
  await set(timed, { publishAt: '2999-12-31T21:05', unpublishAt: '2999-12-31T23:55' });

  await desk.open(ARTICLES);

  const header = desk.page.locator('thead th');
  await header.filter({ hasText: '예약' }).waitFor();
  const column = (await header.allTextContents()).findIndex((text) => text.includes('예약'));
  const cell = async (title: string, text: string) => {
    const row = desk.page.locator('tbody tr').filter({ hasText: title });
    await row.locator('td').nth(column).filter({ hasText: text }).waitFor();
  };
  await cell('예약된 글', '21:05');
  await cell('예약된 글', '23:55');
  await cell('실패한 글', '실패');
  await cell('무기한 글', '–');
  await picture('list.ko');
});

test('a refused publish says in Korean what is needed, beside the fields and at once', async () => {
  // What the panel itself does not check before it asks the server.
  const body = paragraphs('\u200B');
  const sections = ['노선', '요금'].map((heading) => ({ heading, body }));
  await openArticle(desk, await draft({ title: '못 나간 글', sections }));
  await button('발행').click();

  await says('2가지가 빠졌거나 잘못되었습니다. 각 필드 옆에 표시됩니다.');
  await picture('publish-refused.ko');
  await desk.page.locator('form h3 > button[aria-expanded]').first().click();
  await desk.page.locator('form').getByText('발행하려면 필요합니다: 섹션 1').waitFor();
  expect(await desk.page.getByText(/needs a body|not ready/).count()).toBe(0);
});

test('a draft that was saved over is found in a long history, and restored', async () => {
  const documentId = await draft({ lead: '첫 문단이었다.' });
  for (let number = 1; number <= 35; number += 1) {
    const lead = `다시 쓴 문단 ${String(number)}`;
    await documents(app).update({ documentId, data: { lead } });
  }
  await openArticle(desk, documentId);

  await button('비교하고 되돌리기 (35)').click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.locator('ins', { hasText: '35' }).waitFor();
  await picture('drafts.ko');
  const from = dialog.getByRole('combobox', { name: '이전' });
  const options = desk.page.getByRole('option');
  await from.click();
  // The present draft, and one for each of the hours that the saves took.
  expect(await options.count()).toBeLessThan(10);
  await desk.page.keyboard.press('Escape');
  await dialog.getByRole('checkbox', { name: '초안을 한 시간에 하나씩만 보기' }).click();
  await from.click();
  expect(await options.count()).toBe(36);
  await options.last().click();
  await dialog.locator('del', { hasText: '첫' }).waitFor();
  await button('‘이전’을 초안으로 되돌리기').click();

  await says('초안으로 되돌렸습니다. 발행하면 독자에게 보입니다.');
  await desk.page.locator('textarea[name=lead]', { hasText: '첫 문단이었다.' }).waitFor();
});

test('what was published is compared word by word, and restored', async () => {
  await openArticle(desk, published);

  await button('비교하고 되돌리기 (2)').click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.locator('ins', { hasText: '달린다.' }).waitFor();
  expect(await dialog.locator('del').allTextContents()).toContain('걷는다.');
  await picture('revisions.ko');
  await button('‘이전’을 초안으로 되돌리기').click();

  await says('초안으로 되돌렸습니다. 발행하면 독자에게 보입니다.');
  await desk.page.locator('textarea[name=lead]', { hasText: '걷는다.' }).waitFor();
});

test('a former slug is listed, refused to others, and released', async () => {
  await openArticle(desk, await draft({ title: '다른 글' }));
  await desk.page.locator('[name=slug]').fill('bus');
  await button('저장').click();
  await says(/“bus” 주소는 아직 “서울의 심야버스” 글로 연결됩니다/);
  // Nothing is lost with the refusal.
  await desk.page.waitForLoadState('networkidle');
  expect(await desk.page.locator('[name=slug]').inputValue()).toBe('bus');
  await picture('slug-refused.ko');

  // Its restored draft has the slug again; what is in use is no former slug.
  await documents(app).update({ documentId: published, data: { slug: 'night-bus' } });
  await openArticle(desk, published);
  await says('아래 주소의 링크는 지금도 이 글로 연결됩니다.');
  await button('bus 해제').click();
  await button('주소 해제하기').click();
  await says('“bus” 주소를 해제했습니다.');
  expect((await app.get('/api/articles/slug/bus')).status).toBe(404);
});

test('a link to the preview is copied, and shows the draft to who has it', async () => {
  await openArticle(desk, await draft({ title: '아직 초안' }));
  await button('미리보기 링크 복사').click();
  await says(/\(Asia\/Seoul\)까지/);
  const link = await desk.page.evaluate<string>('navigator.clipboard.readText()');

  const answer = await app.get(link.slice(app.address.length));

  expect(answer.text).toContain('아직 초안');
});

test('the panel’s own preview shows the article in its frame', async () => {
  await openArticle(desk, published);
  await desk.page.getByRole('link', { name: /미리보기|Preview/ }).click();
  await desk.page
    .frameLocator('iframe')
    .getByRole('heading', { name: '서울의 심야버스' })
    .waitFor();
  await picture('preview.ko');
});

test('the home page tells what is scheduled, published and left', async () => {
  await set(await draft({ title: '내일의 글' }), { publishAt: inMinutes(1440) });
  await desk.open('');
  await says('내일의 글');
  await says('최근 발행한 글');
  await picture('home.ko');
});

test('all of it is there in English', async () => {
  const korean = desk;
  desk = await signIn(await addPerson(app, 'strapi-super-admin'), 'en-US');
  await openArticle(desk, published);
  await says('Times of the site: Asia/Seoul (UTC+9).');
  await desk.page.getByRole('button', { name: /^Compare and restore \(\d+\)$/ }).click();
  const from = desk.page.getByRole('dialog').getByRole('combobox', { name: 'From' });
  await from.getByText(/(?:published|saved) by/).waitFor();
  await picture('revisions.en');
  await button('Close').last().click();
  await says('Link for a colleague');
  await picture('schedule.en');
  await desk.open('');
  await says('Published lately');
  await picture('home.en');
  expect(complaintsOf(desk, app)).toEqual([]);
  desk = korean;
});

/** What the browser writes down of the refusals that were asked for above. */
const REFUSED = [
  /status of 409 .*\/threeline\/schedules\//,
  /status of 400 .*\/api::article\.article\/\w+\?/,
  /status of 400 .*\/api::article\.article\/\w+\/actions\/publish\?/,
];

test('leaves the console quiet, but for what was refused', () => {
  const complaints = complaintsOf(desk, app);
  const unexpected = complaints.filter((text) => !REFUSED.some((one) => one.test(text)));
  expect(unexpected).toEqual([]);
  // Two schedules, one slug and one publish.
  expect(REFUSED.map((one) => complaints.filter((text) => one.test(text)).length)).toEqual([
    2, 1, 1,
  ]);
});
