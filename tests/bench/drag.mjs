// Drags a corner of a drawn zone in the planner's view: from a pointer move to the animation frame after its numbers stand beside the pointer, over 100 moves.
// node drag.mjs PATH/TO/playwright-core/index.mjs http://127.0.0.1:5080 [at=117.53,34.6,12.2]   needs Chromium; nothing is saved
const [library, base, at = '117.53,34.6,12.2'] = process.argv.slice(2);
const { chromium } = await import(library);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
await page.goto(`${base}/?at=${at}#plan`);
await page.click('#plan-draw');
await page.waitForSelector('#draw-add', { state: 'visible' });
const { x, y, width, height } = await page.locator('#map canvas').boundingBox();
const place = (across, down) => [x + width * across, y + height * down];
for (const corner of [[0.2, 0.25], [0.55, 0.25], [0.55, 0.7], [0.2, 0.7]]) await page.mouse.click(...place(...corner));
await page.locator('#map canvas').press('Enter');
await page.waitForFunction(() => document.querySelector('#plan-sums')?.children.length && document.querySelector('#progress').hidden, null, { timeout: 60_000 });
await page.waitForTimeout(2000);
await page.evaluate(() => {
  const tip = document.querySelector('#plan-tip');
  let [moved, last] = [0, ''];
  window.delays = [];
  addEventListener('pointermove', () => { moved = performance.now(); }, true);
  new MutationObserver(() => {
    if (!moved || tip.textContent === last) return;
    const began = moved;
    [moved, last] = [0, tip.textContent];
    requestAnimationFrame(() => window.delays.push(performance.now() - began));
  }).observe(tip, { childList: true, subtree: true });
});
await page.mouse.move(...place(0.55, 0.7));
await page.mouse.down();
for (let i = 1; i <= 100; i++) {
  await page.mouse.move(...place(0.55 - 0.002 * i, 0.7 - 0.0015 * i));
  await page.waitForTimeout(120);
}
await page.mouse.up();
const delays = (await page.evaluate(() => window.delays)).sort((a, b) => a - b);
const share = (part) => delays[Math.min(delays.length - 1, Math.floor(delays.length * part))]?.toFixed(1);
console.log(`${delays.length} numbers painted of 100 moves: p50 ${share(0.5)} p95 ${share(0.95)} max ${share(1)} ms`);
await browser.close();
