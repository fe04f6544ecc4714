/** Whether the keyboard has ⌘ and Option, as far as a browser tells. */
export const isMac = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');
