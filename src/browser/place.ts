/**
 * Brings what holds where the reader is to the top and opens it, once they say where they are. The choice is for this
 * page, and is kept on this device alone, when that is asked for. It shares no file with the script of every page, which
 * stands in one file with it: what both imported would be a file to load before either.
 */
export {};

const key = 'country';
const choices = document.querySelectorAll<HTMLElement>('.place-choice');
const lists = [...document.querySelectorAll('[data-places]')].map((list) => ({
  list,
  items: [...list.children],
}));

function kept(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(place: string): void {
  try {
    if (place) localStorage.setItem(key, place);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still shows the place first.
  }
}

function show(place: string): void {
  for (const { list, items } of lists) {
    for (const item of items) {
      const mine = !!place && !!item.getAttribute('data-place')?.split(' ').includes(place);
      item.classList.toggle('mine', mine);
      const fold = item.querySelector('details');
      if (fold) fold.open = mine || !!fold.querySelector(':target');
    }
    list.append(...[...items].sort((a, b) => +b.matches('.mine') - +a.matches('.mine')));
  }
}

for (const choice of choices) {
  const select = choice.querySelector('select');
  const remember = choice.querySelector('input');
  if (!select || !remember) continue;
  const follow = () => {
    select.value = kept();
    remember.checked = !!kept();
  };
  follow();
  choice.addEventListener('change', ({ target }) => {
    // A look at another place takes nothing from what another window keeps.
    if (remember.checked || target === remember) keep(remember.checked ? select.value : '');
    show(select.value);
  });
  addEventListener('storage', ({ key: changed }) => {
    if (changed !== key || (select.value && !remember.checked)) return;
    follow();
    show(select.value);
  });
}
show(kept());
