import type { Feature } from '../shared/feature';
import { openDialog } from '../shared/open-dialog';
import { textOwner } from '../shared/text-in-hand';
import { resumeEndedSessions } from '../strapi/ended-session';
import { askHere, whileOtherTabAsks } from './other-tab';
import { OtherTab } from './OtherTab';
import { PasswordForm } from './PasswordForm';
import { endedSessionTexts as texts } from './texts';

const OPTIONS = { texts, title: 'threeline.session.title', width: '44rem' };

/** Asks for the password over the form. Without unsaved text, Strapi's sign-in page serves. */
async function signIn(): Promise<string | null> {
  const owner = textOwner();
  if (owner === null) return null;
  return askHere(() =>
    openDialog<string>(OPTIONS, (close) => <PasswordForm owner={owner} close={close} />),
  );
}

let isTold = false;

/** Says that this tab waits for another one, in which the password is asked for. */
async function pointToOtherTab(): Promise<void> {
  if (isTold) return;
  isTold = true;
  try {
    await whileOtherTabAsks((over) =>
      openDialog<null>(OPTIONS, (close) => {
        const end = () => {
          close(null);
        };
        void over.then(end);
        return <OtherTab close={end} />;
      }),
    );
  } finally {
    isTold = false;
  }
}

/** Keeps the form open when the session of its editor ends. */
export const endedSession: Feature = {
  texts,
  bootstrap() {
    resumeEndedSessions({ signIn, onRefused: () => void pointToOtherTab() });
  },
};
