#!/bin/sh
# Installs Downhill for the one who calls it, into ~/.local, without an administrator's rights, and
# is, under another name, what removes it again:
#
#     ./install.sh             installs, or puts this version in the place of another
#     downhill-uninstall       removes it again; what Downhill keeps of your work stays
#     downhill-uninstall all   removes that as well: settings, the last session, the log
#
# Nothing else is understood, and then nothing is done.
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
commands=$HOME/.local/bin
program=$HOME/.local/lib/downhill
sizes='16 32 48 64 128 256'

say() {
    printf 'Downhill: %s\n' "$*"
}

stop() {
    say "$@" >&2
    exit 1
}

# Tells the desktop what has come or gone, with what it has for that.
tell_desktop() {
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$data/applications" || true
    fi
    if command -v update-mime-database >/dev/null && [ -d "$data/mime/packages" ]; then
        update-mime-database "$data/mime" >/dev/null 2>&1 || true
    fi
    if command -v gtk-update-icon-cache >/dev/null && [ -d "$data/icons/hicolor" ]; then
        gtk-update-icon-cache -q -t -f "$data/icons/hicolor" 2>/dev/null || true
    fi
}

# One file or folder a line, since a home may have a space in its name.
remove_ours() {
    printf '%s\n' "$program" "$commands/downhill" "$commands/downhill-uninstall" \
        "$data/applications/downhill.desktop" "$data/mime/packages/downhill.xml" \
        "$data/metainfo/downhill.metainfo.xml" "$data/icons/hicolor/scalable/apps/downhill.svg" |
        while IFS= read -r it; do rm -rf -- "$it"; done
    for size in $sizes; do
        rm -f -- "$data/icons/hicolor/${size}x$size/apps/downhill.png"
    done
}

# has FOLDER WORD…: says whether there are files in a folder that `find` finds by these words.
has() {
    folder=$1
    shift
    [ -d "$folder" ] && [ -n "$(find "$folder" -type f "$@" -print -quit)" ]
}

# What the desktop has written down of everything of this user goes where nothing is there any more.
remove_lists() {
    has "$data/applications" -name '*.desktop' || rm -f -- "$data/applications/mimeinfo.cache"
    has "$data/icons/hicolor" ! -name icon-theme.cache || rm -f -- "$data/icons/hicolor/icon-theme.cache"
    if ! has "$data/mime/packages"; then
        for it in XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache subclasses \
            treemagic types version; do
            rm -f -- "$data/mime/$it"
        done
        rmdir "$data/mime/application" 2>/dev/null || true
    fi
}

remove_empty() {
    for size in $sizes scalable; do
        [ "$size" = scalable ] || size=${size}x$size
        rmdir -p --ignore-fail-on-non-empty "$data/icons/hicolor/$size/apps" 2>/dev/null || true
    done
    for folder in "$(dirname "$program")" "$data/applications" "$data/mime/packages" "$data/metainfo" "$commands"; do
        rmdir -p --ignore-fail-on-non-empty "$folder" 2>/dev/null || true
    done
}

called=$(basename "$0")
case "$called $*" in
"downhill-uninstall " | "downhill-uninstall all") ;;
downhill-uninstall*) stop "call it $called, or $called all, which removes settings and your last session as well." ;;
"$called ") ;;
*) stop "call it $0, with nothing behind it." ;;
esac

if [ "$called" = downhill-uninstall ]; then
    remove_ours
    tell_desktop
    if [ "${1:-}" = all ]; then
        rm -rf -- "${XDG_CONFIG_HOME:-$HOME/.config}/downhill" "$data/downhill" \
            "${XDG_CACHE_HOME:-$HOME/.cache}/downhill" "${XDG_STATE_HOME:-$HOME/.local/state}/downhill"
    fi
    remove_lists
    remove_empty
    say 'removed.'
    exit 0
fi

here=$(cd "$(dirname "$0")" && pwd)
[ -x "$here/downhill/downhill" ] || stop "the folder downhill is not beside $0. Unpack the archive whole."
"$here/downhill/downhill" --version >/dev/null ||
    stop 'it does not start here. It needs Linux on x86-64 with glibc 2.36 or newer (Debian 12, Ubuntu 23.04).'

mkdir -p "$(dirname "$program")" "$commands" "$data/applications" "$data/mime/packages" "$data/metainfo"
# The new one is there whole before the old one goes.
rm -rf -- "$program.new"
cp -R "$here/downhill" "$program.new"
rm -rf -- "$program"
mv "$program.new" "$program"
ln -sf "$program/downhill" "$commands/downhill"
cp "$here/install.sh" "$commands/downhill-uninstall"
chmod 755 "$commands/downhill-uninstall"

# The menu may not look into ~/.local/bin, so the entry names the program by its place.
quoted=$(printf '%s' "$program/downhill" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
awk -v exec="$quoted" -v try="$program/downhill" '
    /^TryExec=/ { print "TryExec=" try; next }
    /^Exec=/ { print "Exec=\"" exec "\" %F"; next }
    { print }' "$here/share/downhill.desktop" >"$data/applications/downhill.desktop"
cp "$here/share/downhill.xml" "$data/mime/packages/"
cp "$here/share/downhill.metainfo.xml" "$data/metainfo/"
mkdir -p "$data/icons/hicolor/scalable/apps"
cp "$here/share/downhill.svg" "$data/icons/hicolor/scalable/apps/"
for size in $sizes; do
    mkdir -p "$data/icons/hicolor/${size}x$size/apps"
    cp "$here/share/$size.png" "$data/icons/hicolor/${size}x$size/apps/downhill.png"
done
tell_desktop

say "installed. It is in the menu; downhill-uninstall removes it."
case ":$PATH:" in
*":$commands:"*) ;;
*) say "to type downhill in a terminal, add $commands to PATH (most systems do at the next login)." ;;
esac
