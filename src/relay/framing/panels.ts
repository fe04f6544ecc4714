import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Contact } from '../../contract/bookings.ts';
import { EMBED_PATH } from '../../contract/framing.ts';
import { contactOf } from '../config/page-of-role.ts';
import type { Config } from '../config/schema.ts';
import type { AppEnv } from '../http/app-env.ts';

/** Where the panels' style is. No channel's name has a dot. */
export const PANEL_STYLE_PATH = `${EMBED_PATH}panel.css`;

export interface Panel {
  status: 403 | 404;
  heading: string;
  text: string;
}

/** The operator has switched the channel off. */
export const SWITCHED_OFF: Panel = {
  status: 403,
  heading: 'Booking is switched off here at the moment',
  text: 'Nothing can be requested from this page for now. What was requested before stays as it is.',
};

/** There is no such channel, or it names no page that may hold the form. */
export const NO_FORM: Panel = {
  status: 404,
  heading: 'There is no booking form here',
  text: 'The address may be misspelt.',
};

/** A small page in the form's place, without a script: what is the matter, and how to reach the business instead. */
export function panelPage(c: Context<AppEnv>, { status, heading, text }: Panel, config: Pick<Config, 'business'>) {
  c.header('Cache-Control', 'no-store');
  return c.html(
    html`<!doctype html>
<html lang="en-AU">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${heading}</title>
    <link rel="stylesheet" href="${PANEL_STYLE_PATH}" />
  </head>
  <body>
    <main>
      <h1>${heading}</h1>
      <p>${text}</p>
      ${waysToReach(contactOf(config))}
    </main>
  </body>
</html>`,
    status,
  );
}

function waysToReach({ business_name: name, phone, email }: Contact) {
  if (!phone && !email) return '';
  return html`<p>To request a visit, reach ${name ?? 'the office'} directly:</p>
      <ul>
        ${phone ? html`<li><a href="tel:${phone.replace(/[^+\d]/g, '')}">Call ${phone}</a></li>` : ''}
        ${email ? html`<li><a href="mailto:${email}">Email ${email}</a></li>` : ''}
      </ul>`;
}
