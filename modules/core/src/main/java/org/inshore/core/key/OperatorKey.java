package org.inshore.core.key;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.inshore.engine.match.ValueHash;
import org.jspecify.annotations.Nullable;

/**
 * The operator's secret key, with which values are hashed. Never shown, never in a result.
 *
 * <p>Identifiers have so few possible values that a plain hash of one is easily undone; with the
 * key kept apart from the result, it is not.
 */
public final class OperatorKey {
  private final Path file;
  private final KeyedHash hash;
  private final Sealer sealer;

  private OperatorKey(Path file, byte[] secret) {
    this.file = file;
    this.hash = new KeyedHash(secret);
    this.sealer = new Sealer(secret);
  }

  /**
   * The key in the default file: {@code INSHORE_KEY_FILE}, else {@code inshore/hmac.key} in the
   * user's configuration folder. Made on first use.
   *
   * @throws KeyException if it cannot be read or made, or others could read it
   */
  public static OperatorKey openDefault() throws KeyException {
    return open(defaultFile(System.getenv(), home()));
  }

  /** As the shell knows it: of a service account, the user database may not. */
  private static String home() {
    String home = System.getenv("HOME");
    return home == null || home.isBlank() ? System.getProperty("user.home", ".") : home;
  }

  /** The key in a file, or in the default one when none is given; as {@link #open} otherwise. */
  public static OperatorKey openOrDefault(@Nullable Path file) throws KeyException {
    return file == null ? openDefault() : open(file);
  }

  /**
   * The key in a file; made if there is none.
   *
   * @throws KeyException if it cannot be read or made, or others could read it
   */
  public static OperatorKey open(Path file) throws KeyException {
    return new OperatorKey(file, KeyFile.readOrMake(file));
  }

  /**
   * The key that is there, to read what was sealed with it: never made.
   *
   * @param file its file; null for the default one, see {@link #openDefault}
   * @throws KeyException if there is none, it cannot be read, or others could read it
   */
  public static OperatorKey openExisting(@Nullable Path file) throws KeyException {
    Path place = file == null ? defaultFile(System.getenv(), home()) : file;
    if (!Files.exists(place)) {
      throw new KeyException(KeyFile.MESSAGES.wording("missing", place));
    }
    return new OperatorKey(place, KeyFile.read(place));
  }

  /**
   * A hash under a key that nobody keeps: values are told apart within this process, and by nobody
   * afterwards.
   */
  public static ValueHash passingHash() {
    byte[] secret = new byte[KeyFile.LENGTH];
    new SecureRandom().nextBytes(secret);
    return new KeyedHash(secret);
  }

  /** The file it is kept in. */
  public Path file() {
    return file;
  }

  /**
   * Refuses a key that lies in a folder of results, from where it would be handed on with them.
   *
   * @throws KeyException if it does
   */
  public void mustBeOutside(Path folder) throws KeyException {
    if (KeyFile.real(file).startsWith(KeyFile.real(folder))) {
      throw new KeyException(KeyFile.MESSAGES.wording("inside", file, folder));
    }
  }

  /** Hashes values with the key; for all threads. */
  public ValueHash valueHash() {
    return hash;
  }

  /** Seals what only the operator may read; for all threads. */
  public Sealer sealer() {
    return sealer;
  }

  /** The default file for an environment. */
  static Path defaultFile(Map<String, String> environment, String home) {
    String named = environment.getOrDefault("INSHORE_KEY_FILE", "");
    if (!named.isBlank()) {
      return Path.of(named);
    }
    String configuration = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder =
        Path.of(configuration).isAbsolute() ? Path.of(configuration) : Path.of(home, ".config");
    return folder.resolve("inshore").resolve("hmac.key");
  }
}
