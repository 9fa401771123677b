import { registerAdministrator } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { complaintsOf, openArticle, useBrowser, type Desk } from '../support/actors/browser';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

let desk: Desk;

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'en-US');
}, 300_000);

beforeEach(async () => {
  await openArticle(desk);
});

const line = (number: number) => desk.page.locator(`[name="summary.line${String(number)}"]`);
const lines = () => Promise.all([1, 2, 3].map((number) => line(number).inputValue()));

test('its three lines are in view at once, in an empty form', async () => {
  const places = await Promise.all([1, 2, 3].map((number) => line(number).boundingBox()));

  const [first, , third] = places;
  expect((third?.y ?? Infinity) + (third?.height ?? 0) - (first?.y ?? 0)).toBeLessThan(300);
});

test.each([1, 2, 3])(
  'three lines pasted into line %i fill all three, without markers',
  async (at) => {
    await line(at).click();
    await desk.paste('1. First of all\r\n2) 둘째 줄\r\n\r\n• Third, at -5 degrees');

    expect(await lines()).toEqual(['First of all', '둘째 줄', 'Third, at -5 degrees']);
  },
);

test('five lines pasted are refused with a message, and nothing is lost', async () => {
  await line(1).fill('Already written');
  await desk.paste('a\nb\nc\nd\ne');

  await desk.page.getByText('You pasted 5 lines, and a summary has exactly three.').waitFor();
  expect(await lines()).toEqual(['Already written', '', '']);
});

test('two lines never replace a written one', async () => {
  await line(2).fill('Already written');
  await line(1).click();
  await desk.paste('a\nb');

  await desk.page.getByText('You pasted 2 lines').waitFor();
  expect(await lines()).toEqual(['', 'Already written', '']);
});

test('one line goes in where the cursor is, without its line break', async () => {
  await line(3).fill('Before ');
  await desk.paste('after\n');

  expect(await lines()).toEqual(['', '', 'Before after']);
});

test('Enter moves on to the next line', async () => {
  await line(1).click();
  await desk.type('One');
  await desk.press('Enter');
  await desk.type('Two');
  await desk.press('Enter');
  await desk.type('Three');

  expect(await lines()).toEqual(['One', 'Two', 'Three']);
});

test('counts as the server does: markers not at all, an emoji once', async () => {
  await line(1).fill('- 🌊 물결');

  await desk.page.getByLabel('4 of 200 characters').waitFor();
});

test('leaves the console quiet', () => {
  expect(complaintsOf(desk, app)).toEqual([]);
});
