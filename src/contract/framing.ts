/** Where the form is framed: `/embed/<channel>`. Only the channel's own origins may frame it. */
export const EMBED_PATH = '/embed/';

/** In which header a framed form names the channel that it is framed under: only that channel's passes are good there. */
export const CHANNEL_HEADER = 'Callout-Channel';
