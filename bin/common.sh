# Sourced by the commands in bin/: finds the project and a JDK, and ends what it starts when it is ended itself.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/.mvn/jdk.sh"
java=$JAVA_HOME/bin/java

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

child=
end_child() {
  if [ -n "$child" ]; then
    kill -TERM "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
}
trap 'end_child; exit 143' TERM
trap 'end_child; exit 130' INT

# Runs a command so that a signal to this script ends the command too; bash alone would wait for it first.
run() {
  "$@" &
  child=$!
  local code=0
  wait "$child" || code=$?
  child=
  return "$code"
}

mvnw() { cd "$root" && exec ./mvnw -B -ntp "$@"; }
