/** A publication date, which has no time of day. */
export const Day = ({ locale, date }: { locale: string; date: string }) => (
  <time dateTime={date}>
    {new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))}
  </time>
);
