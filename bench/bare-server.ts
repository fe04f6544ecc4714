/**
 * What a server costs that does nothing: node:http alone, which reads whatever it is sent and answers `GET` and `POST` with
 * the bytes that it is given. Its parent sends `{ answers: { GET, POST } }`, and is told the URL.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as z from 'zod';

const answerSchema = z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.string() });
const answersSchema = z.object({ GET: answerSchema, POST: answerSchema });
/** The bytes with which the relay was heard to answer. */
export type Answers = z.infer<typeof answersSchema>;

const [message] = await once(process, 'message');
const answers = answersSchema.parse(message);
const server = createServer((request, response) => {
  const { status, headers, body } = request.method === 'POST' ? answers.POST : answers.GET;
  request.on('data', () => undefined);
  request.on('end', () => response.writeHead(status, headers).end(body));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new TypeError('the server listens on a port');
process.send?.(`http://127.0.0.1:${address.port}`);
process.once('disconnect', () => process.exit());
