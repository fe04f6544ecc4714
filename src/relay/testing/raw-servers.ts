import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** For tests: an HTTP server on a free loopback port, closed when the test is over. Its origin. */
export async function httpServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return originOf(server);
}

/** For tests: a server that does to its sockets whatever the test says once bytes have come. Its origin, as http. */
export async function tcpServer(onData: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => onData(socket));
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return originOf(server);
}

/** For tests: the origin of a port that nobody listens on. */
export async function closedPort(): Promise<string> {
  const server = createTcpServer();
  const origin = await originOf(server);
  await new Promise((resolve) => server.close(resolve));
  return origin;
}

async function originOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a listening server has a port');
  return `http://127.0.0.1:${address.port}`;
}
