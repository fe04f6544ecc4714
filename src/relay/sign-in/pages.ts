import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { SIGN_IN_PATH } from '../../contract/sign-in.ts';
import type { AppEnv } from '../http/app-env.ts';
import { signInWords } from './sign-in-words.ts';

/** One of sign-in's own pages. */
export interface PlainPage {
  status: ContentfulStatusCode;
  heading: string;
  text: string;
  /** The way on. */
  link: { text: string; href: string };
}

/** Answers with a page that needs no script: what happened, and one way on. */
export function plainPage(c: Context<AppEnv>, { status, heading, text, link }: PlainPage) {
  c.header('Cache-Control', 'no-store');
  const page = html`<!doctype html>
<html lang="en-AU">
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
      <p>${text}</p>
      <p><a href="${link.href}">${link.text}</a></p>
      ${status < 400 ? '' : html`<p class="small">${signInWords.requestId(c.get('requestId'))}</p>`}
    </main>
  </body>
</html>`;
  return c.html(page, status);
}
