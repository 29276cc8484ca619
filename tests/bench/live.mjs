// Drags a vertex of one area in many sessions at once and tells how long each edit took to its frame.
// node --experimental-websocket live.mjs ws://127.0.0.1:5193/live/coverage area.geojson   env: SESSIONS (50), HZ (30), DURATION (15), RULE (seat)
import { readFileSync } from 'node:fs';

const [address, file] = process.argv.slice(2);
const { SESSIONS = 50, HZ = 30, DURATION = 15, RULE = 'seat' } = process.env;
const area = JSON.parse(readFileSync(file, 'utf8'));
const polygon = area.type === 'Polygon' ? area.coordinates : area.coordinates.toSorted((a, b) => b[0].length - a[0].length)[0];
const delays = [];
let frames = 0, invalid = 0, bytes = 0;

const drag = (at) => new Promise((done, fail) => {
  const socket = new WebSocket(address), sent = [];
  const vertex = Math.floor((polygon[0].length - 1) * at / SESSIONS), [x, y] = polygon[0][vertex];
  let edit = 0, timer;
  const move = () => {
    if (edit >= HZ * DURATION) return clearInterval(timer);
    const angle = edit / 10;
    sent.push([++edit, performance.now()]);
    socket.send(JSON.stringify({ edit, move: { ring: 0, vertex, to: [x + 2e-4 * Math.cos(angle), y + 2e-4 * Math.sin(angle)] } }));
  };
  socket.onopen = () => socket.send(JSON.stringify({ open: { area: { type: 'Polygon', coordinates: polygon } }, rule: RULE }));
  socket.onerror = fail;
  socket.onmessage = ({ data }) => {
    if (data.startsWith('{"session"')) return setTimeout(() => { timer = setInterval(move, 1000 / HZ); }, 1000 + at * 1000 / HZ / SESSIONS);
    const now = performance.now(), last = Number(/^\{"edit":(\d+)/.exec(data)?.[1] ?? NaN);
    if (!(last > 0)) return;
    frames++;
    bytes += data.length;
    if (data.includes('"invalid"')) invalid++;
    while (sent.length && sent[0][0] <= last) delays.push(now - sent.shift()[1]);
    if (last === HZ * DURATION) { socket.close(); done(); }
  };
});

const start = performance.now();
await Promise.all(Array.from({ length: Number(SESSIONS) }, (_, at) => drag(at)));
delays.sort((a, b) => a - b);
const at = (share) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))].toFixed(2);
console.log(`${SESSIONS} sessions, ${HZ} edits/s each, ${polygon[0].length - 1} vertices, rule ${RULE}: edit to frame p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} max ${at(1)} ms; `
  + `${delays.length} edits, ${frames} frames (${invalid} invalid), ${(frames / (performance.now() - start) * 1000).toFixed(0)} frames/s, ${(bytes / frames).toFixed(0)} bytes a frame`);
