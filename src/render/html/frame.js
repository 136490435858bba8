// The height of the frame, for a page around it that asks for it with postMessage('backstop-height'). Nothing is sent to a page
// that did not ask, to anybody but the page around, nor to an origin that has no name; frame-ancestors decides which page that can be.
(() => {
  const asked = new Set();
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    for (const origin of asked) parent.postMessage({ backstopHeight: height }, origin);
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (parent === window || source !== parent || data !== 'backstop-height' || !/^https?:\/\/[^/]+$/.test(origin)) return;
    asked.add(origin);
    tell();
  });
  if (window.ResizeObserver) new ResizeObserver(tell).observe(document.body);
})();
