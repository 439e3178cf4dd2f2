package org.inshore.location.site;

import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.location.address.AddressKind;
import org.jspecify.annotations.Nullable;

/** The forms in which a register may name hosts of a site. */
final class HostForm {
  private static final String LABEL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

  /** Second labels under which countries register anybody. */
  private static final Set<String> REGISTRIES =
      Set.of("ac", "co", "com", "edu", "go", "gov", "idv", "mil", "ne", "net", "or", "org");

  private HostForm() {}

  /**
   * Why a host cannot be declared: the key of a message, or null if it can.
   *
   * @param host in lower case, without a dot at its end
   */
  static @Nullable String fault(String host) {
    boolean wildcard = host.startsWith("*.");
    String name = wildcard ? host.substring(2) : host;
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return "host-nowhere";
    }
    if (!wildcard && AddressKind.literal(name) != null) {
      return null; // looked at as a subnet
    }
    if (host.equals("*")) {
      return "host-wide";
    }
    if (!NAME.matcher(name).matches()) {
      return "host-form";
    }
    return wildcard && isAnybodys(name) ? "host-wide" : null;
  }

  /** Whether it is a top-level domain, or one below under which anybody may register. */
  private static boolean isAnybodys(String name) {
    String[] labels = name.split("\\.", -1);
    return labels.length == 1
        || (labels.length == 2 && labels[1].length() == 2 && REGISTRIES.contains(labels[0]));
  }
}
