// Pans the map for 120 moves and reads from the browser's own tracing how long scripts run from one frame to the next.
// node pan.mjs PATH/TO/playwright-core/index.mjs http://127.0.0.1:5080 [/?at=117.53,34.75,11.5]   needs Chromium
const [library, base, link = '/?at=117.53,34.75,11.5'] = process.argv.slice(2);
const { chromium } = await import(library);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.goto(base + link);
await page.waitForFunction(() => document.querySelector('#progress')?.hidden, null, { timeout: 60_000 });
await page.waitForTimeout(3000);
const devtools = await page.context().newCDPSession(page);
const events = [];
devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline'] } });
const { x, y, width, height } = await page.locator('#map canvas').boundingBox();
const [midX, midY] = [x + width / 2, y + height / 2];
await page.mouse.move(midX, midY);
await page.mouse.down();
for (let i = 1; i <= 120; i++) {
  await page.mouse.move(midX + 200 * Math.sin(i / 20), midY + 120 * Math.sin(i / 13));
  await page.waitForTimeout(16);
}
await page.mouse.up();
const whole = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
await devtools.send('Tracing.end');
await whole;
await browser.close();
const first = events.find(({ name }) => name === 'FireAnimationFrame');
const main = events.filter(({ ph, tid, pid }) => ph === 'X' && tid === first.tid && pid === first.pid).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
const frames = main.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
let end = 0;
const outermost = main.filter(({ name }) => ['FireAnimationFrame', 'EventDispatch', 'FunctionCall', 'TimerFire', 'RunMicrotasks', 'EvaluateScript'].includes(name)).filter(({ ts, dur = 0 }) => ts >= end && ((end = ts + dur), true));
const scripting = frames.slice(0, -1).map((from, i) => outermost.filter(({ ts }) => ts >= from && ts < frames[i + 1]).reduce((sum, { dur = 0 }) => sum + dur / 1000, 0)).sort((a, b) => a - b);
const share = (part) => scripting[Math.min(scripting.length - 1, Math.floor(scripting.length * part))]?.toFixed(1);
console.log(`${link}: scripting in each of ${scripting.length} frames p50 ${share(0.5)} p95 ${share(0.95)} max ${share(1)} ms`);
