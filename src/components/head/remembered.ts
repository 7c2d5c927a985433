/**
 * Script that sets the colours that the reader chose, and opens all proof if they did, before anything is painted. Within
 * the text of a page it also asks how far the page is scrolled, so that what stands above it is laid out by itself
 * (output/first-screen.ts): one script, since a page's policy holds a hash of each.
 */
export const remembered =
  "try{for(let name of['scheme','proof'])document.documentElement.dataset[name]=localStorage[name]??''}catch{}scrollY";
