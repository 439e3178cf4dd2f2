package org.inshore.scanners.smb;

import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.DataSource;
import org.inshore.trees.TargetUrl;
import org.jspecify.annotations.Nullable;

/**
 * A target {@code smb://user@host/share/path}, with {@code DOMAIN;user} where the account has one.
 *
 * @param path below the share, without slashes at its ends
 */
record SmbTarget(
    @Nullable String domain, @Nullable String user, String host, int port, String share, String path) {
  private static final Messages MESSAGES = Messages.of(SmbTarget.class);
  private static final int PORT = 445;

  /** Reads the target of a source. */
  static SmbTarget of(DataSource source) throws ScanException {
    TargetUrl url = TargetUrl.parse(source.target(), "smb", source.id());
    String path = url.path().replace('\\', '/').replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    if (path.isEmpty() || ("/" + path + "/").contains("/../")) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("target.share", source.id()));
    }
    int slash = path.indexOf('/');
    String user = url.user();
    int semicolon = user == null ? -1 : Math.max(user.indexOf(';'), user.indexOf('\\'));
    return new SmbTarget(
        semicolon > 0 && user != null ? user.substring(0, semicolon) : null,
        user == null ? null : user.substring(semicolon + 1),
        url.host(),
        url.port() == 0 ? PORT : url.port(),
        slash < 0 ? path : path.substring(0, slash),
        slash < 0 ? "" : path.substring(slash + 1));
  }
}
