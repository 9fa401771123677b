import { createRenewal } from './renewal';

function harness() {
  const renew = jest.fn();
  return { renew, ...createRenewal(renew) };
}

test('a key renews a session under which a heartbeat was refused, once', () => {
  const { renew, noteStatus, noteKey } = harness();
  noteStatus(401);
  expect(renew).not.toHaveBeenCalled();
  noteKey();
  noteKey();
  noteStatus(401);
  noteKey();
  expect(renew).toHaveBeenCalledTimes(1);
});

test('a session that was renewed and runs out again is renewed again', () => {
  const { renew, noteStatus, noteKey } = harness();
  noteStatus(401);
  noteKey();
  noteStatus(200);
  noteStatus(401);
  noteKey();
  expect(renew).toHaveBeenCalledTimes(2);
});

test.each([200, 403, 404, 500, null])('after %s, a key renews nothing', (status) => {
  const { renew, noteStatus, noteKey } = harness();
  noteStatus(status);
  noteKey();
  expect(renew).not.toHaveBeenCalled();
});
