package org.inshore.core.isolation.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Paths as two processes of one user can both open them: an open file without a name is, under
 * Linux, a descriptor of the process that holds it.
 */
final class SharedPath {
  private static final String OWN = "/proc/self/";

  private SharedPath() {}

  /** The path for the other process. */
  static String of(Path file) {
    String path = file.toAbsolutePath().toString();
    return path.startsWith(OWN)
        ? "/proc/" + ProcessHandle.current().pid() + "/" + path.substring(OWN.length())
        : path;
  }

  /** The path, or null where this process may not open it. */
  static @Nullable Path readable(String path) {
    Path file = Path.of(path);
    // What its owner may not read either is to fail where it is opened, with the reason.
    return !path.startsWith("/proc/") || Files.isReadable(file) ? file : null;
  }
}
