import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type * as ChildProcess from 'node:child_process';

const { spawnSync } = testHost.require('node:child_process') as typeof ChildProcess;

/** Runs code in a process of its own, and returns what it prints. */
function run(code: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', code, ...args], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const DRAW = `
  const [file] = process.argv.slice(1);
  require('sharp')({ create: { width: 12000, height: 8000, channels: 3, background: '#88aacc' } })
    .png({ compressionLevel: 1 }).toFile(file);
`;

/** Prints the bytes that the process needs for all variants of a picture. */
const MAKE = `
  const [file, folder] = process.argv.slice(1);
  const encoding = require('./dist/src/platform/media/variants/encode.js');
  const { plannedVariants } = require('./dist/src/platform/media/variants/plan.js');
  (async () => {
    encoding.limitSharp();
    const header = await encoding.readPictureHeader(file, 1e8);
    const before = process.resourceUsage().maxRSS;
    const decoded = await encoding.decodePicture(file, 2560, 1e8);
    const settings = { widths: [320, 2560], forms: ['avif', 'webp'] };
    for (const variant of plannedVariants(header, settings)) {
      await encoding.encodeVariant(decoded, variant, 3, folder + '/' + variant.key);
    }
    console.log((process.resourceUsage().maxRSS - before) * 1024);
  })();
`;

test('the variants of a picture of 96 megapixels need less memory than the picture has bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'threeline-memory-'));
  try {
    const file = join(folder, 'large.png');
    run(DRAW, file);
    expect(Number(run(MAKE, file, folder))).toBeLessThan(12_000 * 8_000 * 3);
  } finally {
    await rm(folder, { recursive: true });
  }
});
