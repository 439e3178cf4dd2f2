package org.inshore.scanners.smb;

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
 * @param domain its domain, or its Kerberos realm; else the target's {@code DOMAIN;user}
 * @param password its password; else the variable {@code INSHORE_PASSWORD}
 * @param login by what it logs in
 * @param signing whether messages must be signed
 * @param encryption whether messages must be encrypted
 * @param streams whether alternate data streams are read
 * @param readers whether access lists are asked for
 * @param include globs on the path below the target; when given, other files are left out
 * @param exclude globs on the path below the target; files and folders that match are left out
 * @param maxDepth deepest folder that is looked into
 * @param requests most requests under way at the same time
 * @param connectTimeout longest wait for a connection
 * @param timeout longest wait for an answer
 */
record SmbSettings(
    @Nullable String user,
    @Nullable String domain,
    @Nullable Secret password,
    @Default("ntlm") Login login,
    @Default("true") boolean signing,
    @Default("asked") Encryption encryption,
    @Default("true") boolean streams,
    @Default("true") boolean readers,
    List<String> include,
    List<String> exclude,
    @Default("128") int maxDepth,
    @Default("8") int requests,
    @Default("15s") Duration connectTimeout,
    @Default("5m") Duration timeout) {

  /** Ways to log in. */
  enum Login {
    /** NTLMv2, with a password. */
    NTLM,
    /** Kerberos, with a password or, without one, the ticket of whoever runs the scan. */
    KERBEROS,
    /** As a guest, without an account. */
    GUEST
  }

  /** Demand on the server for encryption. */
  enum Encryption {
    /** Used where the server can. */
    ASKED,
    /** Nothing is read without it. */
    REQUIRED,
    /** Not asked for. */
    OFF
  }

  SmbSettings {
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
