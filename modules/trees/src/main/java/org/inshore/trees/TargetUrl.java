package org.inshore.trees;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * A target of the form {@code scheme://user@host:port/path}. Its path is as people write it: only
 * what has a {@code %} is decoded.
 *
 * @param user the account; null if none is given
 * @param host name or address, without brackets
 * @param port 0 if none is given
 * @param path with a leading slash, or empty
 */
public record TargetUrl(@Nullable String user, String host, int port, String path) {
  private static final Messages MESSAGES = Messages.of(TargetUrl.class);

  /** Whether a target has a scheme. */
  public static boolean handles(String target, String scheme) {
    return target.strip().regionMatches(true, 0, scheme + "://", 0, scheme.length() + 3);
  }

  /**
   * Reads a target.
   *
   * @param source the source's id, by which a target with a password is called
   * @throws ScanException with {@code CONFIGURATION} if it is none, or holds a password
   */
  public static TargetUrl parse(String target, String scheme, String source) throws ScanException {
    String text = target.strip();
    if (!handles(text, scheme)) {
      throw wrong("target.invalid", source, scheme);
    }
    String rest = text.substring(scheme.length() + 3);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? null : authority.substring(0, at);
    if (user != null && user.indexOf(':') >= 0) {
      throw wrong("target.password", source, scheme);
    }
    String server = authority.substring(at + 1);
    int colon = server.startsWith("[") ? server.indexOf(':', server.indexOf(']')) : server.indexOf(':');
    String host = colon < 0 ? server : server.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    int port = colon < 0 ? 0 : port(server.substring(colon + 1));
    String decodedUser = user == null ? null : decoded(user);
    String decodedPath = decoded(path);
    if (host.isEmpty()
        || host.chars().anyMatch(c -> c <= ' ')
        || port < 0
        || decodedPath == null
        || decodedPath.indexOf('\0') >= 0
        || (user != null && (decodedUser == null || decodedUser.isEmpty()))) {
      throw wrong("target.invalid", source, scheme);
    }
    return new TargetUrl(decodedUser, host, port, decodedPath);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port > 0 && port < 65536 ? port : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static @Nullable String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] given = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < given.length; i++) {
      if (given[i] != '%') {
        bytes.write(given[i]);
        continue;
      }
      int high = i + 2 < given.length ? Character.digit(given[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(given[i + 2], 16);
      if (low < 0) {
        return null;
      }
      bytes.write(high << 4 | low);
      i += 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static ScanException wrong(String key, String source, String scheme) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, source, scheme));
  }
}
