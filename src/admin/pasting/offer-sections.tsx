import { Button, Flex, Typography } from '@strapi/design-system';
import type { Descendant } from 'slate';
import { useIntl } from 'react-intl';
import { openDialog } from '../shared/open-dialog';
import { isShown, type BlocksEditor } from '../strapi/blocks-editor';
import { editView } from './edit-view';
import { bodyOf, EMPTY, sectionsOf, sectionStart } from './split-sections';
import { pasteTexts } from './texts';

/**
 * Offers to begin new sections at the headings of what was pasted into the body of a section.
 *
 * @param field the path of the body, such as `sections.1.body`
 * @param pasted the index of the first block of the paste, and how many there are
 */
export async function offerSections(
  editor: BlocksEditor,
  field: string | null,
  pasted: { index: number; count: number },
): Promise<void> {
  const section = /^sections\.(\d+)\.body$/u.exec(field ?? '')?.[1];
  const view = editView();
  const start = sectionStart(editor.children, pasted);
  if (section === undefined || view?.hasSections !== true || start === null) return;
  const index = Number(section);
  const [first, ...others] = sectionsOf(editor.children.slice(start));
  if (first === undefined) return;
  // Nothing precedes the first heading, so it may be that of this section.
  const isOwn = start === 0 && !view.hasHeading(index);
  const added = isOwn ? others : [first, ...others];
  if (!(await askToSplit([first, ...others].map(({ heading }) => heading)))) return;
  if (!isShown(editor)) return;
  const rest = isOwn ? (first.body ?? []) : [];
  replaceFrom(editor, start, start === 0 && rest.length === 0 ? [EMPTY] : rest);
  view.addSections(index, added, {
    heading: isOwn ? first.heading : null,
    body: bodyOf(editor.children),
  });
}

function replaceFrom(editor: BlocksEditor, start: number, blocks: readonly Descendant[]): void {
  editor.withoutNormalizing(() => {
    for (let at = editor.children.length - 1; at >= start; at -= 1)
      editor.removeNodes({ at: [at] });
    if (blocks.length > 0) editor.insertNodes([...blocks], { at: [start] });
  });
}

const askToSplit = async (headings: readonly string[]): Promise<boolean> => {
  const options = { texts: pasteTexts, title: 'threeline.paste.split.title', width: '48rem' };
  const answer = await openDialog<true>(options, (close) => (
    <Question headings={headings} close={close} />
  ));
  return answer === true;
};

interface QuestionProps {
  headings: readonly string[];
  close: (answer: true | null) => void;
}

/** The most headings that the question lists. */
const LISTED = 8;

function Question({ headings, close }: QuestionProps) {
  const intl = useIntl();
  const text = (id: string, values = {}) =>
    intl.formatMessage({ id: `threeline.paste.split.${id}` }, values);
  const more = headings.length - LISTED;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {text('title')}
      </Typography>
      <Typography>{text('body', { count: headings.length })}</Typography>
      <ul>
        {headings.slice(0, LISTED).map((heading, place) => (
          <Typography key={place} tag="li" variant="omega" fontWeight="bold">
            {heading}
          </Typography>
        ))}
        {more > 0 && (
          <Typography tag="li" variant="omega">
            {text('more', { count: more })}
          </Typography>
        )}
      </ul>
      <Flex gap={2} justifyContent="flex-end" wrap="wrap">
        <Button
          variant="tertiary"
          onClick={() => {
            close(null);
          }}
        >
          {text('no')}
        </Button>
        <Button
          onClick={() => {
            close(true);
          }}
        >
          {text('yes')}
        </Button>
      </Flex>
    </Flex>
  );
}
