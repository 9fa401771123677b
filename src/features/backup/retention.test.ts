import fc from 'fast-check';
import { expiredBackups, type Retention } from './retention';

const instants = fc.uniqueArray(
  fc.integer({ min: 0, max: 500 * 24 }).map((hours) => hours * 3_600_000 + 1_700_000_000_000),
  { maxLength: 60 },
);
const backups = instants.map((times) => times.map((ms) => ({ at: new Date(ms) })));
const number = fc.nat({ max: 20 });
const retentions = fc.record({ days: number, weeks: number, months: number });

const keptOf = <Backup extends { at: Date }>(all: Backup[], retention: Retention) => {
  const expired = new Set(expiredBackups(all, retention));
  return all.filter((backup) => !expired.has(backup));
};
const newest = (all: { at: Date }[]) => Math.max(...all.map(({ at }) => at.getTime()));

it('keeps the newest backup, and no more than it was told', () => {
  fc.assert(
    fc.property(backups, retentions, (all, retention) => {
      const kept = keptOf(all, retention);
      const { days, weeks, months } = retention;
      if (all.length > 0) expect(newest(kept)).toBe(newest(all));
      if (days + weeks + months > 0) {
        expect(kept.length).toBeLessThanOrEqual(Math.max(1, days + weeks + months));
      }
    }),
  );
});

it('removes nothing a second time', () => {
  fc.assert(
    fc.property(backups, retentions, (all, retention) => {
      expect(expiredBackups(keptOf(all, retention), retention)).toEqual([]);
    }),
  );
});

it('removes less if it keeps more', () => {
  fc.assert(
    fc.property(backups, retentions, number, (all, retention, more) => {
      fc.pre(retention.days + retention.weeks + retention.months > 0);
      const expired = new Set(expiredBackups(all, retention));
      const fewer = expiredBackups(all, { ...retention, days: retention.days + more });
      expect(fewer.every((backup) => expired.has(backup))).toBe(true);
    }),
  );
});

it('does the same in any order', () => {
  fc.assert(
    fc.property(backups, retentions, (all, retention) => {
      const turned = expiredBackups([...all].reverse(), retention);
      expect(new Set(turned)).toEqual(new Set(expiredBackups(all, retention)));
    }),
  );
});

const at = (text: string) => ({ at: new Date(text) });
const days = (all: { at: Date }[]) => all.map((backup) => backup.at.toISOString().slice(0, 13));

it('keeps the last backup of each day, week and month', () => {
  const all = [
    at('2026-01-31T03:00:00Z'),
    at('2026-02-01T03:00:00Z'),
    // A Monday, and the Sunday after it.
    at('2026-03-02T03:00:00Z'),
    at('2026-03-08T03:00:00Z'),
    at('2026-03-09T03:00:00Z'),
    at('2026-03-09T15:00:00Z'),
  ];
  const kept = (retention: Retention) => days(keptOf(all, retention));
  expect(kept({ days: 1, weeks: 0, months: 0 })).toEqual(['2026-03-09T15']);
  expect(kept({ days: 2, weeks: 0, months: 0 })).toEqual(['2026-03-08T03', '2026-03-09T15']);
  expect(kept({ days: 0, weeks: 3, months: 0 })).toEqual([
    '2026-02-01T03',
    '2026-03-08T03',
    '2026-03-09T15',
  ]);
  expect(kept({ days: 0, weeks: 0, months: 9 })).toEqual([
    '2026-01-31T03',
    '2026-02-01T03',
    '2026-03-09T15',
  ]);
  expect(kept({ days: 0, weeks: 0, months: 0 })).toHaveLength(6);
});
