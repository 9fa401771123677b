import { PlannedRecords } from './planned-records';

it('checks a picture once, and repeats its refusal', async () => {
  const planned = new PlannedRecords();
  const accept = jest.fn(() => Promise.resolve());
  await planned.checkOfPicture('/a.png', accept);
  await planned.checkOfPicture('/a.png', accept);
  expect(accept).toHaveBeenCalledTimes(1);

  const refuse = jest.fn(() => Promise.reject(new Error('too large')));
  for (let times = 0; times < 2; times += 1) {
    await expect(planned.checkOfPicture('/b.png', refuse)).rejects.toThrow('too large');
  }
  expect(refuse).toHaveBeenCalledTimes(1);
});
