import type { Feature } from '../shared/feature';
import { openDialog } from '../shared/open-dialog';
import { textOwner } from '../shared/text-in-hand';
import { resumeEndedSessions } from '../strapi/ended-session';
import { PasswordForm } from './PasswordForm';
import { endedSessionTexts as texts } from './texts';

/** Asks for the password over the form. Without unsaved text, Strapi's sign-in page serves. */
async function signIn(): Promise<string | null> {
  const owner = textOwner();
  if (owner === null) return null;
  const options = { texts, title: 'threeline.session.title', width: '44rem' };
  return openDialog<string>(options, (close) => <PasswordForm owner={owner} close={close} />);
}

/** Keeps the form open when the session of its editor ends. */
export const endedSession: Feature = {
  texts,
  bootstrap() {
    resumeEndedSessions(signIn);
  },
};
