// A file of its own, which the page's script asks for by its address, so that nothing else comes with it.
import address from './now.ts?worker&url';

/** Loads what tells what holds now, once a day is given by the address or kept on this device; no one else has it. */
function look(): void {
  try {
    if (location.hash.startsWith('#had=') || localStorage.getItem('had'))
      void import(/* @vite-ignore */ address);
  } catch {
    // A browser that keeps nothing has no day.
  }
}

addEventListener('hashchange', look);
look();
