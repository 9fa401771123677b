import { registerAdministrator } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { complaintsOf, openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

let desk: Desk;

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'en-US');
}, 300_000);

const point = (text: string | RegExp) => desk.page.getByRole('button', { name: text });
const focused = () => desk.page.evaluate('document.activeElement.getAttribute("name")');

/** Opens an article with three sections, of which the last has no body. */
async function openDraft(changes: Record<string, unknown> = {}) {
  const body = paragraphs('Says something.');
  const sections = [
    { heading: 'One', body },
    { heading: 'Two', body },
    { heading: 'Three', body: [] },
  ];
  const { documentId } = await documents(app).create({
    data: articleInput({ title: 'A draft', sections, ...changes }),
  });
  await openArticle(desk, documentId);
  await desk.page.getByText('Still needed to publish').waitFor();
}

test('tells what an empty article needs, and follows what is typed', async () => {
  await openArticle(desk);
  await desk.page.getByText('Still needed to publish (5)').waitFor();

  await desk.page.locator('[name=title]').fill('A title');
  await desk.page.getByText('Still needed to publish (4)').waitFor();
  await desk.page.locator('[name="summary.line1"]').fill('x'.repeat(201));
  await point('Line 1 of the summary: 201 characters, at most 200').waitFor();
  await desk.page.locator('[name=lead]').fill('가'.repeat(301));
  await point('Lead: 301 characters, better within 300').waitFor();
});

test.each([
  ['A category', 'category'],
  ['Line 2 of the summary', 'summary.line2'],
])('“%s” leads to its field, unsaved changes or not', async (text, name) => {
  await openDraft({ summary: { line1: 'One.', line3: 'Three.' } });
  await desk.page.locator('[name=title]').fill('Changed');

  await point(text).click();

  expect(await focused()).toBe(name);
  expect(await desk.page.getByRole('alertdialog').count()).toBe(0);
});

test('a section’s fault opens the section and leads into its body', async () => {
  await openDraft();
  await desk.page.locator('[name=title]').fill('Changed');

  await point('Section 3: a body that says something').click();
  await desk.page.locator('[data-slate-editor]:focus').waitFor();
  await desk.type('Now it does.');

  await desk.page.getByText('Ready: nothing is missing.').waitFor();
  expect(await desk.page.locator('[name="sections.2.heading"]').inputValue()).toBe('Three');
});

test('an article of a day to come is offered to be scheduled for that day', async () => {
  await openDraft({ publicationDate: '2999-01-01' });
  await point(/2999-01-01 is ahead/).waitFor();

  await point('Schedule for that day').click();

  const publishAt = desk.page.locator('[id="schedule-publishAt"]');
  expect(await publishAt.inputValue()).toBe('2999-01-01T09:00');
});

test('closed sections show their headings', async () => {
  await openDraft();

  const triggers = desk.page.locator('form h3 > button[aria-expanded=false]');
  expect(await triggers.allTextContents()).toEqual(['One', 'Two', 'Three']);
});

test('sections are put in another order, by keys, without being opened', async () => {
  await openDraft();
  const triggers = desk.page.locator('form h3 > button[aria-expanded=false]');
  const handles = desk.page.getByRole('button', { name: 'Drag' });

  await handles.nth(2).focus();
  for (const key of [' ', 'ArrowUp', ' ']) await desk.page.keyboard.press(key);
  await point('Section 2: a body that says something').waitFor();
  expect(await triggers.allTextContents()).toEqual(['One', 'Three', 'Two']);

  await desk.page.getByRole('button', { name: 'Save', exact: true }).click();
  await desk.page.getByText('Saved document').waitFor();
  const documentId = new URL(desk.page.url()).pathname.split('/').at(-1);
  const stored = await documents(app).findOne({ documentId, populate: ['sections'] });
  expect(stored?.sections?.map(({ heading }) => heading)).toEqual(['One', 'Three', 'Two']);
});

test('“An English version” opens the article in English', async () => {
  await openDraft();

  await point('An English version').click();

  await desk.page.waitForURL(/locale\]=en|locale%5D=en/);
});

test('is not there for other types', async () => {
  await desk.open('content-manager/collection-types/api::tag.tag/create');
  await desk.page.locator('[name=name]').waitFor();

  expect(await desk.page.getByText('Still needed to publish').count()).toBe(0);
});

test('leaves the console quiet', () => {
  expect(complaintsOf(desk, app)).toEqual([]);
});
