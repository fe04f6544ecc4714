import { expect, it } from 'vitest';
import { readFrameAddress } from './frame-address.ts';

it('reads how a frame is to begin', () => {
  const hash = `#${new URLSearchParams({
    pass: 'a.b.c',
    host: 'https://portal.example',
    theme: '{"accent":"#0a5f38"}',
    locale: 'vi',
    prefill: '{"title":"Leak","evil":"x"}',
  })}`;
  expect(readFrameAddress(hash)).toEqual({
    host: 'https://portal.example',
    theme: { accent: '#0a5f38' },
    locale: 'vi',
    prefill: { title: 'Leak' },
    wrong: [expect.stringContaining('evil')],
  });
});

it.each(['*', 'null', 'https://portal.example/', 'javascript:alert(1)', 'portal.example', ''])(
  'takes %j for no origin',
  (host) => {
    expect(readFrameAddress(`#host=${encodeURIComponent(host)}`).host).toBeUndefined();
  },
);

it('leaves out what makes no sense', () => {
  const wrong = [expect.stringContaining('prefill')];
  expect(readFrameAddress('#theme={&prefill=[1]')).toEqual({
    host: undefined,
    theme: {},
    locale: '',
    prefill: {},
    wrong,
  });
});

it('has nothing to say of a page that wants nothing filled in', () => {
  expect(readFrameAddress('#prefill=').wrong).toEqual([]);
});
