/** Side of a pattern tile in CSS pixels; a line leaves where the next tile continues it. */
export const patternSide = 8;

/** @typedef {(pen: CanvasRenderingContext2D) => void} Draw draws one tile of `patternSide` */

/** @type {Record<string, Draw>} */
export const patterns = {
  /** 未知: diagonal hatching, never mistaken for a class of the ramp. */
  'pattern-unknown'(pen) {
    fill(pen, '#f4f2f6');
    Object.assign(pen, { strokeStyle: '#8d83a0', lineWidth: 1.3 });
    pen.beginPath();
    for (const shift of [-patternSide, 0, patternSide]) {
      pen.moveTo(shift - 1, patternSide + 1);
      pen.lineTo(shift + patternSide + 1, -1);
    }
    pen.stroke();
  },
  /** 数据较少，不予显示: dots. */
  'pattern-suppressed'(pen) {
    fill(pen, '#f1f0ec');
    pen.fillStyle = '#77736a';
    for (const [x, y] of [[2, 2], [6, 6]]) {
      pen.beginPath();
      pen.arc(x, y, 1, 0, 2 * Math.PI);
      pen.fill();
    }
  },
};

/** @param {CanvasRenderingContext2D} pen @param {string} color */
function fill(pen, color) {
  pen.fillStyle = color;
  pen.fillRect(0, 0, patternSide, patternSide);
}
