import { beforeEach, describe, expect, it, vi } from 'vitest';

/** @type {[status: number, body: object][]} */
let answers = [];
/** @type {[string, any][]} */
let asked = [];

beforeEach(() => {
  vi.resetModules();
  [answers, asked] = [[], []];
  vi.stubGlobal('fetch', async (/** @type {string} */ address, /** @type {object} */ request) => {
    asked.push([address, request]);
    const [status, body] = answers.shift() ?? [200, {}];
    return { ok: status < 300, status, json: async () => body };
  });
});

const load = () => import('./api.js');

describe('what is asked of the server', () => {
  it('carries the token of the session with all that is posted, and asks for it once', async () => {
    const { fetchAnswer } = await load();
    answers = [[200, { csrf: 'abc' }], [200, {}], [200, {}], [200, {}]];
    await fetchAnswer('/odata/CoverageOf', { lang: 'zh', body: {} });
    await fetchAnswer('/odata/CoverageOf', { lang: 'zh', body: {} });
    await fetchAnswer('/about', { lang: 'zh' });
    expect(asked.map(([address]) => address)).toEqual(['/account', '/odata/CoverageOf', '/odata/CoverageOf', '/about']);
    expect(asked.map(([, { headers }]) => headers['x-geozones-csrf'])).toEqual([undefined, 'abc', 'abc', undefined]);
  });

  it('says once that a session has ended, and is nobody after that', async () => {
    const { fetchAccount, fetchAnswer, whenEnded } = await load();
    const told = vi.fn();
    whenEnded(told);
    answers = [[401, { code: 'GZ-701' }], [200, { role: 'public' }], [401, { error: { code: 'GZ-701' } }], [401, { code: 'GZ-702' }]];
    expect(await fetchAccount('zh')).toEqual({ role: 'public', ended: true });
    await expect(fetchAnswer('/odata/Zones', { lang: 'zh' })).rejects.toThrow('GZ-701');
    await expect(fetchAnswer('/account/password', { lang: 'zh' })).rejects.toThrow('GZ-702');
    expect(told).toHaveBeenCalledTimes(1);
  });
});
