import { writeShape } from '../drawing/shape.js';

/**
 * The only file that opens a WebSocket: the shape goes out as it changes, frames come in. The latest state wins; at most one waits unsent, and the last is never dropped.
 * Protocol: docs/coverage.md, "Live".
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('../drawing/shape.js').Corner & {to: import('../state.js').Position}} Move the one vertex in which a shape differs from the one before
 * @typedef {import('./tally.js').Frame} Frame
 * @typedef {object} Ears
 * @property {(frame: Frame, shape: Shape | null) => void} onFrame shape: what it is of, where that is still what was shown last
 * @property {(fault: import('./tally.js').Fault, shape: Shape | null) => void} onFault
 * @property {(isOpen: boolean) => void} onLink
 */

/** Waits before the next attempt, milliseconds; after the last the server is asked without a WebSocket until it is back. */
const waits = [250, 1000, 3000, 8000];

/** @param {Ears} ears */
export function openLive(ears) {
  /** @type {WebSocket | null} */
  let socket = null;
  let [token, edit, attempt, firm, heard] = ['', 0, 0, 0, 0];
  /** @type {{shape: Shape, rule: string, move: Move | null} | null} what is to be shown */
  let wanted = null;
  /** @type {{shape: Shape, rule: string, edit: number} | null} what was said last */
  let said = null;
  /** @type {Map<string, string>} */
  let covered = new Map();
  let [timer, again] = [0, 0];

  const say = (/** @type {object} */ message) => socket?.send(JSON.stringify(message));

  /** Says what is wanted, when the socket has taken what came before; else in a moment. */
  function flush() {
    clearTimeout(timer);
    if (!wanted || !token || socket?.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > 0) timer = setTimeout(flush, 4);
    else tell(wanted);
  }

  /** @param {NonNullable<typeof wanted>} now */
  function tell(now) {
    const { shape, rule, move } = now;
    const messages = [];
    if (said?.rule !== rule) messages.push({ edit: ++edit, rule });
    if (said?.shape !== shape) {
      const isMove = move !== null && said !== null && heard >= firm;
      if (!isMove) firm = edit + 1;
      messages.push(isMove ? { edit: ++edit, move } : { edit: ++edit, replace: { area: writeShape(shape) } });
    }
    said = { shape, rule, edit };
    wanted = null;
    if (messages.length) say(messages.length === 1 ? messages[0] : messages);
  }

  /** @param {any} message */
  function hear(message) {
    if (message.session) return opened(message.session);
    if (message.resumed) return resumed(message.edit);
    const shape = !wanted && said && message.edit >= said.edit ? said.shape : null;
    if (message.totals) {
      heard = message.edit;
      if (message.gained.length || message.lost.length) covered = change(covered, message);
      if (message.edit > 0) ears.onFrame({ rule: message.rule, totals: { ...message.totals, DataVersion: message.dataVersion }, villages: covered }, shape);
    } else if (message.invalid) ears.onFault(message.invalid, shape);
    else if (message.refused && token && message.edit === undefined) restart();
    else if (message.refused) ears.onFault(message.refused, shape);
  }

  /** @param {string} given */
  function opened(given) {
    token = given;
    covered = new Map();
    attempt = 0;
    ears.onLink(true);
    flush();
  }

  /** What was said after the connection broke is said again as it now stands. @param {number} known the last edit that was dealt with */
  function resumed(known) {
    covered = new Map();
    attempt = 0;
    edit = Math.max(edit, known);
    if (said && !wanted) wanted = { shape: said.shape, rule: said.rule, move: null };
    said = null;
    ears.onLink(true);
    flush();
  }

  /** A session of its own: the old one is forgotten, or there was none. */
  function restart() {
    token = '';
    begin();
  }

  function begin() {
    const now = wanted ?? said;
    if (!now) return;
    [edit, firm, heard] = [0, 1, 0];
    said = null;
    wanted = { shape: now.shape, rule: now.rule, move: null };
    say({ open: { area: opening } });
  }

  function connect() {
    const address = new URL('/live/coverage', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const mine = socket = new WebSocket(address);
    mine.onopen = () => (token ? say({ resume: token }) : begin());
    mine.onmessage = ({ data }) => mine === socket && hear(JSON.parse(data));
    mine.onclose = () => {
      if (mine !== socket) return;
      ears.onLink(false);
      again = setTimeout(connect, waits[Math.min(attempt++, waits.length - 1)]);
    };
  }

  return {
    /** @param {Shape} shape @param {string} rule @param {Move | null} move */
    show(shape, rule, move) {
      wanted = { shape, rule, move: wanted && (!wanted.move || !isSameCorner(wanted.move, move)) ? null : move };
      if (!socket) connect();
      else flush();
    },
    close() {
      clearTimeout(timer);
      clearTimeout(again);
      const old = socket;
      socket = null;
      [wanted, said, token] = [null, null, ''];
      old?.close(1000);
    },
  };
}

/** A session begins with a small area, whose frame is not told: what is drawn may not be valid yet. */
const opening = { type: 'Polygon', coordinates: [[[117.5, 34.8], [117.5001, 34.8], [117.5, 34.8001], [117.5, 34.8]]] };

/** @param {Move} a @param {Move | null} b */
const isSameCorner = (a, b) => b !== null && a.ring === b.ring && a.vertex === b.vertex;

/** @param {Map<string, string>} villages @param {{gained: {Code: string, Name: string}[], lost: {Code: string}[]}} frame */
function change(villages, { gained, lost }) {
  const next = new Map(villages);
  for (const { Code } of lost) next.delete(Code);
  for (const { Code, Name } of gained) next.set(Code, Name);
  return next;
}
