import { make, part } from '../element.js';
import { formatCount, formatLength, formatMoney } from '../format.js';
import { text } from '../language.js';
import { isBehind } from './tally.js';

/**
 * The numbers beside the pointer while something is drawn or dragged.
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./tally.js').Tally} Tally
 */

/** Between pointer and numbers, and the most that these take; pixels. */
const [off, widest, highest] = [18, 400, 110];

/** No numbers come while the hand moves. @param {Tally} tally */
const isCut = ({ way }) => way === 'lost' || way === 'posted' || way === 'failed';

/** The sentences beside the pointer. @param {Language} lang @param {Tally} tally @returns {string[]} */
export function writeTip(lang, tally) {
  const { frame, fault, hand } = tally;
  const before = isCut(tally) ? [text(lang, 'plan.tip.cut')] : [];
  const brushed = hand ? [text(lang, isBehind(tally) ? 'plan.tip.behind' : 'plan.tip.brushed', { n: hand.villages })] : [];
  if (fault) return [...before, ...brushed, fault.message[lang]];
  if (!frame) return [...before, ...brushed];
  const { totals: t } = frame;
  const count = (/** @type {number | null} */ n) => (n === null ? text(lang, 'coverage.hidden') : formatCount(lang, n));
  return [
    ...before, ...brushed,
    text(lang, 'plan.tip.people', { villages: count(t.Villages), households: count(t.Households), persons: count(t.Persons), unserved: count(t.UnservedPersons) }),
    text(lang, 'plan.tip.works', { yuan: formatMoney(lang, t.BudgetYuan).short, pipe: t.PipeMetres === null ? text(lang, 'coverage.hidden') : formatLength(lang, t.PipeMetres).short }),
  ];
}

/** @param {HTMLElement} tip @param {HTMLElement} stage */
function followPointer(tip, stage) {
  let { left, top, width, height } = stage.getBoundingClientRect();
  new ResizeObserver(() => ({ left, top, width, height } = stage.getBoundingClientRect())).observe(stage);
  const follow = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    const [x, y] = [clientX - left, clientY - top];
    if (width < 2 * widest) return void (tip.style.transform = y > highest * 2 ? `translate(12px, ${y - 2 * off}px) translate(0, -100%)` : `translate(12px, ${y + 2 * off}px)`); // on a phone above the finger, else below it
    const [isRight, isLow] = [x > width - widest, y > height - highest];
    tip.style.transform = `translate(${isRight ? x - off : x + off}px, ${isLow ? y - off : y + off}px) translate(${isRight ? -100 : 0}%, ${isLow ? -100 : 0}%)`;
  };
  stage.addEventListener('pointermove', follow);
  stage.addEventListener('pointerdown', follow);
}

/** It follows the pointer, and turns to its other side before it would leave the map; nothing is measured while the hand moves. */
export function drawTip() {
  const tip = make('div', { id: 'plan-tip', class: 'plan-tip', 'aria-hidden': 'true', hidden: true });
  const stage = /** @type {HTMLElement} */ (part('map').parentElement);
  stage.append(tip);
  followPointer(tip, stage);
  return {
    /** @param {Language} lang @param {Tally} tally */
    show(lang, tally) {
      const lines = writeTip(lang, tally);
      tip.hidden = lines.length === 0;
      tip.classList.toggle('bad', tally.fault !== null);
      tip.classList.toggle('old', isBehind(tally) || isCut(tally));
      while (tip.children.length > lines.length) tip.lastElementChild?.remove();
      while (tip.children.length < lines.length) tip.append(make('p'));
      lines.forEach((line, i) => { if (tip.children[i].textContent !== line) tip.children[i].textContent = line; });
    },
    hide: () => { tip.hidden = true; },
  };
}
