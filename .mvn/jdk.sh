#!/bin/sh
# Prints the home of a JDK 25, or says what to install and exits with 69.
# Looked at in turn: INSHORE_JAVA_HOME, JAVA_HOME, java on the PATH, the usual folders.
set -u

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    grep -q '^JAVA_VERSION="25[."]' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
  fi
}

# The folder above bin/java, links followed.
home_of() {
  path=$(command -v "$1" 2>/dev/null) || return 1
  path=$(readlink -f "$path" 2>/dev/null) || return 1
  printf '%s\n' "${path%/bin/*}"
}

for home in "${INSHORE_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(home_of javac)" "$(home_of java)" \
  /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*-jdk* \
  "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$home" ] && is_jdk_25 "$home"; then
    printf '%s\n' "$home"
    exit 0
  fi
done

cat >&2 <<'MESSAGE'
需要 JDK 25，但没有找到。请安装后重试，例如在 Debian/Ubuntu 上：
A JDK 25 is needed and none was found. Install one and try again, on Debian or Ubuntu:

    sudo apt-get install openjdk-25-jdk-headless

如已安装在别处，请将 JAVA_HOME 指向它。If one is installed elsewhere, point JAVA_HOME at it.
MESSAGE
exit 69
