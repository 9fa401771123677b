import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import { openDialog } from '../shared/open-dialog';
import { forgetAllOf, keptTexts, type KeptText } from './store';
import { keptTextTexts } from './texts';
import { useKeptTime } from './use-kept-time';

const me = z.object({ data: z.object({ id: z.union([z.number(), z.string()]) }) });

/**
 * Asks a user who has unsaved text in this browser whether to delete it and sign out.
 *
 * @param headers those of the request to sign out, by which the user is still known
 * @returns whether the user signs out
 */
export async function askToSignOut(headers: HeadersInit | undefined): Promise<boolean> {
  try {
    const response = await fetch(`${window.strapi.backendURL}/admin/users/me`, {
      headers: headers ?? {},
    });
    const user = String(me.parse(await response.json()).data.id);
    const texts = await keptTexts(user);
    if (texts.length > 0) {
      const options = {
        texts: keptTextTexts,
        title: 'threeline.kept-text.sign-out-title',
        width: '48rem',
      };
      const isSure = await openDialog<true>(options, (close) => (
        <Question texts={texts} close={close} />
      ));
      if (isSure !== true) return false;
    }
    await forgetAllOf(user);
  } catch (error) {
    // A user whose session has ended, or whose browser stores nothing, must be able to sign out.
    console.warn('Deleting the text that is kept in the browser failed.', error);
  }
  return true;
}

function Question({
  texts,
  close,
}: {
  texts: KeptText[];
  close: (result: true | null) => void;
}) {
  const intl = useIntl();
  const time = useKeptTime();
  const text = (id: string) => intl.formatMessage({ id: `threeline.kept-text.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {text('sign-out-title')}
      </Typography>
      <ul>
        {texts.map(({ id, title, at }) => (
          <Typography key={id} tag="li" variant="omega">
            {`${title || text('untitled')} (${time(at)})`}
          </Typography>
        ))}
      </ul>
      <Typography>{text('sign-out-body')}</Typography>
      <Flex gap={2} justifyContent="flex-end">
        <Button
          variant="tertiary"
          onClick={() => {
            close(null);
          }}
        >
          {text('sign-out-not')}
        </Button>
        <Button
          variant="danger"
          onClick={() => {
            close(true);
          }}
        >
          {text('sign-out-now')}
        </Button>
      </Flex>
    </Flex>
  );
}
