# Sourced by mvnw and the scripts in bin/: sets JAVA_HOME to a JDK that can build and run the console.
# A JAVA_HOME that fits is kept; otherwise the usual folders of Debian, SDKMAN, IDEs and macOS are searched.
m2m_jdk_wanted=25

m2m_jdk_version() { # prints the feature version of the JDK in folder $1, nothing where there is none
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

m2m_jdk_fits() {
  m2m_v=$(m2m_jdk_version "$1") && [ -n "$m2m_v" ] && [ "$m2m_v" -ge "$m2m_jdk_wanted" ]
}

if [ -z "${JAVA_HOME:-}" ] || ! m2m_jdk_fits "$JAVA_HOME"; then
  m2m_found=
  for m2m_dir in /usr/lib/jvm/* /opt/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if m2m_jdk_fits "$m2m_dir"; then m2m_found=$m2m_dir && break; fi
  done
  if [ -z "$m2m_found" ]; then
    echo "No JDK $m2m_jdk_wanted or newer found. Install one (for example Eclipse Temurin $m2m_jdk_wanted) under" >&2
    echo "/usr/lib/jvm, with SDKMAN or your IDE, or point JAVA_HOME at it; then run this again." >&2
    exit 1
  fi
  JAVA_HOME=$m2m_found
  export JAVA_HOME
fi
