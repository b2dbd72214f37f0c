# What pre-receive and post-receive have in common. Lies beside them in the hooks folder of a bare repository.
#
# Settings, in the bare repository:
#   git config site.folder /srv/www/site     where releases go; the web server shows /srv/www/site/current
#   git config site.branch main              the branch that is public (main, if it is not said)
#   git config site.lang de                  the language of messages: de or en (de, if it is not said)
#   git config site.work /srv/site-work      work tree, compiled generator and cache (site-work in the repository)

repository=$(cd "$(git rev-parse --git-dir)" && pwd)
folder=$(git config site.folder || true)
branch=$(git config site.branch || echo main)
lang=$(git config site.lang || echo de)
work=$(git config site.work || echo "$repository/site-work")
nothing=0000000000000000000000000000000000000000

# say GERMAN ENGLISH
say() {
  if [ "$lang" = en ]; then echo "$2"; else echo "$1"; fi
}

# One hook at a time: a second push waits here, and then finds what the first one left.
lock() {
  mkdir -p "$work"
  exec 9>"$work/lock"
  if ! flock -n 9; then
    say "Eine andere Veröffentlichung läuft noch; einen Moment …" "Another push is being published; one moment …"
    flock 9
  fi
}

# checkout COMMIT: the work tree as of a commit. Files that did not change stay as they are, so that the generator is
# compiled only when its sources changed; git's index for this work tree is kept beside it.
checkout() {
  mkdir -p "$work/tree"
  GIT_INDEX_FILE="$work/index" git --work-tree="$work/tree" read-tree --reset -u "$1"
  echo "gitdir: $repository" > "$work/tree/.git" # pages say when they last changed; the history knows it
}

# site ARGUMENT…: the launcher of the commit that is checked out; it must not take this repository for its own.
site() {
  (
    unset GIT_DIR GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_WORK_TREE
    cd "$work/tree" && sh ./site "$@" --lang "$lang" 9>&-
  )
}
