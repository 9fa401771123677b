import { textBlocksOf, type TextBlock } from './syntax';

/*
 * The parser may compare each mark of a paragraph with all others, so a paragraph costs up to its marks
 * times its length. A file may cost about a second, plus 200 marks in each of its paragraphs. Texts
 * written for readers stay far below that.
 */
const BUDGET = 20_000_000;
const BUDGET_PER_CHARACTER = 200;

const MARKS = /[*_~`[\]<]/gu;

/** Returns the line where the marks of a text exceed the budget, or `null`. */
export function lineOfTooManyMarks(text: string): number | null {
  const budget = BUDGET + BUDGET_PER_CHARACTER * text.length;
  // This cheap check also counts the marks of code and of long lists. Check its excess against real paragraphs.
  if (excess(runsWithoutBlankLine(text), budget) === null) return null;
  return excess(textBlocksOf(text), budget);
}

function excess(runs: Iterable<TextBlock>, budget: number): number | null {
  let spent = 0;
  for (const { line, text } of runs) {
    spent += (text.match(MARKS)?.length ?? 0) * text.length;
    if (spent > budget) return line;
  }
  return null;
}

function* runsWithoutBlankLine(text: string): Generator<TextBlock> {
  let line = 1;
  for (const run of text.split(/\n[ \t]*\n/u)) {
    yield { line, text: run };
    line += run.split('\n').length + 1;
  }
}
