import { readCommand } from './import-command';

it('reads the options of an import', () => {
  const args = '--ours --prune --map heroImage=cover --map toc=nothing --date-from=git a b'.split(
    ' ',
  );
  expect(readCommand(args)).toEqual({
    paths: ['a', 'b'],
    state: 'auto',
    winner: 'ours',
    unpublish: false,
    prune: true,
    dryRun: false,
    report: null,
    settings: {
      keys: new Map([
        ['heroImage', 'cover'],
        ['toc', null],
      ]),
      locale: null,
      dateFormat: null,
      dateFrom: 'git',
    },
  });
  expect(readCommand(['--state=publish', 'a'])).toMatchObject({ state: 'published' });
  expect(readCommand(['--help'])).toBeNull();
});

it.each([
  [[], /at least one/u],
  [['--draft', '--publish', 'a'], /Choose one/u],
  [['--state=auto', '--draft', 'a'], /Choose one/u],
  [['--state=live', 'a'], /live/u],
  [['--ours', '--theirs', 'a'], /Choose one/u],
  [['--map', 'cover', 'a'], /key=field/u],
  [['--map', 'a=covr', 'a'], /covr/u],
  [['--date-from=birth', 'a'], /birth/u],
  [['--force', 'a'], /--force/u],
])('refuses %j', (args, message) => {
  expect(() => readCommand(args)).toThrow(message);
});
