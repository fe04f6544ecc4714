import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Contact } from '../../contract/bookings.ts';
import { contactOf } from '../config/page-of-role.ts';
import type { Config } from '../config/schema.ts';
import type { AppEnv } from '../http/app-env.ts';
import { type Speech, speechFor } from '../speech.ts';

/** Where the panels' style is: not among the channels, or the router could not tell routes apart by one expression. */
export const PANEL_STYLE_PATH = '/embed-panel.css';

export interface Panel {
  status: 403 | 404;
  told: 'switchedOff' | 'noForm';
}

/** The operator has switched the channel off. */
export const SWITCHED_OFF: Panel = { status: 403, told: 'switchedOff' };

/** There is no such channel, or it names no page that may hold the form. */
export const NO_FORM: Panel = { status: 404, told: 'noForm' };

/** A small page in the form's place, without a script: what is the matter, and how to reach the business instead. */
export async function panelPage(c: Context<AppEnv>, { status, told }: Panel, config: Pick<Config, 'business'>) {
  const { locale, direction, words } = await speechFor(c);
  const { heading, text } = words.panel[told];
  c.header('Cache-Control', 'no-store');
  return c.html(
    html`<!doctype html>
<html lang="${locale}" dir="${direction}">
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
      ${waysToReach(contactOf(config), words.panel)}
    </main>
  </body>
</html>`,
    status,
  );
}

function waysToReach({ business_name: business, phone, email }: Contact, words: Speech['words']['panel']) {
  if (!phone && !email) return '';
  return html`<p>${business ? words.reach({ business }) : words.reachOffice}</p>
      <ul>
        ${phone ? html`<li><a href="tel:${phone.replace(/[^+\d]/g, '')}">${words.call({ phone })}</a></li>` : ''}
        ${email ? html`<li><a href="mailto:${email}">${words.email({ email })}</a></li>` : ''}
      </ul>`;
}
