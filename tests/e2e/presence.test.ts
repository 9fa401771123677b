import { addPerson, adminToken } from '../support/actors/admin';
import { complaintsOf, openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { inMinutes, schedulingOf } from '../support/actors/scheduling';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { paragraphs } from '../support/fixtures/builders';
import { documents, draftArticle, publishArticle } from '../support/fixtures/documents';

const app = useApplication({ SCHEDULING_RUN: 'false' }, { adminPanel: true });
const { set, makeDue, drainOnce } = schedulingOf(app);
const signIn = useBrowser(app);

let desk: Desk;
let colleague: Desk;

beforeAll(async () => {
  // “Editor In Chief”, who is in no browser.
  await adminToken(app);
  const person = (firstname: string, lastname = '') =>
    addPerson(app, 'strapi-super-admin', { firstname, lastname });
  desk = await signIn(await person('Minji', 'Kim'), 'en-US');
  colleague = await signIn(await person('박지민'), 'ko-KR');
}, 300_000);

const button = (name: string) => desk.page.getByRole('button', { name, exact: true });
const says = ({ page }: Desk, text: string | RegExp) => page.getByText(text).first().waitFor();
const isGone = ({ page }: Desk, text: string | RegExp) =>
  page.getByText(text).waitFor({ state: 'detached' });
const HEARTBEATS = /threeline\/presence\/[a-z]/;
/** Makes a form send its next heartbeat now, as when its page is shown again, and waits for the response. */
async function beat({ page }: Desk): Promise<void> {
  const answered = page.waitForResponse(HEARTBEATS);
  await page.evaluate(`window.dispatchEvent(new Event('pageshow'))`);
  await answered;
}
const section = (heading: string) =>
  desk.page.locator('form h3 > button[aria-expanded]', { hasText: heading });
/** The body of a section. A section that closes is there for a moment beside one that opens. */
const body = (heading: string) =>
  desk.page.getByRole('region', { name: heading }).locator('[data-slate-editor]');

describe('after a refused publish', () => {
  const SENTENCE = ' And whatever is written now arrives, letter for letter.';

  beforeEach(async () => {
    const said = paragraphs('Says something.');
    const sections = [
      { heading: 'One', body: said },
      { heading: 'Two', body: said },
      { heading: 'Three', body: [] },
    ];
    await openArticle(desk, await draftArticle(app, { sections }));
    await button('Publish').click();
    // Strapi opens the section with the fault, and focuses the fault.
    await desk.page.locator('[name="sections.2.heading"]').waitFor();
    await desk.page.locator('[data-strapi-field-error]').first().waitFor();
  });

  test('a sentence arrives letter for letter in the section that is written, which stays open', async () => {
    await section('One').click();
    await desk.page.locator('[name="sections.0.heading"]').waitFor();
    await body('One').click();
    await desk.page.keyboard.press('ControlOrMeta+End');
    await desk.page.keyboard.type(SENTENCE, { delay: 20 });
    // Strapi takes over what was typed in a body with a delay.
    await desk.page.waitForTimeout(1000);

    expect(await section('One').getAttribute('aria-expanded')).toBe('true');
    expect((await body('One').innerText()).trim()).toBe(`Says something.${SENTENCE}`);

    const heading = desk.page.locator('[name="sections.0.heading"]');
    await heading.click();
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type(SENTENCE, { delay: 20 });
    expect(await heading.inputValue()).toBe(`One${SENTENCE}`);
  });

  test('no error stays beside a field once the readiness panel says that nothing is missing', async () => {
    await body('Three').click();
    await desk.page.keyboard.type('Now it does.', { delay: 20 });
    await says(desk, 'Ready: nothing is missing.');

    expect(await desk.page.locator('[data-strapi-field-error]').count()).toBe(0);
    expect(await section('Three').getAttribute('aria-expanded')).toBe('true');
    expect((await body('Three').innerText()).trim()).toBe('Now it does.');
  });

  test('errors stay until something is changed, and come back with the next refusal', async () => {
    await section('Two').click();
    await desk.page.locator('[name="sections.1.heading"]').waitFor();
    await section('Three').click();
    await desk.page.locator('[data-strapi-field-error]').first().waitFor();

    await desk.page.locator('[name=title]').fill('Changed');
    await desk.page.locator('[data-strapi-field-error]').first().waitFor({ state: 'detached' });
    await section('One').click();
    await button('Publish').click();
    await desk.page.locator('[name="sections.2.heading"]').waitFor();
    await desk.page.locator('[data-strapi-field-error]').first().waitFor();
  });
});

describe('two people at one article', () => {
  test('see each other and the field, each in their language, until one of them leaves', async () => {
    const documentId = await draftArticle(app);
    await openArticle(desk, documentId);
    await openArticle(colleague, documentId);
    await desk.page.locator('[name="summary.line2"]').click();
    for (const one of [colleague, desk, colleague]) await beat(one);
    await says(colleague, /^Minji Kim 님이 \d\d:\d\d부터 편집 중 — 3줄 요약 · 둘째 줄$/);
    await says(desk, /^박지민 has had this open since \d\d:\d\d$/);
    expect(await desk.page.getByText(/^박지민 has had this open since \d\d:\d\d$/).count()).toBe(1);

    await colleague.page.locator('form h3 > button[aria-expanded]').nth(1).click();
    await colleague.page.locator('[data-slate-editor]').click();
    for (const one of [colleague, desk]) await beat(one);
    await says(desk, /^박지민 has been editing since \d\d:\d\d — Sections 2 · Body$/);

    await colleague.open('');
    // Without a word to the page: its own next heartbeat tells it.
    await isGone(desk, /박지민/);
  });

  test('of which one saves, the other’s untouched form shows it', async () => {
    const documentId = await draftArticle(app);
    await openArticle(desk, documentId);
    await openArticle(colleague, documentId);
    await colleague.page.locator('[name=lead]').fill('새로 쓴 리드');
    const saved = colleague.page.waitForResponse((one) => one.request().method() === 'PUT');
    await colleague.page.getByRole('button', { name: '저장', exact: true }).click();
    await saved;
    await beat(desk);

    const lead = desk.page.locator('[name=lead]');
    await until(async () => (await lead.inputValue()) === '새로 쓴 리드');
  });
});

describe('an article that is unpublished on schedule while its form is open', () => {
  const status = (name: string) => desk.page.locator('main').getByText(name, { exact: true });

  const open = async () => {
    const documentId = await publishArticle(app);
    await set(documentId, { unpublishAt: inMinutes(60) });
    await openArticle(desk, documentId);
    await status('Published').first().waitFor();
    return async () => {
      await makeDue([documentId], ['unpublish_at']);
      await drainOnce();
      return documentId;
    };
  };

  test('is shown as a draft', async () => {
    const unpublish = await open();
    await unpublish();
    await beat(desk);

    await status('Draft').first().waitFor();
  });

  test('keeps what was typed, and says what happened and on whose schedule', async () => {
    const unpublish = await open();
    await desk.page.locator('[name=title]').fill('Typed, and not saved');
    await beat(desk);
    const documentId = await unpublish();
    await beat(desk);

    await says(
      desk,
      /^This article was unpublished at \d\d:\d\d, on the schedule that Editor In Chief had set\. Your form/,
    );
    expect(await desk.page.locator('[name=title]').inputValue()).toBe('Typed, and not saved');
    // The schedule beside the form has such a button too.
    await button('Save').first().click();
    await isGone(desk, /on the schedule that/);
    expect((await documents(app).findOne({ documentId }))?.title).toBe('Typed, and not saved');
    await status('Draft').first().waitFor();
  });
});

test('a heartbeat of a session that has run out neither renews it nor signs the user out', async () => {
  const { page } = desk;
  await openArticle(desk, await draftArticle(app));
  await page.locator('[name=title]').fill('Unsaved');
  const renewals: string[] = [];
  page.on('request', (request) => {
    if (/access-token|logout/.test(request.url())) renewals.push(request.url());
  });
  const error = { status: 401, name: 'UnauthorizedError', message: 'Missing credentials' };
  await page.route(HEARTBEATS, (route) =>
    route.fulfill({ status: 401, json: { data: null, error } }),
  );

  await beat(desk);
  await page.waitForTimeout(5000);

  expect(renewals).toEqual([]);
  expect(await page.locator('[name=title]').inputValue()).toBe('Unsaved');
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  await page.unroute(HEARTBEATS);
});

describe('a session that ran out while nobody was active', () => {
  const error = { status: 401, name: 'UnauthorizedError', message: 'Missing credentials' };

  /** Refuses the token that the heartbeats of a page have now. */
  async function expire(at: Desk): Promise<void> {
    const { page } = at;
    const asked = page.waitForRequest(HEARTBEATS);
    await beat(at);
    const { authorization } = (await asked).headers();
    await page.route(HEARTBEATS, (route) =>
      route.request().headers()['authorization'] === authorization
        ? route.fulfill({ status: 401, json: { data: null, error } })
        : route.fallback(),
    );
    const refused = page.waitForResponse((response) => response.status() === 401);
    await beat(at);
    await refused;
  }

  test('is renewed by the next key, and its user is shown as present again', async () => {
    const documentId = await draftArticle(app);
    await openArticle(desk, documentId);
    await openArticle(colleague, documentId);
    for (const one of [desk, colleague]) await beat(one);
    await says(colleague, /^Minji Kim/);
    await expire(desk);
    // As if twelve seconds had passed.
    await app.strapi.db
      .connection('threeline_presence')
      .where({ name: 'Minji Kim' })
      .update({ seen_at: 0 });
    await beat(colleague);
    await isGone(colleague, /^Minji Kim/);

    const renewed = desk.page.waitForResponse((one) => HEARTBEATS.test(one.url()) && one.ok());
    await desk.page.locator('[name=lead]').press('x');
    await renewed;
    await beat(colleague);
    await says(colleague, /^Minji Kim/);
    await desk.page.unroute(HEARTBEATS);
  });

  test('and has ended since asks for nothing until the next save', async () => {
    const away = await signIn(await addPerson(app, 'strapi-super-admin'), 'en-US');
    const { page } = away;
    await openArticle(away, await draftArticle(app));
    await expire(away);
    await page.context().clearCookies();
    const renewals: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/admin/access-token')) renewals.push(request.url());
    });

    await page.locator('[name=lead]').pressSequentially('Still writing.', { delay: 50 });
    await until(() => Promise.resolve(renewals.length > 0));
    await page.waitForTimeout(1000);
    expect(renewals).toHaveLength(1);
    expect(await page.locator('dialog, [role=alertdialog]').count()).toBe(0);

    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.locator('dialog input[type=password]').waitFor();
    await page.context().close();
  });
});

test('leaves the console quiet', () => {
  const complaints = [desk, colleague].flatMap((one) => complaintsOf(one, app));
  const expected =
    /401 \(Unauthorized\).*threeline\/presence|400 \(Bad Request\).*actions\/publish/;
  expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
});
