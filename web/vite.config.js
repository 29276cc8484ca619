import { defineConfig } from 'vite';

const server = process.env.GEOZONES_SERVER ?? 'http://127.0.0.1:5080';

export default defineConfig({
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // a strict CSP allows files of our own origin, not data: scripts
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200, // MapLibre, a chunk of its own
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules/ }] } } },
  },
  server: { proxy: { '/tiles': server, '/search': server, '/about': server, '/account': server, '/odata': server, '/briefings': server, '/live': { target: server, ws: true } } },
  test: { include: ['src/**/*.test.js'] },
});
