// A file of its own, which is asked for by its address, so that a reader who has no day yet waits for nothing.
import address from './plan-form.ts?worker&url';

const planner = document.querySelector<HTMLElement>('.planner');
const day = planner?.querySelector('input');
const says = planner?.querySelector('#plan-day-says');

/** Loads what makes the plan; says so where it does not come. */
const load = () =>
  import(/* @vite-ignore */ address).catch(() => {
    planner?.querySelector('details')?.setAttribute('open', '');
    if (says) says.textContent = 'The plan cannot be made. Are you offline? Open this page again.';
  });

/** Whether the page is kept to be used offline. */
const isKept = () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

/** Loads it once a day is given by the address, by this device or in the fields, or where the page is kept. */
function look(): void {
  let kept = '';
  try {
    kept = localStorage.getItem('plan') ?? '';
  } catch {
    // A browser that keeps nothing has no day.
  }
  if (day?.value || /day=/.test(location.hash + kept) || isKept()) void load();
}

planner?.addEventListener('focusin', () => void load());
for (const event of ['hashchange', 'pageshow', 'storage']) addEventListener(event, look);
if (planner?.contains(document.activeElement)) void load();
look();
