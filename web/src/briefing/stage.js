/**
 * The whole screen for the slide and its map. Where a browser gives no whole screen, the page leaves out all else.
 * @param {() => void} onChange
 */
export function openStage(onChange) {
  const put = (/** @type {boolean} */ on) => {
    document.body.toggleAttribute('data-presenting', on);
    onChange();
  };
  document.addEventListener('fullscreenchange', () => put(document.fullscreenElement !== null));
  const leave = () => (document.fullscreenElement ? void document.exitFullscreen() : put(false));
  return {
    leave,
    async toggle() {
      if (document.body.hasAttribute('data-presenting')) return leave();
      await document.documentElement.requestFullscreen?.().catch(() => {});
      put(true);
    },
  };
}
