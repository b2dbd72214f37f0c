// Serves a folder with Brotli on a free port of this machine, which it prints: what src/bench/lighthouse looks at.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const root = process.argv[2];
const types = {'.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.xml': 'application/xml', '.png': 'image/png'};

const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).replace(/\/$/, '/index.html');
  try {
    const body = await readFile(join(root, path));
    const type = types[extname(path)] ?? 'application/octet-stream';
    const hashed = /\.[0-9a-f]{8}\.(css|js)$/.test(path);
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (type === 'image/png') {
      response.end(body);
    } else {
      response.setHeader('Content-Encoding', 'br');
      response.end(brotliCompressSync(body));
    }
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
