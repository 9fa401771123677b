import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as ts from 'typescript';

/** `docs/operations/logs.md` tells what to do about each warning and error of `src`. */
const PAGE = readFileSync(path.join(__dirname, '../docs/operations/logs.md'), 'utf8');

/** Logs a message that its callers pass: an outage as a warning, a lost write as an error. */
const LOG_FAILURE = 'logFailure';
/** Defines it. */
const EXCEPT = path.join('platform', 'database', 'log-failure.ts');

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    file.endsWith('.ts') &&
    !/(?:\.test|test-support|\.d)\.ts$/.test(file) &&
    !file.startsWith('admin') &&
    file !== EXCEPT,
);

interface Message {
  level: string;
  /** `null` if the code computes it. */
  text: string | null;
  place: string;
}

/** The level of a call that logs a warning or an error, and the argument with its message. */
function logCallOf(
  call: ts.CallExpression,
): { level: string; message: ts.Node | undefined } | null {
  const { expression: callee, arguments: args } = call;
  if (ts.isIdentifier(callee) && callee.text === LOG_FAILURE) {
    return { level: 'warn', message: args[1] };
  }
  const isLog = (node: ts.Node) => /(?:^|\.)log$/.test(node.getText());
  if (ts.isElementAccessExpression(callee) && isLog(callee.expression)) {
    return { level: callee.argumentExpression.getText(), message: undefined };
  }
  if (!ts.isPropertyAccessExpression(callee) || !isLog(callee.expression)) return null;
  const level = callee.name.text;
  return level === 'warn' || level === 'error' ? { level, message: args[0] } : null;
}

function messagesIn(file: string): Message[] {
  const text = readFileSync(path.join(__dirname, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Message[] = [];
  const visit = (node: ts.Node): void => {
    const logged = ts.isCallExpression(node) ? logCallOf(node) : null;
    if (logged !== null) {
      const { level, message } = logged;
      const isText = message !== undefined && ts.isStringLiteralLike(message);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const place = `${file}:${String(line + 1)}`;
      found.push({ level, text: isText ? message.text : null, place });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const messages = files.flatMap(messagesIn);

test('each warning and error has a message that the code does not compute', () => {
  expect(messages.filter(({ text }) => text === null)).toEqual([]);
});

test('the page lists each warning and error', () => {
  const listed = [...PAGE.matchAll(/^\| `(.+?)` +\| (warn|error) +\|/gm)].map(
    ([, text = '', level = '']) => `${level} ${text}`,
  );
  const logged = messages.map(({ level, text }) => `${level} ${text ?? ''}`);
  // Strapi's own errors get theirs in src/platform/log/context.ts.
  const named = ['error A request failed.', 'error Strapi logged an error.'];
  expect(listed.sort()).toEqual([...new Set([...logged, ...named])].sort());
});
