import fc from 'fast-check';
import { markdownBody, writeMarkdown } from '../../../../platform/blocks';
import { bodies } from '../../../../platform/blocks/test-support';
import type { Block } from '../blocks';
import { bodyOfMarkdown } from '../test-support';

/** fast-check prints the seed with a failure. Each run has another one. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** A picture of the media library in place of the reference that the file has. */
const withPictures = (body: readonly Block[]): unknown[] =>
  body.map((block) =>
    block.type === 'image-reference'
      ? {
          type: 'image',
          image: {
            url: block.url,
            alternativeText: block.alternativeText,
            caption: block.title,
          },
        }
      : block,
  );

const markdownOf = (body: unknown): string => writeMarkdown(markdownBody(body));

test('a body that is written as Markdown and imported is written the same again', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const written = markdownOf(body);
      const imported = bodyOfMarkdown(written);
      expect(markdownOf(withPictures(imported.body))).toBe(written);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('no syntax that blocks cannot express is written', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const { conversions } = bodyOfMarkdown(markdownOf(body));
      expect(conversions.filter((line) => !line.endsWith('→ text'))).toEqual([]);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
