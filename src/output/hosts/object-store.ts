import { caching, hashed, type Hosted, redirectsOf, sentAs, types } from './statement.ts';

/** Kinds of files that a build has, those that pages load first. */
const kinds = (names: readonly string[]) =>
  [true, false].flatMap((isHashed) =>
    Object.entries(types)
      .filter(([ending]) =>
        names.some((name) => `/${name}`.startsWith(hashed) === isHashed && name.endsWith(`.${ending}`)),
      )
      .map(([ending, type]) => ({ isHashed, ending, type })),
  );

/**
 * A script that puts the folder into an object store that serves websites, by the command `aws`, which speaks to all of
 * them. Such a store sends no other headers than the type and the caching of each file.
 * @param names the files of the folder
 */
export function objectStore(hosted: Hosted, names: readonly string[]): string {
  const below = hosted.base;
  const folder = hashed.slice(1);
  const copies = kinds(names).map(({ isHashed, ending, type }) => {
    const which = isHashed
      ? `--include '${folder}*.${ending}'`
      : `--include '*.${ending}' --exclude '${folder}*'`;
    const kept = isHashed ? caching.hashed : caching.other;
    return `copy --exclude '*' ${which} --content-type '${sentAs(type)}' --cache-control '${kept}'`;
  });
  const moved = redirectsOf(hosted).map(
    ({ from, to }) =>
      `aws s3api put-object --bucket "$bucket" --key '${from.slice(1)}index.html' --website-redirect-location '${to}' "$@"`,
  );
  return `#!/bin/sh
# Puts dist/ into a bucket: sh .hosts/object-store.sh BUCKET [--endpoint-url https://…]
set -eu
bucket=$1; shift
folder=$(dirname "$0")/../dist
options="$*"
copy() { aws s3 cp "$folder" "s3://$bucket${below}/" --recursive --only-show-errors --no-guess-mime-type "$@" $options; }
${copies.join('\n')}
${moved.length > 0 ? `${moved.join('\n')}\n` : ''}aws s3 website "s3://$bucket/" --index-document index.html --error-document '${below.slice(1)}${below ? '/' : ''}404.html' $options
`;
}
