package org.inshore.scanners.files;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.inshore.scanners.files.mount.PathNames;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/** A target as it is written: a path, one that begins with {@code ~}, or a file URL. */
final class Target {
  private static final Messages MESSAGES = Messages.of(Target.class);

  private Target() {}

  /** Whether a target is for this scanner: anything without another scheme. */
  static boolean handles(String target) {
    return !target.isBlank()
        && (target.startsWith("file:") || !(target.contains("://") || target.startsWith("jdbc:")));
  }

  /** The absolute path, whether or not there is such a file. */
  static Path path(String target) throws ScanException {
    String text = target.strip();
    if (text.startsWith("file:")) {
      text = fromUrl(text);
    }
    if (text.equals("~") || text.startsWith("~/") || text.startsWith("~\\")) {
      text = System.getProperty("user.home") + text.substring(1);
    }
    Path path = text.isEmpty() || text.indexOf('\0') >= 0 ? null : PathNames.pathOrNull(text);
    if (path == null) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("target.invalid", target));
    }
    return path.toAbsolutePath().normalize();
  }

  /**
   * The path with links resolved.
   *
   * @throws ScanException with {@code CONFIGURATION} if there is nothing there
   */
  static Path realPath(String target) throws ScanException {
    Path path = path(target);
    try {
      return path.toRealPath();
    } catch (AccessDeniedException e) {
      throw new ScanException(Category.ACCESS_DENIED, MESSAGES.wording("target.denied", target), e);
    } catch (IOException e) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("target.missing", target), e);
    }
  }

  private static String fromUrl(String url) throws ScanException {
    String rest = url.substring("file:".length());
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      String host = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      if (slash < 0 || !(host.isEmpty() || host.equals("localhost"))) {
        throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("target.host", url));
      }
      rest = rest.substring(slash);
    }
    try {
      return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("target.invalid", url), e);
    }
  }
}
