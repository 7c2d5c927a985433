import { standingAt, toMoment } from '../guide/now.ts';

/**
 * What holds now: each rule of aftercare gets a line that says how it stands. The day and hour of the needling come from
 * the address, after the #, where no server sees them; else from this device, if the reader asked to keep them.
 */
const root = document.querySelector<HTMLElement>('.holds');
const box = root?.querySelector('input');
const link = root?.querySelector('a');
const marks = new Map<HTMLElement, HTMLElement>();
let text = '';

const inWords = (moment: Date, timeStyle?: 'short') =>
  moment.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle });

function show(): void {
  if (!root || !box || !link) return;
  let kept = '';
  try {
    kept = localStorage.getItem('had') ?? '';
    text = decodeURIComponent(location.hash).slice(5);
  } catch {
    // A browser that keeps nothing, or an address that is none.
  }
  if (!toMoment(text)) text = kept;
  const had = toMoment(text);
  if (!had) return;
  const now = new Date();
  const days = (+now - +had) / 864e5;
  const isFar = days < -1 || days > 731;
  root.dataset['given'] = isFar ? 'far' : '';
  for (const line of document.querySelectorAll<HTMLElement>('[data-times]')) {
    const [group, moment] = standingAt(line.dataset['times'] ?? '', had, now);
    const mark = marks.get(line) ?? document.createElement('b');
    marks.set(line, mark);
    line.append(mark);
    mark.textContent = isFar ? '' : (root.dataset['words']?.split('|')[group] ?? '');
    if (isFar || !moment) continue;
    // What is over at midnight ends with the day before.
    mark.textContent +=
      moment.getHours() + moment.getMinutes()
        ? inWords(moment, 'short')
        : inWords(new Date(+moment - (group === 3 ? 0 : 1)));
  }
  link.textContent = inWords(had, 'short');
  link.href = `#had=${text}`;
  box.checked = text === kept;
}

if (box) {
  box.onchange = () => {
    try {
      if (box.checked) localStorage.setItem('had', text);
      else localStorage.removeItem('had');
    } catch {
      // It stays in the address.
    }
  };
  addEventListener('hashchange', show);
  setInterval(show, 60_000);
  show();
}
