// The outcome, as text and as JSON.
import { BARS } from './cases.mjs';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {{ name: string, server: string, passes: import('./load.mjs').Result[], rss: number }[]} rows */
export function measurements(rows) {
  return rows.map(({ name, server, passes, rss }) => ({
    case: name,
    server,
    perSecond: Math.round(median(passes.map((pass) => pass.perSecond))),
    p50: Number(median(passes.map((pass) => pass.p50)).toFixed(2)),
    p99: Number(median(passes.map((pass) => pass.p99)).toFixed(2)),
    failures: passes.reduce((sum, pass) => sum + pass.failures, 0),
    megabytes: Math.round(rss / 1e6),
  }));
}

/** @param {Record<string, number | string>} ratios a text says why there is none */
export function verdicts(ratios) {
  return Object.entries(BARS).map(([key, { name, is, bar, of }]) => {
    const ratio = ratios[key] ?? 'not measured';
    const measured = typeof ratio === 'number';
    const met = measured && (is === 'at least' ? ratio >= bar : ratio <= bar);
    return {
      name,
      of,
      is,
      bar,
      ratio,
      verdict: measured ? (met ? 'met' : 'MISSED') : 'not measured',
    };
  });
}

/** Prints a table. */
export function table(head, body) {
  const widths = head.map((cell, index) =>
    Math.max(cell.length, ...body.map((row) => String(row[index]).length)),
  );
  const line = (cells) => cells.map((cell, index) => String(cell).padEnd(widths[index])).join('  ');
  console.log([head, ...body].map(line).join('\n'), '\n');
}

export function print(results, judged, about) {
  console.log(`\n${about}\n`);
  table(
    ['case', 'server', 'requests/s', 'p50 ms', 'p99 ms', 'failures', 'resident MB'],
    results.map(Object.values),
  );
  table(
    ['bar', 'ratio to', 'must be', 'is', ''],
    judged.map(({ name, of, is, bar, ratio, verdict }) => [
      name,
      of,
      `${is} ${bar}`,
      typeof ratio === 'number' ? ratio.toFixed(2) : ratio,
      verdict,
    ]),
  );
  const missed = judged.filter(({ verdict }) => verdict === 'MISSED');
  const open = judged.filter(({ verdict }) => verdict === 'not measured');
  console.log(
    missed.length === 0
      ? 'No bar is missed.'
      : `Missed: ${missed.map(({ name, of }) => `${name} (${of})`).join('; ')}.`,
  );
  if (open.length > 0) console.log(`Not measured: ${open.map(({ name }) => name).join('; ')}.`);
}
