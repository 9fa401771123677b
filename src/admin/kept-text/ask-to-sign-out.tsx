import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { openDialog } from '../shared/open-dialog';
import { forgetAllOf, keptTexts, type KeptText } from './store';
import { keptTextTexts } from './texts';
import { useKeptTime } from './use-kept-time';

/** Asks a user who has unsaved text in this browser whether to delete it and sign out. */
export async function askToSignOut(user: string | null): Promise<boolean> {
  if (user === null) return true;
  try {
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
    // A user whose browser stores nothing must be able to sign out.
    console.warn('Deleting the text that is kept in the browser failed.', error);
  }
  return true;
}

function Question({ texts, close }: { texts: KeptText[]; close: (result: true | null) => void }) {
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
