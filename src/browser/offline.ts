/**
 * Lets the service worker keep what is read, and whoever keeps the whole guide on their device go on where they
 * stopped. The place is remembered only once they have asked to keep the guide.
 */
const worker = document.documentElement.dataset['worker'];

/** As much of Trusted Types as is used here: the content policy lets a script load what this one policy names. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL: (address: string) => string };
}

if (worker && 'serviceWorker' in navigator) {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const trusted = trustedTypes?.createPolicy('service-worker', { createScriptURL: () => worker });
  // A worker that cannot be had (a private window, a full disk) takes nothing from the page.
  addEventListener(
    'load',
    () =>
      void navigator.serviceWorker
        .register(trusted?.createScriptURL(worker) ?? worker)
        .catch(() => undefined),
  );
  addEventListener('pagehide', () => {
    try {
      if (localStorage.getItem('kept') === null || !document.querySelector('article')) return;
      const at = document.querySelector<HTMLAnchorElement>('.page-contents [aria-current]');
      const title = [document.querySelector('h1'), at].map((one) => one?.textContent.trim()).filter(Boolean);
      localStorage.setItem('place', JSON.stringify([location.pathname + (at?.hash ?? ''), title.join(': ')]));
    } catch {
      // A browser that keeps nothing remembers no place.
    }
  });
}
