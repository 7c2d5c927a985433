/**
 * Script that sets the colours that the reader chose, and opens all proof if they did, before anything is painted. Within
 * the text of a page it also asks for a height, so that what stands above it is laid out by itself
 * (output/first-screen.ts): one script, since a page's policy holds a hash of each.
 */
export const remembered =
  "try{let{scheme='',proof=''}=localStorage;Object.assign(document.documentElement.dataset,{scheme,proof})}catch{}document.body?.offsetHeight";
