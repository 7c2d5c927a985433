import { type CustomAtRules, type Rule, transform, type Visitor } from 'lightningcss';

/** Whether a rule is for paper alone: by its medium, or since each of its selectors has a class of these. */
const isForPaper = (rule: Rule, classes: ReadonlySet<string>): boolean => {
  if (rule.type === 'style')
    return rule.value.selectors.every((selector) =>
      selector.some((part) => part.type === 'class' && classes.has(part.name)),
    );
  if (rule.type !== 'media') return rule.type === 'page';
  return rule.value.query.mediaQueries.every(
    ({ mediaType, qualifier }) => mediaType === 'print' && qualifier !== 'not',
  );
};

/** Rules that only hold others. */
const holders = new Set<Rule['type']>(['layer-block', 'media', 'supports']);

/** A stylesheet without rules that a visitor takes out: what held them is then empty, and goes when it is read again. */
function without(css: string, visitor: Visitor<CustomAtRules>): string {
  const options = { filename: 'style.css', minify: true };
  const { code } = transform({ ...options, code: Buffer.from(css), visitor });
  return transform({ ...options, code }).code.toString();
}

/**
 * A stylesheet in two: what a screen needs, and what paper needs besides, which no screen waits for. Paper's rules then
 * stand behind all others of their layers.
 * @param classes names that only what is for paper alone has
 */
export function partPaper(css: string, classes: ReadonlySet<string>): { screen: string; paper: string } {
  let depth = 0;
  return {
    screen: without(css, { Rule: (rule) => (isForPaper(rule, classes) ? [] : undefined) }),
    paper: without(css, {
      Rule: (rule) => {
        if (isForPaper(rule, classes)) depth += 1;
        return depth > 0 || holders.has(rule.type) ? undefined : [];
      },
      RuleExit: (rule) => {
        if (isForPaper(rule, classes)) depth -= 1;
      },
    }),
  };
}
