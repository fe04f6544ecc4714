import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { SIGN_IN_PATH } from '../../contract/sign-in.ts';
import type { AppEnv } from '../http/app-env.ts';
import { type Speech, speechFor } from '../speech.ts';

type Words = Speech['words']['signIn'];

/** What one of sign-in's pages tells. */
export type Told = { [Name in keyof Words]: Words[Name] extends { heading: string } ? Name : never }[keyof Words];

/** One of sign-in's own pages. */
export interface PlainPage {
  status: ContentfulStatusCode;
  told: Told;
  /** Who is signed in, where the text names them. */
  name?: string;
  /** The way on. */
  link: { text: 'again' | 'asOther' | 'signIn'; href: string };
}

/** Answers with a page that needs no script, in the language of the request: what happened, and one way on. */
export async function plainPage(c: Context<AppEnv>, { status, told, name = '', link }: PlainPage) {
  const { locale, direction, words } = await speechFor(c);
  const { heading, text } = words.signIn[told];
  c.header('Cache-Control', 'no-store');
  const page = html`<!doctype html>
<html lang="${locale}" dir="${direction}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${heading} – Callout</title>
    <link rel="stylesheet" href="${SIGN_IN_PATH}/page.css" />
  </head>
  <body>
    <main>
      <h1>${heading}</h1>
      <p>${typeof text === 'string' ? text : text({ name })}</p>
      <p><a href="${link.href}">${words.signIn[link.text]}</a></p>
      ${status < 400 ? '' : html`<p class="small">${words.signIn.requestId({ id: c.get('requestId') })}</p>`}
    </main>
  </body>
</html>`;
  return c.html(page, status);
}
