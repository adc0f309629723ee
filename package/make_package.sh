#!/usr/bin/env bash
# Makes the Debian package or the tarball out of what it is made of.
#
#   make_package.sh deb|tarball OUTPUT FILE...
#
# Each file goes to its place by its name.
set -euo pipefail

form=$1 output=$2
shift 2
# 2000-01-01: the same bytes whenever it is built.
export SOURCE_DATE_EPOCH=946684800 LC_ALL=C TZ=UTC
umask 022
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT

case $form in
  deb)
    root=$staging/gainsay prefix=$staging/gainsay/usr
    ;;
  tarball)
    root=$staging/gainsay prefix=$staging/gainsay
    ;;
  *)
    echo "make_package.sh: no form $form; there are deb and tarball" >&2
    exit 2
    ;;
esac
share=$prefix/share documentation=$prefix/share/doc/gainsay

put() {  # put MODE FILE PLACE
  install -D -m "$1" "$2" "$3"
}
put_packed() {  # put_packed FILE PLACE
  mkdir -p "$(dirname "$2")"
  gzip -9n < "$1" > "$2"
}
put_program() {
  put 755 "$1" "$2"
  strip --strip-unneeded "$2"
}

control=
for file in "$@"; do
  case $file in
    */gainsay | */gainsay-static) put_program "$file" "$prefix/bin/gainsay" ;;
    # Where gainsay looks for it.
    */gainsay-pdf) put_program "$file" "$prefix/lib/gainsay/gainsay-pdf" ;;
    */gainsay.1) put_packed "$file" "$share/man/man1/gainsay.1.gz" ;;
    */gainsay.bash) put 644 "$file" "$share/bash-completion/completions/gainsay" ;;
    */_gainsay) put 644 "$file" "$share/zsh/vendor-completions/_gainsay" ;;
    */gainsay.fish) put 644 "$file" "$share/fish/vendor_completions.d/gainsay.fish" ;;
    */gainsay.binpb) put 644 "$file" "$share/gainsay/gainsay.binpb" ;;
    # Below share/gainsay/proto as imports name them.
    *.proto) put 644 "$file" "$share/gainsay/proto/${file#*proto/}" ;;
    README.md) put 644 "$file" "$documentation/README.md" ;;
    CHANGELOG.md) put_packed "$file" "$documentation/changelog.gz" ;;
    LICENSE) put 644 "$file" "$documentation/copyright" ;;
    */control.in) control=$file ;;
    *)
      echo "make_package.sh: $file has no place" >&2
      exit 2
      ;;
  esac
done

# The program holds WordNet, and parts of these Debian packages are linked into it.
for package in wordnet-base libabsl-dev libcmark-dev libgoogle-perftools-dev libicu-dev liblzma-dev libmd-dev \
  libminizip-dev libprotobuf-dev libre2-dev libstemmer-dev libutf8proc-dev libxml2-dev zlib1g-dev gcc-12-base \
  libc6-dev; do
  notice=/usr/share/doc/$package/copyright
  if [ ! -r "$notice" ]; then
    echo "make_package.sh: $notice is missing, and must go with the program; install $package with its documentation" >&2
    exit 1
  fi
  printf '%s\n\n' "==== $package" >> "$staging/notices"
  cat "$notice" >> "$staging/notices"
done
put_packed "$staging/notices" "$documentation/third_party_notices.gz"

version=$("$prefix/bin/gainsay" --version | cut -d' ' -f2)
if [ "$form" = deb ]; then
  # Kibibytes, counted by the files and not by the blocks that they take on this disk.
  size=$(find "$root" -type f -printf '%s\n' | awk '{total += int(($1 + 1023) / 1024)} END {print total}')
  mkdir "$root/DEBIAN"
  sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
    "$control" > "$root/DEBIAN/control"
  (cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
fi
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

if [ "$form" = deb ]; then
  # More threads would cut the data into other blocks; a higher level takes four times as long for an eighth less.
  dpkg-deb --root-owner-group -Zxz -z1 --threads-max=1 --build "$root" "$output" > /dev/null
else
  mv "$root" "$staging/gainsay-$version"
  tar --create --directory "$staging" --format=gnu --sort=name --owner=root:0 --group=root:0 --numeric-owner \
    --mtime="@$SOURCE_DATE_EPOCH" "gainsay-$version" | gzip -9n > "$output"
fi
