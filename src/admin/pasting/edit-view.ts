import type { ImageBlock } from '../strapi/image-block';
import type { PictureFile } from './pictures';
import type { NewSection } from './split-sections';

/** What the open edit view does for a paste, which happens outside of React. */
export interface EditView {
  /** Shows a text by its key. */
  notify(type: 'info' | 'warning', key: string, values?: Record<string, unknown>): void;
  /** Stores a picture in the media library. Returns the block that shows it. */
  upload(picture: PictureFile): Promise<ImageBlock>;
  /** Whether bodies are those of sections. */
  hasSections: boolean;
  /**
   * Adds sections behind that with this index. Gives that one its new body, and the heading unless it is
   * `null`.
   */
  addSections(
    index: number,
    sections: readonly NewSection[],
    rest: { heading: string | null; body: NewSection['body'] },
  ): void;
  /** Whether a section has a heading. */
  hasHeading(index: number): boolean;
}

let current: EditView | null = null;

/** Notes the edit view that is open. Returns a function that forgets it. */
export function noteEditView(view: EditView): () => void {
  current = view;
  return () => {
    if (current === view) current = null;
  };
}

export const editView = (): EditView | null => current;
