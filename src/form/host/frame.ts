import { setLocale } from '../language/language.ts';
import { readFrameAddress } from './frame-address.ts';
import { createHostLink } from './host-link.ts';
import { followPerson, keepStill, tellEscape } from './keep-still.ts';

const address = readFrameAddress(location.hash);
for (const line of address.wrong) console.warn(line);
const link = createHostLink({
  // A frame that has been opened by itself has nobody around it.
  host: window.parent === window ? undefined : address.host,
  parent: window.parent,
  post: (message, origin) => window.parent.postMessage(message, origin),
  listen: (onMessage) => addEventListener('message', onMessage),
});

/** This frame: how it is to begin, and its link to the page around it. Importing it sets up the document for a frame's life. */
export const frame = { address, link };

if (window.parent !== window && address.host !== undefined) {
  document.documentElement.dataset.framed = '';
  keepStill(link);
  tellEscape(link);
}
followPerson(document.documentElement);
// The frame shows the form alone: whatever else opens in a tab of its own.
document.head.append(Object.assign(document.createElement('base'), { target: '_blank' }));
// Of the wishes, the pass's is the strongest when the form begins (src/form/language): a message comes later, and wins.
link.hear('locale', ({ locale }) => void setLocale(locale));
