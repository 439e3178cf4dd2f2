package org.inshore.cli;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a bare host or a web address from the targets that a scanner handles. */
final class Hosts {
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z]{2,63}[.]?");

  private Hosts() {}

  /** The host of a target, or null if it is a path or a scanner's URL. */
  static @Nullable String of(String target) {
    if (target.startsWith("https://") || target.startsWith("http://")) {
      try {
        return URI.create(target).getHost();
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    if (isAddress(target)) {
      return target;
    }
    return NAME.matcher(target).matches() && !Files.exists(Path.of(target)) ? target : null;
  }

  private static boolean isAddress(String target) {
    try {
      InetAddress.ofLiteral(target);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
