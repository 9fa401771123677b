/** Reads what was copied into Strapi's blocks. Runs in the browser. */
export type { Block } from './parsing/blocks';
export {
  readClipboardHtml,
  readClipboardMarkdown,
  type ClipboardBody,
} from './parsing/clipboard/read-clipboard';
