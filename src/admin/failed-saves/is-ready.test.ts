import { isReady } from './is-ready';

/** An editor who types for some pauses, and then has a dialog open or not. */
const editor = (pausesOfTyping: number, isFormInDialog: boolean) => {
  let pauses = 0;
  return {
    answers: () => Promise.resolve(true),
    isTyping: () => pauses < pausesOfTyping,
    isFormInDialog: () => isFormInDialog && pauses >= pausesOfTyping,
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  };
};

test('a save is repeated once the server answers and the editor has paused', async () => {
  expect(await isReady(editor(0, false))).toBe(true);
  expect(await isReady(editor(3, false))).toBe(true);
});

test('no save is repeated while a dialog is open, also one that was opened during the wait', async () => {
  expect(await isReady(editor(0, true))).toBe(false);
  expect(await isReady(editor(3, true))).toBe(false);
});

test('no save is repeated while the server does not answer', async () => {
  expect(await isReady({ ...editor(0, false), answers: () => Promise.resolve(false) })).toBe(false);
});
