import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';

/** What one connection, and all of them together, may take of a server. Times in ms. */
export interface ListenerLimits {
  /** All headers of a request. Whoever dribbles them is cut off. */
  headersMs: number;
  /** A whole request, its body too. */
  requestMs: number;
  /** How often the two above are looked at, and so how late they may be. */
  lookEveryMs: number;
  /** Between two requests on one connection: longer than a proxy in front keeps it, which would else meet a closed one. */
  keepAliveMs: number;
  /** Nothing moves either way: whoever reads no answer is cut off. A stream of events has a heartbeat well within it. */
  idleMs: number;
  /** The request line and all headers; the longest pass has room in it. */
  headerBytes: number;
  /** More headers than this are not read. */
  headers: number;
  /** Open at a time. A further one is closed at once, unread. */
  connections: number;
}

export const LISTENER_LIMITS: ListenerLimits = {
  headersMs: 15_000,
  requestMs: 30_000,
  lookEveryMs: 5_000,
  keepAliveMs: 75_000,
  idleMs: 120_000,
  headerBytes: 16_384,
  headers: 100,
  connections: 2_048,
};

/**
 * An HTTP server that takes a request by one reading alone: node's strict parser, which refuses a request whose length is
 * said in two ways (RFC 9112, 6.3), and one without a Host. `onRefused` is told of each connection beyond the most.
 */
export function createListener(
  answer: RequestListener,
  limits: ListenerLimits = LISTENER_LIMITS,
  onRefused: () => void = () => {},
): Server {
  const options: ServerOptions = {
    insecureHTTPParser: false,
    requireHostHeader: true,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.lookEveryMs,
    keepAliveTimeout: limits.keepAliveMs,
    maxHeaderSize: limits.headerBytes,
  };
  const server = createServer(options, answer);
  server.timeout = limits.idleMs;
  server.maxHeadersCount = limits.headers;
  server.maxConnections = limits.connections;
  server.on('drop', onRefused);
  return server;
}
