import { Writable } from 'node:stream';
import { createLogger, type Logger } from '@strapi/logger';
import { z } from 'zod';
import { logFormat, type LogFormat } from './format';

/** Returns what a logger prints, as Strapi makes it from `config/logger.ts`. */
function printed(kind: LogFormat, log: (logger: Logger) => void): string {
  const logger = createLogger({ format: logFormat(kind, { colors: false }), transports: [] });
  const lines: string[] = [];
  logger.pipe(
    new Writable({
      objectMode: true,
      write(line: unknown, _encoding, done) {
        lines.push(lineOf(line));
        done();
      },
    }),
  );
  log(logger);
  return lines.join('\n');
}

/** The property in which a logger hands a line to what prints it (the package triple-beam). */
const MESSAGE = Symbol.for('message');

function lineOf(info: unknown): string {
  const line: unknown = Object(info)[MESSAGE];
  return z.string().parse(line);
}

const refusal = Object.assign(new Error('disk full'), { code: '53100' });

describe('a line of text', () => {
  test('has the details of its message', () => {
    const line = printed('text', (log) =>
      log.warn('Webhook switched off.', { subscription: 3, reason: 'GONE', of: ['a b'] }),
    );
    expect(line).toMatch(
      /^\[\d{4}-\d\d-\d\dT[\d:.]+Z\] warn: Webhook switched off\. subscription=3 reason=GONE of=\["a b"\]$/,
    );
  });

  test('names an error with its code and its causes, in one line', () => {
    const error = new Error('The write failed.', { cause: refusal });
    const line = printed('text', (log) =>
      log.error('Saving failed.', { error: Object.assign(error, { code: 'FULL' }), id: 'x1' }),
    );
    expect(line).toMatch(
      /Saving failed\. error="Error: The write failed\. \(FULL\); caused by Error: disk full \(53100\)" id=x1$/,
    );
  });

  test('shows the place of an error without a code', () => {
    const [line, place] = printed('text', (log) =>
      log.error('Serving failed.', { error: new TypeError('x is not a function') }),
    ).split('\n');
    expect(line).toMatch(/Serving failed\. error="TypeError: x is not a function"$/);
    expect(place).toMatch(/^ {4}at .*format\.test\.ts/);
  });

  test('is one line, whatever its message and details have', () => {
    const line = printed('text', (log) =>
      log.warn('Odd.\n[2026] error: forged', { name: 'a\u001b[31mb', more: 'c\r\nd' }),
    );
    expect(line).toMatch(/ warn: Odd\.\\n\[2026\] error: forged name=".*" more="c\\r\\nd"$/);
    expect(line).not.toMatch(/\p{Cc}/u);
  });

  test('is an error that is logged by itself, with its stack', () => {
    const text = printed('text', (log) => log.error(new RangeError('too far')));
    expect(text).toMatch(/ error: too far\nRangeError: too far\n +at /);
  });
});

test.each(['text', 'json'] as const)('no string of a line has a secret: %s', (kind) => {
  const secret = 'hushhush';
  const line = printed(kind, (log) =>
    log.info(`Mail to ${secret}@reader.example.`, {
      database: `postgres://user:${secret}@db.example/a`,
      nested: [{ callback: `https://hooks.example/a?token=${secret}` }],
      long: `${'word '.repeat(798)}https://u:${secret.repeat(9)}@a.example`,
    }),
  );
  expect(line).not.toContain(secret);
  expect(line).toContain('db.example/a');
});

test('the link for the first administrator is printed whole', () => {
  const line = printed('text', (log) => log.warn('Open.', { link: 'https://a.example/s?token=b' }));
  expect(line).toMatch(/ link=https:\/\/a\.example\/s\?token=b$/);
});

describe('a line of JSON', () => {
  test('is one object, whatever its details are', () => {
    const circle: Record<string, unknown> = { n: 1n };
    circle['self'] = circle;
    const line = printed('json', (log) =>
      log.error('Odd.\nTwo lines.', { circle, gone: undefined, error: refusal, level: 'mine' }),
    );
    expect(line).not.toContain('\n');
    const { time, circle: shown, ...rest } = JSON.parse(line) as Record<string, unknown>;
    expect(new Date(String(time)).getTime()).not.toBeNaN();
    expect(JSON.stringify(shown)).toContain('{"n":"1"');
    expect(rest).toMatchObject({
      level: 'error',
      msg: 'Odd.\nTwo lines.',
      error: { name: 'Error', message: 'disk full', code: '53100' },
    });
  });

  test('is bounded', () => {
    const line = printed('json', (log) =>
      log.info('Long.', {
        text: 'x'.repeat(1_000_000),
        ids: Array.from({ length: 10_000 }, Number),
      }),
    );
    expect(line.length).toBeLessThan(10_000);
  });
});
