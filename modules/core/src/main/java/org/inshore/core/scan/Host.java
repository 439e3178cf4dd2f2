package org.inshore.core.scan;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.core.scan.locate.Preparation;
import org.inshore.spi.source.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * A target that is a bare host, a web address or another service's: it can be located, not scanned.
 *
 * @param target as it was given, without anything behind the host
 * @param endpoint the host and, if given, its port
 * @param web the address to ask, or null for a bare host
 */
public record Host(String target, Endpoint endpoint, @Nullable URI web) {
  private static final Pattern PLACE =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^\\[\\]:/]+)(?::([0-9]{1,5}))?");

  /** Another service's address: its hosts, several for a cluster; no password before them. */
  private static final Pattern SERVICE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@:?#]*@)?([^/@?#]+?):?(?:[/?#].*)?");

  /** A share as Windows writes it, and a place as scp does. */
  private static final Pattern SHARE =
      Pattern.compile("(?:\\\\\\\\|//(?=[^/]*[.]))([^\\\\/]+)(?:[\\\\/].*)?");

  private static final Pattern COPY = Pattern.compile("(?:[^/@:]+@)?([^/@:]+[.][^/@:]+):(?!//).*");

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern LONG_NAME =
      Pattern.compile("(?:" + LABEL + "[.])+[A-Za-z][A-Za-z0-9-]{1,62}[.]?");
  private static final Pattern SHORT_NAME = Pattern.compile(LABEL);

  /** Reads a target; null if it is a path or a scanner's. */
  public static @Nullable Host of(String target) {
    String text = target.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("https://") || lower.startsWith("http://")) {
      return web(text);
    }
    if (isAddress(text)) {
      return bare(text, 0);
    }
    Host host = named(text, true);
    return host == null ? elsewhere(text) : host;
  }

  /**
   * Reads the hosts in the address of a service that no scanner takes, {@code
   * scheme://user@host:port,host/…}; none if it has another form or holds a password.
   */
  public static List<Host> ofService(String target) {
    Matcher service = SERVICE.matcher(target.strip());
    if (!service.matches()) {
      return List.of();
    }
    List<Host> hosts = new ArrayList<>();
    for (String part : service.group(1).split(",", -1)) {
      Host host = named(part, false);
      if (host == null) {
        return List.of();
      }
      hosts.add(host);
    }
    return hosts;
  }

  /** A share or a copy on another machine, unless it is a path here. */
  private static @Nullable Host elsewhere(String text) {
    for (Pattern form : List.of(SHARE, COPY)) {
      Matcher there = form.matcher(text);
      if (there.matches() && !Files.exists(Path.of(text))) {
        return named(there.group(1), false);
      }
    }
    return null;
  }

  /**
   * A host and its port, if given.
   *
   * @param perhapsPath whether it may be a path as well: then a name of one label needs a port
   */
  private static @Nullable Host named(String text, boolean perhapsPath) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      return null;
    }
    String host = place.group(1).replaceAll("[\\[\\]]", "");
    int port = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
    boolean name =
        LONG_NAME.matcher(host).matches()
            || ((port > 0 || !perhapsPath) && SHORT_NAME.matcher(host).matches());
    boolean isHost = isAddress(host) || (name && !(perhapsPath && Files.exists(Path.of(text))));
    return isHost && port <= 65535 ? bare(host, port) : null;
  }

  private static Host bare(String host, int port) {
    return new Host(
        host, new Endpoint(host, port, Preparation.MESSAGES.wording("host-given")), null);
  }

  private static @Nullable Host web(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
    String host = uri.getHost();
    if (host == null) {
      return null;
    }
    String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    int standard = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? standard : uri.getPort();
    return port > 65535
        ? null
        : new Host(
            plain, new Endpoint(plain, port, Preparation.MESSAGES.wording("host-given")), uri);
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
