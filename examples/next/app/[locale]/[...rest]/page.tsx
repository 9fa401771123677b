import { notFound } from 'next/navigation';

// Next.js wants at least one.
export const generateStaticParams = () => [{ rest: ['-'] }];

/** Shows the page of this site for what no other page answers, in its language. */
export default function Page() {
  notFound();
}
