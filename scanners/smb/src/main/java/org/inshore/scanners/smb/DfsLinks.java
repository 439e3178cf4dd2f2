package org.inshore.scanners.smb;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Links of DFS below a share: where a path really is, learnt when a server says that it does not
 * hold it. Each place that they lead to has a connection of its own, with the same login.
 */
final class DfsLinks implements AutoCloseable {
  /** A link may lead to another one, not for ever. */
  private static final int MAX_STEPS = 8;

  /**
   * Place of a path.
   *
   * @param path below the share of the connection, with backslashes
   */
  record At(SmbConnection connection, String path) {}

  /** A request at a place. */
  interface Request<T> {
    /** Asks. */
    T at(At place) throws ScanException, InterruptedException;
  }

  private final SmbConnection own;

  /** By the path of a link, where it leads to. */
  private final Map<String, At> links = new ConcurrentHashMap<>();

  DfsLinks(SmbConnection own) {
    this.own = own;
  }

  /** Asks where a path is. */
  <T> T ask(String path, Request<T> request) throws ScanException, InterruptedException {
    for (int step = 0; ; step++) {
      At place = of(path);
      try {
        return request.at(place);
      } catch (ScanException e) {
        if (!SmbFailures.isNotCovered(e) || step == MAX_STEPS || !learn(place, path)) {
          throw e;
        }
      }
    }
  }

  private At of(String path) {
    for (String each = path; !links.isEmpty() && !each.isEmpty(); each = parent(each)) {
      At link = links.get(each);
      if (link != null) {
        String rest = path.substring(each.length());
        return new At(link.connection(), (link.path() + rest).replaceAll("^\\\\", ""));
      }
    }
    return new At(own, path);
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('\\');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private synchronized boolean learn(At place, String path) throws InterruptedException {
    Referral referral = place.connection().referral(place.path());
    if (referral == null) {
      return false;
    }
    int rest = place.connection().address(place.path()).length() - referral.prefix().length();
    String link = path.substring(0, Math.max(0, path.length() - rest));
    return links.putIfAbsent(link, new At(place.connection().to(referral), referral.path()))
        == null;
  }

  /** The host that holds a path, if a link leads there; else null. */
  @Nullable String host(String path) {
    SmbConnection there = of(path).connection();
    return there.equals(own) ? null : there.host();
  }

  @Override
  public void close() {
    links.values().forEach(each -> each.connection().close());
    own.close();
  }
}
