import { expect, it, vi } from 'vitest';
import { RelayError } from '../api/request.ts';
import { createPassHolder } from '../pass/holder.ts';
import { createStore } from '../storage.ts';
import { holdForPass } from './hold-for-pass.ts';

const problem = (type: 'pass-expired' | 'not-allowed') =>
  new RelayError({ kind: 'problem', type, problem: { type: `https://callout/problems/${type}`, status: 401 } });
const intention = { key: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10' };

function tab(first?: string) {
  const pass = createPassHolder(
    createStore(() => {
      throw new Error('none');
    }, new EventTarget()),
  );
  if (first !== undefined) pass.take(first);
  const send = vi.fn<(sent: typeof intention) => Promise<string>>();
  const isWanted = vi.fn(() => true);
  return { pass, send, isWanted, hold: holdForPass(send, { pass, isWanted }) };
}

it('sends the same intention again once a fresh link is opened, however often links run out', async () => {
  const { pass, send, hold } = tab('one');
  send.mockRejectedValueOnce(problem('pass-expired'));
  send.mockRejectedValueOnce(problem('pass-expired'));
  send.mockResolvedValueOnce('booked');
  const answer = hold(intention);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  pass.take('two');
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  pass.take('three');
  expect(await answer).toBe('booked');
  expect(send.mock.calls).toEqual([[intention], [intention], [intention]]);
});

it('sends nothing more of a request that was taken back meanwhile', async () => {
  const { pass, send, hold, isWanted } = tab('one');
  send.mockRejectedValueOnce(problem('pass-expired'));
  void hold(intention);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  isWanted.mockReturnValue(false);
  pass.take('two');
  await vi.waitFor(() => expect(isWanted).toHaveBeenCalled());
  expect(send).toHaveBeenCalledTimes(1);
});

it('does not wait where another pass would not help', async () => {
  const allowed = tab('one');
  allowed.send.mockRejectedValueOnce(problem('not-allowed'));
  await expect(allowed.hold(intention)).rejects.toMatchObject({ failure: { type: 'not-allowed' } });
  const nobody = tab();
  nobody.send.mockRejectedValueOnce(problem('pass-expired'));
  await expect(nobody.hold(intention)).rejects.toMatchObject({ failure: { type: 'pass-expired' } });
});
