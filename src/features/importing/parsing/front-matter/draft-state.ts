import { excerpt } from '../text';
import { textIn } from './front-values';
import { normalKey } from './keys';
import type { FrontEntry } from './read';
import { flagOf, type FieldReader } from './reader';

const DRAFT_STATES = new Set(['draft', 'pending', 'unpublished', 'trash', '초안', '임시저장']);
const PUBLIC_STATES = new Set([
  ...['publish', 'published', 'public', 'live', 'online', 'posted', 'active', 'open', 'visible'],
  ...['final', 'done', 'complete', 'completed', 'finished', 'release', 'released'],
  ...['공개', '전체공개', '발행', '발행됨', '게시', '게시됨', '완료', '완성'],
]);

/** A text that its author holds back is a draft. So is one with a state that nobody knows. */
export function readDraft(reader: FieldReader): boolean {
  const entry = reader.entry('draft');
  const draft = entry === null ? null : flagOf(entry.value);
  if (entry !== null && draft === null)
    reader.wrong(entry, 'is neither true nor false: write one of them');
  const isHeldBack = reader.flag('published') === false;
  const isHidden = reader
    .all('hidden')
    .map((one) => {
      reader.use(one);
      if (flagOf(one.value) === false) return false;
      reader.lacks(one, 'says that this text is not public: remove it to publish the article');
      return true;
    })
    .includes(true);
  const isDraftByState = reader
    .all('status')
    .map((one) => {
      reader.use(one);
      return isDraftState(one, reader);
    })
    .includes(true);
  return draft === true || isHeldBack || isHidden || isDraftByState;
}

function isDraftState(entry: FrontEntry, reader: FieldReader): boolean {
  const flag = flagOf(entry.value);
  if (flag !== null) return !flag;
  const state = textIn(entry.value).trim();
  const normal = normalKey(state);
  if (PUBLIC_STATES.has(normal)) return false;
  if (!DRAFT_STATES.has(normal)) {
    const remedy = 'write “published” to publish the article';
    reader.lacks(entry, `is “${excerpt(state)}”, which does not say that it is public: ${remedy}`);
  }
  return true;
}
