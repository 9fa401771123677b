import type { Descendant, Editor, Path, PathRef } from 'slate';
import type { HistoryEditor } from 'slate-history';

type Step = HistoryEditor['history']['undos'][number];

/** Where the pictures of a paste belong, while they are uploaded and the text may change. */
export interface Places {
  refs: readonly { before: PathRef | null; after: PathRef }[];
  /** The step of undo that takes back the text of the paste; `null` if it has no text. */
  step: Step | null;
}

/**
 * Notes the places of pictures in blocks that have just been inserted at `index`.
 *
 * @param after how many of the blocks stand before each picture
 * @param hasText whether there are blocks
 */
export function notePlaces(
  editor: Editor & HistoryEditor,
  after: readonly number[],
  { index, hasText }: { index: number; hasText: boolean },
): Places {
  const refs = after.map((count) => {
    const before = index + count - 1;
    return {
      before: before < 0 ? null : editor.pathRef([before]),
      after: editor.pathRef([before + 1]),
    };
  });
  return { refs, step: hasText ? (editor.history.undos.at(-1) ?? null) : null };
}

/**
 * Inserts the pictures that were uploaded at their places, as part of the paste if nothing has been
 * changed since, so that one undo takes back both. Inserts nothing if the paste has been undone.
 *
 * @param images a block for each place; `null` if its picture is missing
 */
export function fillPlaces(
  editor: Editor & HistoryEditor,
  { refs, step }: Places,
  images: readonly (Descendant | null)[],
): void {
  const { undos } = editor.history;
  const count = editor.children.length;
  const paths = refs.map(({ before, after }) =>
    placeOf(before?.unref() ?? null, after.unref(), count),
  );
  // An insertion would also clear what can be redone.
  if (step !== null && !undos.includes(step)) return;
  const isUnchanged = step !== null && undos.at(-1) === step;
  // The last one first, so that the paths of those before it stay right.
  for (const [index, at] of [...paths.entries()].reverse()) {
    const image = images[index];
    if (image !== null && image !== undefined) editor.insertNodes(image, { at });
  }
  const filled = undos.at(-1);
  if (!isUnchanged || filled === undefined || filled === step) return;
  for (const operation of filled.operations) step.operations.push(operation);
  undos.pop();
}

const placeOf = (before: Path | null, after: Path | null, count: number): Path => {
  if (before?.[0] !== undefined) return [before[0] + 1];
  return after?.[0] === undefined ? [count] : [after[0]];
};
