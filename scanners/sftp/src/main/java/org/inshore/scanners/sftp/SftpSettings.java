package org.inshore.scanners.sftp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.Secret;
import org.inshore.trees.TreeOptions;
import org.jspecify.annotations.Nullable;

/**
 * The scanner's settings.
 *
 * @param user account that reads; else the target's
 * @param password its password; else, without a key or an agent, the variable {@code
 *     INSHORE_PASSWORD}
 * @param key file of a private key
 * @param passphrase of that key
 * @param agent whether the agent at {@code SSH_AUTH_SOCK} is asked to sign
 * @param knownHosts file of known host keys; else {@code ~/.ssh/known_hosts}
 * @param hostKey fingerprints of the host key, {@code SHA256:…}; when given no file is asked
 * @param include globs on the path below the target; when given, other files are left out
 * @param exclude globs on the path below the target; files and folders that match are left out
 * @param maxDepth deepest folder that is looked into
 * @param requests most requests under way at the same time
 * @param connectTimeout longest wait for a connection and for the login
 * @param timeout longest wait for an answer
 */
record SftpSettings(
    @Nullable String user,
    @Nullable Secret password,
    @Nullable Path key,
    @Nullable Secret passphrase,
    @Default("false") boolean agent,
    @Nullable Path knownHosts,
    List<String> hostKey,
    List<String> include,
    List<String> exclude,
    @Default("128") int maxDepth,
    @Default("8") int requests,
    @Default("15s") Duration connectTimeout,
    @Default("2m") Duration timeout) {

  SftpSettings {
    hostKey = List.copyOf(hostKey);
    if (!hostKey.stream().allMatch(each -> each.matches("SHA256:[A-Za-z0-9+/]{43}"))) {
      throw new IllegalArgumentException("host-key: SHA256:…, as ssh-keygen -lf tells it");
    }
    if (connectTimeout.isZero() || timeout.isZero()) {
      throw new IllegalArgumentException("connect-timeout, timeout: 1s …");
    }
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    options(include, exclude, maxDepth, requests);
  }

  /** Those that every tree has. */
  TreeOptions options() {
    return options(include, exclude, maxDepth, requests);
  }

  private static TreeOptions options(
      List<String> include, List<String> exclude, int maxDepth, int requests) {
    return new TreeOptions(include, exclude, maxDepth, requests);
  }
}
